import { InfoCard } from '@backstage/core-components';
import type { ComponentProps, PropsWithChildren } from 'react';

/** Properties of {@link Panel}. @internal */
export type PanelProps = Pick<
  ComponentProps<typeof InfoCard>,
  'title' | 'subheader' | 'action' | 'noPadding'
>;

/** A card of a page, with its title as a heading of the second level. @internal */
export function Panel(props: PropsWithChildren<PanelProps>) {
  return (
    <InfoCard
      {...props}
      divider={false}
      headerStyle={{ paddingBottom: 0 }}
      titleTypographyProps={{ variant: 'h6', component: 'h2' }}
    />
  );
}
