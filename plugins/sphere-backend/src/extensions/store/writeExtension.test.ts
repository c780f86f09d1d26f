import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { verifyJournal } from '../../journal/verifyJournal';
import type { ExtensionWrite } from '../ExtensionStore';
import {
  AT,
  aRecord,
  aWrite,
  createStoreWorld,
  inHours,
  PAT,
  PIA,
  PLATFORM,
  SECURITY,
} from './__testUtils__/storeWorld';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });

describe.each(databases.eachSupportedId())(
  'a change of a request on %s',
  id => {
    let knex: Knex;
    let world: Awaited<ReturnType<typeof createStoreWorld>>;

    beforeEach(async () => {
      knex = await databases.init(id);
      world = await createStoreWorld(knex, {
        churn: {},
        fraud: { owner: SECURITY },
        gone: { state: 'removed' },
      });
    });

    const stored = async (request: string) =>
      (await world.store.basis(request, { at: AT }))?.extension;
    const rowsOf = (table: string, request: string) =>
      knex(table).where({ request_id: request });
    const records = async () => {
      const [{ total }] = await knex('journal').count({ total: '*' });
      return Number(total);
    };
    const intent = (key: string) => ({
      channel: 'event' as const,
      dedupeKey: key,
      type: 'extension.submitted',
      payload: { text: 'it\'s a \\ "quote" – ✓' },
    });

    describe('a write', () => {
      it('gives back exactly what was written', async () => {
        const write = await world.write({
          stored: {
            title: 'it\'s ‘quoted’ \\ "title" ✓',
            waitingFor: [PLATFORM, PAT],
            excluded: ['user:default/mira', PIA],
            targets: ['namespaces#count', 'entry=a'],
            nextAt: inHours(8),
          },
        });
        expect(await stored(write.extension.request.id)).toEqual({
          ...write.extension,
          before: 0,
        });
      });

      it('replaces what held before, and keeps what happened', async () => {
        const first = await world.write({
          stored: {
            waitingFor: [PLATFORM, PAT],
            excluded: [PIA, 'user:default/mira'],
            targets: ['a', 'b'],
            nextAt: inHours(1),
          },
        });
        const second = await world.write({
          after: first,
          stored: {
            waitingFor: [SECURITY, PAT],
            excluded: [PIA, 'user:default/zoe'],
            targets: ['b', 'c'],
            nextAt: undefined,
          },
        });
        const { request } = second.extension;
        const { nextAt, ...extension } = second.extension;
        expect(nextAt).toBeUndefined();
        expect(await stored(request.id)).toEqual({ ...extension, before: 0 });
        expect(
          await rowsOf('extension_waiting', request.id).pluck('reviewer_ref'),
        ).toEqual(expect.arrayContaining([SECURITY, PAT]));
        expect(await rowsOf('extension_waiting', request.id)).toHaveLength(2);
        expect(await rowsOf('extension_excluded', request.id)).toHaveLength(2);
        expect(await rowsOf('extension_open_targets', request.id)).toHaveLength(
          2,
        );
        expect(await rowsOf('extension_targets', request.id)).toHaveLength(2);
        expect(
          (await world.store.events(request.id)).map(({ text }) => text),
        ).toEqual(['v1', 'v2']);
      });

      it('keeps the order of the events of one transition', async () => {
        const events = Array.from({ length: 12 }, (_, n) => ({
          type: 'commented' as const,
          at: AT,
          by: PAT,
          text: String(n),
        }));
        const { extension } = await world.write({ rest: { events } });
        expect(await world.store.events(extension.request.id)).toEqual(events);
      });

      it('[C3] [C6] of an older version changes nothing', async () => {
        const first = await world.write();
        await world.write({ after: first });
        const before = await records();
        const late = aWrite({
          after: first,
          stored: { targets: ['other'], waitingFor: [SECURITY] },
          rest: {
            call: { actor: PAT, key: 'key-of-the-late-one' },
            intents: [intent('late')],
          },
        });
        expect(await world.store.write(late)).toEqual({ outcome: 'stale' });
        const { request } = first.extension;
        expect((await stored(request.id))?.request.version).toBe(2);
        expect(await world.store.events(request.id)).toHaveLength(2);
        expect(await knex('outbox')).toEqual([]);
        expect(await knex('extension_calls')).toEqual([]);
        expect(await rowsOf('extension_waiting', request.id)).toMatchObject([
          { reviewer_ref: PLATFORM },
        ]);
        expect(await records()).toBe(before);
      });

      it('of a new request under an id that is taken changes nothing', async () => {
        const first = await world.write();
        const again: ExtensionWrite = { ...first, intents: [intent('again')] };
        expect(await world.store.write(again)).toEqual({ outcome: 'stale' });
        expect(await knex('outbox')).toEqual([]);
      });

      it('[C1] of 50 at once for one version exactly one counts, and the journal verifies', async () => {
        const first = await world.write();
        const outcomes = await Promise.all(
          Array.from({ length: 50 }, (_, n) =>
            world.store.write(
              aWrite({
                after: first,
                rest: {
                  intents: [intent(`writer ${n}`)],
                  call: { actor: PAT, key: `key-of-writer-${n}` },
                },
              }),
            ),
          ),
        );
        expect(
          outcomes.filter(({ outcome }) => outcome === 'written'),
        ).toHaveLength(1);
        expect(
          outcomes.filter(({ outcome }) => outcome === 'stale'),
        ).toHaveLength(49);
        const { request } = first.extension;
        expect(await world.store.events(request.id)).toHaveLength(2);
        expect(await knex('outbox')).toHaveLength(1);
        expect(await knex('extension_calls')).toHaveLength(1);
        expect(await verifyJournal(knex)).toMatchObject({ ok: true });
      });

      it('[C1] at once with many others is one link of a chain without gaps', async () => {
        const changed = await Promise.all(
          Array.from({ length: 20 }, () => world.write()),
        );
        await Promise.all([
          ...changed.map(after => world.write({ after })),
          ...changed.map(({ extension }, n) =>
            world.store.setAbsence(
              `user:default/away-${n}`,
              { from: AT, until: inHours(1) },
              [aRecord(extension.request)],
            ),
          ),
        ]);
        expect(await verifyJournal(knex)).toMatchObject({ ok: true });
        const sequence = await knex('journal').orderBy('seq').pluck('seq');
        expect(sequence).toEqual(Array.from({ length: 60 }, (_, n) => n + 1));
        const { request } = changed[0].extension;
        expect(
          await knex('journal_subjects').where({ uid: request.id }),
        ).toHaveLength(3);
      });

      it('drops news that is there already', async () => {
        await world.write({ rest: { intents: [intent('a'), intent('a')] } });
        await world.write({ rest: { intents: [intent('b'), intent('a')] } });
        const rows = await knex('outbox').orderBy('dedupe_key');
        expect(rows).toHaveLength(2);
        expect(rows[0]).toMatchObject({
          dedupe_key: 'a',
          state: 'waiting',
          attempts: 0,
          next_try_at: AT,
          leased_by: null,
        });
        expect(JSON.parse(rows[0].payload)).toEqual(intent('a').payload);
      });

      it('[C4] leaves nothing behind when the journal cannot be written', async () => {
        const write = aWrite({ rest: { intents: [intent('a')] } });
        const broken = {
          ...write,
          journal: [{ ...write.journal[0], type: null as unknown as string }],
        };
        await expect(world.store.write(broken)).rejects.toThrow();
        expect(await knex('extension_requests')).toEqual([]);
        expect(await knex('outbox')).toEqual([]);
      });

      it('stores what somebody wrote even where a database has no sign for it', async () => {
        const text = 'a\u0000b';
        const { extension } = await world.write({
          stored: { title: text },
          request: { reason: text },
          rest: {
            events: [{ type: 'commented', at: AT, by: PAT, text }],
            intents: [{ ...intent('a'), payload: { text } }],
          },
        });
        const { id: request } = extension.request;
        expect((await stored(request))?.request.reason).toBe(text);
        expect((await world.store.events(request))[0].text).toBe(text);
      });
    });

    describe('a target', () => {
      const on = (...targets: string[]) => ({ stored: { targets } });

      it('[C7] is open in one request of a sphere at a time', async () => {
        const first = await world.write(on('a', 'b'));
        const { id: taken } = first.extension.request;
        expect(await world.store.write(aWrite(on('c', 'b')))).toEqual({
          outcome: 'target-taken',
          request: taken,
        });
        expect(await knex('extension_requests')).toHaveLength(1);
        await world.write({ sphere: 'fraud', ...on('a') });
        await world.write(on('c'));
      });

      it('is free again once the request is closed or granted', async () => {
        const first = await world.write(on('a'));
        await world.write({ after: first, request: { state: 'approved' } });
        const second = await world.write(on('a'));
        await world.write({ after: second, request: { state: 'withdrawn' } });
        expect(await world.store.write(aWrite(on('a')))).toEqual({
          outcome: 'written',
        });
      });

      it('cannot be taken from another request by an edit', async () => {
        const first = await world.write(on('a'));
        const second = await world.write(on('b'));
        const edit = aWrite({ after: second, ...on('a') });
        expect(await world.store.write(edit)).toEqual({
          outcome: 'target-taken',
          request: first.extension.request.id,
        });
        const unchanged = await stored(second.extension.request.id);
        expect(unchanged?.targets).toEqual(['b']);
        expect(unchanged?.request.version).toBe(1);
      });

      it('[C7] is taken by exactly one of many at once, whatever order they name it in', async () => {
        const outcomes = await Promise.all(
          Array.from({ length: 20 }, (_, n) =>
            world.store.write(
              aWrite(on(...(n % 2 === 0 ? ['a', 'b'] : ['b', 'a']))),
            ),
          ),
        );
        const written = outcomes.filter(({ outcome }) => outcome === 'written');
        expect(written).toHaveLength(1);
        const [row] = await knex('extension_requests');
        expect(
          outcomes.filter(
            outcome =>
              outcome.outcome === 'target-taken' && outcome.request === row.id,
          ),
        ).toHaveLength(19);
      });

      it('is exchanged by two edits at once without anybody waiting for ever', async () => {
        for (let round = 0; round < 5; round += 1) {
          const names = [`a${round}`, `b${round}`];
          const first = await world.write(on(names[0]));
          const second = await world.write(on(names[1]));
          const outcomes = await Promise.all([
            world.store.write(aWrite({ after: first, ...on(names[1]) })),
            world.store.write(aWrite({ after: second, ...on(names[0]) })),
          ]);
          expect(
            outcomes.every(({ outcome }) =>
              ['written', 'target-taken'].includes(outcome),
            ),
          ).toBe(true);
        }
        expect(await verifyJournal(knex)).toMatchObject({ ok: true });
      });

      it('counts the requests that had it before, and none that came later', async () => {
        const written = [];
        for (const hours of [1, 2, 3]) {
          const open = await world.write({
            ...on('a', `own ${hours}`),
            request: { submittedAt: inHours(hours) },
          });
          written.push(
            await world.write({ after: open, request: { state: 'denied' } }),
          );
        }
        const before = await Promise.all(
          written.map(
            async ({ extension }) =>
              (
                await stored(extension.request.id)
              )?.before,
          ),
        );
        expect(before).toEqual([0, 1, 2]);
        await world.write({ sphere: 'fraud', ...on('a') });
        const { store } = world;
        const ids = written.map(({ extension }) => extension.request.id);
        const earlier = await store.earlier('uid-of-churn', ['a'], {
          limit: 9,
        });
        expect(earlier.map(({ request }) => request.id)).toEqual(
          [...ids].reverse(),
        );
        expect(
          (
            await store.earlier('uid-of-churn', ['own 2', 'a'], {
              limit: 1,
              except: ids[2],
            })
          ).map(({ request }) => request.id),
        ).toEqual([ids[1]]);
        expect(
          await store.earlier('uid-of-churn', ['never'], { limit: 9 }),
        ).toEqual([]);
      });
    });

    describe('a call', () => {
      const call = { actor: PAT, key: 'key-of-a-call' };

      it('[C4] that is repeated answers with the first request, and writes nothing', async () => {
        const first = await world.write({ rest: { call } });
        const { request } = first.extension;
        const again = aWrite({ rest: { call, intents: [intent('a')] } });
        expect(await world.store.write(again)).toEqual({
          outcome: 'repeated',
          request: request.id,
        });
        expect(
          await world.store.write(aWrite({ after: first, rest: { call } })),
        ).toEqual({ outcome: 'repeated', request: request.id });
        expect(await knex('extension_requests')).toHaveLength(1);
        expect(await knex('outbox')).toEqual([]);
        expect((await stored(request.id))?.request.version).toBe(1);
        await world.write({ rest: { call: { ...call, actor: PIA } } });
      });

      it('[C4] that is made many times at once has one effect, and all answer with it', async () => {
        const outcomes = await Promise.all(
          Array.from({ length: 20 }, () =>
            world.store.write(
              aWrite({ stored: { targets: ['a'] }, rest: { call } }),
            ),
          ),
        );
        const rows = await knex('extension_requests');
        expect(rows).toHaveLength(1);
        expect(
          outcomes.filter(({ outcome }) => outcome === 'written'),
        ).toHaveLength(1);
        expect(
          outcomes.filter(({ outcome }) => outcome === 'repeated'),
        ).toEqual(
          Array.from({ length: 19 }, () => ({
            outcome: 'repeated',
            request: rows[0].id,
          })),
        );
      });

      it('[C4] that is repeated at once on one request is told so, and not that it came too late', async () => {
        const first = await world.write();
        const outcomes = await Promise.all(
          Array.from({ length: 10 }, () =>
            world.store.write(aWrite({ after: first, rest: { call } })),
          ),
        );
        expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual([
          ...Array.from({ length: 9 }, () => 'repeated'),
          'written',
        ]);
      });
    });
  },
);
