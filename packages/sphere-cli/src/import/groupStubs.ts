import type { Entity } from '@backstage/catalog-model';
import { compareText } from '../report/importReport';

/** A Group that documents refer to. */
export type NeededGroup = {
  readonly ref: string;
  readonly name: string;
  readonly namespace: string;
  readonly title?: string;
};

export type GroupStubs = {
  readonly stubs: readonly Entity[];
  /** How many of the needed groups a catalog has. */
  readonly known: number;
};

/** Catalog entities for the groups that no catalog has, so that every sphere has a team to show. */
export function groupStubs(
  needed: readonly NeededGroup[],
  known: ReadonlySet<string>,
): GroupStubs {
  const byRef = new Map(needed.map(g => [g.ref.toLowerCase(), g]));
  const missing = [...byRef]
    .filter(([ref]) => !known.has(ref))
    .sort(([a], [b]) => compareText(a, b));
  return {
    stubs: missing.map(([, group]) => toEntity(group)),
    known: byRef.size - missing.length,
  };
}

/** The ref of a Group in lower case, as the catalog compares it. */
export function groupRef(namespace: string, name: string): string {
  return `group:${namespace}/${name}`.toLowerCase();
}

/** The parts of a full group ref. */
export function parseGroupRef(ref: string): NeededGroup {
  const [namespace, name] = ref.slice(ref.indexOf(':') + 1).split('/');
  return { ref: groupRef(namespace, name), namespace, name };
}

function toEntity({ name, namespace, title }: NeededGroup): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name,
      namespace,
      description: 'A stub from an import, for a team that no catalog had.',
    },
    spec: {
      type: 'team',
      ...(title && title !== name && { profile: { displayName: title } }),
      children: [],
    },
  };
}
