import { readFileSync, writeFileSync } from 'node:fs';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { notificationService } from '@backstage/plugin-notifications-node';
import createKnex, { type Knex } from 'knex';
import request from 'supertest';
import {
  churnDocument,
  expectDone,
  newKey,
  raise,
  startRoom,
} from '../extensions/__testUtils__/startRoom';
import {
  startProcess,
  type BackendProcess,
} from './__testUtils__/startProcess';
import { startProxy } from './__testUtils__/startProxy';
import { readBacklog } from './queue/readBacklog';

jest.setTimeout(180_000);

/** Milliseconds for which the database is gone; `npm run faults` makes it 30 seconds. */
const OUTAGE = Number(process.env.SPHERE_TEST_OUTAGE_SECONDS ?? 5) * 1_000;

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });
const folder = createMockDirectory();
const running: BackendProcess[] = [];

/** Inboxes that take everything. */
const deafInboxes = createServiceFactory({
  service: notificationService,
  deps: {},
  factory: () => ({ send: async () => {} }),
});

const allow = (name: string) => ({
  type: 'allow',
  entry: 'namespaces',
  inside: { name: [name] },
});

const QUESTION = {
  subject: { type: 'sphere', id: 'customer-churn' },
  action: { name: 'create' },
  resource: {
    type: 'kubernetes-namespace',
    id: 'analytics-eu/churn-a',
  },
};

afterEach(async () => {
  await Promise.all(running.splice(0).map(({ kill }) => kill()));
});

/** The settings of a connection, with the password that the driver hides from whoever copies them. */
function connectionOf(knex: Knex) {
  const { connection } = knex.client.config;
  return { ...connection, password: connection.password };
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const startedAt = Date.now();
  while (!(await condition())) {
    if (Date.now() - startedAt > 60_000) throw new Error('It did not happen');
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}

/** A database, declarations and a log of deliveries that outlive processes. */
async function createPlace() {
  const knex = await databases.init('POSTGRES_17');
  folder.setContent({ 'declared/churn.yaml': churnDocument() });
  const log = folder.resolve('deliveries.log');
  writeFileSync(log, '');
  const start = async (receivers?: 'stuck') => {
    const node = await startProcess({
      connection: connectionOf(knex),
      target: folder.resolve('declared'),
      log,
      receivers,
    });
    running.push(node);
    return node;
  };
  /** What was delivered, as `channel:id`. */
  const delivered = (): string[] =>
    readFileSync(log, 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line))
      .filter(({ channel }) => channel !== 'signal')
      .map(({ channel, what }) => `${channel}:${what}`);
  /** The minute goes by for which rows belong to a process. */
  const leasesRunOut = () =>
    knex('outbox')
      .whereNotNull('leased_until')
      .update({ leased_until: new Date(0).toISOString() });
  const emptied = () =>
    until(async () => (await readBacklog(knex)).waiting === 0);
  return { knex, start, delivered, leasesRunOut, emptied };
}

async function submit(node: BackendProcess, proposal: object) {
  const response = await request(node.address)
    .post('/api/sphere/v1/spheres/customer-churn/extension-requests')
    .set('Authorization', mockCredentials.user.header('user:default/ada'))
    .send({ proposal, idempotencyKey: newKey() });
  return expectDone(response);
}

async function verify(node: BackendProcess) {
  const { body } = await request(node.address)
    .get('/api/sphere/v1/journal/verify')
    .set('Authorization', mockCredentials.user.header());
  return body;
}

/** Every row was delivered, and what was delivered has the ids of rows. */
async function expectAllDelivered(knex: Knex, delivered: readonly string[]) {
  const rows: Array<{ id: string; channel: string }> = await knex('outbox')
    .whereNot('channel', 'signal')
    .select('id', 'channel');
  const expected = rows.map(({ id, channel }) => `${channel}:${id}`);
  expect([...new Set(delivered)].sort()).toEqual(expected.sort());
}

