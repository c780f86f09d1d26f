import type { InventoryCoverage } from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import { inChunks } from '../../database/inChunks';
import { insertRows } from '../../database/insertRows';
import type { InventoryContext } from '../types';
import {
  measureSphere,
  type MeasuredSphere,
  type PlacedRow,
  type Placement,
} from './measureSphere';

interface SettledSphere {
  readonly uid: string;
  readonly resolved_hash: string;
  readonly resolved: string;
}

type UseRow = ReturnType<typeof toUseRow>;

/**
 * Works out anew where the resources of some spheres lie and what those use. Spheres that are gone or retired use
 * nothing. Answers with the spheres of which something changed.
 */
export async function settleSpheres(
  trx: Knex.Transaction,
  uids: readonly string[],
  options: {
    readonly context: InventoryContext;
    readonly coverage: InventoryCoverage;
  },
): Promise<readonly string[]> {
  const { context, coverage } = options;
  const at = context.clock().getTime();
  const before = await readUses(trx, uids);
  const spheres = await readSpheres(trx, uids);
  const resources = await readResources(trx, uids);
  const changed = new Set<string>();
  const moves: Array<{ row: PlacedRow; to: Placement }> = [];
  const uses: UseRow[] = [];
  for (const sphere of spheres) {
    const rows = resources.get(sphere.uid) ?? [];
    const measured = measureSphere(JSON.parse(sphere.resolved), rows, {
      kinds: context.kinds,
      coverage,
      at,
    });
    const moving = movesOf(rows, measured);
    moves.push(...moving);
    const use = toUseRow(sphere, measured, context);
    uses.push(use);
    const old = before.get(sphere.uid);
    if (moving.length > 0 || isOther(use, old)) changed.add(sphere.uid);
  }
  for (const uid of before.keys()) {
    if (!uses.some(use => use.uid === uid)) changed.add(uid);
  }
  await writeMoves(trx, moves);
  await trx('sphere_use')
    .whereIn('uid', [...before.keys()])
    .delete();
  await insertRows(trx, 'sphere_use', uses);
  return [...changed];
}

async function readSpheres(
  trx: Knex.Transaction,
  uids: readonly string[],
): Promise<SettledSphere[]> {
  return trx('spheres')
    .join('sphere_resolutions', 'sphere_resolutions.uid', 'spheres.uid')
    .whereIn('spheres.uid', [...uids])
    .where('spheres.state', 'present')
    .whereNot('spheres.lifecycle', 'retired')
    .select('spheres.uid', 'spheres.resolved_hash', 'resolved');
}

async function readUses(
  trx: Knex.Transaction,
  uids: readonly string[],
): Promise<ReadonlyMap<string, UseRow>> {
  const rows: UseRow[] = await trx('sphere_use').whereIn('uid', [...uids]);
  return new Map(rows.map(row => [row.uid, row]));
}

async function readResources(
  trx: Knex.Transaction,
  uids: readonly string[],
): Promise<ReadonlyMap<string, PlacedRow[]>> {
  const rows: Array<PlacedRow & { readonly sphere_uid: string }> = await trx(
    'inventory_resources',
  )
    .whereIn('sphere_uid', [...uids])
    .orderBy('resource_key')
    .select(
      'resource_key',
      'source',
      'kind',
      'resource_id',
      'family',
      'attributes',
      'amounts',
      'zone',
      'entry',
      'twin',
      'sphere_uid',
    );
  const bySphere = new Map<string, PlacedRow[]>();
  for (const row of rows) {
    const own = bySphere.get(row.sphere_uid);
    if (own) own.push(row);
    else bySphere.set(row.sphere_uid, [row]);
  }
  return bySphere;
}

function movesOf(rows: readonly PlacedRow[], { placements }: MeasuredSphere) {
  return rows.flatMap(row => {
    const to = placements.get(row.resource_key);
    const stays =
      !to ||
      (to.zone === row.zone && to.entry === row.entry && to.twin === row.twin);
    return stays ? [] : [{ row, to }];
  });
}

/** One statement for all that go to the same place. */
async function writeMoves(
  trx: Knex.Transaction,
  moves: ReadonlyArray<{ readonly row: PlacedRow; readonly to: Placement }>,
): Promise<void> {
  const groups = new Map<string, { to: Placement; keys: string[] }>();
  for (const { row, to } of moves) {
    const name = JSON.stringify([to.zone, to.entry, to.twin]);
    const group = groups.get(name) ?? { to, keys: [] };
    group.keys.push(row.resource_key);
    groups.set(name, group);
  }
  for (const { to, keys } of groups.values()) {
    const isInside = to.zone === 'inside';
    await inChunks(keys, chunk =>
      trx('inventory_resources')
        .whereIn('resource_key', chunk)
        .update({
          ...to,
          place: isInside ? 'inside' : 'outside',
          sort_key: trx.raw('? || substr(sort_key, 2)', [isInside ? '1' : '0']),
        }),
    );
  }
}

function toUseRow(
  sphere: SettledSphere,
  measured: MeasuredSphere,
  { kindsHash }: InventoryContext,
) {
  return {
    uid: sphere.uid,
    limits: JSON.stringify(measured.limits),
    families: JSON.stringify(measured.families),
    entries: JSON.stringify(measured.entries),
    inside: measured.inside,
    outside: measured.outside,
    resolved_hash: sphere.resolved_hash,
    kinds_hash: kindsHash,
  };
}

/** Whether anything is other that somebody could see; a sphere that uses nothing is nothing new. */
function isOther(use: UseRow, old: UseRow | undefined): boolean {
  const { limits, families, entries } = old ?? {
    limits: '[]',
    families: '[]',
    entries: '[]',
  };
  return (
    use.limits !== limits ||
    use.families !== families ||
    use.entries !== entries
  );
}
