import type { Entity } from '@backstage/catalog-model';
import type { AnyApiRef } from '@backstage/core-plugin-api';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  AuthorizeResult,
  type EvaluatePermissionRequest,
} from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { mockApis, TestApiProvider } from '@backstage/test-utils';
import type { SphereApi } from '@dataops-sphere/plugin-sphere-common';
import { sphereApiRef } from '@dataops-sphere/plugin-sphere-react';
import { useLocation } from 'react-router-dom';
import { requestRouteRef, reviewsRouteRef, rootRouteRef } from '../routes';

/** What a test may say about the viewer. */
export interface ViewerOptions {
  readonly denied?: readonly string[];
  /** What the catalog has. */
  readonly entities?: Entity[];
  /** Further APIs. */
  readonly apis?: readonly (readonly [AnyApiRef, object])[];
}

/** Puts an element where it finds the backend, the permissions and the catalog. */
export function providing(
  element: JSX.Element,
  api: Partial<SphereApi>,
  { denied = [], entities, apis = [] }: ViewerOptions,
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
        [catalogApiRef, catalogApiMock({ entities })],
        ...apis,
      ]}
    >
      {element}
    </TestApiProvider>
  );
}

/** Where the pages are. */
export const mountedRoutes = {
  '/spheres': rootRouteRef,
  '/sphere-reviews': reviewsRouteRef,
  '/sphere-requests/:id': requestRouteRef,
  '/catalog/:namespace/:kind/:name': entityRouteRef,
};

/** Shows the address, to be read by tests. */
export function Address() {
  const { pathname, search } = useLocation();
  return <output aria-label="Address">{`${pathname}${search}`}</output>;
}
