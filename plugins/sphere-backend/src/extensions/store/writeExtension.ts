import { isError } from '@backstage/errors';
import type { Knex } from 'knex';
import { applyAtOnce, applyTogether } from '../../database/applyTogether';
import { isPostgres } from '../../database/isPostgres';
import { appendJournal } from '../../journal/appendJournal';
import { journalParts } from '../../journal/journalParts';
import type { ExtensionWrite, WriteOutcome } from '../ExtensionStore';
import { changesOf } from './changesOf';
import { targetHash } from './targetHash';

/** Times that a write is made again after the database gave it up for another one. */
const MAX_TRIES = 4;
/** Of PostgreSQL: two transactions waited for each other. */
const DEADLOCK = '40P01';

/** The message of an error that takes everything back, because something stood against the write. */
const NOT_WRITTEN = 'sphere-not-written';

/**
 * Writes a transition with everything that is committed together with it: all of it or nothing, the journal record last.
 *
 * The row of the request is the gate. Of two writers for one version the second waits for the first one's commit, and
 * then finds another version. Of two requests for one target the second waits at the unique key of the first. Locks are
 * taken in one order: the request, its targets, the call, the head of the journal. Only two edits that exchange their
 * targets can wait for each other; the database gives one of them up, which is then made again.
 *
 * On PostgreSQL it is ONE statement, its own transaction: begin, lock, write and commit would be five trips, with the
 * head of the journal locked during two of them, while nobody else on any node can write.
 */
export async function writeExtension(
  write: ExtensionWrite,
  options: { readonly knex: Knex; readonly at: Date },
): Promise<WriteOutcome> {
  const { knex, at } = options;
  const isOneStatement = isPostgres(knex) && write.journal.length === 1;
  for (let tries = 1; ; tries += 1) {
    try {
      if (isOneStatement) await applyAlone(write, knex, at);
      else await knex.transaction(trx => apply(write, trx, at));
      return { outcome: 'written' };
    } catch (error) {
      if (isNotWritten(error)) return explain(write, knex);
      if (tries === MAX_TRIES || codeOf(error) !== DEADLOCK) throw error;
    }
  }
}

async function apply(
  write: ExtensionWrite,
  trx: Knex.Transaction,
  at: Date,
): Promise<void> {
  const changes = changesOf(write, trx, at.toISOString());
  const made = await applyTogether(trx, changes);
  const isWhole =
    made.request === 1 &&
    made.openTargets === changes.openTargets.rows.length &&
    made.call === changes.call.rows.length;
  if (!isWhole) throw new Error(NOT_WRITTEN);
  await appendJournal(trx, write.journal);
}

async function applyAlone(
  write: ExtensionWrite,
  knex: Knex,
  at: Date,
): Promise<void> {
  const changes = changesOf(write, knex, at.toISOString());
  const [entry] = write.journal;
  await applyAtOnce(knex, changes, {
    whole: { sql: wholeOrNothing(changes, knex) },
    ...journalParts(entry, { knex, after: 'whole' }),
  });
}

/** A value where all rows were touched that have to be; else an error, which takes the statement back. */
function wholeOrNothing(
  { openTargets, call }: ReturnType<typeof changesOf>,
  knex: Knex,
): Knex.Raw {
  const needed = [
    ['request', 1],
    ['openTargets', openTargets.rows.length],
    ['call', call.rows.length],
  ].filter(([, rows]) => rows !== 0);
  return knex.raw(
    `select case when ${needed
      .map(() => '(select count(*) from ??) = ?')
      .join(
        ' and ',
      )} then 1 else (? || (select count(*) from request))::int end as done`,
    [...needed.flat(), NOT_WRITTEN],
  );
}

function isNotWritten(error: unknown): boolean {
  return isError(error) && error.message.includes(NOT_WRITTEN);
}

function codeOf(error: unknown): unknown {
  return isError(error) ? (error as { code?: unknown }).code : undefined;
}

/** What stood against a write, by what is stored now. A repeat is a repeat whatever else has changed since. */
async function explain(
  { call, extension }: ExtensionWrite,
  knex: Knex,
): Promise<WriteOutcome> {
  const { request, targets } = extension;
  const taken = knex('extension_open_targets')
    .where({ sphere_uid: request.sphere.uid })
    .whereIn('target_hash', targets.map(targetHash))
    .whereNot('request_id', request.id)
    .select({ what: knex.raw("'target-taken'"), request: 'request_id' });
  const rows: Array<{ what: 'repeated' | 'target-taken'; request: string }> =
    call === undefined
      ? await taken
      : await knex('extension_calls')
          .where(call)
          .select({ what: knex.raw("'repeated'"), request: 'request_id' })
          .unionAll(taken);
  const found = rows.find(({ what }) => what === 'repeated') ?? rows.at(0);
  return found
    ? { outcome: found.what, request: found.request }
    : { outcome: 'stale' };
}
