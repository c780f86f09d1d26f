import type { PushedResource } from '@dataops-sphere/plugin-sphere-common';
import {
  networkPolicySchema,
  type Manifest,
} from '../../import/kubernetes/manifest';
import { selectsAll } from '../../import/kubernetes/networkPeer';
import { readRoutes, type Route } from '../../import/kubernetes/networkRoutes';
import type { Outcome, SkipReason } from '../../report/Outcome';
import type { Picked, Place } from './harvestKubernetes';

/** One resource per route that NetworkPolicies open. As in the import, policies for some pods only are left out. */
export function policyResources(
  manifests: readonly Manifest[],
  place: Place,
): Picked {
  const outcomes: Outcome[] = [];
  const resources = new Map<string, PushedResource>();
  for (const manifest of manifests) {
    if (manifest.kind !== 'NetworkPolicy') continue;
    const { namespace } = manifest;
    const what = 'NetworkPolicy';
    const name = `${namespace}/${manifest.name}`;
    const read = routesOf(manifest, name);
    if (typeof read === 'string') {
      outcomes.push({ what, name, skipped: read });
      continue;
    }
    outcomes.push({ what, name });
    for (const route of read) {
      const resource = routeResource(route, namespace, place);
      resources.set(resource.id ?? name, resource);
    }
  }
  return { resources: [...resources.values()], outcomes };
}

function routesOf(
  { apiVersion, body, namespace }: Manifest,
  name: string,
): readonly Route[] | SkipReason {
  if (!apiVersion.startsWith('networking.k8s.io/')) {
    return 'unsupported-version';
  }
  const parsed = networkPolicySchema.safeParse(body);
  if (!parsed.success || namespace === '') return 'malformed';
  const { spec } = parsed.data;
  if (!selectsAll(spec.podSelector)) return 'some-pods-only';
  const { routes, outcomes } = readRoutes(spec, name);
  if (routes.length > 0) return routes;
  return outcomes.length === 0 ? 'only-denies' : 'no-rule-used';
}

function routeResource(
  route: Route,
  namespace: string,
  place: Place,
): PushedResource {
  const { direction, by, peer, protocol, ports } = route;
  const over = `${protocol}${ports.length > 0 ? ` ${ports.join(',')}` : ''}`;
  const way = direction === 'ingress' ? 'from' : 'to';
  const end = peer === '' ? 'anywhere' : peer;
  const title = `${namespace} ${way} ${end} ${over}`.trim();
  return {
    kind: `network-${direction}`,
    // An address block holds a slash, which the kind's template would take for its own
    id: title.replaceAll('/', '|').slice(0, 512),
    title: title.slice(0, 120),
    attributes: {
      namespace,
      ...(by === 'from' && { from: peer }),
      ...(by === 'cidr' && { cidr: peer }),
      ...(ports.length > 0 && { port: ports.map(String) }),
      ...(protocol !== '' && direction === 'egress' && { protocol }),
    },
    ...place.ownerOf(namespace),
  };
}
