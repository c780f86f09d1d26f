import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import {
  sphereReadPermission,
  type SphereList,
} from '@dataops-sphere/plugin-sphere-common';
import {
  createSphereConditionalDecision,
  sphereConditions,
} from '@dataops-sphere/plugin-sphere-node';
import request from 'supertest';
import { policyPermissions } from '../__testUtils__/policyPermissions';
import {
  churnYaml,
  sphereYaml,
  startSpherePlugin,
} from '../__testUtils__/startSpherePlugin';

jest.setTimeout(60_000);

const folder = createMockDirectory();
const started: Array<{ stop(): Promise<void> }> = [];

async function start(
  options: Partial<Parameters<typeof startSpherePlugin>[0]> = {},
) {
  const backend = await startSpherePlugin({ target: folder.path, ...options });
  started.push(backend);
  return backend;
}

beforeEach(() => {
  folder.setContent({
    'churn.yaml': churnYaml('Customer churn'),
    'payments.yaml': sphereYaml({ name: 'payments', title: 'Payments' }),
  });
});
afterEach(async () => {
  await Promise.all(started.splice(0).map(backend => backend.stop()));
});

describe('reading under a conditional policy', () => {
  const { isTeamMember, isPlatformOwner, isReviewer, hasLabel } =
    sphereConditions;
  const claims = (...names: string[]) => ({
    claims: names.map(name => `group:default/${name}`),
  });

  it.each([
    ['the team', isTeamMember(claims('churn')), ['customer-churn']],
    ['a group below', isTeamMember(claims('churn-core')), ['customer-churn']],
    ['a group above', isTeamMember(claims('customer')), []],
    [
      'the platform owner',
      isPlatformOwner(claims('data-platform')),
      ['customer-churn', 'payments'],
    ],
    [
      'a reviewer',
      isReviewer(claims('data-platform')),
      ['customer-churn', 'payments'],
    ],
    ['a label', hasLabel({ label: 'domain', value: 'finance' }), ['payments']],
    [
      'a negation',
      { not: hasLabel({ label: 'domain', value: 'finance' }) },
      ['customer-churn'],
    ],
    [
      'either of two',
      {
        anyOf: [
          isTeamMember(claims('churn')),
          isTeamMember(claims('payments')),
        ],
      },
      ['customer-churn', 'payments'],
    ],
  ] as const)(
    'shows by %s the same in SQL and in memory',
    async (_by, conditions, expected) => {
      const decision = createSphereConditionalDecision(
        sphereReadPermission,
        conditions as never,
      );
      const { call, server } = await start({
        features: [policyPermissions(() => decision)],
      });
      const list: SphereList = (await call('/v1/spheres?sort=title')).body;
      expect(list.items.map(item => item.name)).toEqual(expected);

      const everything: SphereList = (
        await call('/v1/spheres').set(
          'Authorization',
          mockCredentials.service.header(),
        )
      ).body;
      const { body } = await request(server)
        .post('/api/sphere/.well-known/backstage/permissions/apply-conditions')
        .set('Authorization', mockCredentials.service.header())
        .send({
          items: everything.items.map(({ uid }) => ({
            id: uid,
            resourceRef: uid,
            resourceType: decision.resourceType,
            conditions: decision.conditions,
          })),
        });
      const allowed = body.items
        .filter(
          (item: { result: string }) => item.result === AuthorizeResult.ALLOW,
        )
        .map(
          (item: { id: string }) =>
            everything.items.find(({ uid }) => uid === item.id)?.name,
        );
      expect(allowed.sort()).toEqual(expected);
    },
  );
});

it('publishes its permissions and rules for policy editors', async () => {
  const { server } = await start();
  const { body } = await request(server)
    .get('/api/sphere/.well-known/backstage/permissions/metadata')
    .set('Authorization', mockCredentials.service.header());
  expect(body.permissions).toHaveLength(12);
  expect(
    body.rules.map((rule: { name: string; paramsSchema: JsonObject }) => [
      rule.name,
      Object.keys(rule.paramsSchema.properties ?? {}),
    ]),
  ).toEqual([
    ['IS_TEAM_MEMBER', ['claims']],
    ['IS_PLATFORM_OWNER', ['claims']],
    ['IS_REVIEWER', ['claims']],
    ['HAS_LABEL', ['label', 'value']],
  ]);
});
