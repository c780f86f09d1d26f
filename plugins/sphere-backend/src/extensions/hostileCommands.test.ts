import {
  createMockDirectory,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type {
  ExtensionDetail,
  ExtensionPreview,
  JournalList,
} from '@dataops-sphere/plugin-sphere-common';
import {
  churnDocument,
  expectDone,
  newKey,
  organisation,
  raise,
  startRoom,
} from './__testUtils__/startRoom';

jest.setTimeout(180_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });
const folder = createMockDirectory();
let room: Awaited<ReturnType<typeof startRoom>>;

async function start(
  options: Parameters<typeof churnDocument>[0] = {},
  rest: Partial<Parameters<typeof startRoom>[0]> = {},
) {
  folder.setContent({ 'churn.yaml': churnDocument(options) });
  room = await startRoom({ target: folder.path, ...rest });
}
afterEach(() => room.stop());

const approve = { type: 'approve' } as const;
const deny = { type: 'deny', text: 'No', wayToYes: 'Less' } as const;
const allow = (...names: string[]) =>
  raise(0, {
    changes: [{ type: 'allow', entry: 'namespaces', inside: { name: names } }],
  });
const read = async (detail: ExtensionDetail) =>
  expectDone(await room.get('ada', detail.id));
const records = async () => {
  const { body } = await room.send('get', '/v1/journal?limit=100', {
    as: 'root',
  });
  return (body as JournalList).items.filter(({ type }) =>
    type.startsWith('extension.'),
  );
};

describe('commands at once', () => {
  it.each(databases.eachSupportedId())(
    '[C1] [C2] of 50 votes at once on %p one has an effect, and the others are told',
    async id => {
      const knex = await databases.init(id);
      await start({}, { features: [mockServices.database.factory({ knex })] });
      const detail = await room.file();
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, index) =>
          room.act(
            index % 2 === 0 ? 'pat' : 'pia',
            detail,
            index % 3 === 0 ? deny : approve,
          ),
        ),
      );
      const done = answers.filter(({ status }) => status === 200);
      expect(done).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(49);
      const now = await read(detail);
      expect(now.version).toBe(2);
      expect(now.request.votes).toHaveLength(1);
      expect(now.state).toBe(done[0].body.state);
      expect(await records()).toHaveLength(2);
      const verified = await room.send('get', '/v1/journal/verify', {
        as: 'root',
      });
      expect(verified.body.ok).toBe(true);
    },
  );

  it('[C4] [C7] a repeated call has the same answer and no second effect', async () => {
    await start();
    const key = newKey();
    const proposal = raise();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => room.submit('ada', proposal, { key })),
    );
    const ids = new Set(answers.map(answer => expectDone(answer).id));
    expect(ids.size).toBe(1);
    const detail = expectDone(answers[0]);
    const voteKey = newKey();
    const votes = [
      await room.act('pat', detail, approve, voteKey),
      await room.act('pat', detail, approve, voteKey),
    ];
    expect(votes.map(({ status }) => status)).toEqual([200, 200]);
    expect(votes[1].body.version).toBe(votes[0].body.version);
    expect((await read(detail)).request.votes).toHaveLength(1);
    // Somebody else's key is another key.
    const other = await room.act('pia', detail, approve, voteKey);
    expect(other.status).toBe(409);
  });

  it('[C4] a key that was used for one request is none for another', async () => {
    await start();
    const [one, two] = [
      await room.file(),
      await room.file('ada', allow('shared-a')),
    ];
    const key = newKey();
    expect((await room.act('pat', one, approve, key)).status).toBe(200);
    const again = await room.act('pat', two, approve, key);
    expect([again.status, again.body.error.code]).toEqual([
      409,
      'repeated-key',
    ]);
    expect((await read(two)).state).toBe('in_review');
  });

  it('[C7] a second request for the same is sent to the first', async () => {
    await start();
    const first = await room.file();
    const second = await room.submit('mo', raise(15));
    expect(second.status).toBe(409);
    expect(second.body.error).toMatchObject({
      code: 'target-taken',
      request: first.id,
    });
    const preview = await room.send(
      'post',
      '/v1/spheres/customer-churn/extension-preview',
      { as: 'mo', body: { proposal: raise(15) } },
    );
    expect(preview.body.open).toMatchObject({ id: first.id });
  });

  it('[B2] [C6] a command for another version or another proposal changes nothing, and says what is there', async () => {
    await start();
    const old = await room.file();
    const now = expectDone(
      await room.act('ada', old, { type: 'edit', proposal: raise(13) }),
    );
    for (const about of [
      old,
      { ...now, version: old.version },
      { ...now, proposalHash: old.proposalHash },
      { ...now, version: now.version + 1 },
    ]) {
      for (const action of [approve, { type: 'comment', text: 'x' } as const]) {
        const response = await room.act('pat', about, action);
        expect(response.status).toBe(409);
        expect(response.body.error).toMatchObject({
          code: 'stale-version',
          current: { version: now.version, proposalHash: now.proposalHash },
        });
      }
    }
    expect((await read(now)).version).toBe(now.version);
  });

  it('[C5] what is over stays over', async () => {
    await start();
    const denied = expectDone(await room.act('pat', await room.file(), deny));
    for (const [as, action] of [
      ['pia', approve],
      ['ada', { type: 'edit', proposal: raise(12) }],
      ['ada', { type: 'withdraw' }],
      ['ada', { type: 'give-back' }],
    ] as const) {
      const response = await room.act(as, denied, action);
      expect([response.status, response.body.error.code]).toEqual([
        409,
        'wrong-state',
      ]);
    }
  });
});

