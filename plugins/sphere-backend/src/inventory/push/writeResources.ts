import type { Knex } from 'knex';
import { inChunks } from '../../database/inChunks';
import { insertRows } from '../../database/insertRows';
import { foldText, sortKeyOf } from '../../declarations/spheres/searchText';
import { readTargets } from '../settle/sphereTargets';
import type { InventoryContext, ResourceRow } from '../types';
import type { CheckedPush } from './checkPush';
import type { ResourceDiff } from './diffResources';
import type { PlannedLook } from './planLook';
import type { PreparedResource } from './readPushed';

/** Room for the rank before a title. */
const MAX_SORT_TITLE = 250;

/**
 * Stores what a push changes, and answers with the spheres that have the new resources. Where those lie in them is
 * worked out afterwards.
 */
export async function writeResources(
  trx: Knex.Transaction,
  push: CheckedPush,
  options: {
    readonly diff: ResourceDiff;
    readonly plan: PlannedLook;
    readonly context: Pick<InventoryContext, 'membership'>;
  },
): Promise<ReadonlySet<string>> {
  const { diff, plan, context } = options;
  const written = [...diff.added, ...diff.changed];
  const obsolete = [...diff.removed, ...diff.changed.map(({ key }) => key)];
  await inChunks(obsolete, keys =>
    trx('inventory_resources').whereIn('resource_key', keys).delete(),
  );
  const targets = await readTargets(
    trx,
    written.map(({ owner, sphere }) => ({
      owner: owner ?? null,
      declared: sphere ?? null,
    })),
    context,
  );
  const rows = written.map(resource =>
    toRow(resource, {
      push,
      generation: plan.generation,
      uid: targets.uidOf(resource.owner ?? null, resource.sphere ?? null),
    }),
  );
  await insertRows(trx, 'inventory_resources', rows);
  await keepSeen(trx, push, { diff, plan });
  return new Set(rows.flatMap(row => row.sphere_uid ?? []));
}

/** Remembers that what did not change was seen. A whole inventory says so by its source's own time. */
async function keepSeen(
  trx: Knex.Transaction,
  push: CheckedPush,
  { diff, plan }: { readonly diff: ResourceDiff; readonly plan: PlannedLook },
): Promise<void> {
  if (plan.does === 'whole' || plan.does === 'repeat') return;
  const { generation } = plan;
  const { observedAt } = push;
  await inChunks(diff.unchanged, keys =>
    trx('inventory_resources')
      .whereIn('resource_key', keys)
      .whereNot('generation', generation)
      .update({ generation }),
  );
  await inChunks(diff.unchanged, keys =>
    trx('inventory_resources')
      .whereIn('resource_key', keys)
      .where('observed_at', '<', observedAt)
      .update({ observed_at: observedAt }),
  );
}

function toRow(
  resource: PreparedResource,
  place: {
    readonly push: CheckedPush;
    readonly generation: number;
    readonly uid: string | null;
  },
): ResourceRow {
  const { key, kind, id, title, attributes, amounts } = resource;
  const { push, generation, uid } = place;
  return {
    resource_key: key,
    source: push.source,
    kind: kind.name,
    resource_id: id,
    family: kind.family,
    title,
    attributes: JSON.stringify(attributes),
    amounts: amounts ? JSON.stringify(amounts) : null,
    owner_ref: resource.owner ?? null,
    declared_sphere: resource.sphere ?? null,
    entity_ref: resource.entityRef ?? null,
    url: resource.url ?? null,
    observed_at: push.observedAt,
    generation,
    hash: resource.hash,
    search: foldText([title, id, resource.owner ?? ''].join('\n')),
    sphere_uid: uid,
    zone: null,
    entry: null,
    place: uid === null ? 'uncovered' : 'outside',
    twin: 0,
    sort_key: `0 ${sortKeyOf(title).slice(0, MAX_SORT_TITLE)}`,
  };
}
