import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { SphereClient } from '@dataops-sphere/plugin-sphere-common';
import { sphereApiRef } from '@dataops-sphere/plugin-sphere-react';

/** The client of the backend: `api:sphere`. @internal */
export const sphereApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: sphereApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new SphereClient(deps),
    }),
});
