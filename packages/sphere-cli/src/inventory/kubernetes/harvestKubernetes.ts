import type { PushedResource } from '@dataops-sphere/plugin-sphere-common';
import { chooseTeams } from '../../import/kubernetes/chooseTeams';
import type { Manifest } from '../../import/kubernetes/manifest';
import { collectNamespaces } from '../../import/kubernetes/NamespaceFacts';
import type { KubernetesOptions } from '../../import/kubernetes/options';
import type { ReadManifests } from '../../import/kubernetes/readManifests';
import { readRoleGrants } from '../../import/kubernetes/roleGrants';
import type { Outcome } from '../../report/Outcome';
import { ownerRef } from '../ownerRef';
import type { Harvest } from '../readPushes';
import { ingressResources } from './ingressResources';
import { policyResources } from './policyResources';
import { quotaResources } from './quotaResources';
import { roleResources } from './roleResources';

export type HarvestOptions = Pick<
  KubernetesOptions,
  | 'cluster'
  | 'teamBy'
  | 'teamAnnotations'
  | 'rbacGroupPrefix'
  | 'teamNamespace'
  | 'environmentLabel'
>;

/** What is known of the namespace that a resource lies in. */
export type Place = {
  readonly cluster: string;
  /** Empty for a namespace without a team. */
  ownerOf(namespace: string): { readonly owner?: string };
  environmentOf(namespace: string): { readonly environment?: string };
};

/** What one sort of manifest gives, and what became of each. */
export type Picked = {
  readonly resources: readonly PushedResource[];
  readonly outcomes: readonly Outcome[];
};

const PUSHED: ReadonlySet<string> = new Set([
  'Namespace',
  'ResourceQuota',
  'RoleBinding',
  'NetworkPolicy',
  'Ingress',
]);

/**
 * What manifests say is there. Unlike the import it leaves nothing out for having no team: a resource that no sphere
 * covers is worth knowing.
 */
export function harvestKubernetes(
  input: ReadManifests,
  options: HarvestOptions,
): Harvest {
  const { manifests } = input;
  const { cluster, teamNamespace } = options;
  const bound = readRoleGrants(manifests, options.rbacGroupPrefix);
  const facts = collectNamespaces(manifests, bound.grants, {
    ...options,
    platformOwner: '',
    namePrefix: '',
    knownGroups: new Set(),
  });
  const { teams, teamOf } = chooseTeams(facts.namespaces, options.teamBy);
  const names = new Map(teams.map(({ team, name }) => [team, name]));
  const environments = new Map(
    facts.namespaces.map(({ name, environment }) => [name, environment]),
  );
  const place: Place = {
    cluster,
    ownerOf: namespace =>
      ownerRef(names.get(teamOf.get(namespace) ?? ''), teamNamespace),
    environmentOf: namespace => {
      const environment = environments.get(namespace);
      return environment === undefined ? {} : { environment };
    },
  };
  const known = facts.namespaces.map(n => n.name);
  const picked = [
    namespaceResources(known, place),
    quotaResources(manifests, place),
    roleResources(bound, { place, teamNamespace }, manifests),
    policyResources(manifests, place),
    ingressResources(manifests, place),
  ];
  return {
    resources: picked.flatMap(p => p.resources),
    removed: [],
    complete: [],
    read: input.read,
    outcomes: [
      ...input.outcomes,
      ...facts.outcomes,
      ...wrongVersions(manifests),
      ...picked.flatMap(p => p.outcomes),
      ...others(manifests),
    ],
  };
}

function namespaceResources(names: readonly string[], place: Place): Picked {
  const { cluster } = place;
  return {
    resources: names.map(name => ({
      kind: 'kubernetes-namespace',
      attributes: { cluster, name, ...place.environmentOf(name) },
      ...place.ownerOf(name),
    })),
    outcomes: names.map(name => ({ what: 'Namespace', name })),
  };
}

function wrongVersions(manifests: readonly Manifest[]): Outcome[] {
  return manifests
    .filter(m => m.kind === 'Namespace' && m.apiVersion !== 'v1')
    .map(({ name }) => ({
      what: 'Namespace',
      name,
      skipped: 'unsupported-version',
    }));
}

function others(manifests: readonly Manifest[]): Outcome[] {
  return manifests
    .filter(({ kind }) => !PUSHED.has(kind))
    .map(({ kind: what, namespace, name }) => ({
      what,
      name: `${namespace}/${name}`,
      skipped: 'not-of-this-kind',
    }));
}
