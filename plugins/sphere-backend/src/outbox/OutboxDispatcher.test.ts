import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { applyMigrations } from '../database/applyMigrations';
import { ABOUT, AT, fillOutbox, OTHER } from './__testUtils__/fillOutbox';
import { MAX_ATTEMPTS } from './backoff';
import { OutboxDispatcher, type Deliveries } from './OutboxDispatcher';
import type { OutboxItem } from './OutboxRow';
import { claimRows } from './queue/claimRows';
import { eraseDone } from './queue/eraseDone';
import { readBacklog, readTroubled } from './queue/readBacklog';
import { retryPoisoned } from './queue/settleRow';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });

/** Nobody but the test moves this clock. */
function createClock(start = AT) {
  let now = Date.parse(start);
  return {
    now: () => new Date(now),
    forward: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

const sent = (item: OutboxItem) =>
  (item.payload as unknown as { about: string; version: number }).version;

describe.each(databases.eachSupportedId())('the outbox on %s', id => {
  let knex: Knex;
  let clock: ReturnType<typeof createClock>;
  const logger = mockServices.logger.mock();
  const observer = { onDelivered: jest.fn(), onFailed: jest.fn() };

  beforeEach(async () => {
    jest.clearAllMocks();
    knex = await databases.init(id);
    await applyMigrations(knex);
    clock = createClock();
  });

  const dispatcherOf = (
    deliver: (item: OutboxItem) => Promise<void>,
    node = 'first',
  ) => {
    const deliveries: Deliveries = {
      notification: deliver,
      signal: deliver,
      event: deliver,
    };
    return new OutboxDispatcher({
      knex,
      deliveries,
      logger,
      observer,
      clock: clock.now,
      random: () => 1,
      node,
    });
  };
  const stateOf = async (row: string) => {
    const { state } = await knex('outbox').where({ id: row }).first('state');
    return state;
  };

  it('delivers what is due once, and marks it', async () => {
    const row = await fillOutbox(knex);
    const deliver = jest.fn(async () => {});
    const dispatcher = dispatcherOf(deliver);
    expect(await dispatcher.drain()).toBe(1);
    expect(await dispatcher.drain()).toBe(0);
    expect(deliver).toHaveBeenCalledTimes(1);
    expect(deliver).toHaveBeenCalledWith({
      id: row,
      channel: 'event',
      dedupeKey: `${ABOUT}/event/0000000001/000`,
      type: 'extension.submitted',
      payload: { about: ABOUT, version: 1 },
      attempts: 1,
      createdAt: AT,
    });
    expect(await stateOf(row)).toBe('done');
    expect(observer.onDelivered).toHaveBeenCalledWith('event');
  });

  it('takes the same news once only', async () => {
    await fillOutbox(knex);
    await expect(fillOutbox(knex)).rejects.toThrow(/unique/i);
  });

  it('[H8] sends nothing of a change that was rolled back', async () => {
    const deliver = jest.fn(async () => {});
    await knex
      .transaction(async trx => {
        await fillOutbox(trx);
        throw new Error('no');
      })
      .catch(() => undefined);
    await dispatcherOf(deliver).drain();
    expect(deliver).not.toHaveBeenCalled();
  });

  it('[C8] keeps the order within a scope, whatever the order of the rows', async () => {
    for (const version of [3, 1, 12, 2]) {
      await fillOutbox(knex, { version });
    }
    const seen: number[] = [];
    await dispatcherOf(async item => {
      seen.push(sent(item));
    }).drain();
    expect(seen).toEqual([1, 2, 3, 12]);
  });

  it('[C8] hands all rows of a batch on, also behind one that fails', async () => {
    for (let n = 0; n < 40; n += 1) {
      const about = `${ABOUT.slice(0, 34)}${String(n).padStart(2, '0')}`;
      await fillOutbox(knex, { about, version: n });
    }
    const seen = new Set<number>();
    await dispatcherOf(async item => {
      if (sent(item) === 7) throw new Error('no');
      seen.add(sent(item));
    }).drain();
    expect(seen.size).toBe(39);
  });

  it('tries a failed row again after a wait that grows, and holds back only what follows in its scope', async () => {
    await fillOutbox(knex, { version: 1 });
    await fillOutbox(knex, { version: 2 });
    await fillOutbox(knex, { about: OTHER, version: 1 });
    await fillOutbox(knex, { version: 1, channel: 'signal' });
    let isDown = true;
    const seen: string[] = [];
    const dispatcher = dispatcherOf(async item => {
      const { about } = item.payload as unknown as { about: string };
      if (isDown && about === ABOUT && item.channel === 'event') {
        throw new Error('receiver is down');
      }
      seen.push(item.dedupeKey);
    });
    await dispatcher.drain();
    expect(seen.sort()).toEqual([
      `${ABOUT}/signal/0000000001/000`,
      `${OTHER}/event/0000000001/000`,
    ]);
    clock.forward(4_999);
    expect(await dispatcher.drain()).toBe(0);
    clock.forward(1);
    expect(await dispatcher.drain()).toBe(1);
    clock.forward(14_999);
    expect(await dispatcher.drain()).toBe(0);
    isDown = false;
    clock.forward(1);
    expect(await dispatcher.drain()).toBe(2);
    expect(seen.slice(2)).toEqual([
      `${ABOUT}/event/0000000001/000`,
      `${ABOUT}/event/0000000002/000`,
    ]);
  });

  it('gives a row up after the last try, lets those behind it go, and tries it again when told to', async () => {
    const poisoned = await fillOutbox(knex, { version: 1 });
    const behind = await fillOutbox(knex, { version: 2 });
    let isBroken = true;
    const tries: string[] = [];
    const dispatcher = dispatcherOf(async item => {
      tries.push(item.id);
      if (item.id === poisoned && isBroken) throw new Error('no such channel');
    });
    for (let n = 0; n < MAX_ATTEMPTS; n += 1) {
      await dispatcher.drain();
      clock.forward(3_600_000);
    }
    expect(await stateOf(poisoned)).toBe('poisoned');
    expect(await stateOf(behind)).toBe('done');
    expect(tries).toHaveLength(MAX_ATTEMPTS + 1);
    expect(observer.onFailed).toHaveBeenLastCalledWith('event', 'poisoned');
    expect(logger.error).toHaveBeenCalledTimes(1);
    expect(await readBacklog(knex)).toEqual({ waiting: 0, poisoned: 1 });
    expect(await readTroubled(knex, 10)).toEqual([
      {
        id: poisoned,
        channel: 'event',
        type: 'extension.submitted',
        state: 'poisoned',
        attempts: MAX_ATTEMPTS,
        createdAt: AT,
        lastError: 'Error: no such channel',
      },
    ]);

    isBroken = false;
    const now = clock.now().toISOString();
    expect(await retryPoisoned(knex, poisoned, now)).toBe(true);
    expect(await retryPoisoned(knex, poisoned, now)).toBe(false);
    await dispatcher.drain();
    expect(await stateOf(poisoned)).toBe('done');
  });

  it('gives a row up that cannot be read', async () => {
    const row = await fillOutbox(knex, { payload: 'no JSON' });
    const dispatcher = dispatcherOf(async () => {});
    for (let n = 0; n < MAX_ATTEMPTS; n += 1) {
      await dispatcher.drain();
      clock.forward(3_600_000);
    }
    expect(await stateOf(row)).toBe('poisoned');
  });

  it('gives a row up that ended the process with every try', async () => {
    const row = await fillOutbox(knex);
    for (let n = 0; n < MAX_ATTEMPTS; n += 1) {
      const now = clock.now();
      const claimed = await claimRows(knex, {
        by: `process ${n}`,
        now: now.toISOString(),
        until: new Date(now.getTime() + 1_000).toISOString(),
        limit: 1,
      });
      expect(claimed).toHaveLength(1);
      clock.forward(1_000);
    }
    const deliver = jest.fn(async () => {});
    await dispatcherOf(deliver).drain();
    expect(deliver).not.toHaveBeenCalled();
    expect(await stateOf(row)).toBe('poisoned');
  });

  it('[D5] delivers again with the same id after a crash between delivery and mark', async () => {
    const row = await fillOutbox(knex);
    const ids: string[] = [];
    const now = clock.now();
    // A node that has delivered, and ends before it marks.
    const [claimed] = await claimRows(knex, {
      by: 'crashed',
      now: now.toISOString(),
      until: new Date(now.getTime() + 60_000).toISOString(),
      limit: 10,
    });
    ids.push(claimed.id);
    const other = dispatcherOf(async item => {
      ids.push(item.id);
    }, 'second');
    clock.forward(59_999);
    expect(await other.drain()).toBe(0);
    clock.forward(1);
    expect(await other.drain()).toBe(1);
    expect(ids).toEqual([row, row]);
    expect(await stateOf(row)).toBe('done');
  });

  it('a slow receiver holds up nobody else', async () => {
    await fillOutbox(knex, { version: 1 });
    let answer: () => void = () => {};
    const seen: string[] = [];
    const dispatcher = dispatcherOf(async item => {
      seen.push(item.dedupeKey);
      if (item.dedupeKey.startsWith(ABOUT)) {
        await new Promise<void>(resolve => {
          answer = resolve;
        });
      }
    });
    expect(await dispatcher.look()).toBe(1);
    await fillOutbox(knex, { about: OTHER });
    expect(await dispatcher.look()).toBe(1);
    expect(seen).toHaveLength(2);
    answer();
    await dispatcher.settled();
    expect(await readBacklog(knex)).toEqual({ waiting: 0, poisoned: 0 });
  });

  it('two nodes share the work, and nothing is sent twice', async () => {
    for (let n = 0; n < 60; n += 1) {
      const about = `${ABOUT.slice(0, 34)}${String(n % 20).padStart(2, '0')}`;
      await fillOutbox(knex, { about, version: n });
    }
    const seen: Array<{ node: string; key: string }> = [];
    const nodes = ['first', 'second'].map(node =>
      dispatcherOf(async item => {
        seen.push({ node, key: item.dedupeKey });
        await new Promise(resolve => setImmediate(resolve));
      }, node),
    );
    while ((await readBacklog(knex)).waiting > 0) {
      await Promise.all(nodes.map(node => node.drain()));
    }
    expect(seen).toHaveLength(60);
    expect(new Set(seen.map(({ key }) => key)).size).toBe(60);
    const keys = seen.map(({ key }) => key);
    for (const scope of new Set(keys.map(key => key.slice(0, 36)))) {
      const own = keys.filter(key => key.startsWith(scope));
      expect(own).toEqual([...own].sort());
    }
  });

  it('erases what was delivered long ago, and nothing else', async () => {
    await fillOutbox(knex, { version: 1 });
    await dispatcherOf(async () => {}).drain();
    await fillOutbox(knex, { version: 2 });
    const week = new Date(Date.parse(AT) + 7 * 86_400_000).toISOString();
    expect(await eraseDone(knex, AT)).toBe(0);
    expect(await eraseDone(knex, week)).toBe(1);
    expect(await readBacklog(knex)).toEqual({
      waiting: 1,
      poisoned: 0,
      oldest: AT,
    });
  });
});
