import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import {
  createMembership,
  createWorld,
  EVERYONE,
  writeFiles,
  type World,
} from '../__testUtils__/createWorld';
import { archetypeYaml, sphereYaml } from '../__testUtils__/documents';
import { FileSourceReader } from '../sources/FileSourceReader';
import type { SourceItem, SourceReader } from '../sources/SourceReader';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });

/** Lets everybody through once all have arrived. */
function createBarrier(parties: number): () => Promise<void> {
  let arrived = 0;
  let open = () => {};
  const opened = new Promise<void>(resolve => {
    open = resolve;
  });
  return async () => {
    arrived += 1;
    if (arrived === parties) open();
    await opened;
  };
}

/** Reads everything, then waits before it tells that it is done. */
function readThenWait(wait: () => Promise<void>): SourceReader {
  return {
    async *read(target): AsyncIterable<SourceItem> {
      yield* new FileSourceReader().read(target);
      await wait();
    },
  };
}

/** A gate that is opened by hand, and tells when somebody stands before it. */
function createGate() {
  const gate = { open: () => {}, reached: () => {} };
  const opened = new Promise<void>(resolve => {
    gate.open = resolve;
  });
  const reached = new Promise<void>(resolve => {
    gate.reached = resolve;
  });
  const wait = async () => {
    gate.reached();
    await opened;
  };
  return { wait, reached, open: () => gate.open() };
}

/** On PostgreSQL, until some statement waits for a lock of another transaction. SQLite lets transactions queue up. */
async function untilSomebodyWaits(knex: Knex): Promise<void> {
  if (!knex.client.config.client.includes('pg')) return;
  for (;;) {
    const { rows } = await knex.raw(
      "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
    );
    if (rows.length > 0) return;
  }
}

