import { TestDatabases } from '@backstage/backend-test-utils';
import { applyMigrations } from '../database/applyMigrations';
import { Heartbeats } from './Heartbeats';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });
const START = Date.parse('2026-02-02T09:00:00.000Z');

describe.each(databases.eachSupportedId())('heartbeats on %s', id => {
  async function setup() {
    const knex = await databases.init(id);
    await applyMigrations(knex);
    let now = START;
    const heartbeats = new Heartbeats({ knex, clock: () => new Date(now) });
    heartbeats.register('clock', 30_000);
    const forward = (milliseconds: number) => {
      now += milliseconds;
    };
    const only = async () => (await heartbeats.read())[0];
    return { knex, heartbeats, forward, only };
  }

  it('[D1] show a job that never ran, that ran, and that is late', async () => {
    const { heartbeats, forward, only } = await setup();
    expect(await only()).toEqual({ name: 'clock', state: 'never' });
    expect(await heartbeats.run('clock', async () => 7)).toBe(7);
    const at = new Date(START).toISOString();
    const ran = { name: 'clock', lastRunAt: at, lastOkAt: at };
    expect(await only()).toEqual({ ...ran, state: 'ok' });
    forward(150_000);
    expect(await only()).toEqual({ ...ran, state: 'ok' });
    forward(1);
    expect(await only()).toEqual({ ...ran, state: 'late' });
  });

  it('[D2] show a job that fails, and when it went well last', async () => {
    const { heartbeats, forward, only } = await setup();
    await heartbeats.beat('clock');
    forward(1_000);
    const failing = heartbeats.run('clock', async () => {
      throw new Error('two requests could not be handled');
    });
    await expect(failing).rejects.toThrow('two requests');
    expect(await only()).toEqual({
      name: 'clock',
      lastRunAt: new Date(START + 1_000).toISOString(),
      lastOkAt: new Date(START).toISOString(),
      lastError: 'Error: two requests could not be handled',
      state: 'failing',
    });
    await heartbeats.beat('clock');
    expect(await only()).toMatchObject({ state: 'ok' });
    expect(await only()).not.toHaveProperty('lastError');
  });

  it('leave out jobs that this node does not run, and harm no job', async () => {
    const { knex, heartbeats, only } = await setup();
    await heartbeats.beat('of another configuration');
    expect(await heartbeats.read()).toHaveLength(1);
    expect(await only()).toMatchObject({ name: 'clock' });
    await knex.schema.dropTable('job_heartbeats');
    await expect(heartbeats.run('clock', async () => 7)).resolves.toBe(7);
  });
});
