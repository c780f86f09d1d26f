import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type Permission,
} from '@backstage/plugin-permission-common';
import {
  sphereExtensionDecidePermission,
  sphereExtensionRequestPermission,
  sphereReadPermission,
  type ExtensionAction,
  type ExtensionDetail,
} from '@dataops-sphere/plugin-sphere-common';
import {
  createSphereConditionalDecision,
  sphereConditions,
} from '@dataops-sphere/plugin-sphere-node';
import { sphereYaml } from '../__testUtils__/startSpherePlugin';
import {
  churnDocument,
  expectDone,
  organisation,
  PEOPLE,
  raise,
  startRoom,
  TWO_STEPS,
  usualPolicy,
} from './__testUtils__/startRoom';

jest.setTimeout(120_000);

const folder = createMockDirectory();
let room: Awaited<ReturnType<typeof startRoom>>;

async function start(
  options: Parameters<typeof churnDocument>[0] = {},
  rest: Partial<Parameters<typeof startRoom>[0]> = {},
) {
  folder.setContent({
    'churn.yaml': churnDocument(options),
    'payments.yaml': sphereYaml({ name: 'payments' }),
  });
  room = await startRoom({ target: folder.path, ...rest });
}
afterEach(() => room.stop());

const approve = { type: 'approve' } as const;
/** Status and code of what somebody is told who votes. */
async function vote(as: string, detail: ExtensionDetail) {
  const { status, body } = await room.act(as, detail, approve);
  return [status, body.error?.code];
}
async function isUntouched(detail: ExtensionDetail) {
  const now = expectDone(await room.get('ada', detail.id));
  expect(now.version).toBe(detail.version);
  expect(now.request.votes).toEqual(detail.request.votes);
}

