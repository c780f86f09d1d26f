import { writeFileSync } from 'node:fs';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type {
  ExtensionAction,
  ExtensionDetail,
} from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import request from 'supertest';
import {
  startProcess,
  type BackendProcess,
} from '../outbox/__testUtils__/startProcess';
import {
  churnDocument,
  expectDone,
  newKey,
  raise,
  startRoom,
} from './__testUtils__/startRoom';

jest.setTimeout(180_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });
const folder = createMockDirectory();
const VOTES = 50;
const approve: ExtensionAction = { type: 'approve' };
const deny: ExtensionAction = { type: 'deny', text: 'No', wayToYes: 'Less' };
const allowShared = raise(0, {
  changes: [
    { type: 'allow', entry: 'namespaces', inside: { name: ['shared-lake'] } },
  ],
});

function call(node: BackendProcess, path: string, as: string, body?: object) {
  const sent = request(node.address)
    [body ? 'post' : 'get'](`/api/sphere${path}`)
    .set('Authorization', mockCredentials.user.header(`user:default/${as}`));
  return body ? sent.send(body) : sent;
}

async function submit(node: BackendProcess): Promise<ExtensionDetail> {
  const path = '/v1/spheres/customer-churn/extension-requests';
  const body = { proposal: allowShared, idempotencyKey: newKey() };
  return expectDone(await call(node, path, 'ada', body));
}

/** One command of each, all at once, each through the next process. */
async function race(
  nodes: readonly BackendProcess[],
  { id, version, proposalHash }: ExtensionDetail,
  commands: ReadonlyArray<{ as: string; action: ExtensionAction }>,
) {
  const answers = await Promise.all(
    commands.map(({ as, action }, index) =>
      call(
        nodes[index % nodes.length],
        `/v1/extension-requests/${id}/commands`,
        as,
        { action, version, proposalHash, idempotencyKey: newKey() },
      ),
    ),
  );
  return {
    winners: answers.filter(({ status }) => status === 200),
    losers: answers.filter(({ status }) => status === 409),
  };
}

/** What is left behind of a request that was decided once. */
async function traces(knex: Knex, id: string) {
  const [records, events, rows] = await Promise.all([
    knex('journal_subjects').where({ uid: id }).pluck('seq'),
    knex('extension_events').where({ request_id: id }).pluck('type'),
    knex('extension_requests').where({ id }).pluck('version'),
  ]);
  return { records: records.length, events, rows };
}

async function permits(node: BackendProcess): Promise<boolean> {
  const { body } = await call(node, '/access/v1/evaluation', 'ada', {
    subject: { type: 'sphere', id: 'customer-churn' },
    action: { name: 'create' },
    resource: { type: 'kubernetes-namespace', id: 'eu/shared-lake' },
    context: { use: { namespaces: { count: 0 } } },
  });
  return body.decision;
}

