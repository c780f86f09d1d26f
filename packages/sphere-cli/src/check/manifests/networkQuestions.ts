import {
  networkPolicySchema,
  type Manifest,
} from '../../import/kubernetes/manifest';
import {
  NETWORK_PEER,
  readRoutes,
  type Route,
} from '../../import/kubernetes/networkRoutes';
import type { AttributeValue } from '../CheckQuestion';
import { readIngressHosts } from './ingressHosts';
import {
  namespaceOf,
  outcomeOf,
  questionOf,
  skip,
  type Asked,
  type ManifestOptions,
} from './questionParts';

export { NETWORK_PEER };

/** One question per host of an Ingress. A rule without a host takes every host, which no question can name. */
export function ingressQuestions(
  manifest: Manifest,
  options: ManifestOptions,
): Asked {
  const hosts = readIngressHosts(manifest);
  if (typeof hosts === 'string') return skip(manifest, hosts);
  return {
    outcomes: [outcomeOf(manifest)],
    questions: hosts.map(host =>
      questionOf(
        manifest,
        {
          kind: 'network-ingress',
          action: 'create',
          properties: {
            host,
            exposure: options.exposure,
            namespace: namespaceOf(manifest, options),
          },
        },
        options,
      ),
    ),
  };
}

/**
 * One question per route that a NetworkPolicy opens. Unlike the import it takes policies for some pods as well: what
 * they open is open, for whichever pods.
 */
export function networkPolicyQuestions(
  manifest: Manifest,
  options: ManifestOptions,
): Asked {
  if (!manifest.apiVersion.startsWith('networking.k8s.io/')) {
    return skip(manifest, 'unsupported-version');
  }
  const parsed = networkPolicySchema.safeParse(manifest.body);
  if (!parsed.success) return skip(manifest, 'malformed');
  const name = `${manifest.namespace}/${manifest.name}`;
  const { routes, outcomes } = readRoutes(parsed.data.spec, name);
  const namespace = namespaceOf(manifest, options);
  return {
    questions: routes.map(route =>
      questionOf(
        manifest,
        {
          kind: `network-${route.direction}`,
          action: 'create',
          properties: routeAttributes(route, namespace),
        },
        options,
      ),
    ),
    outcomes: [
      ...outcomes,
      routes.length > 0
        ? outcomeOf(manifest)
        : outcomeOf(
            manifest,
            outcomes.length === 0 ? 'only-denies' : 'no-rule-used',
          ),
    ],
  };
}

/** The attributes by which an entry knows a route. What holds for every port or protocol names none. */
export function routeAttributes(
  { direction, by, peer, protocol, ports }: Route,
  namespace: string | undefined,
): Record<string, AttributeValue | undefined> {
  return {
    namespace,
    from: by === 'from' ? peer : undefined,
    cidr: by === 'cidr' ? peer : undefined,
    port: portsOf(ports),
    protocol: protocol !== '' && direction === 'egress' ? protocol : undefined,
  };
}

function portsOf(ports: readonly number[]): AttributeValue | undefined {
  if (ports.length === 0) return undefined;
  return ports.length === 1 ? ports[0] : ports.map(String);
}
