import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { applyMigrations } from '../database/applyMigrations';
import { appendJournal, type JournalEntry } from './appendJournal';
import { DatabaseJournalService } from './DatabaseJournalService';
import { GENESIS_HASH } from './journalHash';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });

function entry(name: string, about: readonly string[] = [name]): JournalEntry {
  return {
    at: new Date('2026-01-05T09:00:00.000Z'),
    type: 'declaration.created',
    actor: { type: 'source', ref: 'main' },
    subject: { kind: 'Sphere', name, uid: name },
    payload: { revision: 1, path: `${name}.yaml` },
    about,
  };
}

async function append(
  knex: Knex,
  entries: readonly JournalEntry[],
): Promise<number> {
  return knex.transaction(trx => appendJournal(trx, entries));
}

describe.each(databases.eachSupportedId())('the journal on %p', id => {
  let knex: Knex;
  let journal: DatabaseJournalService;

  beforeEach(async () => {
    knex = await databases.init(id);
    await applyMigrations(knex);
    journal = new DatabaseJournalService(knex);
  });

  it('is sound while it is empty', async () => {
    expect(await journal.verify()).toEqual({
      ok: true,
      checked: 0,
      headSeq: 0,
    });
    expect(await journal.list({})).toEqual({ items: [] });
  });

  it('[I2] chains records from the beginning on', async () => {
    expect(await append(knex, [entry('a'), entry('b')])).toBe(2);
    expect(await append(knex, [entry('c')])).toBe(3);
    expect(await append(knex, [])).toBe(3);

    const { items } = await journal.list({});
    expect(items.map(({ seq, subject }) => [seq, subject.name])).toEqual([
      [3, 'c'],
      [2, 'b'],
      [1, 'a'],
    ]);
    expect(items[2].previousHash).toBe(GENESIS_HASH);
    expect(items[1].previousHash).toBe(items[2].hash);
    expect(items[0].previousHash).toBe(items[1].hash);
    expect(items[0]).toMatchObject({
      at: '2026-01-05T09:00:00.000Z',
      actor: { type: 'source', ref: 'main' },
      payload: { revision: 1, path: 'c.yaml' },
    });
    expect(await journal.verify()).toEqual({
      ok: true,
      checked: 3,
      headSeq: 3,
    });
  });

  it('pages from the newest to the oldest, also for one uid', async () => {
    await append(
      knex,
      ['a', 'b', 'c', 'd', 'e'].map(name =>
        entry(name, name < 'd' ? [name, 'shared', 'shared'] : [name]),
      ),
    );
    const walk = async (query: { readonly uid?: string }) => {
      const names: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await journal.list({ ...query, limit: 2, cursor });
        names.push(...page.items.map(({ subject }) => subject.name));
        cursor = page.nextCursor;
      } while (cursor);
      return names;
    };
    expect(await walk({})).toEqual(['e', 'd', 'c', 'b', 'a']);
    expect(await walk({ uid: 'shared' })).toEqual(['c', 'b', 'a']);
    expect(await walk({ uid: 'nobody' })).toEqual([]);
    await expect(journal.list({ cursor: 'garbage' })).rejects.toThrow(
      'The cursor belongs to another list',
    );
  });

  it('leaves no record of a transaction that is rolled back', async () => {
    await append(knex, [entry('a')]);
    await expect(
      knex.transaction(async trx => {
        await appendJournal(trx, [entry('b')]);
        throw new Error('crash');
      }),
    ).rejects.toThrow('crash');
    await append(knex, [entry('c')]);

    const { items } = await journal.list({});
    expect(items.map(({ subject }) => subject.name)).toEqual(['c', 'a']);
    expect(await journal.verify()).toMatchObject({ ok: true, checked: 2 });
  });

  it('keeps one chain without gaps when many append at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        append(knex, [entry(`x${index}`), entry(`y${index}`)]),
      ),
    );
    expect(await journal.verify()).toEqual({
      ok: true,
      checked: 40,
      headSeq: 40,
    });
  });

  it('verifies more records than it holds in memory at a time', async () => {
    await append(
      knex,
      Array.from({ length: 1203 }, (_, index) => entry(`n${index}`)),
    );
    expect(await journal.verify()).toMatchObject({ ok: true, checked: 1203 });
    await knex('journal').where('seq', 1101).update({ actor_ref: 'other' });
    expect(await journal.verify()).toMatchObject({
      ok: false,
      checked: 1100,
      firstBroken: { seq: 1101, reason: 'hash-mismatch' },
    });
  });

  it('still verifies after a payload was erased', async () => {
    await append(knex, [entry('a'), entry('b')]);
    await knex('journal_payloads').where('seq', 1).delete();

    expect(await journal.verify()).toMatchObject({ ok: true, checked: 2 });
    const { items } = await journal.list({});
    expect(items[1].payload).toBeUndefined();
    expect(items[1].payloadHash).toMatch(/^[0-9a-f]{64}$/);
  });

  describe('once somebody has tampered with it', () => {
    const drop = async (seq: number) => {
      for (const table of ['journal_payloads', 'journal_subjects', 'journal']) {
        await knex(table).where('seq', seq).delete();
      }
    };
    const cases: ReadonlyArray<
      readonly [string, () => Promise<unknown>, number, string]
    > = [
      ['a record is missing in the middle', () => drop(2), 2, 'missing'],
      ['the last record is missing', () => drop(4), 4, 'missing'],
      ['the first record is missing', () => drop(1), 1, 'missing'],
      [
        'a field of a record was changed',
        () => knex('journal').where('seq', 3).update({ type: 'x' }),
        3,
        'hash-mismatch',
      ],
      [
        'the subject of a record was changed',
        () => knex('journal').where('seq', 2).update({ subject_uid: null }),
        2,
        'hash-mismatch',
      ],
      [
        'the time of a record was changed',
        () =>
          knex('journal')
            .where('seq', 2)
            .update({ at: '2026-01-05T09:00:00.001Z' }),
        2,
        'hash-mismatch',
      ],
      [
        'the hash of a record was changed',
        () =>
          knex('journal')
            .where('seq', 2)
            .update({ hash: 'f'.repeat(64) }),
        2,
        'hash-mismatch',
      ],
      [
        'a record points to another one before',
        () =>
          knex('journal')
            .where('seq', 3)
            .update({ previous_hash: GENESIS_HASH }),
        3,
        'chain-broken',
      ],
      [
        'a payload was changed',
        () =>
          knex('journal_payloads')
            .where('seq', 2)
            .update({ payload: '{"revision":2}' }),
        2,
        'payload-mismatch',
      ],
      [
        'a payload is no JSON any more',
        () => knex('journal_payloads').where('seq', 2).update({ payload: '{' }),
        2,
        'payload-mismatch',
      ],
      [
        'the hash of the head was changed',
        () => knex('journal_head').update({ hash: 'f'.repeat(64) }),
        4,
        'head-mismatch',
      ],
      [
        'the head was set back',
        async () => {
          const row = await knex('journal').where('seq', 3).first();
          await knex('journal_head').update({ seq: 3, hash: row.hash });
        },
        4,
        'head-mismatch',
      ],
      [
        'the head was set forward',
        () => knex('journal_head').update({ seq: 5 }),
        5,
        'missing',
      ],
    ];

    it.each(cases)(
      '[I2] finds that %s',
      async (_title, tamper, seq, reason) => {
        await append(
          knex,
          ['a', 'b', 'c', 'd'].map(name => entry(name)),
        );
        await tamper();
        expect(await journal.verify()).toMatchObject({
          ok: false,
          checked: seq - 1,
          firstBroken: { seq, reason },
        });
      },
    );
  });
});
