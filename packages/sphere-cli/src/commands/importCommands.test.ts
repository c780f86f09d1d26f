import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asYaml, namespace } from '../testing/manifests';
import { makeFolder, runSphere } from '../testing/runSphere';

let folder: Awaited<ReturnType<typeof makeFolder>>;

beforeEach(async () => {
  folder = await makeFolder({
    'cluster.yaml': asYaml([
      namespace('churn-dev', 'churn'),
      namespace('billing', 'billing'),
      namespace('lost'),
    ]),
    'groups.yaml': `apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: Churn }
spec: { type: team, children: [] }
`,
  });
});
afterEach(() => folder.remove());

const kubernetes = (...args: readonly string[]) =>
  runSphere(
    folder.path,
    'import',
    'kubernetes',
    'cluster.yaml',
    '--out',
    'out',
    ...args,
  );

const text = (path: string) => readFile(join(folder.path, path), 'utf8');

async function listing(): Promise<Record<string, string>> {
  const files = await readdir(join(folder.path, 'out'), { recursive: true });
  const texts: Record<string, string> = {};
  for (const file of files.filter(f => f.includes('.'))) {
    texts[file] = await text(`out/${file}`);
  }
  return texts;
}

describe('sphere import', () => {
  it('writes a folder that validates, with stubs for groups that no catalog has', async () => {
    const run = await kubernetes('--groups-known', 'groups.yaml');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toContain('namespace');
    expect(run.out).toMatch(/Namespace +3 +2 +1\n/);
    expect(Object.keys(await listing()).sort()).toEqual([
      'groups.yaml',
      'import-report.json',
      'spheres/billing.yaml',
      'spheres/churn.yaml',
    ]);
    const stubs = await text('out/groups.yaml');
    expect(stubs).toContain('name: billing');
    expect(stubs).not.toContain('churn');
    const check = await runSphere(folder.path, 'validate', 'out');
    expect(check).toMatchObject({ code: 0 });
  });

  it('writes the same bytes when it runs again', async () => {
    await kubernetes();
    const first = await listing();
    expect((await kubernetes()).code).toBe(0);
    expect(await listing()).toEqual(first);
  });

  it('prints the report as JSON, as it is in the folder', async () => {
    const run = await kubernetes('--json');
    const { files, ...report } = JSON.parse(
      await text('out/import-report.json'),
    );
    expect(JSON.parse(run.out)).toEqual(report);
    expect(files).toHaveLength(3);
  });

  it('removes the spheres of teams that are gone, and keeps those that somebody changed', async () => {
    await kubernetes();
    await writeFile(join(folder.path, 'out/spheres/billing.yaml'), '# mine');
    await writeFile(
      join(folder.path, 'cluster.yaml'),
      asYaml([namespace('models', 'models')]),
    );
    const run = await kubernetes();
    expect(run.code).toBe(0);
    expect(run.out).toContain('so they stay: spheres/billing.yaml');
    expect(Object.keys(await listing()).sort()).toEqual([
      'groups.yaml',
      'import-report.json',
      'spheres/billing.yaml',
      'spheres/models.yaml',
    ]);
  });

  it('refuses to overwrite what somebody changed, before it writes anything', async () => {
    await kubernetes();
    await writeFile(join(folder.path, 'out/spheres/churn.yaml'), '# mine');
    await writeFile(
      join(folder.path, 'cluster.yaml'),
      asYaml([namespace('a', 'aaa'), namespace('churn-dev', 'churn')]),
    );
    const before = await listing();
    const run = await kubernetes();
    expect(run.code).toBe(2);
    expect(run.err).toContain("'spheres/churn.yaml'");
    expect(await listing()).toEqual(before);
    expect((await kubernetes('--force')).code).toBe(0);
    expect(await text('out/spheres/churn.yaml')).toContain('churn-dev');
  });

  it('refuses a folder whose files no import wrote', async () => {
    await folder.remove();
    folder = await makeFolder({
      'cluster.yaml': asYaml([namespace('a', 'aaa')]),
      'out/groups.yaml': 'kind: Group\n',
      'out/import-report.json': '{}',
    });
    const run = await kubernetes();
    expect(run.code).toBe(2);
    expect(run.err).toMatch(/'groups.yaml', 'import-report.json'/);
  });

  it('does not write through a link', async () => {
    await kubernetes();
    await writeFile(join(folder.path, 'secret'), 'keep me');
    const link = join(folder.path, 'out/spheres/zulu.yaml');
    await symlink(join(folder.path, 'secret'), link);
    await writeFile(
      join(folder.path, 'cluster.yaml'),
      asYaml([namespace('z', 'zulu')]),
    );
    expect((await kubernetes()).code).toBe(2);
    expect((await kubernetes('--force')).code).toBe(0);
    expect(await text('secret')).toBe('keep me');
  });

  it('begins the names of spheres as it is told', async () => {
    await kubernetes('--name-prefix', 'live-');
    expect(Object.keys(await listing())).toContain('spheres/live-churn.yaml');
  });

  it.each([
    [['--platform-owner', 'platform'], /full ref of a group/],
    [['--team-by', 'guess'], /invalid/],
    [['--cluster', '*'], /without \* and \?/],
    [['--name-prefix', 'Live'], /lower-case/],
  ])('ends with 2 after %j', async (args, message) => {
    const run = await kubernetes(...args);
    expect(run.code).toBe(2);
    expect(run.err).toMatch(message);
  });
});
