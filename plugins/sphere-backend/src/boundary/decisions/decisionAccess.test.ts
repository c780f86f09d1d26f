import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  type EvaluationRequest,
  sphereReadPermission,
  sphereUsageAssertPermission,
} from '@dataops-sphere/plugin-sphere-common';
import {
  createSphereConditionalDecision,
  sphereConditions,
} from '@dataops-sphere/plugin-sphere-node';
import type { Response } from 'supertest';
import { policyPermissions } from '../../__testUtils__/policyPermissions';
import {
  askedSphere,
  groupEntity,
  question,
  startAsking,
} from './__testUtils__/startAsking';

jest.setTimeout(60_000);

const folder = createMockDirectory();
const started: Array<{ stop(): Promise<void> }> = [];
const ALLOW = { result: AuthorizeResult.ALLOW } as const;
const DENY = { result: AuthorizeResult.DENY } as const;
/** The spheres of the team churn only. */
const CHURN_ONLY = createSphereConditionalDecision(
  sphereReadPermission,
  sphereConditions.isTeamMember({ claims: ['group:default/churn-core'] }),
);
const entities = [
  groupEntity('churn', { members: ['ana'] }),
  groupEntity('churn-core', { parent: 'churn', members: ['cora'] }),
  groupEntity('payments', { members: ['paul', 'ana'] }),
  groupEntity('payments-core', { parent: 'payments', members: ['pia'] }),
];

async function start(options: Partial<Parameters<typeof startAsking>[0]> = {}) {
  const backend = await startAsking({
    target: folder.path,
    entities,
    ...options,
  });
  started.push(backend);
  return backend;
}

beforeEach(() => {
  folder.setContent({
    'churn.yaml': askedSphere({ name: 'churn' }),
    'payments.yaml': askedSphere({
      name: 'payments',
      limits: '{ count: { border: 3 } }',
    }),
  });
});
afterEach(async () => {
  await Promise.all(started.splice(0).map(backend => backend.stop()));
});

type Subject = EvaluationRequest['subject'];
const subjectOf = (
  type: string,
  id: string,
  properties?: Record<string, unknown>,
): Subject => ({
  type,
  id,
  ...(properties && { properties }),
});

/** Whatever the second in which it was answered. */
const headersOf = ({ headers: { date: _date, ...headers } }: Response) =>
  headers;

describe('a question about a sphere that the caller may not read', () => {
  const hidden = [
    subjectOf('sphere', 'payments'),
    subjectOf('group', 'group:default/payments'),
    subjectOf('group', 'group:default/payments-core'),
    subjectOf('user', 'user:default/paul'),
    subjectOf('user', 'user:default/pia'),
    subjectOf('agent', 'bot', { actsFor: 'user:default/paul' }),
    subjectOf('service', 'ci', { actsFor: 'group:default/payments' }),
  ];
  const unknown = subjectOf('sphere', 'nothing');

  it.each(hidden)(
    '[G8] [G4] is answered with the bytes of one that does not exist: %j',
    async subject => {
      const { ask, askAll } = await start({
        features: [policyPermissions(() => CHURN_ONLY)],
      });
      const clock = jest.spyOn(Date, 'now').mockReturnValue(1_800_000_000_000);
      try {
        for (const explain of [false, true]) {
          for (const name of ['payments-a', 'kube-a', 'shared-a']) {
            const of = (asker: Subject) => ({
              ...question(name, asker),
              options: { explain },
            });
            const before = await ask(of(subject));
            const missing = await ask(of(unknown));
            expect(before.status).toBe(200);
            expect(before.text).toBe(missing.text);
            expect(before.text).not.toContain('"payments"');
            expect(headersOf(before)).toEqual(headersOf(missing));
            const batch = await askAll({ ...of(subject), evaluations: [{}] });
            const other = await askAll({ ...of(unknown), evaluations: [{}] });
            expect(batch.text).toBe(other.text);
          }
        }
      } finally {
        clock.mockRestore();
      }
    },
  );

  it('leaves the spheres that one may read, and those only', async () => {
    const { explain } = await start({
      features: [policyPermissions(() => CHURN_ONLY)],
    });
    const ana = subjectOf('user', 'user:default/ana');
    expect(await explain(question('churn-a', ana))).toMatchObject({
      reason: 'inside',
      sphere: { name: 'churn' },
    });
    expect(await explain(question('payments-a', ana))).toMatchObject({
      zone: 'forbidden',
      sphere: { name: 'churn' },
    });
  });

  it('[G2] answers nothing where reading spheres is denied', async () => {
    const { explain } = await start({
      features: [policyPermissions(() => DENY)],
    });
    const { reason } = await explain(question());
    expect(reason).toBe('no-sphere');
  });

  it('[E9] tells in errors where they are, and nothing of what is there', async () => {
    const { askAll } = await start({
      features: [policyPermissions(() => CHURN_ONLY)],
    });
    const wrong = { ...question('x'), resource: { type: 'secret-7', id: {} } };
    const response = await askAll({
      subject: hidden[0],
      evaluations: [wrong, { resource: 'payments' }],
    });
    expect(response.text).not.toMatch(/secret-7|payments/);
  });

  it('asks the permission framework once for a batch, and not again within five seconds', async () => {
    const asked = jest.fn(() => CHURN_ONLY);
    const { ask, askAll } = await start({
      features: [policyPermissions(asked)],
    });
    const evaluations = Array(100).fill({});
    await askAll({ ...question(), evaluations });
    expect(asked).toHaveBeenCalledTimes(1);
    await ask(question());
    expect(asked).toHaveBeenCalledTimes(1);
  });
});

