import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { renderInTestApp } from '@backstage/test-utils';
import type { SphereUse } from '@dataops-sphere/plugin-sphere-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  boundaryOf,
  renderInEnglish,
  threeFamilies,
} from './__testUtils__/boundaryFixture';
import { namespacesInUse, resource } from './__testUtils__/useFixture';
import { SphereMapWithTable } from './SphereMapWithTable';

const show = (use: SphereUse | 'unknown' | undefined) =>
  renderInEnglish(
    <SphereMapWithTable {...boundaryOf(threeFamilies, {}, use)} />,
  );
const sector = () => screen.getByRole('button', { name: /^Namespaces \S/ });
const row = (name: RegExp) => screen.getByRole('row', { name });
const toggle = () =>
  screen.getByRole('button', { name: /^Resources of Namespaces/ });
const marksOf = (container: HTMLElement, shape: string) =>
  container.querySelectorAll(`g[aria-hidden] g > ${shape}:first-child`);

const three = [
  resource('churn-public', { zone: 'extendable' }),
  resource('churn-dev'),
  resource('churn-old', { stale: true, observedAt: '2026-11-18T12:00:00Z' }),
];

describe('use and resources on the map and in its table', () => {
  it('are absent while they are on their way', () => {
    show(undefined);
    expect(sector()).toHaveAccessibleName(/^Namespaces up to 10: /);
    expect(screen.getByRole('columnheader', { name: 'Limits' })).toBeVisible();
    expect(screen.queryByText(/unknown/)).not.toBeInTheDocument();
  });

  it('are unknown where they could not be had, and the map stays', () => {
    const { container } = show('unknown');
    expect(sector()).toHaveAccessibleName(/^Namespaces of 10, use unknown: /);
    expect(
      within(row(/named churn/)).getByText('of 10, use unknown'),
    ).toBeVisible();
    expect(marksOf(container, 'circle')).toHaveLength(0);
  });

  it('are said once to be missing where there is no inventory', () => {
    show({ ...namespacesInUse(undefined), known: false });
    expect(
      screen.getByText(
        'No resources known: connect the catalog or push inventory',
      ),
    ).toBeVisible();
    expect(sector()).toHaveAccessibleName(/^Namespaces up to 10: /);
    expect(screen.queryByRole('button', { name: /^Resources/ })).toBeNull();
  });

  it('show how much is used, near and over the border', () => {
    const { unmount } = show(namespacesInUse(9));
    expect(sector()).toHaveAccessibleName(
      /^Namespaces 9 of 10, near the border: .*9 used, near the border/,
    );
    expect(
      within(row(/named churn/)).getByText('9 of 10, near the border'),
    ).toBeVisible();
    unmount();
    show(namespacesInUse(11));
    expect(
      within(row(/named churn/)).getByText('11 of 10, over the border'),
    ).toBeVisible();
  });

  it('show each resource on the map, and tell about the one under the pointer', async () => {
    const user = userEvent.setup();
    const { container } = show(namespacesInUse(3, three));
    expect(marksOf(container, 'circle')).toHaveLength(2);
    const diamonds = marksOf(container, 'path');
    expect(diamonds).toHaveLength(1);
    const target = diamonds[0].nextElementSibling as Element;
    await user.hover(target);
    expect(screen.getByText('churn-public')).toBeVisible();
    expect(screen.getByText('Outside: ask first')).toBeVisible();
    expect(screen.getByText(/by Namespaces/)).toBeVisible();
    await user.unhover(target);
    expect(screen.queryByText('churn-public')).not.toBeInTheDocument();
  });

  it('list the resources below their row, the outside ones first, and how old they are', async () => {
    const user = userEvent.setup();
    show(namespacesInUse(3, three));
    expect(toggle()).toHaveAccessibleName(
      'Resources of Namespaces: 2 inside, 1 outside',
    );
    expect(toggle()).toHaveAttribute('aria-expanded', 'false');
    await user.click(toggle());
    expect(toggle()).toHaveAttribute('aria-expanded', 'true');
    const names = screen
      .getAllByRole('row', { name: /^churn-/ })
      .map(one => one.firstChild?.textContent);
    expect(names).toEqual(['churn-public', 'churn-dev', 'churn-old']);
    const old = row(/^churn-old/);
    expect(
      within(old).getByText('seen 5 days ago, too old to count'),
    ).toBeVisible();
    expect(within(old).getByText('Inside')).toBeVisible();
    await user.click(toggle());
    expect(screen.queryByRole('row', { name: /^churn-old/ })).toBeNull();
  });

  it('show a number for 500 resources, and say how many are not named', async () => {
    const user = userEvent.setup();
    const named = Array.from({ length: 24 }, (_, i) => resource(`churn-${i}`));
    const { container } = show(namespacesInUse(500, named, 500));
    expect(marksOf(container, 'circle')).toHaveLength(0);
    // Beside the button: what is written in it would have to be in its name.
    const map = screen.getByRole('group', { name: /^Customer churn/ });
    expect(within(map).getByText('500')).toBeInTheDocument();
    expect(within(sector()).queryByText('500')).toBeNull();
    expect(sector()).toHaveAccessibleName(/500 inside/);
    await user.click(toggle());
    expect(screen.getByText('+ 476 more')).toBeVisible();
  });

  it('have a row for what no statement decides', async () => {
    const user = userEvent.setup();
    const lost = resource('lost', { entry: undefined, zone: 'forbidden' });
    const use = namespacesInUse(3, [lost]);
    show({ ...use, entries: [] });
    await user.click(
      screen.getByRole('button', {
        name: 'Resources of In no statement: 1 outside',
      }),
    );
    expect(within(row(/^lost/)).getByText('Outside: forbidden')).toBeVisible();
  });

  it('explain dots and diamonds in the legend', () => {
    show(namespacesInUse(3, three));
    const legend = screen.getByRole('list', { name: 'Legend' });
    expect(
      within(legend)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'Resource inside',
      'Border',
      'Ask first',
      'Forbidden',
      'Resource outside',
    ]);
  });

  it('link a resource to its entity or its address, and a long list to all of it', async () => {
    const named = [
      resource('of-catalog', { entityRef: 'resource:default/churn-dev' }),
      resource('elsewhere', { url: 'https://console.example.com/1' }),
    ];
    const boundary = boundaryOf(
      threeFamilies,
      {},
      namespacesInUse(9, named, 9),
    );
    await renderInTestApp(
      <SphereMapWithTable
        {...boundary}
        moreHref={one => `/boundary?resources=${one.id}`}
      />,
      { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
    );
    await userEvent.click(toggle());
    expect(screen.getByRole('link', { name: 'of-catalog' })).toHaveAttribute(
      'href',
      '/catalog/default/resource/churn-dev',
    );
    expect(screen.getByRole('link', { name: /^elsewhere ↗/ })).toHaveAttribute(
      'href',
      'https://console.example.com/1',
    );
    expect(
      screen.getByRole('link', { name: '+ 7 more resources of Namespaces' }),
    ).toHaveAttribute('href', '/boundary?resources=kubernetes-namespace');
  });
});
