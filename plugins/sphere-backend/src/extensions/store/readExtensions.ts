import type { ExtensionEvent } from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import type { StoredExtension } from '../ExtensionStore';
import {
  READ_COLUMNS,
  toStoredExtension,
  type ReadExtensionRow,
} from './extensionRow';
import { targetHash } from './targetHash';

/** What happened to a request, in the order it did. */
export async function readEvents(
  id: string,
  knex: Knex,
): Promise<readonly ExtensionEvent[]> {
  const rows: Array<{ event: string }> = await knex('extension_events')
    .where('request_id', id)
    .orderBy('seq')
    .select('event');
  return rows.map(({ event }) => JSON.parse(event));
}

/** Requests of a sphere in one phase: the next to be due first of open ones, the next to end of live ones. */
export async function readPhase(
  sphereUid: string,
  page: { readonly phase: 'open' | 'live'; readonly limit: number },
  knex: Knex,
): Promise<readonly StoredExtension[]> {
  const { phase, limit } = page;
  const rows: ReadExtensionRow[] = await knex('extension_requests')
    .where({ sphere_uid: sphereUid, phase })
    .orderBy([phase === 'open' ? 'due_key' : 'ends_key', 'id'])
    .limit(limit)
    .select(READ_COLUMNS);
  return rows.map(toStoredExtension);
}

/** Requests of a sphere that ever had one of some targets, the newest first. */
export async function readEarlier(
  sphereUid: string,
  targets: readonly string[],
  options: {
    readonly limit: number;
    readonly except?: string;
    readonly knex: Knex;
  },
): Promise<readonly StoredExtension[]> {
  const { limit, except, knex } = options;
  const asked = knex('extension_targets')
    .where('sphere_uid', sphereUid)
    .whereIn('target_hash', targets.map(targetHash))
    .select('request_id');
  const query = knex('extension_requests')
    .whereIn('id', asked)
    .orderBy([
      { column: 'submitted_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(limit)
    .select(READ_COLUMNS);
  if (except !== undefined) query.whereNot('id', except);
  const rows: ReadExtensionRow[] = await query;
  return rows.map(toStoredExtension);
}
