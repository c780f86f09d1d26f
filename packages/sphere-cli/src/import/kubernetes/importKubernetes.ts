import type { Outcome, ReadCounts } from '../../report/Outcome';
import { countResult, keepBooks } from '../../report/importReport';
import type { DraftEntry } from '../entries';
import { groupStubs } from '../groupStubs';
import type { ImportResult } from '../ImportResult';
import { sphereDocuments, type DraftSphere } from '../sphereDocuments';
import { borderFindings, type BorderFindings } from './borderFindings';
import { chooseTeams, type TeamChoice } from './chooseTeams';
import type { Manifest } from './manifest';
import { collectNamespaces, type NamespaceFacts } from './NamespaceFacts';
import { namespaceEntries } from './namespaceEntries';
import { NETWORK_PEER, networkEntries } from './networkEntries';
import { observeDisorder } from './observations';
import type { KubernetesOptions } from './options';
import { QUOTA_VALUE, quotaEntries } from './quotaEntries';
import type { ReadManifests } from './readManifests';
import { roleEntries, type RoleEntries } from './roleEntries';
import {
  bindingName,
  readableBindings,
  readRoleGrants,
  ROLE_SUBJECT,
} from './roleGrants';
import { unreadKinds } from './unreadKinds';

/** Makes one sphere per team out of what runs on a cluster. Pure: the same manifests, in any order, give the same result. */
export function importKubernetes(
  input: ReadManifests,
  options: KubernetesOptions,
): ImportResult {
  const { manifests } = input;
  const read = readCluster(manifests, options);
  const { choice, facts, roles, network, quotas } = read;
  const namespaces = namespaceEntries(
    choice,
    knownNamespaces(facts.namespaces, manifests),
    options.cluster,
  );
  const spheres = sphereDocuments(
    drafts(choice, [namespaces, roles.byTeam, network.byTeam, quotas.byTeam]),
    { ...options, importer: 'kubernetes' },
  );
  const groups = groupStubs(spheres.groups, options.knownGroups);
  const outcomes = [...input.outcomes, ...outcomesOf(manifests, read)];
  return {
    spheres: spheres.documents,
    groups: groups.stubs,
    report: {
      version: 1,
      importer: 'kubernetes',
      ...keepBooks(input.read, countParts(read), outcomes),
      ambiguous: choice.ambiguous,
      decided: [],
      renamed: [...choice.renamed, ...spheres.renamed],
      observations: observeDisorder(facts.namespaces),
      result: countResult(spheres.documents, groups),
    },
  };
}

/** What the imported spheres answer about the namespaces that they come from. */
export function askImported(
  { manifests }: ReadManifests,
  options: KubernetesOptions,
  { spheres }: Pick<ImportResult, 'spheres'>,
): BorderFindings {
  const { bound, facts, choice } = readCluster(manifests, options);
  return borderFindings({
    cluster: options.cluster,
    spheres,
    namespaces: facts.namespaces,
    teamOf: choice.teamOf,
    grants: bound.grants,
  });
}

type Cluster = ReturnType<typeof readCluster>;

function readCluster(
  manifests: readonly Manifest[],
  options: KubernetesOptions,
) {
  const bound = readRoleGrants(manifests, options.rbacGroupPrefix);
  const facts = collectNamespaces(manifests, bound.grants, options);
  const choice = chooseTeams(facts.namespaces, options.teamBy);
  const roles = roleEntries(bound.grants, {
    teams: new Set(choice.teams.map(t => t.team)),
    environmentOf: new Map(facts.namespaces.map(n => [n.name, n.environment])),
  });
  const quotas = quotaEntries(manifests, choice.teamOf, options.cluster);
  const network = networkEntries(manifests, choice.teamOf);
  return { bound, facts, choice, roles, quotas, network };
}

function outcomesOf(
  manifests: readonly Manifest[],
  { bound, facts, choice, roles, quotas, network }: Cluster,
): Outcome[] {
  const bindings = readableBindings(manifests).map(m =>
    bindingOutcome(bindingName(m), roles),
  );
  return [
    ...bound.outcomes,
    ...facts.outcomes,
    ...choice.outcomes,
    ...roles.outcomes,
    ...bindings,
    ...quotas.outcomes,
    ...network.outcomes,
    ...unreadKinds(manifests),
  ];
}

function countParts({ bound, quotas, network }: Cluster): ReadCounts {
  return new Map([
    [ROLE_SUBJECT, bound.subjects],
    [QUOTA_VALUE, quotas.values],
    [NETWORK_PEER, network.peers],
  ]);
}

function bindingOutcome(name: string, roles: RoleEntries): Outcome {
  return {
    what: 'RoleBinding',
    name,
    ...(!roles.usedBindings.has(name) && {
      skipped: 'no-subject-used' as const,
    }),
  };
}

/** Every namespace that the input speaks of, so that no pattern covers one of somebody else. */
function knownNamespaces(
  facts: readonly NamespaceFacts[],
  manifests: ReadManifests['manifests'],
): ReadonlySet<string> {
  return new Set([
    ...facts.map(f => f.name),
    ...manifests.map(m => m.namespace).filter(name => name !== ''),
  ]);
}

function drafts(
  choice: TeamChoice,
  parts: readonly ReadonlyMap<string, readonly DraftEntry[]>[],
): DraftSphere[] {
  return choice.teams.map(({ team, name, title, namespaces }) => ({
    team,
    name,
    title,
    description: `Imported from ${namespaces.length} Kubernetes ${
      namespaces.length === 1 ? 'namespace' : 'namespaces'
    }.`,
    entries: parts.map(part => part.get(team) ?? []),
  }));
}
