import {
  FAMILIES,
  MAX_NAMED_RESOURCES,
  type LimitUse,
  type SphereUse,
} from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import type { ReadScope } from '../../declarations/services';
import { whereVisible } from '../../declarations/spheres/whereVisible';
import { readSourceStates } from '../sourceStates';
import type {
  EntryUse,
  FamilyUse,
  InventoryContext,
  SourceState,
} from '../types';
import { LISTED_COLUMNS, toResource, type ListedRow } from './toResource';

interface UseRow {
  readonly uid: string;
  readonly limits: string | null;
  readonly families: string | null;
  readonly entries: string | null;
  readonly inside: number | null;
  readonly outside: number | null;
}

/** What a visible sphere uses, with the first resources of each family. Three statements, and a fourth without any. */
export async function readSphereUse(
  name: string,
  scope: ReadScope,
  context: InventoryContext,
): Promise<SphereUse | undefined> {
  const row = await readUse(name, scope, context);
  if (!row) return undefined;
  const [states, named] = await Promise.all([
    readSourceStates(context.knex),
    readNamed(row.uid, context.knex),
  ]);
  const now = context.clock();
  const sources = new Map(states.map(state => [state.source, state]));
  const { membership } = context;
  const resources = named.map(resource =>
    toResource(resource, { membership, sources, now }),
  );
  const limits: LimitUse[] = JSON.parse(row.limits ?? '[]');
  const families: FamilyUse[] = JSON.parse(row.families ?? '[]');
  const entries: EntryUse[] = JSON.parse(row.entries ?? '[]');
  const inside = row.inside ?? 0;
  const outside = row.outside ?? 0;
  return {
    limits: limits.filter(limit => limit.validUntil > now.getTime()),
    families: FAMILIES.flatMap(family => {
      const use = families.find(one => one.family === family);
      if (!use || use.inside + use.outside === 0) return [];
      return [
        {
          family,
          inside: use.inside,
          outside: use.outside,
          resources: resources.filter(one => one.family === family),
        },
      ];
    }),
    entries,
    inside,
    outside,
    known:
      inside + outside > 0 || (await isAnythingKnown(states, context.knex)),
  };
}

async function readUse(
  name: string,
  scope: ReadScope,
  context: InventoryContext,
): Promise<UseRow | undefined> {
  const { visible } = scope;
  return context
    .knex('spheres')
    .leftJoin('sphere_use', 'sphere_use.uid', 'spheres.uid')
    .where('spheres.state', 'present')
    .where('spheres.name', name)
    .modify(query => {
      if (visible)
        query.where(nested => whereVisible(nested, visible, context));
    })
    .first(
      'spheres.uid',
      'limits',
      'sphere_use.families',
      'sphere_use.entries',
      'inside',
      'outside',
    );
}

async function readNamed(uid: string, knex: Knex): Promise<ListedRow[]> {
  const ranked = knex('inventory_resources')
    .join('spheres', 'spheres.uid', 'inventory_resources.sphere_uid')
    .join('sphere_cards', 'sphere_cards.uid', 'spheres.uid')
    .where({ sphere_uid: uid, twin: 0 })
    .select(
      ...LISTED_COLUMNS,
      { sphere_name: 'spheres.name' },
      'sphere_cards.card',
      knex.raw(
        'row_number() over (partition by family order by sort_key, resource_key) as position',
      ),
    );
  return knex
    .from(ranked.as('ranked'))
    .where('position', '<=', MAX_NAMED_RESOURCES)
    .orderBy(['sort_key', 'resource_key']);
}

/** Whether any source has told of resources, or that there are none. */
async function isAnythingKnown(
  states: readonly SourceState[],
  knex: Knex,
): Promise<boolean> {
  if (states.some(({ complete }) => complete.length > 0)) return true;
  return (await knex('inventory_resources').first('source')) !== undefined;
}