describe('what is asked for', () => {
  it.each<[string, object, string]>([
    ['above the ceiling', raise(21), 'over-ceiling'],
    ['what is forbidden', allow('kube-system'), 'forbidden'],
    ['less than there is', raise(9), 'not-more'],
    [
      'longer than one may',
      raise(14, {
        term: {
          type: 'temporary',
          until: new Date(Date.now() + 400 * 86_400_000).toISOString(),
        },
      }),
      'too-long',
    ],
    [
      'what ended before',
      raise(14, {
        term: { type: 'temporary', until: '2020-01-01T00:00:00Z' },
      }),
      'ends-in-the-past',
    ],
    [
      'an entry that there is not',
      raise(14, {
        changes: [
          { type: 'raise', entry: 'nothing', dimension: 'count', to: 3 },
        ],
      }),
      'unknown-entry',
    ],
  ])('[B9] [F6] the server refuses %s', async (_, proposal, code) => {
    await start();
    const response = await room.submit('ada', proposal);
    expect(response.status).toBe(400);
    expect(response.body.error.code).toBe('proposal-problems');
    expect(response.body.error.problems).toContainEqual(
      expect.objectContaining({ code, message: expect.any(String) }),
    );
    const preview = await room.send(
      'post',
      '/v1/spheres/customer-churn/extension-preview',
      { body: { proposal } },
    );
    // The latest end that is allowed is a moment later by now.
    const told = (problems: ExtensionPreview['problems']) =>
      problems.map(problem => [problem.code, problem.path]);
    expect(told(preview.body.problems)).toEqual(
      told(response.body.error.problems),
    );
  });

  it('[B9] refuses what is permanent where that is not allowed', async () => {
    await start({
      rules: `steps: [{ name: Owner, reviewers: [group:default/data-platform], quorum: 1 }]
      permanent: { allowed: false }`,
    });
    const proposal = raise(14, { term: { type: 'permanent' } });
    const response = await room.submit('ada', proposal);
    expect(response.body.error.problems).toMatchObject([
      { code: 'permanent-not-allowed' },
    ]);
  });

  it('[B11] refuses what is temporary and has no end', async () => {
    await start();
    const response = await room.submit('ada', {
      ...raise(),
      term: { type: 'temporary' },
    });
    expect(response.status).toBe(400);
  });

  it('[B6] a changed border sends the reviewer back to look, and votes start again', async () => {
    await start();
    const detail = await room.file();
    folder.addContent({ 'churn.yaml': churnDocument({ border: 12 }) });
    await room.send('post', '/v1/sources/demo/refresh', { as: 'root' });
    const response = await room.act('pat', detail, approve);
    expect(response.status).toBe(409);
    expect(['base-changed', 'stale-version']).toContain(
      response.body.error.code,
    );
    const now = await read(detail);
    expect(now).toMatchObject({
      state: 'in_review',
      request: { proposalNumber: 2, base: { revision: 2 } },
    });
    expect((await room.act('pat', now, approve)).status).toBe(200);
  });

  it('[G6] refuses what is too large', async () => {
    await start();
    const large = await room.submit('ada', {
      ...raise(),
      justification: 'x'.repeat(40_000),
    });
    expect(large.status).toBe(413);
    const tooLong = await room.submit('ada', {
      ...raise(),
      justification: 'x'.repeat(2_001),
    });
    expect(tooLong.status).toBe(400);
    const many = await room.submit(
      'ada',
      raise(0, {
        changes: Array.from({ length: 11 }, (_, index) => ({
          type: 'allow' as const,
          entry: 'namespaces',
          inside: { name: [`shared-${index}`] },
        })),
      }),
    );
    expect(many.status).toBe(400);
    expect(
      (await room.send('get', '/v1/extension-requests?limit=100000')).status,
    ).toBe(400);
  });

  it('[G7] a sphere has no more than so many open requests', async () => {
    await start();
    for (let index = 0; index < 50; index += 1) {
      await room.file('ada', allow(`shared-${index}`));
    }
    const response = await room.submit('ada', allow('shared-one-more'));
    expect(response.status).toBe(409);
    expect(response.body.error.code).toBe('too-many-open');
  });

  it('[C9] [G5] reading changes nothing', async () => {
    await start();
    const detail = await room.file();
    for (const path of [
      `/v1/extension-requests/${detail.id}`,
      '/v1/extension-requests?view=all',
      '/v1/spheres/customer-churn/team',
    ]) {
      await room.send('get', path, { as: 'pat' });
    }
    expect((await read(detail)).version).toBe(detail.version);
    expect(await records()).toHaveLength(1);
    const path = `/v1/extension-requests/${detail.id}/commands`;
    expect((await room.send('get', path, { as: 'pat' })).status).toBe(404);
    const form = await room
      .send('post', path, { as: 'pat' })
      .type('form')
      .send({ 'action[type]': 'approve' });
    expect(form.status).toBe(400);
  });
});

