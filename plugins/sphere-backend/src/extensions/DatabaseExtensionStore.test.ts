import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { verifyJournal } from '../journal/verifyJournal';
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
} from './store/__testUtils__/storeWorld';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });

describe.each(databases.eachSupportedId())(
  'the store of requests on %s',
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

    const records = async () => {
      const [{ total }] = await knex('journal').count({ total: '*' });
      return Number(total);
    };

    describe('what a command is worked out from', () => {
      const call = { actor: PAT, key: 'key-of-a-call' };

      it('is the request, its sphere as it is declared, and who is away', async () => {
        const { extension } = await world.write({ rest: { call } });
        const { store } = world;
        await store.setAbsence(
          PIA,
          { from: inHours(-9), until: inHours(9), standIn: PAT },
          [aRecord(extension.request)],
        );
        await store.setAbsence(PAT, { from: inHours(-9), until: AT }, [
          aRecord(extension.request),
        ]);
        const { id: request } = extension.request;
        expect(await store.basis(request, { at: AT, call })).toEqual({
          extension: { ...extension, before: 0 },
          sphere: {
            uid: 'uid-of-churn',
            name: 'churn',
            revision: 7,
            resolved: { name: 'churn', title: 'The churn' },
            team: 'group:default/churn',
            platformOwner: PLATFORM,
            managed: 'source',
          },
          absences: [
            { person: PIA, from: inHours(-9), until: inHours(9), standIn: PAT },
          ],
          repeated: request,
        });
        expect(
          await store.basis(request, {
            at: AT,
            call: { ...call, key: 'other' },
          }),
        ).not.toHaveProperty('repeated');
      });

      it('has no sphere once that is not declared any more', async () => {
        const { extension } = await world.write({ sphere: 'gone' });
        const { id: request } = extension.request;
        const basis = await world.store.basis(request, { at: AT });
        expect(basis?.extension.request.id).toBe(request);
        expect(basis?.sphere).toBeUndefined();
        expect(
          await world.store.submissionBasis('gone', { at: AT }),
        ).toBeUndefined();
      });

      it('is nothing for who may not see the sphere', async () => {
        const { extension } = await world.write();
        const { id: request } = extension.request;
        const { store } = world;
        const of = (claim: string) => ({
          at: AT,
          visible: { property: 'team' as const, claims: [claim] },
        });
        const [own, other] = [of('group:default/churn'), of('group:default/x')];
        expect(await store.basis(request, own)).toBeDefined();
        expect(await store.basis(request, other)).toBeUndefined();
        expect(await store.submissionBasis('churn', own)).toBeDefined();
        expect(await store.submissionBasis('churn', other)).toBeUndefined();
        const nowhere = '00000000-0000-4000-8000-000000000000';
        expect(await store.basis(nowhere, { at: AT })).toBeUndefined();
      });

      it('of a new one has the number of open requests of the sphere', async () => {
        await world.write();
        const second = await world.write({ rest: { call } });
        await world.write({
          after: second,
          request: { state: 'changes_requested' },
        });
        const third = await world.write();
        await world.write({ after: third, request: { state: 'active' } });
        await world.write({ sphere: 'fraud' });
        const { store } = world;
        expect(
          await store.submissionBasis('churn', { at: AT, call }),
        ).toMatchObject({
          sphere: { uid: 'uid-of-churn', revision: 7 },
          absences: [],
          openRequests: 2,
          repeated: second.extension.request.id,
        });
      });
    });

    describe('what else is read of a sphere', () => {
      it('is open ones, the next to be due first, and live ones, the next to end first', async () => {
        const ids: Record<string, string> = {};
        const put = async (
          name: string,
          request: NonNullable<Parameters<typeof aWrite>[0]>['request'],
          sphere?: string,
        ) => {
          const { extension } = await world.write({ request, sphere });
          ids[extension.request.id] = name;
        };
        await put('due later', { dueAt: inHours(20) });
        await put('due sooner', { dueAt: '2026-03-02T10:00:00Z' });
        await put('their turn', {
          state: 'changes_requested',
          dueAt: undefined,
          lapsesAt: inHours(10),
        });
        await put('for ever', { state: 'active', endsAt: undefined });
        await put('ends later', { state: 'active', endsAt: inHours(200) });
        await put('ends sooner', { state: 'approved', endsAt: inHours(100) });
        await put('denied', { state: 'denied' });
        await put('elsewhere', {}, 'fraud');
        const names = (found: readonly { request: { id: string } }[]) =>
          found.map(({ request }) => ids[request.id]);
        const { store } = world;
        const uid = 'uid-of-churn';
        expect(names(await store.open(uid, 9))).toEqual([
          'due sooner',
          'their turn',
          'due later',
        ]);
        expect(names(await store.open(uid, 1))).toEqual(['due sooner']);
        expect(names(await store.live(uid, 9))).toEqual([
          'ends sooner',
          'ends later',
          'for ever',
        ]);
        expect(names(await store.live(uid, 2))).toHaveLength(2);
      });

      it('is the usual time to an answer: the middle one, or the mean of the two in the middle', async () => {
        const { store } = world;
        expect(await store.usual(PLATFORM, inHours(-99))).toBeNull();
        const decide = (
          hours: number,
          rest: { owner?: string; at?: string } = {},
        ) =>
          world.write({
            request: {
              state: 'denied',
              submittedAt: rest.at ?? AT,
              decidedAt: new Date(
                Date.parse(rest.at ?? AT) + hours * 3_600_000,
              ).toISOString(),
            },
            stored: { platformOwner: rest.owner ?? PLATFORM },
          });
        await decide(100, { owner: SECURITY });
        await decide(90, { at: inHours(-500) });
        for (const hours of [8, 2, 4.5]) await decide(hours);
        expect(await store.usual(PLATFORM, inHours(-99))).toEqual({
          medianHours: 4.5,
          count: 3,
        });
        await decide(6.5);
        expect(await store.usual(PLATFORM, inHours(-99))).toEqual({
          medianHours: 5.5,
          count: 4,
        });
      });

      it('is whatever the clock has to look at, the oldest first', async () => {
        const ids = [];
        for (const nextAt of [inHours(1), inHours(-2), AT, undefined]) {
          const { extension } = await world.write({ stored: { nextAt } });
          ids.push(extension.request.id);
        }
        expect(await world.store.due(AT, 9)).toEqual([ids[1], ids[2]]);
        expect(await world.store.due(AT, 1)).toEqual([ids[1]]);
      });
    });

    describe('an absence', () => {
      it('is stated, changed and taken back, each with a record', async () => {
        const { store } = world;
        const record = aRecord(aWrite().extension.request);
        const absence = { from: AT, until: inHours(9), standIn: PIA };
        await store.setAbsence(PAT, absence, [record]);
        expect(await store.absence(PAT)).toEqual(absence);
        await store.setAbsence(PAT, { from: AT, until: inHours(5) }, [record]);
        expect(await store.absence(PAT)).toEqual({
          from: AT,
          until: inHours(5),
        });
        await store.setAbsence(PAT, null, [record]);
        expect(await store.absence(PAT)).toBeNull();
        expect(await records()).toBe(3);
        expect(await verifyJournal(knex)).toMatchObject({ ok: true });
      });

      it('names whom somebody stands in for, from its start to its end', async () => {
        const { store } = world;
        const absence = { from: AT, until: inHours(9), standIn: PIA };
        await store.setAbsence(PAT, absence, []);
        const at = (instant: string) => store.standsInFor(PIA, instant);
        expect(await at(inHours(-1))).toEqual([]);
        expect(await at(AT)).toEqual([PAT]);
        expect(await at(inHours(9))).toEqual([]);
        expect(await store.standsInFor(PAT, AT)).toEqual([]);
      });
    });
  },
);