// Real processes need a database that they can share.
if (databases.supports('POSTGRES_17')) {
  it('[C4] [D5] [H8] a process that is killed between commit and delivery loses nothing and doubles nothing', async () => {
    const { knex, start, delivered, leasesRunOut, emptied } =
      await createPlace();
    const first = await start('stuck');
    const { id } = await submit(first, raise());
    await until(
      async () =>
        (await knex('outbox').whereNotNull('leased_by').select()).length === 3,
    );
    await first.kill();
    expect(delivered()).toEqual([]);
    expect(await readBacklog(knex)).toMatchObject({ waiting: 3 });

    await leasesRunOut();
    const second = await start();
    await emptied();
    await expectAllDelivered(knex, delivered());
    expect(new Set(delivered()).size).toBe(delivered().length);
    expect(await knex('extension_requests').pluck('id')).toEqual([id]);
    expect(await verify(second)).toMatchObject({ ok: true });
  });

  it('[D2] [D5] [H8] a process that is killed while the clock works leaves nothing half done, and the next one does the rest once', async () => {
    const { knex, start, delivered, leasesRunOut, emptied } =
      await createPlace();
    const first = await start();
    const count = 40;
    for (let n = 0; n < count; n += 1) {
      const name = [`shared-${n}`];
      await submit(first, {
        ...raise(),
        changes: [{ type: 'allow', entry: 'namespaces', inside: { name } }],
      });
    }
    await emptied();
    await halveTheTime(knex);

    const reminders = () =>
      knex('extension_events').where({ type: 'reminded' }).select('request_id');
    first.child.stdin?.write('sweep\n');
    await until(async () => (await reminders()).length >= 5);
    await first.kill();
    expect((await reminders()).length).toBeLessThan(count);

    await leasesRunOut();
    const second = await start();
    await until(async () => (await reminders()).length >= count);
    await emptied();
    const reminded = (await reminders()).map(row => row.request_id);
    expect(new Set(reminded).size).toBe(count);
    expect(reminded).toHaveLength(count);
    const messages = await knex('outbox')
      .where({ channel: 'notification', type: 'extension.reminded' })
      .select('id');
    expect(messages).toHaveLength(count);
    await expectAllDelivered(knex, delivered());
    expect(await verify(second)).toMatchObject({ ok: true });
  });

  it('a database that is gone for a while means 503s, answers from memory, and recovery by itself', async () => {
    const there = await databases.init('POSTGRES_17');
    const connection = connectionOf(there);
    const proxy = await startProxy({
      host: connection.host,
      port: Number(connection.port),
    });
    const knex = createKnex({
      client: 'pg',
      connection: { ...connection, host: '127.0.0.1', port: proxy.port },
    });
    folder.setContent({ 'churn.yaml': churnDocument() });
    const room = await startRoom({
      target: folder.path,
      features: [mockServices.database.factory({ knex }), deafInboxes],
    });
    try {
      await room.file();
      await proxy.cut();
      const key = newKey();
      const asked = { ...raise(15), changes: [allow('shared-a')] };
      const goneUntil = Date.now() + OUTAGE;
      while (Date.now() < goneUntil) {
        for (const response of [
          await room.get('ada', '7f6a4f2e-0000-4000-8000-000000000001'),
          await room.submit('ada', asked, { key }),
        ]) {
          expect(response.status).toBe(503);
          expect(response.headers['retry-after']).toBe('5');
          expect(response.body.error).toEqual({
            name: 'ServiceUnavailableError',
            message:
              'The database cannot be reached at the moment; make the same call again in a few seconds',
          });
        }
        const answer = await room.send('post', '/access/v1/evaluation', {
          body: QUESTION,
        });
        expect(answer.status).toBe(200);
        await new Promise(resolve => setTimeout(resolve, 250));
      }

      await proxy.open();
      await until(async () => {
        const response = await room.submit('ada', asked, { key });
        return response.status === 200;
      });
      expectDone(await room.submit('ada', asked, { key }));
      expect(await there('extension_requests').select('id')).toHaveLength(2);
      await until(async () => (await readBacklog(there)).waiting === 0);
    } finally {
      await room.stop();
      await knex.destroy();
      await proxy.cut();
    }
  });
}

/** Half of what was promised for each request is gone. */
async function halveTheTime(knex: Knex): Promise<void> {
  const past = new Date(Date.now() - 1_000).toISOString();
  const rows: Array<{ id: string; aggregate: string }> = await knex(
    'extension_requests',
  ).select('id', 'aggregate');
  for (const { id, aggregate } of rows) {
    const halved = { ...JSON.parse(aggregate), halfAt: past };
    await knex('extension_requests')
      .where({ id })
      .update({ aggregate: JSON.stringify(halved), next_at: past });
  }
}
