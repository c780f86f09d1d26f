import type {
  ResourceList,
  SphereResource,
  SphereUse,
} from '@dataops-sphere/plugin-sphere-common';
import { CHURN_TEAM } from './sphereFixtures';

const MINUTE = 60_000;

/** A namespace of the sphere of Churn, inside of it, seen five minutes ago. */
export function resourceOf(
  changes: Partial<SphereResource> = {},
): SphereResource {
  return {
    source: 'kubernetes',
    kind: 'kubernetes-namespace',
    family: 'Namespaces',
    id: 'analytics-eu/churn-dev',
    title: 'churn-dev',
    attributes: { cluster: 'analytics-eu', name: 'churn-dev' },
    owner: CHURN_TEAM,
    sphere: { name: 'customer-churn', title: 'Customer churn' },
    zone: 'inside',
    entry: 'namespaces',
    observedAt: new Date(Date.now() - 5 * MINUTE - 1000).toISOString(),
    stale: false,
    ...changes,
  };
}

/** A namespace beyond the border of Churn, decided by its statement. */
export const foreignNamespace = resourceOf({
  id: 'analytics-eu/score-service',
  title: 'score-service',
  attributes: { cluster: 'analytics-eu', name: 'score-service' },
  zone: 'extendable',
});

/** A public route, of which no statement speaks. */
export const publicRoute = resourceOf({
  source: 'networks',
  kind: 'network-ingress',
  family: 'Network',
  id: 'public/churn.nordlicht.example',
  title: 'churn.nordlicht.example',
  attributes: { exposure: 'public', host: 'churn.nordlicht.example' },
  zone: 'forbidden',
  entry: undefined,
});

/** The use of a sphere with these counts. */
export function sphereUseOf(changes: Partial<SphereUse> = {}): SphereUse {
  return {
    limits: [],
    families: [],
    entries: [{ entry: 'namespaces', inside: 9, outside: 1 }],
    inside: 9,
    outside: 2,
    known: true,
    ...changes,
  };
}

/** A list of one page with these resources. */
export function resourceListOf(...items: SphereResource[]): ResourceList {
  return { items, totalItems: items.length };
}
