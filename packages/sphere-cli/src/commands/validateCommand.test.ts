import { makeFolder, runSphere } from '../testing/runSphere';

const sphere = (name: string, team: string, more: string = '') =>
  `apiVersion: sphere.dataops/v1alpha1
kind: Sphere
metadata:
  name: ${name}
spec:
  team: group:default/${team}
  platformOwner: group:default/platform
${more}`;

const archetype = `apiVersion: sphere.dataops/v1alpha1
kind: Archetype
metadata: { name: basic }
spec: { owner: 'group:default/platform' }
`;

const checkpoint = `apiVersion: sphere.dataops/v1alpha1
kind: Checkpoint
metadata: { name: on-call }
spec: { owner: 'group:default/platform', area: on-call, asks: A, intent: B }
`;

let folder: Awaited<ReturnType<typeof makeFolder>>;

async function validate(
  files: Readonly<Record<string, string>>,
  ...args: readonly string[]
) {
  folder = await makeFolder(files);
  return runSphere(folder.path, 'validate', ...args);
}

afterEach(() => folder.remove());

describe('sphere validate', () => {
  it('passes valid files with exit code 0', async () => {
    const run = await validate({ 'a/one.yaml': sphere('one', 'one') }, 'a');
    expect(run).toEqual({
      code: 0,
      out: '1 file, 1 document: valid\n',
      err: '',
    });
  });

  it('shows the line of a problem with a caret, and ends with 1', async () => {
    const run = await validate(
      { 'one.yaml': sphere('one', 'one', '  lifecycle: alive\n') },
      'one.yaml',
    );
    expect(run.code).toBe(1);
    expect(run.out).toMatch(/^one\.yaml:8:14: error: .*\(schema\)$/m);
    expect(run.out).toContain('  8 |   lifecycle: alive\n');
    expect(run.out).toContain('    |              ^\n');
    expect(run.out).toMatch(/1 file, 1 document: 1 error\n$/);
  });

  it('tells the same as JSON', async () => {
    const run = await validate(
      { 'one.yaml': sphere('one', 'one', '  lifecycle: alive\n') },
      'one.yaml',
      '--format',
      'json',
    );
    expect(JSON.parse(run.out)).toEqual({
      version: 1,
      valid: false,
      files: 1,
      documents: 1,
      passedOver: [],
      problems: [
        {
          file: 'one.yaml',
          line: 8,
          column: 14,
          code: 'schema',
          severity: 'error',
          message: expect.any(String),
          path: ['spec', 'lifecycle'],
          document: { kind: 'Sphere', name: 'one' },
        },
      ],
    });
  });

  it('looks for archetypes in all given paths, and in those of --with', async () => {
    const files = {
      'spheres/one.yaml': sphere(
        'one',
        'one',
        '  basedOn: { archetype: basic }\n',
      ),
      'library/basic.yaml': archetype,
    };
    const without = await validate(files, 'spheres');
    expect(without.code).toBe(1);
    expect(without.out).toMatch(
      /one\.yaml:8:\d+: error: .*\(unknown-archetype\)/,
    );
    await folder.remove();
    expect((await validate(files, '.')).code).toBe(0);
    await folder.remove();
    const beside = await validate(files, 'spheres', '--with', 'library');
    expect(beside).toMatchObject({
      code: 0,
      out: '1 file, 1 document: valid\n',
    });
  });

  it('warns of an unknown checkpoint rule where no rule is in sight, and refuses it otherwise', async () => {
    const leash = '  leash: { checkpoints: [security] }\n';
    const files = { 'one.yaml': sphere('one', 'one', leash) };
    expect(await validate(files, '.')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/one\.yaml:8:\d+: warning: .*1 warning\n$/s),
    });
    await folder.remove();
    expect((await validate(files, '.', '--strict')).code).toBe(1);
    await folder.remove();
    const known = { ...files, 'rule.yaml': checkpoint };
    expect(await validate(known, '.')).toMatchObject({
      code: 1,
      out: expect.stringContaining('(unknown-checkpoint)'),
    });
  });

  it('refuses a name and a team that another file has', async () => {
    const run = await validate(
      {
        'a.yaml': sphere('one', 'one'),
        'b.yaml': sphere('one', 'two'),
        'c.yaml': sphere('three', 'ONE'),
      },
      '.',
    );
    expect(run.out).toContain(
      "b.yaml:4:9: error: expected another name, because a Sphere 'one' stands in 'a.yaml' (duplicate-name)",
    );
    expect(run.out).toContain(
      "c.yaml:6:9: error: the team 'group:default/one' already has the active sphere 'one' in 'a.yaml' (team-has-sphere)",
    );
  });

  it('passes over catalog files in folders, but not when they are named', async () => {
    const group =
      'apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: { name: a }\nspec: {}\n';
    const files = { 'one.yaml': sphere('one', 'one'), 'groups.yaml': group };
    expect((await validate(files, '.')).out).toBe(
      '1 file, 1 document (1 catalog file passed over): valid\n',
    );
    await folder.remove();
    expect((await validate(files, 'groups.yaml')).code).toBe(1);
  });

  it('knows the kinds of a file', async () => {
    const boundary =
      '  boundary: [{ id: a, kind: satellite, inside: { orbit: [low] } }]\n';
    const kinds = JSON.stringify([
      {
        name: 'satellite',
        title: 'Satellite',
        plural: 'Satellites',
        description: 'Flies.',
        family: 'Other',
        icon: 'public',
        id: '{orbit}',
        attributes: { orbit: { type: 'string', title: 'Orbit' } },
        actions: {},
      },
    ]);
    const files = {
      'one.yaml': sphere('one', 'one', boundary),
      'kinds.json': kinds,
    };
    expect((await validate(files, 'one.yaml')).out).toContain('(unknown-kind)');
    await folder.remove();
    const known = await validate(files, 'one.yaml', '--kinds', 'kinds.json');
    expect(known.code).toBe(0);
  });

  it.each([
    [['validate'], /missing required argument/],
    [['validate', 'nowhere'], /could not read 'nowhere'/],
    [['validate', '.'], /found no \.yaml or \.yml file/],
    [['validate', '.', '--format', 'xml'], /invalid/],
    [['fly'], /unknown command/],
  ])('ends with 2 after %j', async (args, message) => {
    folder = await makeFolder();
    const run = await runSphere(folder.path, ...args);
    expect(run.code).toBe(2);
    expect(run.err).toMatch(message);
  });

  it('lets no file steer the terminal', async () => {
    const run = await validate(
      { 'one.yaml': `kind: "\\e[31m"\nname: x\u009b31m\n` },
      '.',
    );
    expect(run.code).toBe(1);
    // eslint-disable-next-line no-control-regex
    expect(run.out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});
