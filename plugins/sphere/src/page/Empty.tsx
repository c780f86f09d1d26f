import { EmptyState } from '@backstage/core-components';
import { ThemeProvider, type Theme } from '@material-ui/core/styles';
import type { ComponentProps } from 'react';

/** Backstage's empty state, with its title as a heading of the second level, so that no level is left out. @internal */
export function Empty(props: ComponentProps<typeof EmptyState>) {
  return (
    <ThemeProvider theme={withSecondLevel}>
      <EmptyState {...props} />
    </ThemeProvider>
  );
}

function withSecondLevel(theme: Theme): Theme {
  return {
    ...theme,
    props: {
      ...theme.props,
      MuiTypography: {
        ...theme.props?.MuiTypography,
        variantMapping: { h5: 'h2' },
      },
    },
  };
}
