import type { Knex } from 'knex';
import type { SourceState } from './types';

interface SourceRow {
  readonly source: string;
  /** PostgreSQL hands big integers out as texts. */
  readonly generation: number | string;
  readonly open_generation: number | string | null;
  readonly open_look: string | null;
  readonly complete: string;
  readonly dimensions: string;
  readonly observed_at: string;
  readonly settled_at: string;
  readonly max_age: number;
}

/** All sources of the inventory, by name. */
export async function readSourceStates(knex: Knex): Promise<SourceState[]> {
  const rows: SourceRow[] = await knex('inventory_sources').orderBy('source');
  return rows.map(toState);
}

/** Stores a source as it is now. */
export async function writeSourceState(
  trx: Knex.Transaction,
  state: SourceState,
): Promise<void> {
  const { open } = state;
  await trx('inventory_sources')
    .insert({
      source: state.source,
      generation: state.generation,
      open_generation: open?.generation ?? null,
      open_look: open
        ? JSON.stringify({
            observedAt: open.observedAt,
            complete: open.complete,
          })
        : null,
      complete: JSON.stringify(state.complete),
      dimensions: JSON.stringify(state.dimensions),
      observed_at: state.observedAt,
      settled_at: state.settledAt,
      max_age: state.maxAge,
    })
    .onConflict('source')
    .merge();
}

/** Until when an observation counts, in milliseconds since the epoch. */
export function validUntil(observedAt: string, maxAge: number): number {
  return new Date(observedAt).getTime() + maxAge * 1000;
}

function toState(row: SourceRow): SourceState {
  return {
    source: row.source,
    generation: Number(row.generation),
    ...(row.open_generation !== null && {
      open: {
        generation: Number(row.open_generation),
        ...JSON.parse(row.open_look ?? ''),
      },
    }),
    complete: JSON.parse(row.complete),
    dimensions: JSON.parse(row.dimensions),
    observedAt: row.observed_at,
    settledAt: row.settled_at,
    maxAge: row.max_age,
  };
}
