import type { Knex } from 'knex';
import { inChunks } from '../../database/inChunks';
import type { SourceState } from '../types';

/**
 * The spheres whose use a push may change: those that had or have what it touches, and, where it changes what is known
 * of whole kinds, all that speak of those.
 */
export async function affectedSpheres(
  trx: Knex.Transaction,
  change: {
    readonly uids: readonly string[];
    readonly state?: SourceState;
    readonly next: SourceState;
  },
): Promise<ReadonlySet<string>> {
  const kinds = affectedKinds(change.state, change.next);
  const speaking = await inChunks([...kinds], names =>
    trx('sphere_kinds').whereIn('kind', names).distinct().pluck('uid'),
  );
  return new Set([...change.uids, ...speaking.flat()]);
}

function affectedKinds(
  state: SourceState | undefined,
  next: SourceState,
): ReadonlySet<string> {
  const before = state?.complete ?? [];
  const now = next.complete;
  const kinds = new Set([
    ...before.filter(kind => !now.includes(kind)),
    ...now.filter(kind => !before.includes(kind)),
  ]);
  const isRenewed =
    state?.settledAt !== next.settledAt || state.maxAge !== next.maxAge;
  if (isRenewed) now.forEach(kind => kinds.add(kind));
  const named = { ...state?.dimensions, ...next.dimensions };
  for (const kind of Object.keys(named)) {
    const told = state?.dimensions[kind]?.join() ?? '';
    if (told !== (next.dimensions[kind]?.join() ?? '')) kinds.add(kind);
  }
  return kinds;
}
