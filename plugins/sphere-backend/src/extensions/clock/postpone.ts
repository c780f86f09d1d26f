import {
  nextClockOf,
  type ExtensionRequest,
  type WorkingCalendar,
} from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';

/**
 * Sets when the clock looks at a request again that it has just looked at without finding anything to do, or that it
 * could not handle: the next instant that the request itself names, and `later` where that is not ahead. Does nothing
 * to a request that somebody has changed meanwhile, or whose time has not come.
 */
export async function postpone(
  id: string,
  options: {
    readonly knex: Knex;
    readonly calendar: WorkingCalendar;
    readonly at: string;
    readonly later: string;
    /** Whether the time that it names itself may count. */
    readonly because: 'nothing-to-do' | 'failed';
  },
): Promise<void> {
  const { knex, calendar, at, later, because } = options;
  const row = await knex('extension_requests')
    .where({ id })
    .where('next_at', '<=', at)
    .first('version', 'aggregate');
  if (!row) return;
  const nextAt =
    because === 'failed'
      ? later
      : nextOf(row.aggregate, { calendar, at, later });
  await knex('extension_requests')
    .where({ id, version: row.version })
    .where('next_at', '<=', at)
    .update({ next_at: nextAt });
}

function nextOf(
  aggregate: string,
  options: {
    readonly calendar: WorkingCalendar;
    readonly at: string;
    readonly later: string;
  },
): string | null {
  const { calendar, at, later } = options;
  const request: ExtensionRequest = JSON.parse(aggregate);
  const next = nextClockOf(request, calendar);
  if (next === undefined) return null;
  return next > at ? next : later;
}