async function untilAnswer(node: BackendProcess, expected: boolean) {
  const startedAt = Date.now();
  while ((await permits(node)) !== expected) {
    if (Date.now() - startedAt > 10_000) break;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  return Date.now() - startedAt;
}

// Real processes need a database that they can share.
if (databases.supports('POSTGRES_17')) {
  describe('two backend processes over one PostgreSQL', () => {
    let knex: Knex;
    let nodes: readonly BackendProcess[] = [];

    beforeAll(async () => {
      knex = await databases.init('POSTGRES_17');
      folder.setContent({ 'declared/churn.yaml': churnDocument() });
      const log = folder.resolve('deliveries.log');
      writeFileSync(log, '');
      const { connection } = knex.client.config;
      const options = {
        // The driver hides the password from whoever copies the settings.
        connection: { ...connection, password: connection.password },
        target: folder.resolve('declared'),
        log,
      };
      nodes = [await startProcess(options), await startProcess(options)];
    });
    afterAll(() => Promise.all(nodes.map(({ stop }) => stop())));

    /** So that the next one finds the target free, and the border as it was. */
    const endIfActive = async (id: string) => {
      const path = `/v1/extension-requests/${id}`;
      const now: ExtensionDetail = (await call(nodes[0], path, 'ada')).body;
      if (now.state === 'active') {
        await race(nodes, now, [{ as: 'ada', action: { type: 'give-back' } }]);
      } else if (now.state === 'in_review') {
        await race(nodes, now, [{ as: 'ada', action: { type: 'withdraw' } }]);
      }
      for (const node of nodes) await untilAnswer(node, false);
    };
    const journalVerifies = async () => {
      const { body } = await call(nodes[0], '/v1/journal/verify', 'root');
      return body.ok;
    };

    it('[C1] [C3] of 50 votes at once on one request exactly one counts', async () => {
      const detail = await submit(nodes[0]);
      const { winners, losers } = await race(
        nodes,
        detail,
        Array.from({ length: VOTES }, (_, index) => ({
          as: index % 4 < 2 ? 'pat' : 'pia',
          action: index % 3 === 0 ? deny : approve,
        })),
      );
      expect([winners.length, losers.length]).toEqual([1, VOTES - 1]);
      const { state } = winners[0].body;
      for (const { body } of losers) {
        expect(body.error.current).toMatchObject({ state, version: 2 });
      }
      for (const node of nodes) {
        const path = `/v1/extension-requests/${detail.id}`;
        const { body } = await call(node, path, 'ada');
        expect(body).toMatchObject({ state, version: 2 });
        expect(body.request.votes).toHaveLength(1);
      }
      const left = await traces(knex, detail.id);
      expect(left).toMatchObject({ records: 2, rows: [2] });
      expect(left.events.filter(type => type === 'submitted')).toHaveLength(1);
      expect(
        left.events.filter(type => type === 'approved' || type === 'denied'),
      ).toHaveLength(1);
      expect(await journalVerifies()).toBe(true);

      for (const node of nodes) {
        const isGranted = state === 'active';
        expect(await untilAnswer(node, isGranted)).toBeLessThan(2_000);
      }
      await endIfActive(detail.id);
    });

    it('[D1] what is granted and given back through one counts in the answers of the other within two seconds', async () => {
      const detail = await submit(nodes[0]);
      const { winners } = await race(nodes, detail, [
        { as: 'pat', action: approve },
      ]);
      for (const node of nodes) {
        expect(await untilAnswer(node, true)).toBeLessThan(2_000);
      }
      const given = await race(nodes.slice(1), winners[0].body, [
        { as: 'ada', action: { type: 'give-back' } },
      ]);
      expect(given.winners).toHaveLength(1);
      for (const node of nodes) {
        expect(await untilAnswer(node, false)).toBeLessThan(2_000);
      }
    });

    it('[C2] an approval, a denial, an edit and a withdrawal at once have one winner', async () => {
      for (let round = 0; round < 5; round += 1) {
        const detail = await submit(nodes[round % 2]);
        const { winners, losers } = await race(nodes, detail, [
          { as: 'pat', action: approve },
          { as: 'ada', action: { type: 'withdraw' } },
          { as: 'pia', action: deny },
          { as: 'mo', action: { type: 'edit', proposal: raise(13) } },
          { as: 'ada', action: { type: 'withdraw' } },
        ]);
        expect([winners.length, losers.length]).toEqual([1, 4]);
        const path = `/v1/extension-requests/${detail.id}`;
        const now: ExtensionDetail = (await call(nodes[0], path, 'ada')).body;
        expect(now).toMatchObject({
          version: 2,
          state: winners[0].body.state,
        });
        // Nothing is granted to what was withdrawn.
        expect(now.startsAt !== undefined).toBe(now.state === 'active');
        await endIfActive(detail.id);
      }
      expect(await journalVerifies()).toBe(true);
    });

    it('[C4] [C7] a submission that is repeated through both processes files one request', async () => {
      const path = '/v1/spheres/customer-churn/extension-requests';
      const body = { proposal: allowShared, idempotencyKey: newKey() };
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          call(nodes[index % 2], path, 'ada', body),
        ),
      );
      const ids = answers.map(answer => expectDone(answer).id);
      expect(new Set(ids).size).toBe(1);
      expect((await traces(knex, ids[0])).records).toBe(1);
    });
  });
}

it('[C1] of 50 votes at once through two backends on one SQLite exactly one counts', async () => {
  const knex = await databases.init('SQLITE_3');
  folder.setContent({ 'declared/churn.yaml': churnDocument() });
  const options = {
    target: folder.resolve('declared'),
    features: [mockServices.database.factory({ knex })],
  };
  const rooms = [await startRoom(options), await startRoom(options)];
  try {
    const detail = await rooms[0].file('ada', allowShared);
    const answers = await Promise.all(
      Array.from({ length: VOTES }, (_, index) =>
        rooms[index % 2].act(
          index % 4 < 2 ? 'pat' : 'pia',
          detail,
          index % 3 === 0 ? deny : approve,
        ),
      ),
    );
    const done = answers.filter(({ status }) => status === 200);
    expect(done).toHaveLength(1);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(VOTES - 1);
    for (const room of rooms) {
      const now = expectDone(await room.get('ada', detail.id));
      expect(now).toMatchObject({ version: 2, state: done[0].body.state });
      expect(now.request.votes).toHaveLength(1);
    }
  } finally {
    await rooms[0].stop();
    await rooms[1].stop();
  }
});
