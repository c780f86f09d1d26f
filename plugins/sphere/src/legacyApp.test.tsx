import { createApp } from '@backstage/app-defaults';
import type { Entity } from '@backstage/catalog-model';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import { createApiFactory } from '@backstage/core-plugin-api';
import { catalogApiRef, EntityProvider } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { CatalogEntityPage } from '@backstage/plugin-catalog';
import { sphereApiRef } from '@dataops-sphere/plugin-sphere-react';
import { render, screen } from '@testing-library/react';
import { Route } from 'react-router-dom';
import { REQUEST_ID } from './__testUtils__/extensionFixtures';
import { fakeSphereApi } from './__testUtils__/fakeSphereApi';
import {
  EntityGroupSphereCard,
  EntitySphereCard,
  HomePageWaitingForMe,
  spherePlugin,
  SphereRequestPage,
  SphereReviewsPage,
  SpheresPage,
} from '.';

const group: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'churn', namespace: 'default' },
};

function legacyApp() {
  const app = createApp({
    apis: [
      createApiFactory(sphereApiRef, fakeSphereApi()),
      createApiFactory(catalogApiRef, catalogApiMock({ entities: [group] })),
    ],
    plugins: [spherePlugin],
    configLoader: async () => [
      {
        context: 'test',
        data: {
          app: { title: 'Legacy', baseUrl: 'http://localhost' },
          backend: { baseUrl: 'http://localhost:7007' },
        },
      },
    ],
  });
  const cards = (
    <EntityProvider entity={group}>
      <EntityGroupSphereCard />
      <EntitySphereCard />
    </EntityProvider>
  );
  const App = app.createRoot(
    <AppRouter>
      <FlatRoutes>
        <Route path="/spheres" element={<SpheresPage />} />
        <Route path="/sphere-reviews" element={<SphereReviewsPage />} />
        <Route path="/sphere-requests/:id" element={<SphereRequestPage />} />
        <Route path="/home" element={<HomePageWaitingForMe />} />
        <Route path="/group" element={cards} />
        <Route
          path="/catalog/:namespace/:kind/:name"
          element={<CatalogEntityPage />}
        />
      </FlatRoutes>
    </AppRouter>,
  );
  return <App />;
}

describe('Sphere in a legacy app', () => {
  it('shows the list of spheres', async () => {
    window.history.pushState({}, '', '/spheres');
    render(legacyApp());
    expect(
      await screen.findByRole('table', { name: 'Spheres' }),
    ).toBeInTheDocument();
    expect(document.title).toBe('Spheres | Legacy');
  });

  it('shows the page of a sphere below it', async () => {
    window.history.pushState({}, '', '/spheres/customer-churn');
    render(legacyApp());
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Customer churn' }),
    ).toBeInTheDocument();
  });

  it('shows the reviews, a request, and what waits on the home page', async () => {
    window.history.pushState({}, '', '/sphere-reviews');
    const { unmount } = render(legacyApp());
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Reviews' }),
    ).toBeInTheDocument();
    unmount();

    window.history.pushState({}, '', `/sphere-requests/${REQUEST_ID}`);
    const request = render(legacyApp());
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: '4 more namespaces for Customer churn until 20 Feb',
      }),
    ).toBeInTheDocument();
    request.unmount();

    window.history.pushState({}, '', '/home');
    render(legacyApp());
    expect(
      await screen.findByText('Nothing waits for you.'),
    ).toBeInTheDocument();
  });

  it('shows the cards on the page of an entity', async () => {
    window.history.pushState({}, '', '/group');
    render(legacyApp());
    expect(
      await screen.findByRole('link', { name: 'Customer churn' }),
    ).toHaveAttribute('href', '/spheres/customer-churn');
    expect(screen.getByText(/no sphere counts for it/)).toBeInTheDocument();
  });
});
