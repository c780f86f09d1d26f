import type { Outcome, SkipReason } from '../../report/Outcome';
import type { NetworkPeer, NetworkPolicySpec, NetworkPort } from './manifest';
import { sayPeer, sayPorts } from './networkPeer';

export const NETWORK_PEER = 'network peer';

/** One way in or out of a namespace. */
export type Route = {
  readonly direction: 'ingress' | 'egress';
  /** Which attribute names the other side: pods, addresses, or none because it may be anywhere. */
  readonly by: 'from' | 'cidr' | 'any';
  /** The other side; empty for anywhere. */
  readonly peer: string;
  /** Empty for every protocol. */
  readonly protocol: string;
  /** Empty for every port. */
  readonly ports: readonly number[];
};

type Direction = Route['direction'];
type Rule = {
  readonly direction: Direction;
  readonly peers: readonly NetworkPeer[];
  readonly ports: readonly NetworkPort[];
};

/** The routes that a policy opens, and what became of every peer that it names. */
export function readRoutes(
  spec: NetworkPolicySpec,
  policy: string,
): {
  readonly routes: readonly Route[];
  readonly outcomes: readonly Outcome[];
} {
  const routes: Route[] = [];
  const outcomes: Outcome[] = [];
  rulesOf(spec).forEach((rule, at) => {
    const name = `${policy} ${rule.direction} rule ${at + 1}`;
    const ports = sayPorts(rule.ports);
    for (const peer of rule.peers.length > 0 ? rule.peers : [undefined]) {
      const said = ports.ok
        ? routesTo(peer, rule.direction, ports.value)
        : ports.reason;
      if (typeof said === 'string') {
        outcomes.push({ what: NETWORK_PEER, name, skipped: said });
      } else {
        outcomes.push({ what: NETWORK_PEER, name });
        routes.push(...said);
      }
    }
  });
  return { routes, outcomes };
}

/** As in Kubernetes, ingress counts unless the policy is for egress alone. */
function rulesOf(spec: NetworkPolicySpec): Rule[] {
  const types = spec.policyTypes ?? [
    'Ingress',
    ...(spec.egress?.length ? ['Egress'] : []),
  ];
  const ingress = types.includes('Ingress') ? spec.ingress ?? [] : [];
  const egress = types.includes('Egress') ? spec.egress ?? [] : [];
  return [
    ...ingress.map(rule => ({
      direction: 'ingress' as const,
      peers: rule.from ?? [],
      ports: rule.ports ?? [],
    })),
    ...egress.map(rule => ({
      direction: 'egress' as const,
      peers: rule.to ?? [],
      ports: rule.ports ?? [],
    })),
  ];
}

type SaidPort = { readonly port: number; readonly protocol: string };

function routesTo(
  peer: NetworkPeer | undefined,
  direction: Direction,
  ports: readonly SaidPort[],
): readonly Route[] | SkipReason {
  const end = endOf(peer, direction);
  if (typeof end === 'string') return end;
  if (direction === 'ingress' && ports.some(p => p.protocol !== 'tcp')) {
    return 'bad-port';
  }
  if (ports.length === 0) {
    return [{ direction, ...end, protocol: '', ports: [] }];
  }
  return [...new Set(ports.map(p => p.protocol))].map(protocol => ({
    direction,
    ...end,
    protocol,
    ports: ports.filter(p => p.protocol === protocol).map(p => p.port),
  }));
}

function endOf(
  peer: NetworkPeer | undefined,
  direction: Direction,
): Pick<Route, 'by' | 'peer'> | SkipReason {
  if (peer === undefined) return { by: 'any', peer: '' };
  const said = sayPeer(peer);
  if (!said.ok) return said.reason;
  const { kind, text } = said.value;
  if (kind === 'from' && direction === 'egress') return 'cluster-destination';
  return { by: kind, peer: text };
}