describe('who may vote', () => {
  it('[A1] nobody votes on a request of their own, by whatever door', async () => {
    await start();
    // A person of the platform owner asks for the team, and is the author.
    const detail = await room.file('pat');
    expect(await vote('pat', detail)).toEqual([403, 'own-request']);
    const { body } = await room.send('post', '/v1/extension-commands', {
      as: 'pat',
      body: {
        commands: [
          {
            id: detail.id,
            action: approve,
            version: detail.version,
            proposalHash: detail.proposalHash,
            idempotencyKey: 'another-door',
          },
        ],
      },
    });
    expect(body.results).toMatchObject([{ ok: false, reason: 'own-request' }]);
    await isUntouched(detail);
    expect(await vote('pia', detail)).toEqual([200, undefined]);
  });

  it.each<[string, object]>([
    ['a state', { state: 'approved' }],
    ['votes', { votes: [{ by: 'user:default/pat' }] }],
    ['a requester', { requester: 'user:default/mo' }],
    ['rules', { rules: { steps: [] } }],
    ['an instant', { decidedAt: '2026-01-01T00:00:00Z' }],
  ])('[A2] [B3] refuses a request that comes with %s', async (_, extra) => {
    await start();
    const response = await room.submit('ada', raise(), { extra });
    expect(response.status).toBe(400);
    const inside = await room.submit('ada', { ...raise(), ...extra });
    expect(inside.status).toBe(400);
    const list = await room.send('get', '/v1/extension-requests');
    expect(list.body.totalItems).toBe(0);
  });

  it('[A3] who becomes a reviewer after filing still may not vote, and nobody can name themselves', async () => {
    await start();
    const detail = await room.file();
    const named = await room.act('ada', detail, {
      type: 'rescue',
      text: 'I do it',
      reviewers: ['user:default/ada'],
    });
    expect([named.status, named.body.error.code]).toEqual([403, 'not-admin']);
    const byAdmin = expectDone(
      await room.act('root', detail, {
        type: 'rescue',
        text: 'Nobody is there',
        reviewers: ['user:default/ada', 'user:default/sam'],
      }),
    );
    expect((await vote('ada', byAdmin))[0]).toBe(403);
    expect(await vote('sam', byAdmin)).toEqual([200, undefined]);
  });

  it('[A4] two spellings of a person are one person', async () => {
    await start({
      rules:
        'steps: [{ name: Owner, reviewers: [group:default/data-platform], quorum: 2 }]',
    });
    const detail = await room.file();
    const once = expectDone(await room.act('pat', detail, approve));
    const again = await room.act('User:Default/PAT', once, approve);
    expect([again.status, again.body.error.code]).toEqual([
      409,
      'already-voted',
    ]);
    const own = await room.file(
      'PAT',
      raise(15, {
        changes: [
          {
            type: 'allow',
            entry: 'namespaces',
            inside: { name: ['shared-x'] },
          },
        ],
      }),
    );
    expect((await vote('pat', own))[0]).toBe(403);
  });

  it('[A5] only groups of the catalog make somebody a reviewer', async () => {
    await start();
    const detail = await room.file();
    for (const stranger of ['sam', 'pay', 'root']) {
      expect(await vote(stranger, detail)).toEqual([403, 'not-reviewer']);
    }
    await isUntouched(detail);
  });

  it('[A6] who is in the team decides nothing for it, whatever else they are', async () => {
    await start({
      rules:
        'steps: [{ name: Owner, reviewers: [group:default/churn, group:default/data-platform], quorum: 1 }]',
    });
    const detail = await room.file('pat');
    // Direct members, and those of the group below; the reviewers of the sphere are the team itself.
    for (const member of ['ada', 'both', 'kim']) {
      expect(await vote(member, detail)).toEqual([403, 'own-team']);
    }
  });

  it('[A7] [K5] a service neither asks nor decides, whatever Backstage allows it', async () => {
    await start();
    const filed = await room.submit('service');
    expect([filed.status, filed.body.error.code]).toEqual([
      403,
      'not-a-person',
    ]);
    const people = await room.file(
      'ada',
      raise(15, {
        changes: [
          {
            type: 'allow',
            entry: 'namespaces',
            inside: { name: ['shared-x'] },
          },
        ],
      }),
    );
    for (const action of [
      approve,
      { type: 'deny', text: 'No', wayToYes: 'None' },
      { type: 'request-changes', text: 'More' },
    ] as const) {
      const response = await room.act('service', people, action);
      expect([response.status, response.body.error.code]).toEqual([
        403,
        'not-a-person',
      ]);
    }
    expect(
      (await room.send('get', '/v1/own-absence', { as: 'service' })).status,
    ).toBe(403);
  });

  it('[A8] everybody who worked on it is an author', async () => {
    await start();
    const open = await room.file();
    const joined = expectDone(
      await room.act('mo', open, { type: 'join', text: 'For us too' }),
    );
    const edited = expectDone(
      await room.act('kim', joined, { type: 'edit', proposal: raise(13) }),
    );
    expect([...edited.request.authors].sort()).toEqual(
      ['ada', 'kim', 'mo'].map(name => `user:default/${name}`),
    );
  });

  it('[A9] one person does not satisfy two steps', async () => {
    await start({ rules: TWO_STEPS });
    const detail = await room.file();
    const first = expectDone(await room.act('pat', detail, approve));
    expect(first.request.step).toBe(1);
    const [status, code] = await vote('pat', first);
    expect([status, code]).toEqual([409, 'already-voted']);
    expect((await vote('arno', first))[0]).toBe(200);
  });

  it('[E7] asking is for the team and for whom the platform owner asks, nobody else', async () => {
    await start();
    for (const stranger of ['sam', 'pay', 'head', 'root']) {
      const response = await room.submit(stranger);
      expect([stranger, response.status, response.body.error.code]).toEqual([
        stranger,
        403,
        'not-team',
      ]);
    }
    expect((await room.submit('kim')).status).toBe(200);
  });

  it('[E6] who may ask gets no other right by it', async () => {
    await start();
    const detail = await room.file();
    const actions: ExtensionAction[] = [
      { type: 'rescue', text: 'x', reviewers: ['user:default/ada'] },
      { type: 'counter-offer', proposal: raise(12) },
      { type: 'deny', text: 'x', wayToYes: 'y' },
    ];
    for (const action of actions) {
      expect((await room.act('ada', detail, action)).status).toBe(403);
    }
    await isUntouched(detail);
  });

  it('[K4] groups below a reviewing group review, groups above do not, and a cycle ends', async () => {
    await start(
      {
        rules:
          'steps: [{ name: Customer, reviewers: [group:default/payments], quorum: 1 }]',
      },
      {
        entities: () =>
          organisation({
            people: { ...PEOPLE, below: ['bob'], above: ['abe'] },
          }).map(entity => {
            const parent = {
              below: 'payments',
              payments: 'above',
              above: 'payments',
            }[entity.metadata.name];
            return parent
              ? { ...entity, spec: { ...entity.spec, parent } }
              : entity;
          }),
      },
    );
    const detail = await room.file();
    expect(await vote('bob', detail)).toEqual([200, undefined]);
  });
});

