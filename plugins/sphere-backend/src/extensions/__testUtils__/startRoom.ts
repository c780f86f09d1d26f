import type { BackendFeature } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  sphereAdminPermission,
  type ExtensionAction,
  type ExtensionDetail,
  type ExtensionProposal,
} from '@dataops-sphere/plugin-sphere-common';
import request, { type Response } from 'supertest';
import { policyPermissions } from '../../__testUtils__/policyPermissions';
import { startSpherePlugin } from '../../__testUtils__/startSpherePlugin';

/** Who the people of the tests are. */
export const PEOPLE: Readonly<Record<string, readonly string[]>> = {
  customer: ['head'],
  churn: ['ada', 'mo', 'both'],
  'churn-core': ['kim'],
  payments: ['pay'],
  'data-platform': ['pat', 'pia', 'both'],
  architecture: ['arno', 'pat', 'zoe'],
  sre: ['sam'],
};
const PARENTS: Readonly<Record<string, string>> = {
  churn: 'customer',
  'churn-core': 'churn',
};

/** Groups and people of a catalog; a group keeps its uid unless it is told another one. */
export function organisation(
  options: {
    readonly people?: Readonly<Record<string, readonly string[]>>;
    readonly uids?: Readonly<Record<string, string>>;
  } = {},
): Entity[] {
  const { people = PEOPLE, uids = {} } = options;
  const groups = Object.entries(people).map(([name, members]) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name,
      namespace: 'default',
      title: `Title of ${name}`,
      uid: uids[name] ?? `uid-of-${name}`,
    },
    spec: { type: 'team', children: [], parent: PARENTS[name] },
    relations: members.map(member => ({
      type: 'hasMember',
      targetRef: `user:default/${member}`,
    })),
  }));
  const users = [...new Set(Object.values(people).flat())].map(name => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default' },
    spec: { profile: { displayName: `The ${name}` } },
  }));
  return [...groups, ...users];
}

const DEFAULT_RULES =
  'steps: [{ name: Owner, reviewers: [group:default/data-platform], quorum: 1 }]';

/** The sphere `customer-churn` of the team `churn`, and the rules that its extensions are decided by. */
export const churnDocument = (
  options: { rules?: string; border?: number; forbidden?: string } = {},
) => `apiVersion: sphere.dataops/v1alpha1
kind: Sphere
metadata: { name: customer-churn, title: Customer churn, labels: { domain: customer } }
spec:
  team: group:default/churn
  platformOwner: group:default/data-platform
  lifecycle: active
  boundary:
    - id: namespaces
      kind: kubernetes-namespace
      inside: { name: ['churn-*'] }
      extendable: { name: ['shared-*'] }
      forbidden: { name: ['${options.forbidden ?? 'kube-*'}'] }
      limits: { count: { warn: 8, border: ${
        options.border ?? 10
      }, ceiling: 20 } }
  leash:
    extensions:
      ${options.rules ?? DEFAULT_RULES}
`;
export const TWO_STEPS = `steps:
        - { name: Owner, reviewers: [group:default/data-platform], quorum: 1 }
        - { name: Architecture, reviewers: [group:default/architecture], quorum: 1 }
      standIn: group:default/sre`;

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString();

/** More namespaces for a month. */
export const raise = (
  to = 14,
  rest: Partial<ExtensionProposal> = {},
): ExtensionProposal => ({
  changes: [{ type: 'raise', entry: 'namespaces', dimension: 'count', to }],
  term: { type: 'temporary', until: inDays(30) },
  justification: 'A model has to be trained twice',
  ...rest,
});

let keys = 0;
export const newKey = () => `key-of-test-${(keys += 1)}`;

const ALLOW = { result: AuthorizeResult.ALLOW } as const;
const DENY = { result: AuthorizeResult.DENY } as const;
/** Everybody may ask and decide as the rules say; `root` is a platform admin. */
export const usualPolicy = (
  permission: Permission,
  userRef?: string,
): PolicyDecision =>
  permission.name === sphereAdminPermission.name &&
  userRef !== 'user:default/root'
    ? DENY
    : ALLOW;

/** The plugin over a folder, with the doors for requests, as different people. */
export async function startRoom(options: {
  readonly target: string;
  readonly policy?: typeof usualPolicy;
  readonly entities?: () => Entity[];
  /** In place of one that has the entities and always answers. */
  readonly catalog?: BackendFeature;
  readonly features?: BackendFeature[];
}) {
  const { target, policy = usualPolicy, entities, features = [] } = options;
  const {
    catalog = catalogServiceMock.factory({
      entities: entities?.() ?? organisation(),
    }),
  } = options;
  const plugin = await startSpherePlugin({
    target,
    catalog,
    features: [policyPermissions(policy), ...features],
  });
  const send = (
    method: 'get' | 'post' | 'put',
    path: string,
    { as, body }: { as?: string; body?: object } = {},
  ) => {
    const sent = request(plugin.server)
      [method](`/api/sphere${path}`)
      .set('Authorization', headerOf(as ?? 'ada'));
    return body ? sent.send(body) : sent;
  };
  const submit = (
    as: string,
    proposal: object = raise(),
    rest: { key?: string; sphere?: string; extra?: object } = {},
  ) =>
    send(
      'post',
      `/v1/spheres/${rest.sphere ?? 'customer-churn'}/extension-requests`,
      {
        as,
        body: {
          proposal,
          idempotencyKey: rest.key ?? newKey(),
          ...rest.extra,
        },
      },
    );
  const get = (as: string, id: string) =>
    send('get', `/v1/extension-requests/${id}`, { as });
  const act = (
    as: string,
    about: Pick<ExtensionDetail, 'id' | 'version' | 'proposalHash'>,
    action: ExtensionAction,
    key = newKey(),
  ) =>
    send('post', `/v1/extension-requests/${about.id}/commands`, {
      as,
      body: {
        action,
        version: about.version,
        proposalHash: about.proposalHash,
        idempotencyKey: key,
      },
    });
  /** Files a request that has to succeed. */
  const file = async (
    as = 'ada',
    proposal: object = raise(),
  ): Promise<ExtensionDetail> => expectDone(await submit(as, proposal));
  return { ...plugin, send, submit, get, act, file };
}

/** The answer of a call that has to succeed. */
export function expectDone(response: Response): ExtensionDetail {
  if (response.status === 200) return response.body;
  throw new Error(`${response.status}: ${response.text}`);
}

function headerOf(as: string): string {
  if (as === 'service') return mockCredentials.service.header();
  return mockCredentials.user.header(
    as.includes(':') ? as : `user:default/${as}`,
  );
}
