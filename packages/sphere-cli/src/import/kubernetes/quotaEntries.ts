import type { Limit } from '@dataops-sphere/plugin-sphere-common';
import type { Outcome, SkipReason } from '../../report/Outcome';
import { compareText } from '../../report/importReport';
import { askForTheRest, type DraftEntry } from '../entries';
import { resourceQuotaSchema, type Manifest } from './manifest';
import type { Quantity } from './quantity';
import { amountIn, readQuotaValues, smallestOfEach } from './quotaValues';

export { QUOTA_VALUE } from './quotaValues';

/** Most quotas of one sphere; about 700 KiB of YAML, where sources accept 1 MiB a file. */
const MAX_QUOTAS = 2000;

export type QuotaEntries = {
  readonly byTeam: ReadonlyMap<string, readonly DraftEntry[]>;
  readonly values: number;
  readonly outcomes: readonly Outcome[];
};

/**
 * One entry per namespace, because that is what a ResourceQuota limits: the sum over a team's namespaces would allow in
 * one of them what Kubernetes refuses. Where several quotas hold in a namespace, the smallest number of each counts.
 */
export function quotaEntries(
  manifests: readonly Manifest[],
  teamOf: ReadonlyMap<string, string>,
  cluster: string,
): QuotaEntries {
  const outcomes: Outcome[] = [];
  const limits = new Map<string, Map<string, Quantity>>();
  const crowded = crowdedTeams(manifests, teamOf);
  let values = 0;
  for (const manifest of manifests) {
    if (manifest.kind !== 'ResourceQuota') continue;
    const { namespace } = manifest;
    const name = `${namespace}/${manifest.name}`;
    const problem = crowded.has(teamOf.get(namespace) ?? '')
      ? 'too-many-entries'
      : quotaProblem(manifest, teamOf);
    if (problem) {
      outcomes.push({ what: 'ResourceQuota', name, skipped: problem });
      continue;
    }
    const read = readQuotaValues(manifest, name);
    values += read.outcomes.length;
    outcomes.push(...read.outcomes, {
      what: 'ResourceQuota',
      name,
      ...(read.values.size === 0 && { skipped: 'no-value' as const }),
    });
    limits.set(namespace, smallestOfEach(limits.get(namespace), read.values));
  }
  const byTeam = new Map<string, DraftEntry[]>();
  for (const [namespace, dimensions] of sortedEntries(limits)) {
    const team = teamOf.get(namespace);
    if (team === undefined || dimensions.size === 0) continue;
    const entry = quotaEntry(namespace, cluster, dimensions);
    byTeam.set(team, [...(byTeam.get(team) ?? []), entry]);
  }
  return { byTeam: mapValues(byTeam, withRest), values, outcomes };
}

/** Teams with quotas in so many namespaces that their sphere would not fit into a file that sources accept. */
function crowdedTeams(
  manifests: readonly Manifest[],
  teamOf: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const namespaces = new Set(
    manifests.filter(m => m.kind === 'ResourceQuota').map(m => m.namespace),
  );
  const counts = new Map<string, number>();
  for (const namespace of namespaces) {
    const team = teamOf.get(namespace);
    if (team !== undefined) counts.set(team, (counts.get(team) ?? 0) + 1);
  }
  return new Set(
    [...counts].filter(([, n]) => n > MAX_QUOTAS).map(([team]) => team),
  );
}

function quotaProblem(
  { apiVersion, body, namespace }: Manifest,
  teamOf: ReadonlyMap<string, string>,
): SkipReason | undefined {
  if (apiVersion !== 'v1') return 'unsupported-version';
  const parsed = resourceQuotaSchema.safeParse(body);
  if (!parsed.success) return 'malformed';
  const { scopes, scopeSelector } = parsed.data.spec;
  if (scopes?.length || scopeSelector) return 'quota-scoped';
  return teamOf.has(namespace) ? undefined : 'namespace-without-team';
}

function quotaEntry(
  namespace: string,
  cluster: string,
  dimensions: ReadonlyMap<string, Quantity>,
): DraftEntry {
  const limits: Record<string, Limit> = {};
  for (const [dimension, quantity] of sortedEntries(dimensions)) {
    limits[dimension] = { border: amountIn(dimension, quantity) };
  }
  return {
    wish: `quota-${namespace}`,
    kind: 'workload-quota',
    title: `Quota of ${namespace}`,
    where: { cluster: [cluster], namespace: [namespace] },
    inside: 'any',
    limits,
    enforcement: { mode: 'enforced', by: 'Kubernetes ResourceQuota' },
  };
}

function withRest(drafts: readonly DraftEntry[]): readonly DraftEntry[] {
  return askForTheRest(drafts, 'Workloads anywhere else');
}

function sortedEntries<V>(map: ReadonlyMap<string, V>): [string, V][] {
  return [...map].sort(([a], [b]) => compareText(a, b));
}

function mapValues<A, B>(
  map: ReadonlyMap<string, A>,
  change: (value: A) => B,
): Map<string, B> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}
