import fs from 'node:fs';
import { TestDatabases } from '@backstage/backend-test-utils';
import {
  createWorld,
  EVERYONE,
  writeFiles,
  type World,
} from '../__testUtils__/createWorld';
import {
  checkpointYaml,
  sphereYaml,
  yamlFile,
} from '../__testUtils__/documents';
import type { SourceItem } from '../sources/SourceReader';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });

function aliasBomb(): string {
  const levels = Array.from(
    { length: 9 },
    (_, level) =>
      `l${level + 1}: &l${level + 1} [${`*l${level}, `.repeat(9)}*l${level}]`,
  );
  return `l0: &l0 x\n${levels.join('\n')}\n`;
}

describe.each(databases.eachSupportedId())('hostile sources on %p', id => {
  let world: World;

  beforeEach(async () => {
    world = await createWorld(await databases.init(id));
    world.write({ 'good.yaml': sphereYaml('good'), 'z.yaml': sphereYaml('z') });
    await world.scan();
  });

  const contents: ReadonlyArray<readonly [string, string | Buffer, string]> = [
    ['is 5 MB large', Buffer.alloc(5_000_000, 'a: b\n'), 'too-large'],
    ['is binary', Buffer.from([0x89, 0x50, 0, 1, 2, 0xff]), 'not-text'],
    ['is no UTF-8', Buffer.from([0x61, 0xc3, 0x28]), 'not-text'],
    ['is UTF-16', Buffer.from('\ufeffkind: Sphere', 'utf16le'), 'not-text'],
    ['is a bomb of aliases', aliasBomb(), 'yaml-alias-limit'],
    ['is nested very deeply', '['.repeat(100_000), 'yaml-syntax'],
    ['is no YAML', '{ "a": [', 'yaml-syntax'],
    ['is another kind of document', 'kind: Pod\n', 'unknown-document-kind'],
    ['is a list', '- a\n- b\n', 'not-an-object'],
  ];
  it.each(contents)(
    'keeps what a file declared when it %s',
    async (_title, content, code) => {
      world.write({ 'good.yaml': content });
      expect(await world.scan()).toMatchObject({ removed: 0, unchanged: 1 });
      const { items } = await world.sources.problems({});
      expect(items.map(problem => problem.code)).toContain(code);
      expect(items.every(({ file }) => file === 'good.yaml')).toBe(true);
      expect(items.every(({ excerpt }) => excerpt.length <= 5)).toBe(true);
      const good = await world.spheres.get('good', EVERYONE);
      expect(good?.problems).toBeGreaterThan(0);

      // Looking again costs nothing, and putting it right heals it.
      expect(await world.scan()).toMatchObject({ unchanged: 2 });
      world.write({ 'good.yaml': sphereYaml('good') });
      expect(await world.scan()).toMatchObject({ problems: 0, updated: 0 });
      expect((await world.spheres.get('good', EVERYONE))?.problems).toBe(0);
    },
  );

  it('keeps what a file declared when it becomes a link out of the folder', async () => {
    writeFiles(world.folder, {
      'elsewhere.yaml': sphereYaml('good', { title: 'Stolen' }),
    });
    world.write({ 'good.yaml': null });
    fs.symlinkSync(
      `${world.folder}/elsewhere.yaml`,
      `${world.folder}/main/good.yaml`,
    );
    await world.scan();
    expect(await world.spheres.get('good', EVERYONE)).toMatchObject({
      title: 'good',
      documentProblems: [{ code: 'unsafe-path' }],
    });
  });

  it('removes nothing when the source as a whole cannot be read', async () => {
    fs.renameSync(`${world.folder}/main`, `${world.folder}/away`);
    world.now = new Date('2026-02-01T00:00:00.000Z');
    expect(await world.scan()).toMatchObject({ files: 0, removed: 0 });
    expect((await world.spheres.list({}, EVERYONE)).totalItems).toBe(2);
    expect((await world.sources.list()).items).toEqual([
      {
        id: 'main',
        type: 'file',
        target: `${world.folder}/main`,
        status: 'failed',
        error: expect.stringContaining('ENOENT'),
        lastScanAt: '2026-02-01T00:00:00.000Z',
        lastSuccessAt: '2026-01-05T09:00:00.000Z',
        files: 2,
        spheres: 2,
        archetypes: 0,
        checkpoints: 0,
        problems: 0,
      },
    ]);

    fs.renameSync(`${world.folder}/away`, `${world.folder}/main`);
    expect(await world.scan()).toMatchObject({ unchanged: 2 });
    const [source] = (await world.sources.list()).items;
    expect(source.status).toBe('ok');
    expect(source.error).toBeUndefined();
  });

  it('removes nothing when the source breaks off while it is read', async () => {
    const services = world.another({
      readers: {
        file: {
          async *read(): AsyncIterable<SourceItem> {
            yield { path: 'z.yaml', bytes: Buffer.from(sphereYaml('z')) };
            throw new Error('connection reset');
          },
        },
      },
    });
    expect(await services.sources.refresh('main')).toMatchObject({
      removed: 0,
    });
    expect((await world.spheres.list({}, EVERYONE)).totalItems).toBe(2);
    expect((await services.sources.list()).items[0]).toMatchObject({
      status: 'failed',
      error: 'connection reset',
    });
  });

  it('names no source that is not configured', async () => {
    await expect(world.scan('nothing')).rejects.toThrow(
      "No source is named 'nothing'",
    );
    expect(await world.sources.problems({ source: 'nothing' })).toEqual({
      items: [],
      totalItems: 0,
    });
  });

  it('pages problems in the order of file and line', async () => {
    const broken = sphereYaml('x').replace('"border": 10', '"border": -1');
    world.write({
      'b.yaml': yamlFile(broken, broken.replaceAll('"x"', '"y"')),
      'a.yaml': 'kind: Pod\n',
      'dir/c.yaml': broken.replaceAll('"x"', '"w"'),
    });
    await world.scan();
    const walked: Array<readonly [string, number | undefined]> = [];
    let cursor: string | undefined;
    do {
      const page = await world.sources.problems({ limit: 1, cursor });
      expect(page.totalItems).toBe(4);
      walked.push(...page.items.map(p => [p.file, p.line] as const));
      cursor = page.nextCursor;
    } while (cursor);
    expect(walked.map(([file]) => file)).toEqual([
      'a.yaml',
      'b.yaml',
      'b.yaml',
      'dir/c.yaml',
    ]);
    expect(walked[1][1]).toBeLessThan(walked[2][1] ?? 0);
  });

  it('stores documents with characters that a database may not like', async () => {
    world.write({
      'good.yaml': sphereYaml('good', {
        title: 'NUL \u0000 and \u{1F600} and \ud800',
        labels: { note: 'a\u0000b' },
      }),
      'r.yaml': checkpointYaml('r'),
    });
    await world.scan();
    const { items } = await world.spheres.list({ q: '\u{1F600}' }, EVERYONE);
    const { items: problems } = await world.sources.problems({});
    expect(items.length + problems.length).toBeGreaterThan(0);
  });

  it('removes what a source declared that is not configured any more, and brings it back', async () => {
    const uid = await world.spheres.uidOf('good', EVERYONE);
    writeFiles(`${world.folder}/next`, { 'n.yaml': sphereYaml('next') });
    const next = {
      id: 'next',
      type: 'file',
      target: `${world.folder}/next`,
    } as const;
    const services = world.another({ sources: [next] });
    await services.scanAll();
    expect(
      (await world.spheres.list({}, EVERYONE)).items.map(({ name }) => name),
    ).toEqual(['next']);

    await world
      .another({
        sources: [
          { id: 'main', type: 'file', target: `${world.folder}/main` },
          next,
        ],
      })
      .scanAll();
    expect((await world.spheres.list({}, EVERYONE)).totalItems).toBe(3);
    expect(await world.spheres.uidOf('good', EVERYONE)).toBe(uid);
  });

  it('lets another source take over what an unconfigured one declared', async () => {
    const uid = await world.spheres.uidOf('good', EVERYONE);
    const services = world.another({
      sources: [
        {
          id: 'renamed',
          type: 'file',
          target: `${world.folder}/main`,
          editUrl: 'https://git.example/edit/{path}',
        },
      ],
    });
    const [result] = await services.scanAll();
    expect(result).toMatchObject({ updated: 2, removed: 0, problems: 0 });
    expect(await services.spheres.get('good', EVERYONE)).toMatchObject({
      uid,
      revision: 1,
      manager: {
        source: 'renamed',
        path: 'good.yaml',
        editUrl: 'https://git.example/edit/good.yaml',
      },
    });
  });

  it('refuses what another source declares already', async () => {
    writeFiles(`${world.folder}/other`, { 'g.yaml': sphereYaml('good') });
    const services = world.another({
      sources: [
        { id: 'other', type: 'file', target: `${world.folder}/other` },
        { id: 'main', type: 'file', target: `${world.folder}/main` },
      ],
    });
    await services.scanAll();
    const { items } = await services.sources.problems({});
    expect(items).toMatchObject([
      {
        code: 'managed-elsewhere',
        source: 'other',
        message: expect.stringContaining("'good.yaml' of the source 'main'"),
      },
    ]);
  });
});
