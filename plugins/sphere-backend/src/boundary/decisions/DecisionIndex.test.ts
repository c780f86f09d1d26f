import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  createKindRegistry,
  createQuestion,
  decide,
} from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import { createWorld } from '../../declarations/__testUtils__/createWorld';
import {
  insertExtension,
  live,
} from '../../extensions/__testUtils__/insertExtension';
import { appendJournal } from '../../journal/appendJournal';
import { askedSphere } from './__testUtils__/startAsking';
import { DecisionIndex } from './DecisionIndex';
import { pollIndex } from './pollIndex';

jest.setTimeout(60_000);

const databases = TestDatabases.create();
const kinds = createKindRegistry();

function createIndex(knex: Knex) {
  const clock = { now: 0 };
  const logger = mockServices.logger.mock();
  const observer = { onFailed: jest.fn(), onBroken: jest.fn() };
  const uptime = () => clock.now;
  const index = new DecisionIndex({ knex, kinds, logger, observer, uptime });
  const zoneOf = (name: string, resource: string, at = 0) => {
    const sphere = index.named(name);
    const asked = {
      kind: 'kubernetes-namespace',
      action: 'create',
      properties: { cluster: 'eu', name: resource },
    };
    const asks = createQuestion(asked, kinds.get(asked.kind));
    return (
      sphere?.boundary && decide(sphere.boundary, asks, sphere.use, at).zone
    );
  };
  return { index, clock, logger, observer, zoneOf };
}

