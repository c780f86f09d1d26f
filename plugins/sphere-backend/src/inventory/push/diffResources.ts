import type { Knex } from 'knex';
import { inChunks } from '../../database/inChunks';
import type { ResourceRow, SourceState } from '../types';
import type { CheckedPush } from './checkPush';
import type { PlannedLook } from './planLook';
import type { PreparedResource } from './readPushed';

type StoredResource = Pick<
  ResourceRow,
  'resource_key' | 'hash' | 'observed_at' | 'sphere_uid'
>;

/** What a push changes. */
export interface ResourceDiff {
  readonly added: readonly PreparedResource[];
  readonly changed: readonly PreparedResource[];
  /** Keys. */
  readonly unchanged: readonly string[];
  /** Keys. */
  readonly removed: readonly string[];
  /** Spheres that had what was changed or removed. */
  readonly left: ReadonlySet<string>;
}

/** Compares a push with what is stored. */
export async function diffResources(
  trx: Knex.Transaction,
  push: CheckedPush,
  after: { readonly plan: PlannedLook; readonly state?: SourceState },
): Promise<ResourceDiff> {
  const stored = await readStored(trx, push, after.plan);
  const gone = await findGone(trx, push, { ...after, stored });
  const left = new Set<string>();
  const leave = (row: StoredResource) => {
    if (row.sphere_uid !== null) left.add(row.sphere_uid);
  };
  const added: PreparedResource[] = [];
  const changed: PreparedResource[] = [];
  const unchanged: string[] = [];
  for (const [key, resource] of push.resources) {
    const row = stored.get(key);
    if (!row) added.push(resource);
    else if (row.hash === resource.hash || isNewer(row, push)) {
      unchanged.push(key);
    } else {
      changed.push(resource);
      leave(row);
    }
  }
  gone.forEach(leave);
  const removed = gone.map(row => row.resource_key);
  return { added, changed, unchanged, removed, left };
}

/** A delta that comes late takes nothing back that a newer one has said. */
function isNewer(row: StoredResource, push: CheckedPush): boolean {
  return push.mode === 'delta' && row.observed_at > push.observedAt;
}

async function readStored(
  trx: Knex.Transaction,
  push: CheckedPush,
  { does }: PlannedLook,
): Promise<ReadonlyMap<string, StoredResource>> {
  const columns = ['resource_key', 'hash', 'observed_at', 'sphere_uid'];
  const select = () => trx('inventory_resources').select(...columns);
  const rows: StoredResource[][] =
    does === 'whole'
      ? [await select().where('source', push.source)]
      : await inChunks([...push.resources.keys(), ...push.removed], keys =>
          select().whereIn('resource_key', keys),
        );
  return new Map(rows.flat().map(row => [row.resource_key, row]));
}

/** What the push takes away: what a whole inventory leaves out, what none of the parts named, or what a delta removes. */
async function findGone(
  trx: Knex.Transaction,
  push: CheckedPush,
  before: {
    readonly plan: PlannedLook;
    readonly stored: ReadonlyMap<string, StoredResource>;
  },
): Promise<readonly StoredResource[]> {
  const { plan, stored } = before;
  if (plan.does === 'whole') {
    return [...stored.values()].filter(
      row => !push.resources.has(row.resource_key),
    );
  }
  if (plan.does === 'last') {
    const rows: StoredResource[] = await trx('inventory_resources')
      .where('source', push.source)
      .whereNot('generation', plan.generation)
      .select('resource_key', 'hash', 'observed_at', 'sphere_uid');
    return rows.filter(row => !push.resources.has(row.resource_key));
  }
  return push.removed.flatMap(key => {
    const row = stored.get(key);
    return row && !isNewer(row, push) ? [row] : [];
  });
}