describe('permissions of Backstage', () => {
  const DENY = { result: AuthorizeResult.DENY } as const;
  const without =
    (...denied: readonly Permission[]) =>
    (permission: Permission, userRef?: string) =>
      denied.some(({ name }) => name === permission.name)
        ? DENY
        : usualPolicy(permission, userRef);
  const onlyPayments = (permission: typeof sphereReadPermission) =>
    createSphereConditionalDecision(
      permission,
      sphereConditions.isTeamMember({ claims: ['group:default/payments'] }),
    );

  it('[G2] asking needs its permission, and the page says so before', async () => {
    await start({}, { policy: without(sphereExtensionRequestPermission) });
    const response = await room.submit('ada');
    expect(response.status).toBe(403);
    expect(response.body.error.code).toBe('permission-missing');
    const preview = await room.send(
      'post',
      '/v1/spheres/customer-churn/extension-preview',
      { body: { proposal: raise() } },
    );
    expect(preview.body.canSubmit).toMatchObject({
      can: false,
      reason: 'permission-missing',
    });
  });

  it('[G2] deciding needs its permission, on this very sphere', async () => {
    const onlyElsewhere = (permission: Permission, userRef?: string) =>
      permission.name === sphereExtensionDecidePermission.name
        ? onlyPayments(sphereExtensionDecidePermission)
        : usualPolicy(permission, userRef);
    await start({}, { policy: onlyElsewhere });
    const detail = await room.file();
    expect(await vote('pat', detail)).toEqual([403, 'permission-missing']);
    const seen = expectDone(await room.get('pat', detail.id));
    expect(seen.can.approve).toMatchObject({
      can: false,
      reason: 'permission-missing',
    });
    expect(seen.mine).toBe(false);
    await isUntouched(detail);
  });

  it('[G4] [G8] a request of a sphere that one may not read is not there, byte for byte', async () => {
    const hidden = (permission: Permission, userRef?: string) =>
      permission.name === sphereReadPermission.name &&
      userRef === 'user:default/pay'
        ? onlyPayments(sphereReadPermission)
        : usualPolicy(permission, userRef);
    await start({}, { policy: hidden });
    const detail = await room.file();
    const unknown = {
      ...detail,
      id: '99999999-9999-4999-8999-999999999999',
    };
    const pairs = [
      [await room.get('pay', detail.id), await room.get('pay', unknown.id)],
      [
        await room.act('pay', detail, { type: 'comment', text: 'x' }),
        await room.act('pay', unknown, { type: 'comment', text: 'x' }),
      ],
    ];
    for (const [a, b] of pairs) {
      expect(a.status).toBe(404);
      expect(a.text.replaceAll(detail.id, unknown.id)).toBe(b.text);
    }
    const list = await room.send('get', '/v1/extension-requests?view=all', {
      as: 'pay',
    });
    expect(list.body).toMatchObject({ totalItems: 0, counts: { all: 0 } });
    expect(
      (await room.send('get', '/v1/spheres/customer-churn/team', { as: 'pay' }))
        .status,
    ).toBe(404);
    await isUntouched(detail);
  });

  it('[K8] who calls is told by the credentials alone', async () => {
    await start();
    const response = await room
      .submit('ada')
      .set('X-Forwarded-User', 'pat')
      .set('X-Backstage-User', 'user:default/pat');
    expect(response.body.requester.ref).toBe('user:default/ada');
  });
});
