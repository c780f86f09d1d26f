import { EntityProvider } from '@backstage/plugin-catalog-react';
import { renderInTestApp } from '@backstage/test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { SphereApi } from '@dataops-sphere/plugin-sphere-common';
import { Route, Routes } from 'react-router-dom';
import { SpheresRouter } from '../page/SpheresRouter';
import {
  Address,
  mountedRoutes,
  providing,
  type ViewerOptions,
} from './testApp';

export type { ViewerOptions } from './testApp';

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
