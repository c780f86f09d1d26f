import { alpha, type Theme } from '@material-ui/core/styles';

/** Text of second rank on the page's own background, where the theme's secondary colour is too faint to read. @internal */
export function quietColor({ palette }: Theme): string {
  return alpha(palette.text.primary, 0.72);
}
