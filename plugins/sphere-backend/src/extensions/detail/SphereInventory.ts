import type {
  KnownResource,
  LimitUse,
} from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';

/** A resource of a sphere, by the name that people know. */
export interface NamedResource extends KnownResource {
  readonly title: string;
}

/** What is known to exist in a sphere. */
export interface SphereStock {
  readonly use: readonly LimitUse[];
  /** Of the kinds asked for. */
  readonly resources: readonly NamedResource[];
}

/** Reads what a sphere uses, for what a request would mean. */
export interface SphereInventory {
  read(uid: string, kinds: readonly string[]): Promise<SphereStock>;
}

/** More resources of the touched kinds than these are not looked at one by one. */
const MAX_RESOURCES = 2_000;

/** The inventory in the database; one statement. */
export function createSphereInventory(knex: Knex): SphereInventory {
  return {
    async read(uid, kinds) {
      const rows: Row[] = await knex
        .from(knex.select({ limits: limitsOf(uid, knex) }).as('known'))
        .leftJoin(resourcesOf(uid, kinds, knex).as('resources'), join =>
          join.on(knex.raw('1 = 1')),
        )
        .select('known.limits', 'resources.*')
        .orderBy(['resources.sort_key', 'resources.resource_key']);
      return {
        use: JSON.parse(rows[0]?.limits ?? '[]'),
        resources: rows.flatMap(row =>
          row.source === null ? [] : [toResource(row)],
        ),
      };
    },
  };
}

/** A resource, or null in all but the limits where there is none. */
interface Row {
  /** JSON; null where nothing is known of any limit. */
  readonly limits: string | null;
  readonly source: string | null;
  readonly kind: string;
  readonly resource_id: string;
  readonly title: string;
  readonly attributes: string;
  readonly amounts: string | null;
}

function limitsOf(uid: string, knex: Knex): Knex.QueryBuilder {
  return knex('sphere_use').where({ uid }).select('limits');
}

function resourcesOf(
  uid: string,
  kinds: readonly string[],
  knex: Knex,
): Knex.QueryBuilder {
  return knex('inventory_resources')
    .where({ sphere_uid: uid, twin: 0 })
    .whereIn('kind', [...kinds])
    .orderBy(['sort_key', 'resource_key'])
    .limit(MAX_RESOURCES)
    .select(
      'source',
      'kind',
      'resource_id',
      'title',
      'attributes',
      'amounts',
      'sort_key',
      'resource_key',
    );
}

function toResource(row: Row): NamedResource {
  return {
    source: row.source ?? '',
    kind: row.kind,
    id: row.resource_id,
    title: row.title,
    attributes: JSON.parse(row.attributes),
    ...(row.amounts !== null && { amounts: JSON.parse(row.amounts) }),
  };
}
