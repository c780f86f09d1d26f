import { renderInTestApp } from '@backstage/test-utils';
import type { SphereApi } from '@dataops-sphere/plugin-sphere-common';
import { Route, Routes } from 'react-router-dom';
import { RequestPage } from '../extensions/RequestPage/RequestPage';
import { ReviewsPage } from '../extensions/ReviewsPage/ReviewsPage';
import {
  Address,
  mountedRoutes,
  providing,
  type ViewerOptions,
} from './testApp';

/** Renders the pages about requests in a legacy app, at an address. */
export async function renderRequests(
  address: string,
  api: Partial<SphereApi>,
  viewer: ViewerOptions = {},
) {
  const pages = (
    <>
      <Address />
      <Routes>
        <Route path="/sphere-reviews" element={<ReviewsPage />} />
        <Route path="/sphere-requests/:id" element={<RequestPage />} />
      </Routes>
    </>
  );
  return renderInTestApp(providing(pages, api, viewer), {
    mountedRoutes,
    routeEntries: [address],
  });
}
