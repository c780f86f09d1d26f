import {
  catalogApiRef,
  entityRouteRef,
  EntityProvider,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  AuthorizeResult,
  type EvaluatePermissionRequest,
} from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { SphereApi } from '@dataops-sphere/plugin-sphere-common';
import { sphereApiRef } from '@dataops-sphere/plugin-sphere-react';
import { Route, Routes, useLocation } from 'react-router-dom';
import { SpheresRouter } from '../page/SpheresRouter';
import { rootRouteRef } from '../routes';

/** What a test may say about the viewer. */
export interface ViewerOptions {
  readonly denied?: readonly string[];
}

function providing(
  element: JSX.Element,
  api: Partial<SphereApi>,
  { denied = [] }: ViewerOptions,
) {
  const permissions = mockApis.permission({
    authorize: (request: EvaluatePermissionRequest) =>
      denied.includes(request.permission.name)
        ? AuthorizeResult.DENY
        : AuthorizeResult.ALLOW,
  });
  return (
    <TestApiProvider
      apis={[
        [sphereApiRef, api],
        [permissionApiRef, permissions],
        [catalogApiRef, catalogApiMock()],
      ]}
    >
      {element}
    </TestApiProvider>
  );
}

const mountedRoutes = {
  '/spheres': rootRouteRef,
  '/catalog/:namespace/:kind/:name': entityRouteRef,
};

function Address() {
  const { pathname, search } = useLocation();
  return <output aria-label="Address">{`${pathname}${search}`}</output>;
}

/** Renders the pages of Sphere in a legacy app, at an address. */
export async function renderSpheres(
  address: string,
  api: Partial<SphereApi>,
  viewer: ViewerOptions = {},
) {
  const pages = (
    <>
      <Address />
      <Routes>
        <Route path="/spheres/*" element={<SpheresRouter />} />
      </Routes>
    </>
  );
  return renderInTestApp(providing(pages, api, viewer), {
    mountedRoutes,
    routeEntries: [address],
  });
}

/** Renders a card or a tab on the page of an entity. */
export async function renderOnEntity(
  element: JSX.Element,
  entity: Entity,
  api: Partial<SphereApi>,
) {
  const page = <EntityProvider entity={entity}>{element}</EntityProvider>;
  return renderInTestApp(providing(page, api, {}), { mountedRoutes });
}
