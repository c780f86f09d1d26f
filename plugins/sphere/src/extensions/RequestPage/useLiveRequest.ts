import type { ExtensionDetail } from '@dataops-sphere/plugin-sphere-common';
import {
  useLiveUpdates,
  type SphereQueryResult,
} from '@dataops-sphere/plugin-sphere-react';

/** Keeps a request up to date while it is shown. What is typed about it is held elsewhere. @internal */
export function useLiveRequest(query: SphereQueryResult<ExtensionDetail>) {
  const { data, retry } = query;
  useLiveUpdates(data ? [data.sphere.uid] : [], retry);
}
