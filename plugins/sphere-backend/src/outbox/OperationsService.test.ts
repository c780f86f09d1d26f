import { TestDatabases } from '@backstage/backend-test-utils';
import { operationsSchema } from '@dataops-sphere/plugin-sphere-common';
import { applyMigrations } from '../database/applyMigrations';
import { AT, fillOutbox, OTHER } from './__testUtils__/fillOutbox';
import { Heartbeats } from './Heartbeats';
import { DatabaseOperationsService } from './OperationsService';
import { markFailed } from './queue/settleRow';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });

it.each(databases.eachSupportedId())(
  'operations on %s tell what waits, what was given up, and how jobs are doing',
  async id => {
    const knex = await databases.init(id);
    await applyMigrations(knex);
    const clock = () => new Date(Date.parse(AT) + 5_000);
    const heartbeats = new Heartbeats({ knex, clock });
    heartbeats.register('clock', 30_000);
    const poke = jest.fn();
    const operations = new DatabaseOperationsService({
      knex,
      heartbeats,
      clock,
      poke,
      index: { age: () => 12.4, size: 3 },
    });
    expect(await operations.read()).toEqual({
      index: { ageMs: 12, spheres: 3 },
      outbox: { waiting: 0, poisoned: 0, lagMs: 0, items: [] },
      jobs: [{ name: 'clock', state: 'never' }],
    });

    const given = await fillOutbox(knex);
    const failing = await fillOutbox(knex, { about: OTHER });
    await fillOutbox(knex, { about: OTHER, version: 2 });
    await knex('outbox').update({ leased_by: 'node', attempts: 1 });
    const failure = { by: 'node', error: 'no receiver' };
    await markFailed(knex, given, failure);
    const nextTryAt = '2026-03-02T09:00:09.000Z';
    await markFailed(knex, failing, { ...failure, nextTryAt });
    const told = await operations.read();
    expect(operationsSchema.parse(told)).toEqual(told);
    const item = {
      channel: 'event',
      type: 'extension.submitted',
      attempts: 1,
      createdAt: AT,
      lastError: 'no receiver',
    };
    expect(told.outbox).toEqual({
      waiting: 2,
      poisoned: 1,
      lagMs: 5_000,
      items: [
        { ...item, id: given, state: 'poisoned' },
        { ...item, id: failing, state: 'waiting', nextTryAt },
      ],
    });

    expect(await operations.retry(failing)).toBeUndefined();
    expect(poke).not.toHaveBeenCalled();
    expect((await operations.retry(given))?.outbox).toMatchObject({
      waiting: 3,
      poisoned: 0,
    });
    expect(poke).toHaveBeenCalledTimes(1);
  },
);
