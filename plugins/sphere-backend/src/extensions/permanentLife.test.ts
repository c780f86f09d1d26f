import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import type {
  ExtensionDetail,
  SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import request from 'supertest';
import {
  churnDocument,
  expectDone,
  organisation,
  PEOPLE,
  raise,
  startRoom,
} from './__testUtils__/startRoom';

jest.setTimeout(120_000);

const folder = createMockDirectory();
let room: Awaited<ReturnType<typeof startRoom>>;
const PERMANENT_TOO = `steps: [{ name: Owner, reviewers: [group:default/data-platform], quorum: 1 }]
      permanent: { allowed: true, steps: [{ name: Architecture, reviewers: [group:default/architecture], quorum: 2 }] }`;

async function start(
  options: Parameters<typeof churnDocument>[0] = { rules: PERMANENT_TOO },
  people: typeof PEOPLE = PEOPLE,
) {
  folder.setContent({ 'churn.yaml': churnDocument(options) });
  room = await startRoom({
    target: folder.path,
    entities: () => organisation({ people }),
  });
}
afterEach(() => room.stop());

const rescan = () => room.send('post', '/v1/sources/demo/refresh');
const sphere = async (): Promise<SphereDetail> =>
  (await room.send('get', '/v1/spheres/customer-churn')).body;
const read = async ({ id }: Pick<ExtensionDetail, 'id'>) =>
  expectDone(await room.get('ada', id));

async function permits(use: number): Promise<boolean> {
  const { body } = await request(room.server)
    .post('/api/sphere/access/v1/evaluation')
    .set('Authorization', mockCredentials.user.header('user:default/ada'))
    .send({
      subject: { type: 'sphere', id: 'customer-churn' },
      action: { name: 'create' },
      resource: { type: 'kubernetes-namespace', id: 'eu/churn-x' },
      context: { use: { namespaces: { count: use } } },
    });
  return body.decision;
}

async function until(condition: () => Promise<boolean>) {
  const startedAt = Date.now();
  while (!(await condition())) {
    if (Date.now() - startedAt > 10_000) throw new Error('It did not happen');
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

/** The text with a patch put in; throws where it does not fit. */
function patched(text: string, patch: string): string {
  const lines = patch.split('\n').filter(line => /^[ +-](?![+-])/.test(line));
  const side = (sign: '-' | '+') =>
    lines
      .filter(line => line.startsWith(' ') || line.startsWith(sign))
      .map(line => line.slice(1))
      .join('\n');
  if (!text.includes(side('-'))) throw new Error(`Does not fit:\n${patch}`);
  return text.replace(side('-'), side('+'));
}

/** Asked for, and approved by as many as it needs. */
async function grant(proposal: object, by: readonly string[]) {
  let detail = await room.file('ada', proposal);
  for (const reviewer of by) {
    detail = expectDone(await room.act(reviewer, detail, { type: 'approve' }));
  }
  return detail;
}

describe('what is granted for good', () => {
  const forGood = raise(14, { term: { type: 'permanent' } });

  it('[D4] stays extra room that is not in Git yet, with a patch that fits the source, until the source contains it', async () => {
    await start();
    const detail = await grant(forGood, ['pia', 'arno', 'zoe']);
    expect(detail).toMatchObject({
      state: 'active',
      permanent: true,
      inGit: 'no',
    });
    expect(detail.endsAt).toBeUndefined();
    expect(await permits(12)).toBe(true);
    // The declaration is as its source has it.
    expect((await sphere()).resolved.boundary[0].limits?.count.border).toBe(10);

    folder.addContent({
      'churn.yaml': patched(
        churnDocument({ rules: PERMANENT_TOO }),
        detail.patch ?? '',
      ),
    });
    await rescan();
    await until(async () => (await read(detail)).state === 'ended');
    expect(await read(detail)).toMatchObject({ endReason: 'declared' });
    const now = await sphere();
    expect(now.resolved.boundary[0].limits?.count.border).toBe(14);
    expect(now.overlays).toEqual([]);
    expect(await permits(12)).toBe(true);
    expect((await read(detail)).patch).toBeUndefined();
  });

  it('is not retired by a source that contains less of it', async () => {
    await start();
    const detail = await grant(forGood, ['pia', 'arno', 'zoe']);
    folder.addContent({
      'churn.yaml': churnDocument({ rules: PERMANENT_TOO, border: 13 }),
    });
    await rescan();
    await until(async () => (await sphere()).revision === 2);
    await rescan();
    expect((await read(detail)).state).toBe('active');
    expect(await permits(13)).toBe(true);
  });
});

describe('a sphere that goes', () => {
  it.each([
    ['leaves its source', { 'churn.yaml': null }],
    [
      'is retired',
      {
        'churn.yaml': churnDocument().replace(
          'lifecycle: active',
          'lifecycle: retired',
        ),
      },
    ],
  ])('[D13] and %s ends its extra room and its requests', async (_, files) => {
    await start({});
    const granted = await grant(raise(), ['pat']);
    const open = await room.file(
      'ada',
      raise(0, {
        changes: [
          {
            type: 'allow',
            entry: 'namespaces',
            inside: { name: ['shared-a'] },
          },
        ],
      }),
    );
    const content = files['churn.yaml'];
    if (content === null) {
      folder.setContent({ 'other.yaml': '# nothing\n' });
    } else {
      folder.addContent({ 'churn.yaml': content });
    }
    await rescan();
    await until(async () => (await read(granted)).state === 'ended');
    expect(await read(granted)).toMatchObject({ endReason: 'sphere_retired' });
    await until(async () => (await read(open)).state !== 'in_review');
    expect((await read(open)).startsAt).toBeUndefined();
  });
});

describe('the same again and again', () => {
  it('proposes to move the border after the third time, with the change of the text', async () => {
    await start({});
    const suggestions: ExtensionDetail['moveTheBorder'][] = [];
    for (let time = 1; time <= 3; time += 1) {
      const detail = await grant(raise(), ['pat']);
      suggestions.push(detail.moveTheBorder);
      expectDone(await room.act('ada', detail, { type: 'give-back' }));
    }
    expect(suggestions).toEqual([
      undefined,
      undefined,
      { times: 3, patch: expect.stringContaining('border: 14') },
    ]);
    const preview = await room.send(
      'post',
      '/v1/spheres/customer-churn/extension-preview',
      { body: { proposal: raise() } },
    );
    expect(preview.body.moveTheBorder).toMatchObject({ times: 3 });
  });
});

describe('reviews that nobody can pass', () => {
  it.each<[string, string, (string | number)[]]>([
    [
      'a step has too few people outside the team',
      'steps: [{ name: Owner, reviewers: [group:default/churn, user:default/pat], quorum: 2 }]',
      ['spec', 'leash', 'extensions', 'steps', 0],
    ],
    [
      'two steps hang on the same person',
      `steps:
        - { name: Owner, reviewers: [user:default/pat], quorum: 1 }
        - { name: Again, reviewers: [user:default/pat], quorum: 1 }`,
      ['spec', 'leash', 'extensions', 'steps', 1],
    ],
    [
      'only what is for good cannot be passed',
      `steps: [{ name: Owner, reviewers: [group:default/data-platform], quorum: 1 }]
      permanent: { allowed: true, steps: [{ name: All, reviewers: [user:default/zoe], quorum: 2 }] }`,
      ['spec', 'leash', 'extensions', 'permanent', 'steps', 0],
    ],
  ])('[E3] are told when the sphere is saved: %s', async (_, rules, path) => {
    await start({ rules });
    const { warnings, documentProblems } = await sphere();
    expect(warnings).toEqual([
      {
        code: 'unpassable-review',
        severity: 'warning',
        message: expect.stringContaining('outside the team'),
        path,
      },
    ]);
    // The document itself is as it should be.
    expect(documentProblems).toEqual([]);
  });

  it('are none where enough people are left', async () => {
    await start();
    expect((await sphere()).warnings).toEqual([]);
  });

  it('are not guessed while the team is not known', async () => {
    await start({}, { 'data-platform': ['pat'] });
    expect((await sphere()).warnings).toEqual([]);
  });
});
