import type { Knex } from 'knex';
import { inChunks } from '../../database/inChunks';
import type { InventoryContext } from '../types';

/** What a resource says of where it belongs. */
export interface Belonging {
  /** Canonical ref of a group. */
  readonly owner: string | null;
  /** Name of a sphere; goes before the owner. */
  readonly declared: string | null;
}

/** Finds the sphere of a resource; null where none covers it. */
export interface SphereTargets {
  uidOf(owner: string | null, declared: string | null): string | null;
}

/**
 * The spheres of some resources: the one they name, else the active one of their owner or of the nearest group above.
 * Retired spheres cover nothing. A name or ref counts only as a whole.
 */
export async function readTargets(
  trx: Knex,
  belongings: readonly Belonging[],
  { membership }: Pick<InventoryContext, 'membership'>,
): Promise<SphereTargets> {
  const names = new Set<string>();
  const teams = new Set<string>();
  const owners = new Set<string>();
  for (const { owner, declared } of belongings) {
    if (declared !== null) names.add(declared);
    else if (owner !== null) owners.add(owner);
  }
  for (const owner of owners) {
    membership.lineage(owner).forEach(ref => teams.add(ref));
  }
  const byName = await readUids(trx, 'name', names);
  const byTeam = await readUids(trx, 'active_team', teams);
  return {
    uidOf: (owner, declared) => {
      if (declared !== null) return byName.get(declared) ?? null;
      if (owner === null) return null;
      const team = membership.lineage(owner).find(ref => byTeam.has(ref));
      return (team !== undefined && byTeam.get(team)) || null;
    },
  };
}

async function readUids(
  trx: Knex,
  column: 'name' | 'active_team',
  values: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const rows = await inChunks([...values], chunk =>
    trx('spheres')
      .where('state', 'present')
      .whereNot('lifecycle', 'retired')
      .whereIn(column, chunk)
      .select<Array<{ value: string; uid: string }>>({ value: column }, 'uid'),
  );
  return new Map(rows.flat().map(({ value, uid }) => [value, uid]));
}
