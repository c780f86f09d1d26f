import type { AttributeMatcher } from '@dataops-sphere/plugin-sphere-common';
import type { Outcome, SkipReason } from '../../report/Outcome';
import { compareText, sortedUnique } from '../../report/importReport';
import { askForTheRest, inMatcherSizes, type DraftEntry } from '../entries';
import { networkPolicySchema, type Manifest } from './manifest';
import { selectsAll } from './networkPeer';
import { NETWORK_PEER, readRoutes, type Route } from './networkRoutes';

export type NetworkEntries = {
  readonly byTeam: ReadonlyMap<string, readonly DraftEntry[]>;
  readonly peers: number;
  readonly outcomes: readonly Outcome[];
};

/**
 * What NetworkPolicies let in and out, per team. Policies add up in Kubernetes, so their routes are united; namespaces
 * with the same routes share an entry. A policy that holds for some pods only is left out, because an entry speaks of
 * all of them.
 */
export function networkEntries(
  manifests: readonly Manifest[],
  teamOf: ReadonlyMap<string, string>,
): NetworkEntries {
  const outcomes: Outcome[] = [];
  const routes = new Map<string, Route[]>();
  let peers = 0;
  for (const manifest of manifests) {
    if (manifest.kind !== 'NetworkPolicy') continue;
    const name = `${manifest.namespace}/${manifest.name}`;
    const skipped = policyProblem(manifest, teamOf);
    if (skipped) {
      outcomes.push({ what: 'NetworkPolicy', name, skipped });
      continue;
    }
    const { spec } = networkPolicySchema.parse(manifest.body);
    const read = readRoutes(spec, name);
    peers += read.outcomes.length;
    outcomes.push(...read.outcomes, {
      what: 'NetworkPolicy',
      name,
      ...(read.routes.length === 0 && {
        skipped: nothingUsed(read.outcomes),
      }),
    });
    const before = routes.get(manifest.namespace) ?? [];
    routes.set(manifest.namespace, [...before, ...read.routes]);
  }
  return { byTeam: entriesByTeam(routes, teamOf), peers, outcomes };
}

export { NETWORK_PEER };

function policyProblem(
  { apiVersion, body, namespace }: Manifest,
  teamOf: ReadonlyMap<string, string>,
): SkipReason | undefined {
  if (!apiVersion.startsWith('networking.k8s.io/'))
    return 'unsupported-version';
  const parsed = networkPolicySchema.safeParse(body);
  if (!parsed.success) return 'malformed';
  if (!teamOf.has(namespace)) return 'namespace-without-team';
  return selectsAll(parsed.data.spec.podSelector)
    ? undefined
    : 'some-pods-only';
}

function nothingUsed(outcomes: readonly Outcome[]): SkipReason {
  return outcomes.length === 0 ? 'only-denies' : 'no-rule-used';
}

function entriesByTeam(
  routes: ReadonlyMap<string, readonly Route[]>,
  teamOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly DraftEntry[]> {
  const namespacesOf = new Map<string, string[]>();
  for (const namespace of sortedUnique(routes.keys())) {
    const team = teamOf.get(namespace);
    if (team === undefined) continue;
    namespacesOf.set(team, [...(namespacesOf.get(team) ?? []), namespace]);
  }
  return new Map(
    [...namespacesOf].map(([team, namespaces]) => [
      team,
      [
        ...directionEntries('ingress', namespaces, routes),
        ...directionEntries('egress', namespaces, routes),
      ],
    ]),
  );
}

/** Namespaces whose routes over the same ports are the same share an entry. */
function directionEntries(
  direction: Route['direction'],
  namespaces: readonly string[],
  routes: ReadonlyMap<string, readonly Route[]>,
): DraftEntry[] {
  const shared = new Map<string, string[]>();
  for (const namespace of namespaces) {
    const found = (routes.get(namespace) ?? []).filter(
      r => r.direction === direction,
    );
    for (const key of sharedKeys(found)) {
      shared.set(key, [...(shared.get(key) ?? []), namespace]);
    }
  }
  const drafts = [...shared]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([key, list]) =>
      inMatcherSizes(list).flatMap(part => routeEntries(direction, key, part)),
    );
  return askForTheRest(
    drafts,
    direction === 'ingress' ? 'Any other way in' : 'Any other way out',
  );
}

type SharedRoute = {
  readonly by: Route['by'];
  readonly protocol: string;
  readonly ports: readonly number[];
  readonly peers: readonly string[];
};

/** The routes of one namespace, put together by what they go over, each as a text to compare by. */
function sharedKeys(routes: readonly Route[]): string[] {
  const peers = new Map<string, string[]>();
  for (const { by, protocol, ports, peer } of routes) {
    const key = JSON.stringify({ by, protocol, ports });
    peers.set(key, [...(peers.get(key) ?? []), peer]);
  }
  return [...peers].map(([key, list]) =>
    JSON.stringify({ ...JSON.parse(key), peers: sortedUnique(list) }),
  );
}

function routeEntries(
  direction: Route['direction'],
  key: string,
  namespaces: readonly string[],
): DraftEntry[] {
  const shared = JSON.parse(key) as SharedRoute;
  return inMatcherSizes(shared.peers).map(peers =>
    routeEntry(direction, { ...shared, peers }, namespaces),
  );
}

function routeEntry(
  direction: Route['direction'],
  { by, protocol, ports, peers }: SharedRoute,
  namespaces: readonly string[],
): DraftEntry {
  const inside: AttributeMatcher = { namespace: [...namespaces] };
  if (by === 'from') inside.from = [...peers];
  if (by === 'cidr') inside.cidr = peers.map(cidr => ({ cidr }));
  if (ports.length > 0) inside.port = ports.map(String);
  if (protocol !== '' && direction === 'egress') inside.protocol = [protocol];
  const what = by === 'any' ? 'anywhere' : peers[0];
  const title = direction === 'ingress' ? 'Let in from' : 'May call';
  const more = peers.length > 1 ? ` and ${peers.length - 1} more` : '';
  return {
    wish: `${direction}-${what}`,
    kind: `network-${direction}`,
    title: `${title} ${what.slice(0, 80)}${more}`,
    inside,
    enforcement: { mode: 'enforced', by: 'Kubernetes NetworkPolicy' },
  };
}
