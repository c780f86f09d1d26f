import { TestDatabases } from '@backstage/backend-test-utils';
import {
  createKindRegistry,
  type BoundaryKind,
} from '@dataops-sphere/plugin-sphere-common';
import {
  createWorld,
  EVERYONE,
  writeFiles,
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

describe.each(databases.eachSupportedId())(
  'following the library on %p',
  id => {
    let world: World;

    beforeEach(async () => {
      world = await createWorld(await databases.init(id));
    });

    it('lets spheres follow a new revision of their archetype', async () => {
      world.write({
        'a.yaml': sphereYaml('churn', { archetype: 'standard' }),
        'lib.yaml': archetypeYaml('standard', { border: 5 }),
        'o.yaml': sphereYaml('other'),
      });
      await world.scan();
      world.write({ 'lib.yaml': archetypeYaml('standard', { border: 7 }) });

      expect(await world.scan()).toMatchObject({ updated: 1, unchanged: 2 });
      const churn = await world.spheres.get('churn', EVERYONE);
      expect(churn?.revision).toBe(1);
      expect(churn?.resolved.boundary[0].limits).toEqual({
        count: { border: 7 },
      });
      expect(world.events.at(-1)).toMatchObject({ updated: ['churn'] });
      const { items } = await world.journal.list({ uid: churn?.uid });
      expect(items[0]).toMatchObject({ type: 'spheres.resolved' });
    });

    it('keeps the last valid resolution when the archetype asks for more, and names the archetype', async () => {
      world.write({
        'a.yaml': sphereYaml('churn', { archetype: 'standard' }),
        'lib.yaml': archetypeYaml('standard', { border: 5 }),
      });
      await world.scan();
      world.write({
        'lib.yaml': archetypeYaml('standard', { border: 7, requires: 'x' }),
      });
      await world.scan();

      const churn = await world.spheres.get('churn', EVERYONE);
      expect(churn?.resolved.boundary[0].limits).toEqual({
        count: { border: 5 },
      });
      expect(churn).toMatchObject({
        problems: 1,
        documentProblems: [
          {
            code: 'bad-parameter',
            message: expect.stringContaining("'standard'"),
            line: expect.any(Number),
          },
        ],
      });
      expect(await problemsOf(world)).toMatchObject([
        { file: 'a.yaml', shown: { name: 'churn', revision: 1 } },
      ]);

      // The same text, looked at again for another reason, changes nothing of that.
      world.write({
        'a.yaml': `# again\n${sphereYaml('churn', { archetype: 'standard' })}`,
      });
      await world.scan();
      expect(await world.spheres.get('churn', EVERYONE)).toMatchObject({
        problems: 1,
        resolved: { boundary: [{ limits: { count: { border: 5 } } }, {}] },
      });

      world.write({ 'lib.yaml': archetypeYaml('standard', { border: 9 }) });
      await world.scan();
      expect(await world.spheres.get('churn', EVERYONE)).toMatchObject({
        problems: 0,
        documentProblems: [],
        resolved: { boundary: [{ limits: { count: { border: 9 } } }, {}] },
      });
    });

    it('keeps serving spheres whose archetype or checkpoint rule is gone', async () => {
      world.write({
        'a.yaml': sphereYaml('churn', { archetype: 'standard' }),
        'b.yaml': sphereYaml('fraud', { checkpoints: ['review'] }),
        'lib/archetype.yaml': archetypeYaml('standard'),
        'lib/rule.yaml': checkpointYaml('review'),
      });
      await world.scan();
      world.write({ 'lib/archetype.yaml': null, 'lib/rule.yaml': null });

      expect(await world.scan()).toMatchObject({ removed: 2, problems: 2 });
      expect(await problemsOf(world)).toMatchObject([
        { file: 'a.yaml', code: 'unknown-archetype' },
        { file: 'b.yaml', code: 'unknown-checkpoint', line: 29 },
      ]);
      expect(await namesIn(world)).toEqual(['churn', 'fraud']);

      world.write({
        'lib/both.yaml': yamlFile(
          archetypeYaml('standard'),
          checkpointYaml('review'),
        ),
      });
      expect(await world.scan()).toMatchObject({ problems: 0 });
    });

    it('takes a sphere once the archetype that it waits for is declared, also by another source', async () => {
      const other = `${world.folder}/other`;
      const services = world.another({
        sources: [
          { id: 'main', type: 'file', target: `${world.folder}/main` },
          { id: 'other', type: 'file', target: other },
        ],
      });
      world.write({ 'a.yaml': sphereYaml('churn', { archetype: 'standard' }) });
      writeFiles(other, { 'o.yaml': sphereYaml('other') });
      await services.scanAll();
      expect(await problemsOf(world)).toMatchObject([
        { file: 'a.yaml', code: 'unknown-archetype' },
      ]);

      writeFiles(other, { 'lib.yaml': archetypeYaml('standard') });
      await services.scanAll();
      expect(await problemsOf(world)).toEqual([]);
      expect(await namesIn(world)).toEqual(['churn', 'other']);
    });

    it('refuses an archetype that names an unknown checkpoint', async () => {
      world.write({
        'lib.yaml': archetypeYaml('standard', { checkpoints: ['review'] }),
      });
      expect(await world.scan()).toMatchObject({ created: 0, problems: 1 });
      expect(await problemsOf(world)).toMatchObject([
        { code: 'unknown-checkpoint' },
      ]);
    });

    it('reads every file again when the boundary kinds have changed', async () => {
      world.write({ 'a.yaml': sphereYaml('churn') });
      await world.scan();
      const registry = new Map(createKindRegistry());
      const kind = registry.get('kubernetes-namespace');
      registry.set('kubernetes-namespace', {
        ...(kind as BoundaryKind),
        family: 'Other',
      });
      const services = world.another({
        kinds: { registry, origins: new Map() },
      });

      expect(await services.sources.refresh('main')).toMatchObject({
        unchanged: 0,
        updated: 0,
      });
      const sphere = await services.spheres.get('churn', EVERYONE);
      expect(sphere?.families).toEqual([
        { family: 'Other', entries: 1, beyond: 'askable' },
      ]);
      expect(sphere?.revision).toBe(1);
    });
  },
);