describe.each(databases.eachSupportedId())('concurrent scans on %p', id => {
  let world: World;

  beforeEach(async () => {
    world = await createWorld(await databases.init(id));
  });

  async function expectConsistent(names: readonly string[]) {
    const { items } = await world.spheres.list({ limit: 100 }, EVERYONE);
    expect(items.map(({ name }) => name)).toEqual(names);
    expect(items.map(({ revision }) => revision)).toEqual(names.map(() => 1));
    expect(await world.journal.verify()).toMatchObject({
      ok: true,
      headSeq: names.length,
    });
  }

  it('stores everything once when two nodes scan one source at the same time', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `s-${10 + index}`);
    world.write(
      Object.fromEntries(names.map(name => [`${name}.yaml`, sphereYaml(name)])),
    );
    const barrier = createBarrier(2);
    const nodes = [1, 2].map(() =>
      world.another({ readers: { file: readThenWait(barrier) } }),
    );
    await Promise.all(nodes.map(node => node.sources.refresh('main')));

    const { items } = await world.spheres.list({ limit: 100 }, EVERYONE);
    expect(items.map(({ name }) => name)).toEqual(names);
    expect(items.every(({ revision }) => revision === 1)).toBe(true);
    const { items: records } = await world.journal.list({ limit: 100 });
    expect(records).toHaveLength(1);
    expect(records[0].payload?.changes).toHaveLength(30);
    expect(await world.journal.verify()).toMatchObject({ ok: true });
    expect((await world.sources.list()).items[0]).toMatchObject({
      status: 'ok',
      problems: 0,
    });
  });

  it('does not let an older scan undo what a newer one has read', async () => {
    world.write({ 'a.yaml': sphereYaml('churn', { title: 'Old' }) });
    const gate = createGate();
    const slow = world.another({ readers: { file: readThenWait(gate.wait) } });
    const older = slow.sources.refresh('main');
    await gate.reached;
    world.write({
      'a.yaml': sphereYaml('churn', { title: 'New' }),
      'b.yaml': sphereYaml('iot'),
    });
    await world.scan();
    gate.open();

    expect(await older).toMatchObject({ created: 0, updated: 0, removed: 0 });
    await expectConsistent(['iot', 'churn']);
    expect((await world.spheres.get('churn', EVERYONE))?.title).toBe('New');
  });

  it('scans a source once more when it is asked for while it is scanned', async () => {
    world.write({ 'a.yaml': sphereYaml('churn') });
    const gate = createGate();
    const node = world.another({ readers: { file: readThenWait(gate.wait) } });
    const first = node.sources.refresh('main');
    await gate.reached;
    world.write({ 'b.yaml': sphereYaml('iot') });
    const second = node.sources.refresh('main');
    gate.open();
    expect(await first).toMatchObject({ created: 1 });
    expect(await second).toMatchObject({ files: 2, created: 1 });
  });

  it('lets one of two sources win that declare the same name at the same time', async () => {
    world.write({ 'a.yaml': sphereYaml('churn') });
    const { knex } = world;
    const now = '2026-01-05T09:00:00.000Z';
    const gate = createGate();
    const other = knex.transaction(async trx => {
      await trx('declarations').insert({
        ...{ uid: 'other', kind: 'Sphere', name: 'churn', title: 'Churn' },
        ...{ state: 'present', source: 'main', path: 'zz.yaml', doc_index: 0 },
        ...{
          line: 1,
          revision: 1,
          hash: 'x',
          created_at: now,
          updated_at: now,
        },
      });
      await gate.wait();
    });
    await gate.reached;
    const reader: SourceReader = {
      async *read(): AsyncIterable<SourceItem> {
        yield { path: 'a.yaml', bytes: Buffer.from(sphereYaml('churn')) };
        // The other source is there, but its file is still to be read.
        yield { path: 'zz.yaml', bytes: Buffer.from('kind: Pod') };
      },
    };
    const scan = world
      .another({ readers: { file: reader } })
      .sources.refresh('main');
    await untilSomebodyWaits(knex);
    gate.open();
    await other;

    expect(await scan).toMatchObject({ created: 0 });
    const { items } = await world.sources.problems({});
    expect(items.map(({ code }) => code)).toContain('duplicate-name');
  });

  it('gives a team to one of two sources that declare its sphere at the same time', async () => {
    const team = 'group:default/churn';
    for (const source of ['one', 'two']) {
      writeFiles(`${world.folder}/${source}`, {
        's.yaml': sphereYaml(source, { team }),
      });
    }
    const barrier = createBarrier(2);
    const nodes = ['one', 'two'].map(source =>
      world.another({
        sources: ['one', 'two'].map(name => ({
          id: name,
          type: 'file' as const,
          target: `${world.folder}/${name}`,
        })),
        readers: { file: readThenWait(barrier) },
        clock: () => new Date(source === 'one' ? 0 : 1),
      }),
    );
    await Promise.all([
      nodes[0].sources.refresh('one'),
      nodes[1].sources.refresh('two'),
    ]);
    const { items } = await world.spheres.list({}, EVERYONE);
    expect(items).toHaveLength(1);
    const { items: problems } = await nodes[0].sources.problems({});
    expect(problems.map(({ code }) => code)).toEqual(['team-has-sphere']);
  });

  it('is complete up to a batch when it breaks off, and goes on from there', async () => {
    const names = Array.from({ length: 260 }, (_, index) => `s-${100 + index}`);
    world.write(
      Object.fromEntries(names.map(name => [`${name}.yaml`, sphereYaml(name)])),
    );
    const membership = createMembership();
    const crashing = world.another({
      membership: {
        ...membership,
        group: ref => {
          if (ref === 'group:default/s-355') throw new Error('power cut');
          return membership.group(ref);
        },
      },
    });
    await expect(crashing.sources.refresh('main')).rejects.toThrow('power cut');
    const half = await world.spheres.list({}, EVERYONE);
    expect(half.totalItems).toBe(250);
    expect(await world.knex('revisions')).toHaveLength(250);
    expect(await world.knex('source_files')).toHaveLength(250);
    expect(await world.journal.verify()).toMatchObject({
      ok: true,
      headSeq: 1,
    });

    expect(await world.scan()).toMatchObject({ created: 10, unchanged: 250 });
    const { items, totalItems } = await world.spheres.list(
      { sort: '-title', limit: 20 },
      EVERYONE,
    );
    expect(totalItems).toBe(260);
    expect(items.every(({ revision }) => revision === 1)).toBe(true);
    expect(await world.journal.verify()).toMatchObject({ ok: true });
  });

  it('takes up spheres that were not resolved again when it broke off', async () => {
    world.write({
      'a.yaml': sphereYaml('churn', { archetype: 'standard' }),
      'lib.yaml': archetypeYaml('standard', { border: 5 }),
    });
    await world.scan();
    world.write({ 'lib.yaml': archetypeYaml('standard', { border: 7 }) });
    const membership = createMembership();
    const crashing = world.another({
      membership: {
        ...membership,
        group: () => {
          throw new Error('power cut');
        },
      },
    });
    await expect(crashing.sources.refresh('main')).rejects.toThrow('power cut');

    expect(await world.scan()).toMatchObject({ unchanged: 2 });
    expect(await world.spheres.get('churn', EVERYONE)).toMatchObject({
      resolved: { boundary: [{ limits: { count: { border: 7 } } }, {}] },
    });
  });

  it('stores a file with more documents than one transaction takes', async () => {
    const names = Array.from({ length: 600 }, (_, index) => `s-${100 + index}`);
    const documents = names.map(
      name =>
        `apiVersion: sphere.dataops/v1alpha1\nkind: Sphere\nmetadata: { name: ${name} }\nspec: { team: 'group:default/${name}', platformOwner: 'group:default/p' }\n`,
    );
    world.write({ 'all.yaml': documents.join('---\n') });
    expect(await world.scan()).toMatchObject({ created: 600, problems: 0 });
    expect(await world.scan()).toMatchObject({ unchanged: 1 });

    world.write({ 'all.yaml': documents.slice(1).reverse().join('---\n') });
    expect(await world.scan()).toMatchObject({
      created: 0,
      updated: 0,
      removed: 1,
    });
    expect((await world.spheres.list({}, EVERYONE)).totalItems).toBe(599);
  });
});
