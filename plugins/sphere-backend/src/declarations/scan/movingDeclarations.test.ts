import { TestDatabases } from '@backstage/backend-test-utils';
import {
  createWorld,
  EVERYONE,
  type World,
} from '../__testUtils__/createWorld';
import { sphereYaml, yamlFile } from '../__testUtils__/documents';

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
  'declarations that come, move and go on %p',
  id => {
    let world: World;

    beforeEach(async () => {
      world = await createWorld(await databases.init(id));
    });

    it('removes what is gone, and gives a name that returns its uid and history', async () => {
      world.write({
        'a.yaml': sphereYaml('churn'),
        'b.yaml': sphereYaml('iot'),
      });
      await world.scan();
      const uid = await world.spheres.uidOf('churn', EVERYONE);
      world.write({ 'a.yaml': null });

      expect(await world.scan()).toMatchObject({ files: 1, removed: 1 });
      expect(await namesIn(world)).toEqual(['iot']);
      expect(await world.spheres.get('churn', EVERYONE)).toBeUndefined();
      expect(await world.spheres.uidOf('churn', EVERYONE)).toBe(uid);
      expect(world.events.at(-1)).toMatchObject({ removed: ['churn'] });

      world.write({ 'c.yaml': sphereYaml('churn', { title: 'Churn again' }) });
      expect(await world.scan()).toMatchObject({ created: 1 });
      expect(await world.spheres.get('churn', EVERYONE)).toMatchObject({
        uid,
        revision: 2,
        title: 'Churn again',
        manager: { path: 'c.yaml' },
      });
      const records = await world.journal.list({ uid });
      expect(records.items.map(({ type }) => type)).toEqual([
        'declaration.revived',
        'declaration.removed',
        'declaration.created',
      ]);
    });

    it.each(['a-first.yaml', 'z-last.yaml'])(
      'takes a document that moves to the file %p for the same',
      async target => {
        world.write({
          'm.yaml': yamlFile(sphereYaml('churn'), sphereYaml('iot')),
        });
        await world.scan();
        world.write({
          'm.yaml': sphereYaml('iot'),
          [target]: sphereYaml('churn'),
        });

        expect(await world.scan()).toMatchObject({
          created: 0,
          updated: 1,
          removed: 0,
          problems: 0,
        });
        expect(await world.spheres.get('churn', EVERYONE)).toMatchObject({
          revision: 1,
          manager: { path: target },
        });
      },
    );

    it('keeps a document that moves and breaks in one go', async () => {
      world.write({
        'm.yaml': yamlFile(sphereYaml('churn'), sphereYaml('iot')),
      });
      await world.scan();
      world.write({
        'm.yaml': sphereYaml('iot'),
        'a.yaml': sphereYaml('churn').replace('"border": 10', '"border": -1'),
      });

      expect(await world.scan()).toMatchObject({ removed: 0, problems: 1 });
      expect(await world.spheres.get('churn', EVERYONE)).toMatchObject({
        revision: 1,
        problems: 1,
        documentProblems: [{ code: 'schema' }],
      });

      world.write({ 'a.yaml': sphereYaml('churn') });
      expect(await world.scan()).toMatchObject({ removed: 0, problems: 0 });
      expect(await world.spheres.get('churn', EVERYONE)).toMatchObject({
        problems: 0,
        manager: { path: 'a.yaml' },
      });
    });

    it('keeps the first of two declarations of one name, and names it to the second', async () => {
      world.write({
        'a.yaml': sphereYaml('churn', { title: 'First' }),
        'b.yaml': sphereYaml('churn', { title: 'Second' }),
      });

      expect(await world.scan()).toMatchObject({ created: 1, problems: 1 });
      expect((await world.spheres.get('churn', EVERYONE))?.title).toBe('First');
      const { items } = await world.sources.problems({});
      expect(items).toMatchObject([
        {
          code: 'duplicate-name',
          file: 'b.yaml',
          line: 5,
          message: expect.stringContaining("'a.yaml', line 1"),
        },
      ]);
      expect(items[0].shown).toBeUndefined();

      world.write({ 'a.yaml': null });
      await world.scan();
      expect(await world.spheres.get('churn', EVERYONE)).toMatchObject({
        title: 'Second',
        problems: 0,
      });
    });

    it('gives a team one active sphere, and tells the second one which', async () => {
      world.write({
        'a.yaml': sphereYaml('first', { team: 'group:default/churn' }),
        'b.yaml': sphereYaml('second', { team: 'Group:default/Churn' }),
        'c.yaml': sphereYaml('third', {
          team: 'group:default/churn',
          lifecycle: 'draft',
        }),
      });
      await world.scan();
      expect(await namesIn(world)).toEqual(['first', 'third']);
      const { items } = await world.sources.problems({});
      expect(items).toMatchObject([
        {
          code: 'team-has-sphere',
          file: 'b.yaml',
          message: expect.stringContaining("'first'"),
        },
      ]);

      world.write({
        'a.yaml': sphereYaml('first', {
          team: 'group:default/churn',
          lifecycle: 'retired',
        }),
      });
      await world.scan();
      expect(await namesIn(world)).toEqual(['first', 'second', 'third']);
      expect(await problemsOf(world)).toEqual([]);
    });

    it('lets two spheres swap their teams', async () => {
      world.write({ 'a.yaml': sphereYaml('one'), 'b.yaml': sphereYaml('two') });
      await world.scan();
      world.write({
        'a.yaml': sphereYaml('one', { team: 'group:default/two' }),
        'b.yaml': sphereYaml('two', { team: 'group:default/one' }),
      });

      expect(await world.scan()).toMatchObject({ updated: 2, problems: 0 });
      const { sphere } = await world.spheres.getForTeam(
        'group:default/two',
        EVERYONE,
      );
      expect(sphere?.name).toBe('one');
    });

    it('lets a sphere take another name in its file', async () => {
      world.write({ 'a.yaml': sphereYaml('old', { team: 'group:default/t' }) });
      await world.scan();
      world.write({
        'a.yaml': sphereYaml('newer', { team: 'group:default/t' }),
      });

      expect(await world.scan()).toMatchObject({
        created: 1,
        removed: 1,
        problems: 0,
      });
      expect(await namesIn(world)).toEqual(['newer']);
    });
  },
);