describe.each(databases.eachSupportedId())('DecisionIndex on %p', id => {
  async function setUp() {
    const world = await createWorld(await databases.init(id));
    world.write({
      'a.yaml': askedSphere({ name: 'alpha' }),
      'b.yaml': askedSphere({ name: 'beta', lifecycle: 'draft' }),
    });
    await world.scan();
    const parts = createIndex(world.knex);
    await parts.index.load();
    return { world, ...parts };
  }

  it('answers for everything that is declared, and as the team only where it is active', async () => {
    const { index, zoneOf } = await setUp();
    expect(index.size).toBe(2);
    expect(zoneOf('alpha', 'alpha-x')).toBe('inside');
    expect(zoneOf('alpha', 'kube-x')).toBe('forbidden');
    expect(index.ofTeam('group:default/alpha')?.name).toBe('alpha');
    expect(index.named('beta')?.title).toBe('Title of beta');
    expect(index.ofTeam('group:default/beta')).toBeUndefined();
  });

  it('takes over what changed, came and went, and nothing else', async () => {
    const { world, index, zoneOf } = await setUp();
    const untouched = index.named('alpha');
    world.write({
      'b.yaml': askedSphere({ name: 'beta', prefix: 'b' }),
      'c.yaml': askedSphere({ name: 'gamma' }),
    });
    await world.scan();
    await index.refresh();
    expect(index.named('alpha')).toBe(untouched);
    expect(zoneOf('beta', 'b-x')).toBe('inside');
    expect(index.ofTeam('group:default/beta')?.revision).toBe(2);
    expect(zoneOf('gamma', 'gamma-x')).toBe('inside');

    world.write({ 'a.yaml': null });
    await world.scan();
    await index.refresh();
    expect(index.named('alpha')).toBeUndefined();
    expect(index.ofTeam('group:default/alpha')).toBeUndefined();
    expect(index.size).toBe(2);
  });

  it('follows a team that goes over from one sphere to another', async () => {
    const { world, index } = await setUp();
    world.write({
      'a.yaml': askedSphere({ name: 'alpha', lifecycle: 'retired' }),
      'b.yaml': askedSphere({ name: 'beta', team: 'group:default/alpha' }),
    });
    await world.scan();
    await world.scan();
    await index.refresh();
    expect(index.ofTeam('group:default/alpha')?.name).toBe('beta');
  });

  it('knows the use of limits', async () => {
    const { world, index } = await setUp();
    const uid = index.named('alpha')?.uid ?? '';
    const limit = { entry: 'namespaces', dimension: 'count' };
    const use = { ...limit, value: 7, observedAt: 1, validUntil: 2 };
    await world.knex('sphere_use').where({ uid }).delete();
    await world.knex('sphere_use').insert({
      uid,
      limits: JSON.stringify([use]),
      families: '{}',
      entries: '{}',
      inside: 0,
      outside: 0,
      kinds_hash: '',
    });
    await index.load();
    expect(index.named('alpha')?.use.of('namespaces', 'count')).toEqual(use);
    expect(index.named('alpha')?.use.of('namespaces', 'cpu')).toBeUndefined();
  });

  const SHARED = {
    changes: [
      {
        type: 'allow' as const,
        entry: 'namespaces',
        inside: { name: ['shared-x'] },
      },
    ],
    term: { type: 'temporary' as const, until: '2026-02-20T16:00:00.000Z' },
    justification: 'Because',
  };

  it('[D1] lays approved room over the border from its start until before its end, by the instant of the question alone', async () => {
    const { world, index, zoneOf } = await setUp();
    const [start, end] = [
      '2026-02-02T09:00:00.000Z',
      '2026-02-20T16:00:00.000Z',
    ];
    await insertExtension(world.knex, 'alpha', {
      ...live(start, end, { proposal: SHARED }),
      // Nobody has started it, and nobody will end it.
      state: 'approved',
    });
    await index.load();
    const zoneAt = (at: string, milliseconds = 0) =>
      zoneOf('alpha', 'shared-x', Date.parse(at) + milliseconds);
    expect(zoneAt(start, -1)).toBe('extendable');
    expect(zoneAt(start)).toBe('inside');
    expect(zoneAt(end, -1)).toBe('inside');
    expect(zoneAt(end)).toBe('extendable');
    expect(zoneOf('beta', 'shared-x', Date.parse(start))).toBe('forbidden');
  });

  it('takes over extra room with the journal record of its request', async () => {
    const { world, index, zoneOf } = await setUp();
    const at = '2026-02-02T09:00:00.000Z';
    const asks = () => zoneOf('alpha', 'shared-x', Date.parse(at));
    const uid = index.named('alpha')?.uid ?? '';
    const request = await insertExtension(
      world.knex,
      'alpha',
      live(at, undefined, {
        proposal: { ...SHARED, term: { type: 'permanent' } },
      }),
    );
    const record = () =>
      world.knex.transaction(trx =>
        appendJournal(trx, [
          {
            at: new Date(at),
            type: 'extension.approved',
            actor: { type: 'system', ref: 'sphere' },
            subject: { kind: 'ExtensionRequest', name: 'alpha', uid: request },
            payload: {},
            about: [uid, request],
          },
        ]),
      );
    await record();
    await index.refresh();
    expect(asks()).toBe('inside');
    await world
      .knex('extension_requests')
      .where({ id: request })
      .update({ state: 'ended', phase: 'closed' });
    await record();
    await index.refresh();
    expect(asks()).toBe('extendable');
  });

  it('denies a sphere whose extra room cannot be read, by itself', async () => {
    const { world, index, observer, zoneOf } = await setUp();
    await insertExtension(
      world.knex,
      'alpha',
      live('2026-02-02T09:00:00.000Z'),
    );
    await world.knex('extension_requests').update({ aggregate: '{"id":' });
    await index.load();
    expect(index.named('alpha')?.boundary).toBeUndefined();
    expect(zoneOf('beta', 'x')).toBe('forbidden');
    expect(observer.onBroken).toHaveBeenCalledTimes(1);
  });

  it('denies a sphere whose rows are broken by itself, and says so', async () => {
    const { world, index, observer, logger, zoneOf } = await setUp();
    const uid = index.named('alpha')?.uid ?? '';
    const rows = () => world.knex('sphere_resolutions').where({ uid });
    const { resolved } = await rows().first();
    await rows().update({ resolved: resolved.slice(0, 100) });
    await index.load();
    expect(index.named('alpha')).toMatchObject({ name: 'alpha', revision: 1 });
    expect(index.named('alpha')?.boundary).toBeUndefined();
    expect(index.ofTeam('group:default/alpha')).toBeDefined();
    expect(zoneOf('beta', 'x')).toBe('forbidden');
    expect(observer.onBroken).toHaveBeenCalledTimes(1);
    expect(logger.error.mock.calls[0][0]).toContain("'alpha'");
  });

  it('keeps what it has when a look for changes fails, grows older, and makes up for it', async () => {
    const { world, index, clock, observer, logger, zoneOf } = await setUp();
    world.write({
      'a.yaml': askedSphere({ name: 'alpha', prefix: 'new' }),
      'b.yaml': askedSphere({ name: 'beta', prefix: 'new' }),
    });
    await world.scan();
    const rename = (from: string, to: string) =>
      world.knex.schema.renameTable(from, to);
    await rename('sphere_resolutions', 'sphere_resolutions_away');
    clock.now = 40_000;
    await index.refresh();
    await index.refresh();
    expect(index.age()).toBe(40_000);
    expect(zoneOf('alpha', 'alpha-x')).toBe('inside');
    expect(observer.onFailed).toHaveBeenCalledTimes(2);
    expect(logger.error).toHaveBeenCalledTimes(1);

    await rename('sphere_resolutions_away', 'sphere_resolutions');
    await index.refresh();
    expect(index.age()).toBe(0);
    expect(zoneOf('alpha', 'new-x')).toBe('inside');
    expect(zoneOf('alpha', 'alpha-x')).toBe('forbidden');
    expect(index.named('beta')?.revision).toBe(2);
  });

  it('reads everything anew when the journal is that of another database', async () => {
    const { world, index } = await setUp();
    const { seq } = await world.knex('journal_head').first();
    await world.knex('spheres').where({ name: 'beta' }).delete();
    await world.knex('journal_head').update({ seq: seq - 1 });
    await index.refresh();
    expect(index.named('beta')).toBeUndefined();
    expect(index.named('alpha')).toBeDefined();
  });

  it('a call during a look for changes waits for one that began later', async () => {
    const { world, index, zoneOf } = await setUp();
    world.write({ 'a.yaml': askedSphere({ name: 'alpha', prefix: 'one' }) });
    await world.scan();
    const first = index.refresh();
    world.write({ 'a.yaml': askedSphere({ name: 'alpha', prefix: 'two' }) });
    await world.scan();
    await Promise.all([first, index.refresh(), index.refresh()]);
    expect(zoneOf('alpha', 'two-x')).toBe('inside');
  });
});

describe('pollIndex', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('looks again an interval after the last look ended, until the plugin stops', async () => {
    const looks: Array<() => void> = [];
    const refresh = jest.fn(
      () => new Promise<void>(resolve => looks.push(resolve)),
    );
    const lifecycle = mockServices.lifecycle.mock();
    pollIndex({ refresh }, { interval: 500, lifecycle });
    await jest.advanceTimersByTimeAsync(500);
    expect(refresh).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(5000);
    expect(refresh).toHaveBeenCalledTimes(1);
    looks[0]();
    await jest.advanceTimersByTimeAsync(500);
    expect(refresh).toHaveBeenCalledTimes(2);

    const stop = lifecycle.addShutdownHook.mock.calls[0][0];
    let isStopped = false;
    const stopping = Promise.resolve(stop()).then(() => {
      isStopped = true;
    });
    await jest.advanceTimersByTimeAsync(1000);
    expect(isStopped).toBe(false);
    looks[1]();
    await stopping;
    await jest.advanceTimersByTimeAsync(5000);
    expect(refresh).toHaveBeenCalledTimes(2);
  });
});
