import type { Outcome } from '../../report/Outcome';
import { sortedUnique } from '../../report/importReport';
import { isLiteral } from '../entries';
import { manifestSchema, type Manifest } from './manifest';
import type { KubernetesOptions } from './options';
import type { RoleGrant } from './roleGrants';

const NAMESPACE_NAME = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** Whether Kubernetes accepts this name for a namespace. */
export function isNamespaceName(name: string): boolean {
  return NAMESPACE_NAME.test(name);
}

/** What the input says about one namespace. */
export type NamespaceFacts = {
  readonly name: string;
  /** Every team that annotations and labels name, each once. */
  readonly annotated: readonly string[];
  /** Every group that a role binding in it names, without prefix, each once. */
  readonly groups: readonly string[];
  readonly environment?: string;
};

/** Collects what Namespace manifests and role bindings say, one fact sheet per name, ordered by name. */
export function collectNamespaces(
  manifests: readonly Manifest[],
  grants: readonly RoleGrant[],
  options: KubernetesOptions,
): { namespaces: readonly NamespaceFacts[]; outcomes: readonly Outcome[] } {
  const outcomes: Outcome[] = [];
  const byName = new Map<string, Manifest[]>();
  for (const manifest of manifests.filter(isNamespace)) {
    const { name } = manifest;
    if (!isNamespaceName(name)) {
      outcomes.push({ what: 'Namespace', name, skipped: 'bad-namespace-name' });
      continue;
    }
    const seen = byName.get(name) ?? [];
    if (seen.length > 0) {
      outcomes.push({ what: 'Namespace', name, skipped: 'declared-twice' });
    }
    byName.set(name, [...seen, manifest]);
  }
  const groups = groupsByNamespace(grants);
  const namespaces = sortedUnique(byName.keys()).map(name => {
    const same = byName.get(name) ?? [];
    const environments = environmentsOf(same, options.environmentLabel);
    return {
      name,
      annotated: sortedUnique(same.flatMap(m => teamsOf(m, options))),
      groups: groups.get(name) ?? [],
      ...(environments.length === 1 && { environment: environments[0] }),
    };
  });
  return { namespaces, outcomes };
}

function isNamespace(manifest: Manifest): boolean {
  return manifest.kind === 'Namespace' && manifest.apiVersion === 'v1';
}

function groupsByNamespace(
  grants: readonly RoleGrant[],
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const { scope, group } of grants) {
    const list = groups.get(scope) ?? [];
    list.push(group);
    groups.set(scope, list);
  }
  return new Map([...groups].map(([name, list]) => [name, sortedUnique(list)]));
}

/** A value may list several teams; then it names each of them. */
function teamsOf(manifest: Manifest, options: KubernetesOptions): string[] {
  const { annotations, labels } = manifestSchema.parse(manifest.body).metadata;
  return [annotations, labels]
    .flatMap(map => Object.entries(map ?? {}))
    .filter(([key]) => options.teamAnnotations.some(p => keyMatches(key, p)))
    .flatMap(([, value]) =>
      typeof value === 'string' ? value.split(/[,;]/) : [],
    )
    .map(team => team.trim())
    .filter(team => team !== '');
}

function keyMatches(key: string, pattern: string): boolean {
  if (!pattern.startsWith('*/')) return key === pattern;
  const name = pattern.slice(2);
  return key === name || key.endsWith(`/${name}`);
}

function environmentsOf(
  manifests: readonly Manifest[],
  label: string | undefined,
): string[] {
  if (label === undefined) return [];
  return sortedUnique(
    manifests.flatMap(({ body }) => {
      const { labels, annotations } = manifestSchema.parse(body).metadata;
      const value = labels?.[label] ?? annotations?.[label];
      return typeof value === 'string' && isLiteral(value) ? [value] : [];
    }),
  );
}
