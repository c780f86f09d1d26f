import { TestDatabases } from '@backstage/backend-test-utils';
import {
  createWorld,
  EVERYONE,
  type World,
} from '../__testUtils__/createWorld';
import {
  archetypeYaml,
  checkpointYaml,
  sphereYaml,
  yamlFile,
} from '../__testUtils__/documents';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });

async function namesIn(world: World): Promise<string[]> {
  const { items } = await world.spheres.list({}, EVERYONE);
  return items.map(({ name }) => name);
}

async function problemsOf(world: World) {
  const { items } = await world.sources.problems({ limit: 100 });
  return items.map(({ file, code, line, shown }) => ({
    file,
    code,
    line,
    ...(shown && { shown }),
  }));
}

describe.each(databases.eachSupportedId())('SourceScanner on %p', id => {
  let world: World;

  beforeEach(async () => {
    world = await createWorld(await databases.init(id));
  });

  it('stores what a folder declares, rules and archetypes before the spheres that name them', async () => {
    world.write({
      'a.yaml': sphereYaml('churn', {
        archetype: 'standard',
        checkpoints: ['review'],
      }),
      'nested/lib.yml': yamlFile(
        archetypeYaml('standard'),
        checkpointYaml('review'),
      ),
    });

    expect(await world.scan()).toMatchObject({
      source: 'main',
      files: 2,
      unchanged: 0,
      created: 3,
      updated: 0,
      removed: 0,
      problems: 0,
    });
    const sphere = await world.spheres.get('churn', EVERYONE);
    expect(sphere).toMatchObject({
      name: 'churn',
      revision: 1,
      basedOn: { archetype: 'standard', title: 'The standard' },
      manager: { source: 'main', type: 'file', path: 'a.yaml' },
      checkpointTitles: { review: 'Rule review' },
      updatedAt: '2026-01-05T09:00:00.000Z',
    });
    expect(sphere?.resolved.boundary.map(entry => entry.id)).toEqual([
      'base',
      'namespaces',
    ]);
    expect(world.events).toEqual([
      {
        type: 'declarations.changed',
        created: ['churn'],
        updated: [],
        removed: [],
      },
    ]);
    expect(await world.journal.verify()).toMatchObject({
      ok: true,
      checked: 3,
    });
  });

  it('does nothing to files that are as they were', async () => {
    world.write({ 'a.yaml': sphereYaml('churn') });
    await world.scan();
    const before = await world.journal.list({});

    expect(await world.scan()).toMatchObject({
      files: 1,
      unchanged: 1,
      created: 0,
      updated: 0,
    });
    expect(await world.journal.list({})).toEqual(before);
  });

  it('makes a new revision with its differences when a document changes', async () => {
    world.write({ 'a.yaml': sphereYaml('churn', { border: 10 }) });
    await world.scan();
    world.now = new Date('2026-01-06T09:00:00.000Z');
    world.write({ 'a.yaml': sphereYaml('churn', { border: 14 }) });

    expect(await world.scan()).toMatchObject({ updated: 1 });
    const revisions = await world.spheres.revisions('churn', {}, EVERYONE);
    expect(revisions?.items.map(({ revision, at }) => [revision, at])).toEqual([
      [2, '2026-01-06T09:00:00.000Z'],
      [1, '2026-01-05T09:00:00.000Z'],
    ]);
    expect(revisions?.items[0].author).toMatch(/^main@[0-9a-f]{12}$/);
    expect(revisions?.items[0].changes).toEqual([
      expect.objectContaining({ change: 'changed', room: 'more' }),
    ]);
    expect(revisions?.items[1].changes).toEqual([]);
    const detail = await world.spheres.revision('churn', 2, EVERYONE);
    expect(detail?.text).toContain('"border": 14');
    expect(detail?.previousText).toContain('"border": 10');
  });

  it('makes no revision when only the notation of a document changes', async () => {
    world.write({ 'a.yaml': sphereYaml('churn') });
    await world.scan();
    world.write({ 'a.yaml': `# a comment\n${sphereYaml('churn')}` });

    expect(await world.scan()).toMatchObject({ unchanged: 0, updated: 0 });
    expect((await world.spheres.get('churn', EVERYONE))?.revision).toBe(1);
  });

  it('keeps showing the last valid revision of a document that breaks', async () => {
    world.write({
      'a.yaml': yamlFile(sphereYaml('churn'), sphereYaml('fraud')),
    });
    await world.scan();
    world.write({
      'a.yaml': yamlFile(
        sphereYaml('churn').replace('"10"', '').replace('namespaces', 'NOT!'),
        sphereYaml('fraud', { title: 'Fraud!' }),
      ),
    });

    expect(await world.scan()).toMatchObject({ updated: 1, removed: 0 });
    expect(await namesIn(world)).toEqual(['churn', 'fraud']);
    const churn = await world.spheres.get('churn', EVERYONE);
    expect(churn).toMatchObject({ revision: 1, problems: 1 });
    expect(churn?.documentProblems).toMatchObject([{ code: 'schema' }]);
    expect((await world.spheres.get('fraud', EVERYONE))?.title).toBe('Fraud!');
    const { items } = await world.sources.problems({});
    expect(items).toMatchObject([
      { file: 'a.yaml', shown: { name: 'churn', revision: 1 } },
    ]);
    expect(items[0].excerpt).toHaveLength(5);
    expect(items[0].excerpt[2]).toEqual({
      line: items[0].line,
      text: expect.stringContaining('NOT!'),
    });

    world.write({
      'a.yaml': yamlFile(sphereYaml('churn'), sphereYaml('fraud')),
    });
    await world.scan();
    expect(await problemsOf(world)).toEqual([]);
    expect((await world.spheres.get('churn', EVERYONE))?.problems).toBe(0);
  });

  it('removes nothing from a file that is no YAML any more', async () => {
    world.write({
      'a.yaml': yamlFile(sphereYaml('churn'), sphereYaml('fraud')),
    });
    await world.scan();
    world.write({ 'a.yaml': `"never closed\n${sphereYaml('churn')}` });

    expect(await world.scan()).toMatchObject({ removed: 0 });
    expect(await namesIn(world)).toEqual(['churn', 'fraud']);
    for (const name of ['churn', 'fraud']) {
      const sphere = await world.spheres.get(name, EVERYONE);
      expect(sphere?.problems).toBeGreaterThan(0);
      expect(sphere?.documentProblems).toHaveLength(sphere?.problems ?? 0);
    }
  });

  it('removes nothing from a file in which a document lost its name', async () => {
    world.write({
      'a.yaml': yamlFile(sphereYaml('churn'), sphereYaml('fraud')),
    });
    await world.scan();
    world.write({
      'a.yaml': yamlFile(
        sphereYaml('churn'),
        sphereYaml('fraud').replace('"name": "fraud",', ''),
      ),
    });

    expect(await world.scan()).toMatchObject({ removed: 0 });
    expect(await problemsOf(world)).toEqual([
      {
        file: 'a.yaml',
        code: 'schema',
        line: expect.any(Number),
        shown: { name: 'fraud', revision: 1 },
      },
    ]);
  });
});
