import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { DEFAULT_CALENDAR } from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import { applyMigrations } from '../../database/applyMigrations';
import {
  insertRequest,
  nextAtOf,
  requestId,
} from './__testUtils__/insertRequest';
import { ClockSweep } from './ClockSweep';
import { wakeRequests } from './wakeRequests';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });
const START = '2026-02-02T09:00:00.000Z';
const after = (milliseconds: number) =>
  new Date(Date.parse(START) + milliseconds).toISOString();

describe.each(databases.eachSupportedId())('the clock on %s', id => {
  let knex: Knex;
  let now: number;
  const logger = mockServices.logger.mock();
  const onHandled = jest.fn();

  beforeEach(async () => {
    jest.clearAllMocks();
    knex = await databases.init(id);
    await applyMigrations(knex);
    now = Date.parse(START);
  });

  /** What a transition does to the row: it names the next time, or none. */
  const moveOn = async (request: string, nextAt: string | null = null) => {
    const moved = await knex('extension_requests')
      .where({ id: request })
      .where('next_at', '<=', new Date(now).toISOString())
      .update({ next_at: nextAt, version: knex.raw('version + 1') });
    return moved;
  };
  const sweepOf = (runClock: (request: string) => Promise<number>) =>
    new ClockSweep({
      knex,
      logger,
      onHandled,
      calendar: DEFAULT_CALENDAR,
      clock: () => new Date(now),
      extensions: { runClock },
      store: {
        due: (at, limit) =>
          knex('extension_requests')
            .where('next_at', '<=', at)
            .orderBy(['next_at', 'id'])
            .limit(limit)
            .pluck('id'),
      },
    });

  it('handles what is due, the oldest first, and nothing else', async () => {
    await insertRequest(knex, { n: 1, nextAt: after(-1_000) });
    await insertRequest(knex, { n: 2, nextAt: after(-2_000) });
    await insertRequest(knex, { n: 3, nextAt: after(1) });
    await insertRequest(knex, { n: 4, nextAt: null });
    const handled: string[] = [];
    const sweep = sweepOf(async request => {
      handled.push(request);
      return moveOn(request);
    });
    expect(await sweep.run()).toEqual({
      looked: 2,
      transitions: 2,
      failed: [],
    });
    expect(handled).toEqual([requestId(2), requestId(1)]);
  });

  it('[D5] does once, after however long a break, what became due meanwhile', async () => {
    await insertRequest(knex, { n: 1, nextAt: after(1_000) });
    const runClock = jest.fn(async (request: string) => moveOn(request));
    expect(await sweepOf(runClock).run()).toMatchObject({ looked: 0 });
    now += 400 * 86_400_000;
    // Another process, which knows nothing but the rows.
    expect(await sweepOf(runClock).run()).toMatchObject({ transitions: 1 });
    expect(await sweepOf(runClock).run()).toMatchObject({ looked: 0 });
    expect(runClock).toHaveBeenCalledTimes(1);
  });

  it('goes on through more than one batch, and through what becomes due in the same run', async () => {
    for (let n = 0; n < 501; n += 1) {
      await insertRequest(knex, { n, nextAt: START });
    }
    const sweep = sweepOf(request => moveOn(request));
    expect(await sweep.run()).toMatchObject({ looked: 501, transitions: 501 });
  });

  it('[D2] one request that fails stops no other one, and is tried again after waits that grow', async () => {
    await insertRequest(knex, { n: 1, nextAt: after(-9_000) });
    await insertRequest(knex, { n: 2, nextAt: START });
    let isBroken = true;
    const sweep = sweepOf(async request => {
      if (request === requestId(1) && isBroken) throw new Error('broken');
      return moveOn(request);
    });
    expect(await sweep.run()).toEqual({
      looked: 2,
      transitions: 1,
      failed: [requestId(1)],
    });
    expect(onHandled).toHaveBeenCalledWith({
      transitions: 0,
      result: 'failed',
    });
    expect(await nextAtOf(knex, 1)).toBe(after(30_000));
    now += 30_000;
    expect(await sweep.run()).toMatchObject({ looked: 1 });
    expect(await nextAtOf(knex, 1)).toBe(after(90_000));
    now += 60_000;
    isBroken = false;
    expect(await sweep.run()).toMatchObject({ transitions: 1, failed: [] });
    expect(await nextAtOf(knex, 1)).toBe(null);
  });

  it('[D2] more requests that fail than a batch holds keep nobody waiting', async () => {
    for (let n = 0; n < 600; n += 1) {
      await insertRequest(knex, { n, nextAt: after(-9_000) });
    }
    await insertRequest(knex, { n: 900, nextAt: START });
    const sweep = sweepOf(async request => {
      if (request !== requestId(900)) throw new Error('broken');
      return moveOn(request);
    });
    const { transitions, failed } = await sweep.run();
    expect(transitions).toBe(1);
    expect(failed).toHaveLength(600);
  });

  it('gives a request that has nothing to do the time that it names itself', async () => {
    const lapsesAt = after(86_400_000);
    await insertRequest(knex, {
      n: 1,
      nextAt: START,
      request: {
        state: 'changes_requested',
        dueAt: undefined,
        lapsesAt,
      },
    });
    expect(await sweepOf(async () => 0).run()).toMatchObject({
      looked: 1,
      transitions: 0,
    });
    expect(await nextAtOf(knex, 1)).toBe(lapsesAt);
  });

  it('leaves a request alone that somebody changed meanwhile', async () => {
    await insertRequest(knex, { n: 1, nextAt: START });
    const sweep = sweepOf(async request => {
      await moveOn(request, after(5_000));
      throw new Error('somebody was faster');
    });
    await sweep.run();
    expect(await nextAtOf(knex, 1)).toBe(after(5_000));
  });

  it('two nodes at once make each transition once', async () => {
    for (let n = 0; n < 50; n += 1) {
      await insertRequest(knex, { n, nextAt: START });
    }
    const results = await Promise.all([
      sweepOf(request => moveOn(request)).run(),
      sweepOf(request => moveOn(request)).run(),
    ]);
    const total = results.reduce((sum, r) => sum + r.transitions, 0);
    expect(total).toBe(50);
  });

  it('stops when it is told to', async () => {
    await insertRequest(knex, { n: 1, nextAt: START });
    const sweep = sweepOf(request => moveOn(request));
    expect(await sweep.run(AbortSignal.abort())).toMatchObject({ looked: 0 });
  });

  it('is woken for whatever is not closed in spheres whose declaration changed', async () => {
    const later = after(86_400_000);
    await insertRequest(knex, { n: 1, nextAt: later });
    await insertRequest(knex, { n: 2, nextAt: null, phase: 'live' });
    await insertRequest(knex, { n: 3, nextAt: null, phase: 'closed' });
    await insertRequest(knex, { n: 4, nextAt: later, sphere: 'fraud' });
    await insertRequest(knex, { n: 5, nextAt: after(-5_000) });
    const woken = await wakeRequests(['customer-churn', 'unknown'], {
      knex,
      at: START,
    });
    expect([...woken].sort()).toEqual([1, 2, 5].map(requestId));
    const times = [1, 2, 3, 4, 5].map(n => nextAtOf(knex, n));
    expect(await Promise.all(times)).toEqual([
      START,
      START,
      null,
      later,
      after(-5_000),
    ]);
  });
});
