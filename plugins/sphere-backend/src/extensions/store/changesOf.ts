import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Change } from '../../database/applyTogether';
import type { ExtensionWrite } from '../ExtensionStore';
import { toExtensionRow, type ExtensionRow } from './extensionRow';
import { targetHash } from './targetHash';

/** Events that one transition has room for. */
const EVENTS_PER_VERSION = 100;

/** Rows that are inserted. */
export type Rows = Extract<Change, { readonly into: string }>;

/**
 * The changes of all tables that a transition makes, the gate first. Each stands for itself: no two touch the same row.
 * All but one are made whatever is there; `openTargets` and `call` touch fewer rows than they have where another
 * request has a target, or the call was made before.
 */
export function changesOf(write: ExtensionWrite, trx: Knex, at: string) {
  const { call, extension } = write;
  const row = toExtensionRow(extension);
  const parts = partsOf(write, row);
  return {
    request: requestChange(write, row, trx),
    openTargets: parts.openTargets,
    call: {
      into: 'extension_calls',
      rows: call ? [{ ...call, request_id: row.id, created_at: at }] : [],
      onConflict: 'do nothing',
    },
    ...obsoleteParts(write, parts, trx),
    targets: parts.targets,
    waiting: parts.waiting,
    excluded: parts.excluded,
    events: parts.events,
    outbox: outboxChange(write, at),
  };
}

/** The rows that belong to a request, besides its own. */
export function partsOf(
  { extension, events }: Pick<ExtensionWrite, 'extension' | 'events'>,
  row: ExtensionRow,
) {
  const request_id = row.id;
  const inserted = <Row extends object>(
    into: string,
    rows: readonly Row[],
  ) => ({ into, rows, onConflict: 'do nothing' });
  return {
    ...targetParts(extension.targets, row),
    waiting: inserted(
      'extension_waiting',
      [...new Set(extension.waitingFor)].map(reviewer_ref => ({
        request_id,
        reviewer_ref,
      })),
    ),
    excluded: inserted(
      'extension_excluded',
      [...new Set(extension.excluded)].map(person_ref => ({
        request_id,
        person_ref,
      })),
    ),
    events: {
      into: 'extension_events',
      rows: events.map((event, index) => ({
        request_id,
        seq: row.version * EVENTS_PER_VERSION + index,
        at: new Date(event.at).toISOString(),
        type: event.type,
        event: JSON.stringify(event),
      })),
    },
  };
}

function targetParts(targets: readonly string[], row: ExtensionRow) {
  const { id: request_id, sphere_uid, submitted_at } = row;
  // In one order, so that nobody waits for somebody who waits.
  const hashes = [...new Set(targets.map(targetHash))].sort();
  const asked = hashes.map(target_hash => ({
    sphere_uid,
    target_hash,
    request_id,
  }));
  return {
    openTargets: {
      into: 'extension_open_targets',
      rows: row.phase === 'open' ? asked : [],
      onConflict:
        '(sphere_uid, target_hash) do update set request_id = excluded.request_id where extension_open_targets.request_id = excluded.request_id',
    },
    targets: {
      into: 'extension_targets',
      rows: asked.map(target => ({ ...target, submitted_at })),
      onConflict: 'do nothing',
    },
  };
}

function requestChange(
  { extension, expectedVersion }: ExtensionWrite,
  row: ExtensionRow,
  trx: Knex,
): Change {
  const before_count = countBefore(row, extension.targets, trx);
  if (expectedVersion === 0) {
    return {
      into: 'extension_requests',
      rows: [row],
      computed: { before_count },
      onConflict: 'do nothing',
    };
  }
  const { id, ...values } = row;
  return {
    query: trx('extension_requests')
      .where({ id, version: expectedVersion })
      .update({ ...values, before_count: trx.raw('(?)', [before_count]) }),
  };
}

/** Earlier requests for one of the same targets, by what is stored at the moment. */
function countBefore(
  { id, sphere_uid, submitted_at }: ExtensionRow,
  targets: readonly string[],
  trx: Knex,
): Knex.Raw {
  const hashes = targets.map(targetHash);
  return trx.raw(
    `select count(distinct request_id) from extension_targets where sphere_uid = ? and target_hash in (${
      hashes.map(() => '?').join(', ') || 'null'
    }) and request_id <> ? and submitted_at <= ?`,
    [sphere_uid, ...hashes, id, submitted_at],
  );
}

/** Takes away what does not hold any more of a request that was there before. */
function obsoleteParts(
  { expectedVersion, extension }: ExtensionWrite,
  { openTargets, targets }: ReturnType<typeof partsOf>,
  trx: Knex,
) {
  const { request, waitingFor, excluded } = extension;
  const without = (
    table: string,
    column: string,
    kept: readonly string[],
  ): Change =>
    expectedVersion === 0
      ? { into: table, rows: [] }
      : {
          query: trx(table)
            .where({ request_id: request.id })
            .whereNotIn(column, kept)
            .delete(),
        };
  return {
    goneOpenTargets: without(
      'extension_open_targets',
      'target_hash',
      openTargets.rows.map(({ target_hash }) => target_hash),
    ),
    goneTargets: without(
      'extension_targets',
      'target_hash',
      targets.rows.map(({ target_hash }) => target_hash),
    ),
    goneWaiting: without('extension_waiting', 'reviewer_ref', waitingFor),
    goneExcluded: without('extension_excluded', 'person_ref', excluded),
  };
}

function outboxChange({ intents }: ExtensionWrite, at: string): Rows {
  return {
    into: 'outbox',
    rows: intents.map(({ dedupeKey, channel, type, payload }) => ({
      id: randomUUID(),
      dedupe_key: dedupeKey,
      channel,
      type,
      payload: JSON.stringify(payload),
      state: 'waiting',
      attempts: 0,
      created_at: at,
      next_try_at: at,
    })),
    onConflict: '(dedupe_key) do nothing',
  };
}