describe('records and teams', () => {
  it('[I3] the journal names who really voted, and keeps comments out', async () => {
    await start();
    const detail = await room.file();
    const commented = expectDone(
      await room.act('mo', detail, { type: 'comment', text: 'between us' }),
    );
    await room.act('pat', commented, approve);
    const found = await records();
    expect(found.map(({ type, actor }) => [type, actor.ref])).toEqual([
      ['extension.approved', 'user:default/pat'],
      ['extension.commented', 'user:default/mo'],
      ['extension.submitted', 'user:default/ada'],
    ]);
    expect(JSON.stringify(found)).not.toContain('between us');
  });

  it('[G4] comments are for those who take part, and for who stands in for one of them', async () => {
    await start();
    const detail = await room.file();
    const commented = expectDone(
      await room.act('mo', detail, { type: 'comment', text: 'between us' }),
    );
    const offer = await room.act('pia', commented, {
      type: 'counter-offer',
      proposal: raise(12),
      text: 'between us as well',
    });
    expect(offer.status).toBe(200);
    const reads = async (as: string) =>
      (await room.get(as, detail.id)).text.includes('between us');
    const standIn = (as: string, person: string) =>
      room.send('put', '/v1/own-absence', {
        as,
        body: {
          absence: {
            from: new Date(Date.now() - 60_000).toISOString(),
            until: new Date(Date.now() + 86_400_000).toISOString(),
            standIn: `user:default/${person}`,
          },
        },
      });
    expect(await reads('pat')).toBe(true);
    expect(await reads('kim')).toBe(true);
    expect(await reads('pay')).toBe(false);
    // Somebody who has nothing to do with it.
    expect((await standIn('zoe', 'pay')).status).toBe(200);
    expect(await reads('pay')).toBe(false);
    expect((await standIn('pat', 'pay')).status).toBe(200);
    expect(await reads('pay')).toBe(true);
  });

  it('[E2] [E3] a step that nobody can pass waits and says why, until an admin names somebody', async () => {
    await start({
      rules:
        'steps: [{ name: Owner, reviewers: [group:default/payments], quorum: 2 }]',
    });
    const detail = await room.file();
    expect(detail.stuck).toMatchObject({ reason: 'too-few' });
    const rescued = expectDone(
      await room.act('root', detail, {
        type: 'rescue',
        text: 'Payments is too small',
        reviewers: ['user:default/sam'],
      }),
    );
    expect(rescued.stuck).toBeUndefined();
    const [record] = await records();
    expect(record).toMatchObject({
      type: 'extension.rescued',
      actor: { ref: 'user:default/root' },
    });
  });

  it('[K1] [E2] without known groups nothing is decided, and giving back goes on', async () => {
    const people = { churn: ['ada'] };
    await start({}, { entities: () => organisation({ people }) });
    const detail = await room.file();
    expect(detail.stuck).toBeDefined();
    expect((await room.act('pat', detail, approve)).status).toBe(403);
    expect(
      (await room.act('ada', detail, { type: 'withdraw' })).body.state,
    ).toBe('withdrawn');
  });
});