describe('who is asked for', () => {
  it('[K5] [K8] is the subject, never the token that asks nor a header', async () => {
    const { ask, explain } = await start();
    const as = mockCredentials.service.header();
    const unheard = question('churn-a', subjectOf('service', 'ci'));
    expect((await explain(unheard, as)).reason).toBe('no-sphere');
    const forged = await ask({ ...unheard, options: { explain: true } }, { as })
      .set('X-Forwarded-User', 'user:default/ana')
      .set('X-Auth-Request-Email', 'ana@example.com');
    expect(forged.body.context.reason).toBe('no-sphere');
    const { subject: _subject, ...nobody } = question();
    expect((await ask(nobody, { as })).status).toBe(400);
  });

  it('a service may ask for anybody, also under a policy that hides spheres from users', async () => {
    const { ask } = await start({ features: [policyPermissions(() => DENY)] });
    const as = mockCredentials.service.header();
    const paul = subjectOf('user', 'user:default/paul');
    const { body } = await ask(question('payments-a', paul), { as });
    // The use is not known, so a number could put it outside.
    expect(body).toEqual({ decision: false });
    const cora = subjectOf('user', 'user:default/cora');
    const other = await ask(question('churn-a', cora), { as });
    expect(other.body).toEqual({ decision: true });
  });

  it('[B5] one team is never taken for another whose name is alike', async () => {
    folder.setContent({
      'data.yaml': askedSphere({ name: 'data' }),
      'data-eu.yaml': askedSphere({ name: 'data-eu', team: 'group:eu/data' }),
    });
    const { explain } = await start({
      entities: [
        groupEntity('data', { members: ['dora'] }),
        groupEntity('data', { namespace: 'eu', members: ['emil'] }),
        groupEntity('data-eu', { members: ['frida'] }),
      ],
    });
    const nameFor = async (type: string, id: string) =>
      (await explain(question('x', subjectOf(type, id)))).sphere?.name;
    expect(await nameFor('group', 'group:default/data')).toBe('data');
    expect(await nameFor('group', 'group:eu/data')).toBe('data-eu');
    expect(await nameFor('group', 'group:default/data-eu')).toBeUndefined();
    expect(await nameFor('user', 'user:default/dora')).toBe('data');
    expect(await nameFor('user', 'user:default/emil')).toBe('data-eu');
    expect(await nameFor('user', 'user:default/frida')).toBeUndefined();
    expect(await nameFor('sphere', 'data-')).toBeUndefined();
    expect(await nameFor('sphere', 'DATA')).toBeUndefined();
  });

  it('[K1] groups of an origin that is not trusted make nobody a member', async () => {
    const { explain } = await start({
      sphere: { membership: { trustedOrigins: ['ldap-org:'] } },
      entities: [
        groupEntity('churn', { members: ['ana'], origin: 'ldap-org:x' }),
        groupEntity('forged', {
          parent: 'churn',
          members: ['mallory'],
          origin: 'url:https://example.com/forged.yaml',
        }),
      ],
    });
    const reasonFor = async (id: string) =>
      (await explain(question('churn-a', subjectOf('user', id)))).reason;
    expect(await reasonFor('user:default/mallory')).toBe('no-sphere');
    const group = subjectOf('group', 'group:default/forged');
    expect((await explain(question('churn-a', group))).reason).toBe(
      'no-sphere',
    );
  });

  it('[K3] annotations of a group change nothing about its sphere', async () => {
    const payments = groupEntity('payments', { members: ['paul'] });
    Object.assign(payments.metadata, {
      annotations: { 'sphere.dataops/sphere': 'churn' },
    });
    const { explain } = await start({ entities: [entities[0], payments] });
    const paul = subjectOf('user', 'user:default/paul');
    expect((await explain(question('x', paul))).sphere.name).toBe('payments');
  });
});

describe('use that a question asserts', () => {
  const asserting = (count: unknown) => ({
    ...question('payments-a', subjectOf('sphere', 'payments')),
    context: { use: { namespaces: { count } } },
  });

  it('counts with the permission for it, in the place of what is known', async () => {
    const { explain } = await start();
    expect((await explain(asserting(1))).reason).toBe('inside');
    expect((await explain(asserting(3))).reason).toBe('beyond-border');
    for (const nonsense of [-1, '1', null, {}]) {
      expect((await explain(asserting(nonsense))).reason).toBe('unknown-use');
    }
  });

  it('is as if it were not there without the permission', async () => {
    const { explain } = await start({
      features: [
        policyPermissions(permission =>
          permission.name === sphereUsageAssertPermission.name ? DENY : ALLOW,
        ),
      ],
    });
    const { context: _context, ...plain } = asserting(1);
    const { evaluated_at: _a, ...without } = await explain(plain);
    for (const count of [0, 1, 1000]) {
      const { evaluated_at: _b, ...asserted } = await explain(asserting(count));
      expect(asserted).toEqual(without);
    }
  });
});
