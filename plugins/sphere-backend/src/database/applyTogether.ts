import type { Knex } from 'knex';
import { isPostgres } from './isPostgres';

/**
 * One change among several: rows that are inserted, all with the columns of the first, or an update or deletion that
 * knex has written.
 */
export type Change =
  | {
      readonly into: string;
      readonly rows: readonly object[];
      /** Columns that the database works out, the same for all rows, as expressions that see what was there before. */
      readonly computed?: Readonly<Record<string, Knex.Raw>>;
      /** What follows `on conflict` in SQL, such as `do nothing`. Never made from anybody's input. */
      readonly onConflict?: string;
    }
  | { readonly query: Knex.QueryBuilder };

/** A part of the one statement of PostgreSQL that is taken as it is, and sees the others by their names. */
export interface WrittenPart {
  readonly sql: Knex.Raw;
}

/** Values that one statement of SQLite carries; it takes 32,766. */
const MAX_VALUES = 10_000;

/**
 * Makes several changes of one transaction at once, and answers for each how many rows it touched. The first is the
 * gate: when it touches no row, none of the others is made.
 *
 * On PostgreSQL this is ONE statement, `with a as (update …), b as (insert …) select …`, because there each statement is
 * a trip over the network while locks are held: a vote would take ten of them. On SQLite, which has no such thing and no
 * network, it is one statement after the other.
 *
 * INVARIANT: all parts of that one statement see the database as it was before it, and their order is not defined, but
 * for the gate, which every other part waits for. So no two parts may touch the same row, and none may count on another
 * one but the gate. Foreign keys are looked at when all is done.
 *
 * Inserted rows travel as one JSON parameter for each table, which PostgreSQL reads back with the types of the table's
 * own columns: the text of the statement is the same for any number of rows. Texts must not contain U+0000.
 */
export async function applyTogether<Name extends string>(
  trx: Knex.Transaction,
  changes: Readonly<Record<Name, Change>>,
): Promise<Readonly<Record<Name, number>>> {
  const named = notEmpty(changes);
  const counts = isPostgres(trx)
    ? await applyAsOne(trx, named)
    : await applyInTurn(trx, named);
  return Object.fromEntries(
    Object.keys(changes).map(name => [name, counts.get(name) ?? 0]),
  ) as Record<Name, number>;
}

/**
 * The same on PostgreSQL as a transaction of its own, with parts that are written by hand behind the changes.
 * INVARIANT: those that take a lock have to wait for the changes by asking for their counts.
 */
export async function applyAtOnce(
  knex: Knex,
  changes: Readonly<Record<string, Change>>,
  parts: Readonly<Record<string, WrittenPart>>,
): Promise<void> {
  await applyAsOne(knex, [...notEmpty(changes), ...Object.entries(parts)]);
}

function notEmpty(
  changes: Readonly<Record<string, Change>>,
): readonly (readonly [string, Change])[] {
  return Object.entries(changes).filter(
    ([, change]) => 'query' in change || change.rows.length > 0,
  );
}

type Counts = ReadonlyMap<string, number>;

async function applyAsOne(
  trx: Knex,
  changes: readonly (readonly [string, Change | WrittenPart])[],
): Promise<Counts> {
  const [gate] = changes[0];
  const parts = changes.map(([name, change]) => {
    if ('sql' in change) return change.sql;
    const isOpen = name === gate ? undefined : gate;
    return 'query' in change
      ? writtenByKnex(trx, change.query, isOpen)
      : insertedFromJson(trx, change, isOpen);
  });
  const { rows } = await trx.raw(
    `with ${parts.map(() => '?? as (?)').join(', ')} select ${changes
      .map(() => '(select count(*)::int from ??) as ??')
      .join(', ')}`,
    [
      ...changes.flatMap(([name], at) => [name, parts[at]]),
      ...changes.flatMap(([name]) => [name, name]),
    ],
  );
  return new Map(Object.entries<number>(rows[0]));
}

function writtenByKnex(
  trx: Knex,
  query: Knex.QueryBuilder,
  gate: string | undefined,
): Knex.Raw {
  const gated = query.clone();
  if (gate !== undefined) gated.whereRaw('exists (select 1 from ??)', [gate]);
  return trx.raw('? returning 1 as done', [gated]);
}

function insertedFromJson(
  trx: Knex,
  change: Extract<Change, { readonly into: string }>,
  gate: string | undefined,
): Knex.Raw {
  const { computed = {} } = change;
  const columns = Object.keys(change.rows[0]);
  const all = [...columns, ...Object.keys(computed)].map(() => '??');
  const values = [
    ...columns.map(() => '??'),
    ...Object.keys(computed).map(() => '(?)'),
  ];
  return trx.raw(
    [
      `insert into ?? (${all.join(', ')}) select ${values.join(
        ', ',
      )} from json_populate_recordset(null::??, ?::json)`,
      gate === undefined ? '' : 'where exists (select 1 from ??)',
      conflictClause(change),
      'returning 1 as done',
    ].join(' '),
    [
      change.into,
      ...columns,
      ...Object.keys(computed),
      ...columns,
      ...Object.values(computed),
      change.into,
      JSON.stringify(change.rows),
      ...(gate === undefined ? [] : [gate]),
    ],
  );
}

async function applyInTurn(
  trx: Knex.Transaction,
  changes: readonly (readonly [string, Change])[],
): Promise<Counts> {
  const counts = new Map<string, number>();
  for (const [name, change] of changes) {
    const count =
      'query' in change ? await change.query : await insertInTurn(trx, change);
    counts.set(name, count);
    if (counts.size === 1 && count === 0) break;
  }
  return counts;
}

async function insertInTurn(
  trx: Knex.Transaction,
  change: Extract<Change, { readonly into: string }>,
): Promise<number> {
  const { into, rows, computed = {} } = change;
  const columns = Object.keys(rows[0]);
  const all = [...columns, ...Object.keys(computed)];
  const row = `(${all
    .map((_, at) => (at < columns.length ? '?' : '(?)'))
    .join(', ')})`;
  const size = Math.floor(MAX_VALUES / columns.length);
  let inserted = 0;
  for (let start = 0; start < rows.length; start += size) {
    const slice = rows.slice(start, start + size);
    const done: readonly unknown[] = await trx.raw(
      `insert into ?? (${all.map(() => '??').join(', ')}) values ${slice
        .map(() => row)
        .join(', ')} ${conflictClause(change)} returning 1 as done`,
      [
        into,
        ...all,
        ...slice.flatMap(values => [
          ...columns.map(column => values[column as keyof typeof values]),
          ...Object.values(computed),
        ]),
      ],
    );
    inserted += done.length;
  }
  return inserted;
}

function conflictClause(change: { readonly onConflict?: string }): string {
  return change.onConflict === undefined
    ? ''
    : `on conflict ${change.onConflict}`;
}
