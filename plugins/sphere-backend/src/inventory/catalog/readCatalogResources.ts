import type { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  CATALOG_INVENTORY_SOURCE,
  pushedResourceSchema,
  type BoundaryKindRegistry,
  type PushedResource,
} from '@dataops-sphere/plugin-sphere-common';
import { readPushed } from '../push/readPushed';
import type { CatalogMapping } from './CatalogMapping';
import { mapEntity } from './mapEntity';

/** What the catalog has. */
export interface CatalogResources {
  /** `empty` while the catalog has nothing at all, which is how it begins. */
  readonly state: 'read' | 'empty';
  readonly resources: readonly PushedResource[];
  /** Resources of a mapped type that lack something, or name what another one names already. */
  readonly unmapped: ReadonlyArray<{
    readonly entityRef: string;
    readonly reason: string;
  }>;
  /** Resources of a type that no mapping names. */
  readonly otherTypes: number;
}

/** Reads the Resources of the catalog, page by page, and maps them. What cannot be mapped is told, never guessed. */
export async function readCatalogResources(options: {
  readonly catalog: CatalogService;
  readonly auth: AuthService;
  readonly mappings: readonly CatalogMapping[];
  readonly kinds: BoundaryKindRegistry;
}): Promise<CatalogResources> {
  const { catalog, auth, mappings, kinds } = options;
  const credentials = await auth.getOwnServiceCredentials();
  const byType = mappingsByType(mappings);
  const resources = new Map<string, PushedResource>();
  const unmapped: Array<CatalogResources['unmapped'][number]> = [];
  let otherTypes = 0;
  let entities = 0;
  const pages = catalog.streamEntities(
    { filter: { kind: 'Resource' }, fields: fieldsOf(mappings) },
    { credentials },
  );
  for await (const page of pages) {
    entities += page.length;
    for (const entity of page) {
      const mapping = byType.get(typeOf(entity));
      if (!mapping) {
        otherTypes += 1;
        continue;
      }
      const read = readEntity(entity, mapping, kinds);
      if ('reason' in read || resources.has(read.key)) {
        const reason = 'reason' in read ? read.reason : 'is there already';
        unmapped.push({ entityRef: stringifyEntityRef(entity), reason });
      } else resources.set(read.key, read.resource);
    }
  }
  const isEmpty = entities === 0 && !(await hasEntities(options));
  return {
    state: isEmpty ? 'empty' : 'read',
    resources: [...resources.values()],
    unmapped,
    otherTypes,
  };
}

function readEntity(
  entity: Entity,
  mapping: CatalogMapping,
  kinds: BoundaryKindRegistry,
):
  | { readonly key: string; readonly resource: PushedResource }
  | { readonly reason: string } {
  const parsed = pushedResourceSchema.safeParse(mapEntity(entity, mapping));
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues;
    return { reason: `${path.join('.')} (${message})` };
  }
  const source = CATALOG_INVENTORY_SOURCE;
  const read = readPushed(parsed.data, { source, kinds });
  return 'problems' in read
    ? { reason: read.problems.join(', ') }
    : { key: read.resource.key, resource: parsed.data };
}

/** The first mapping of a type counts. */
function mappingsByType(
  mappings: readonly CatalogMapping[],
): ReadonlyMap<string, CatalogMapping> {
  const byType = new Map<string, CatalogMapping>();
  for (const mapping of mappings) {
    for (const type of mapping.types) {
      const name = type.toLowerCase();
      if (!byType.has(name)) byType.set(name, mapping);
    }
  }
  return byType;
}

function typeOf({ spec }: Entity): string {
  return typeof spec?.type === 'string' ? spec.type.toLowerCase() : '';
}

function fieldsOf(mappings: readonly CatalogMapping[]): string[] {
  const named = mappings.flatMap(({ attributes, amounts = {} }) =>
    [...Object.values(attributes), ...Object.values(amounts)].flatMap(
      ({ field }) => field ?? [],
    ),
  );
  return [
    ...new Set([
      'kind',
      'metadata.name',
      'metadata.namespace',
      'metadata.title',
      'metadata.annotations',
      'spec.type',
      'spec.owner',
      ...named,
    ]),
  ];
}

async function hasEntities(options: {
  readonly catalog: CatalogService;
  readonly auth: AuthService;
}): Promise<boolean> {
  const { items } = await options.catalog.queryEntities(
    { limit: 1, fields: ['kind'] },
    { credentials: await options.auth.getOwnServiceCredentials() },
  );
  return items.length > 0;
}
