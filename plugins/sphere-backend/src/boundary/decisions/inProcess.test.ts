import {
  createBackendPlugin,
  type BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import { sphereReadPermission } from '@dataops-sphere/plugin-sphere-common';
import {
  createSphereConditionalDecision,
  sphereConditions,
  sphereDecisionsServiceRef,
  type SphereDecisionsService,
} from '@dataops-sphere/plugin-sphere-node';
import { policyPermissions } from '../../__testUtils__/policyPermissions';
import {
  askedSphere,
  groupEntity,
  question,
  startAsking,
} from './__testUtils__/startAsking';

jest.setTimeout(60_000);

const folder = createMockDirectory();
let stop: (() => Promise<void>) | undefined;
afterEach(() => stop?.());

async function start() {
  folder.setContent({
    'churn.yaml': askedSphere({ name: 'churn' }),
    'payments.yaml': askedSphere({ name: 'payments' }),
  });
  const found: { decisions?: SphereDecisionsService } = {};
  const asking = createBackendPlugin({
    pluginId: 'asking',
    register(env) {
      env.registerInit({
        deps: { decisions: sphereDecisionsServiceRef },
        async init({ decisions }) {
          found.decisions = decisions;
        },
      });
    },
  });
  const churnOnly = createSphereConditionalDecision(
    sphereReadPermission,
    sphereConditions.isTeamMember({ claims: ['group:default/churn'] }),
  );
  const backend = await startAsking({
    target: folder.path,
    // No poll helps: what was committed here counts by itself.
    sphere: { decisions: { poll: { minutes: 10 } } },
    entities: [groupEntity('churn', { members: ['ana'] })],
    features: [asking, policyPermissions(() => churnOnly)],
  });
  stop = backend.stop;
  if (!found.decisions) throw new Error('the plugin did not start');
  return { ...backend, decisions: found.decisions };
}

describe('decisions for another plugin of the same process', () => {
  const user = mockCredentials.user();
  const service = mockCredentials.service('plugin:asking');

  it.each<[string, BackstageCredentials, string, boolean]>([
    ['a user', user, 'churn', true],
    ['a user who may not read the sphere', user, 'payments', false],
    ['a service', service, 'payments', true],
  ])('are those of HTTP, for %s', async (_, credentials, id, decision) => {
    const { ask, decisions } = await start();
    const asked = question(`${id}-a`, { type: 'sphere', id });
    const isUser = credentials === user;
    const as = isUser
      ? mockCredentials.user.header()
      : mockCredentials.service.header();
    const told = await decisions.evaluate(asked, { credentials });
    expect(told).toEqual({ decision });
    expect((await ask(asked, { as })).body).toEqual(told);
    const batch = { ...asked, evaluations: [{}, { action: 7 as never }] };
    expect(await decisions.evaluateAll(batch, { credentials })).toEqual({
      evaluations: [
        { decision },
        {
          decision: false,
          context: {
            error: { status: 400, message: "Expected an object in 'action'" },
          },
        },
      ],
    });
  });

  it('refuse a request that is wrong', async () => {
    const { decisions } = await start();
    const wrong = { ...question(), resource: { type: 'x' } } as never;
    await expect(
      decisions.evaluate(wrong, { credentials: user }),
    ).rejects.toThrow("Expected a text in 'resource.id'");
  });

  it('count a committed change at the next question', async () => {
    const { call, decisions } = await start();
    const asked = question('other-a');
    const options = { credentials: user };
    expect((await decisions.evaluate(asked, options)).decision).toBe(false);
    folder.addContent({
      'churn.yaml': askedSphere({ name: 'churn', prefix: 'other' }),
    });
    await call('/v1/sources/demo/refresh', 'post')
      .set('Authorization', mockCredentials.service.header())
      .expect(200);
    expect((await decisions.evaluate(asked, options)).decision).toBe(true);
  });
});
