import type { AuthService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_ORIGIN_LOCATION,
  DEFAULT_NAMESPACE,
  RELATION_CHILD_OF,
  RELATION_HAS_MEMBER,
  RELATION_PARENT_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { canonicalRef } from './canonicalRef';
import type { GroupRecord } from './GroupRecord';
import type { PersonRecord } from './PersonRecord';

/** What the catalog had, as far as it is trusted. */
export interface CatalogGroups {
  readonly groups: readonly GroupRecord[];
  readonly people: readonly PersonRecord[];
  /** Groups and people left out because their origin is not trusted. */
  readonly ignored: { readonly groups: number; readonly users: number };
}

/**
 * Reads the Group graph from the catalog. With `trustedOrigins`, only groups and people count whose
 * `managed-by-origin-location` begins with one of these prefixes: a User entity that anybody registered could otherwise
 * put itself into a group by its own `memberOf`.
 */
export async function readCatalogGroups(options: {
  catalog: CatalogService;
  auth: AuthService;
  trustedOrigins: readonly string[];
}): Promise<CatalogGroups> {
  const { trustedOrigins } = options;
  const restricted = trustedOrigins.length > 0;
  const entities = await collectEntities(options);
  const trusted = entities.filter(
    e => !restricted || isFrom(e, trustedOrigins),
  );
  const groups = trusted.filter(isGroup);
  const people = trusted.filter(e => !isGroup(e)).map(toPerson);
  const counted = restricted ? new Set(people.map(p => p.ref)) : undefined;
  const groupsRead = entities.filter(isGroup).length;
  return {
    groups: toRecords(groups, counted),
    people: people.sort((a, b) => compare(a.ref, b.ref)),
    ignored: {
      groups: groupsRead - groups.length,
      users: entities.length - groupsRead - people.length,
    },
  };
}

async function collectEntities(options: {
  catalog: CatalogService;
  auth: AuthService;
}): Promise<Entity[]> {
  const entities: Entity[] = [];
  const pages = options.catalog.streamEntities(
    {
      filter: { kind: ['Group', 'User'] },
      fields: [
        'kind',
        'metadata.name',
        'metadata.namespace',
        'metadata.title',
        'metadata.uid',
        'metadata.annotations',
        'relations',
        'spec.parent',
        'spec.profile.displayName',
      ],
    },
    { credentials: await options.auth.getOwnServiceCredentials() },
  );
  for await (const page of pages) entities.push(...page);
  return entities;
}

function isGroup(entity: Entity): boolean {
  return entity.kind.toLocaleLowerCase('en-US') === 'group';
}

function isFrom(entity: Entity, origins: readonly string[]): boolean {
  const origin = entity.metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION];
  return origin !== undefined && origins.some(o => origin.startsWith(o));
}

/** Both directions of the relation are read, because each is emitted by the entity that knows of it. */
function toRecords(
  entities: readonly Entity[],
  people: ReadonlySet<string> | undefined,
): GroupRecord[] {
  const known = new Set(entities.map(e => stringifyEntityRef(e)));
  const parents = new Map<string, string[]>();
  const addParent = (child: string, parent: string) => {
    if (!known.has(child) || !known.has(parent) || child === parent) return;
    parents.set(child, [...(parents.get(child) ?? []), parent]);
  };
  for (const entity of entities) {
    const ref = stringifyEntityRef(entity);
    parentsOf(entity).forEach(parent => addParent(ref, parent));
    targets(entity, RELATION_PARENT_OF).forEach(child => addParent(child, ref));
  }
  return entities
    .map(entity => {
      const ref = stringifyEntityRef(entity);
      const members = targets(entity, RELATION_HAS_MEMBER);
      return {
        ref,
        title: titleOf(entity),
        ...(entity.metadata.uid && { uid: entity.metadata.uid }),
        parents: sorted(parents.get(ref) ?? []),
        members: sorted(members.filter(m => !people || people.has(m))),
      };
    })
    .sort((a, b) => compare(a.ref, b.ref));
}

function toPerson(entity: Entity): PersonRecord {
  return { ref: stringifyEntityRef(entity), name: titleOf(entity) };
}

function parentsOf(entity: Entity): string[] {
  const declared = entity.spec?.parent;
  const namespace = entity.metadata.namespace ?? DEFAULT_NAMESPACE;
  return [
    ...targets(entity, RELATION_CHILD_OF),
    ...(typeof declared === 'string' && declared !== ''
      ? refOrNothing(declared, namespace)
      : []),
  ];
}

function targets(entity: Entity, type: string): string[] {
  return (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .flatMap(relation => refOrNothing(relation.targetRef, DEFAULT_NAMESPACE));
}

function refOrNothing(ref: string, defaultNamespace: string): string[] {
  try {
    return [canonicalRef(ref, { defaultKind: 'Group', defaultNamespace })];
  } catch {
    // One malformed ref in the catalog must not cost the whole snapshot.
    return [];
  }
}

function titleOf({ metadata, spec }: Entity): string {
  const profile = spec?.profile as { displayName?: unknown } | undefined;
  const displayName = profile?.displayName;
  return typeof displayName === 'string' && displayName !== ''
    ? displayName
    : metadata.title ?? metadata.name;
}

function sorted(refs: readonly string[]): string[] {
  return [...new Set(refs)].sort(compare);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
