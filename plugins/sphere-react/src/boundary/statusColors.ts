import type { Theme } from '@material-ui/core/styles';

/** Colours of how a use stands to its border. @internal */
export type StatusColors = Readonly<Record<'ok' | 'near' | 'over', string>>;

/** The colours of the theme that ask for something to be done; those of Material UI where it is not Backstage's. @internal */
export function statusColors({ palette }: Theme): StatusColors {
  // Themes of Backstage have `status`, which the types of Material UI do not know.
  const { status } = palette as typeof palette & {
    readonly status?: { readonly warning: string; readonly error: string };
  };
  return {
    ok: palette.primary.main,
    near: status?.warning ?? palette.warning.main,
    over: status?.error ?? palette.error.main,
  };
}
