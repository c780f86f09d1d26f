import type { InventorySourceList } from '@dataops-sphere/plugin-sphere-common';
import { readSourceStates, validUntil } from '../sourceStates';
import type { InventoryContext, Place } from '../types';

interface CountRow {
  readonly source: string;
  readonly place: Place;
  readonly total: number;
}

/** The sources of the inventory with what they know, by name. */
export async function listSources(
  context: InventoryContext,
): Promise<InventorySourceList> {
  const { knex, clock } = context;
  const [states, rows] = await Promise.all([
    readSourceStates(knex),
    knex('inventory_resources')
      .groupBy('source', 'place')
      .select<CountRow[]>('source', 'place', knex.raw('count(*) as total')),
  ]);
  const now = clock().getTime();
  return {
    items: states.map(state => {
      const count = (place: Place) =>
        Number(
          rows.find(row => row.source === state.source && row.place === place)
            ?.total ?? 0,
        );
      const [inside, outside, uncovered] = [
        count('inside'),
        count('outside'),
        count('uncovered'),
      ];
      const until = validUntil(state.observedAt, state.maxAge);
      return {
        source: state.source,
        generation: state.generation,
        resources: inside + outside + uncovered,
        inside,
        outside,
        uncovered,
        complete: [...state.complete],
        observedAt: state.observedAt,
        validUntil: new Date(until).toISOString(),
        stale: until <= now,
        unfinished: state.open !== undefined,
      };
    }),
  };
}
