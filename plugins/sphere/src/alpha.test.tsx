import type { Entity } from '@backstage/catalog-model';
import type { ExtensionDefinition } from '@backstage/frontend-plugin-api';
import {
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { sphereApiRef } from '@dataops-sphere/plugin-sphere-react';
import { screen, within } from '@testing-library/react';
import { REQUEST_ID } from './__testUtils__/extensionFixtures';
import { fakeSphereApi } from './__testUtils__/fakeSphereApi';
import spherePlugin from './alpha';
import { groupSphereCard, ownedSphereCard } from './alpha/entityCards';
import { groupSphereContent, sphereContent } from './alpha/entityContents';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

const mountedRoutes = {
  '/catalog/:namespace/:kind/:name': entityRouteRef,
};
const apis = () =>
  [[sphereApiRef, fakeSphereApi()] as const, catalogApiMock()] as const;

const entity = (kind: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name: 'churn', namespace: 'default' },
  spec: { owner: 'churn' },
});

describe('Sphere in the new frontend system', () => {
  it.each([
    ['/spheres', 'Spheres'],
    ['/spheres/customer-churn', 'Customer churn'],
    ['/sphere-reviews', 'Reviews'],
    [`/sphere-requests/${REQUEST_ID}`, /4 more namespaces/],
  ])('has exactly two entries in the sidebar on %s', async (page, title) => {
    renderTestApp({
      features: [spherePlugin],
      apis: apis(),
      mountedRoutes,
      initialRouteEntries: [page],
    });
    expect(
      await screen.findByRole('heading', { level: 1, name: title }),
    ).toBeInTheDocument();
    const sidebar = screen.getByRole('navigation', { name: 'sidebar nav' });
    const nav = within(sidebar)
      .getAllByRole('link')
      .filter(link => link.getAttribute('href')?.startsWith('/sphere'));
    expect(nav.map(link => link.textContent).sort()).toEqual([
      'Reviews',
      'Spheres',
    ]);
  });

  it('shows the list of spheres with one title', async () => {
    renderTestApp({
      features: [spherePlugin],
      apis: apis(),
      mountedRoutes,
      initialRouteEntries: ['/spheres'],
    });
    expect(
      await screen.findByRole('table', { name: 'Spheres' }),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  });

  it('has its pages, its widget and its routes under stable names', () => {
    for (const id of [
      'page:sphere',
      'page:sphere/reviews',
      'page:sphere/request',
      'home-page-widget:sphere/waiting-for-me',
    ]) {
      expect(() =>
        spherePlugin.getExtension(id as 'page:sphere'),
      ).not.toThrow();
    }
    expect(Object.keys(spherePlugin.routes).sort()).toEqual([
      'canWe',
      'exceptions',
      'library',
      'request',
      'reviews',
      'root',
      'sources',
      'sphere',
    ]);
  });

  it.each([
    ['group', 'Customer churn'],
    ['component', 'Customer churn'],
  ])('puts its card on the page of a %s', async (kind, title) => {
    renderTestApp({
      features: [spherePlugin],
      extensions: [createTestEntityPage({ entity: entity(kind) })],
      apis: apis(),
      mountedRoutes,
    });
    expect(await screen.findByRole('link', { name: title })).toHaveAttribute(
      'href',
      '/spheres/customer-churn',
    );
  });

  it('shows each card and tab only where it belongs', () => {
    const kinds = ['Group', 'Component', 'System', 'API', 'Resource', 'Sphere'];
    const shownOn = (extension: ExtensionDefinition) => {
      const tester = createExtensionTester(extension);
      const shows: unknown = tester.get(
        EntityCardBlueprint.dataRefs.filterFunction as never,
      );
      if (typeof shows !== 'function') return kinds;
      return kinds.filter(kind => shows(entity(kind)));
    };
    expect(shownOn(groupSphereCard)).toEqual(['Group']);
    expect(shownOn(ownedSphereCard)).toEqual([
      'Component',
      'System',
      'API',
      'Resource',
    ]);
    expect(shownOn(groupSphereContent)).toEqual(['Group']);
    expect(shownOn(sphereContent)).toEqual(['Sphere']);
  });
});

describe('the tab of the kind Sphere', () => {
  it('is the overview', async () => {
    renderTestApp({
      features: [spherePlugin],
      extensions: [createTestEntityPage({ entity: entity('Sphere') })],
      apis: apis(),
      mountedRoutes,
    });
    expect(
      await screen.findByRole('heading', { name: 'Sphere map' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Open sphere' }),
    ).toBeInTheDocument();
  });
});
