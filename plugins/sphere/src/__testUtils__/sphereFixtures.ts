import {
  createKindRegistry,
  type GroupInfo,
  type Provenance,
  type ResolvedEntry,
  type SphereDetail,
  type SphereList,
  type SphereSummary,
} from '@dataops-sphere/plugin-sphere-common';

export const CHURN_TEAM: GroupInfo = {
  ref: 'group:default/churn',
  title: 'Churn',
  known: true,
};
export const DATA_PLATFORM: GroupInfo = {
  ref: 'group:default/data-platform',
  title: 'Data Platform',
  known: true,
};

const OWN: Provenance = {
  origin: 'sphere',
  name: 'customer-churn',
  title: 'Customer churn',
};
const STANDARD: Provenance = {
  origin: 'archetype',
  name: 'dataops-standard',
  title: 'DataOps standard',
};

const boundary: ResolvedEntry[] = [
  {
    id: 'accounts',
    kind: 'cloud-account',
    family: 'Accounts',
    inside: {
      provider: ['aws'],
      account: [{ value: '210987654321', title: 'churn-prod' }],
      region: ['eu-west-1'],
    },
    extendable: { provider: ['aws'], account: ['*'], region: ['eu-*'] },
    limits: { count: { border: 3, ceiling: 5 } },
    provenance: STANDARD,
  },
  {
    id: 'namespaces',
    kind: 'kubernetes-namespace',
    family: 'Namespaces',
    title: 'Namespaces on the analytics clusters',
    where: { cluster: ['analytics-eu'] },
    inside: { name: ['churn-*'] },
    extendable: { name: ['*'] },
    forbidden: { name: ['kube-*', '*-system'] },
    limits: { count: { warn: 8, border: 10, ceiling: 20 } },
    enforcement: { mode: 'enforced', by: 'Kyverno' },
    reason: 'One namespace per experiment and environment.',
    provenance: { ...OWN, replaces: 'dataops-standard' },
  },
  {
    id: 'roles',
    kind: 'role',
    family: 'Roles',
    inside: { role: ['CHURN_*'] },
    forbidden: { role: ['ACCOUNTADMIN'] },
    locked: true,
    provenance: STANDARD,
  },
  {
    id: 'money',
    kind: 'budget',
    family: 'Budget',
    inside: { scope: ['cloud'] },
    limits: { monthly: { warn: 7000, border: 9000, ceiling: 15000 } },
    enforcement: { mode: 'watched', by: 'AWS Budgets' },
    provenance: OWN,
  },
];

export const churnSummary: SphereSummary = {
  uid: 'u1',
  name: 'customer-churn',
  title: 'Customer churn',
  description: 'Predicts churn from billing and usage data.',
  labels: { domain: 'customer' },
  team: CHURN_TEAM,
  platformOwner: DATA_PLATFORM,
  lifecycle: 'active',
  basedOn: { archetype: 'dataops-standard', title: 'DataOps standard' },
  families: [
    { family: 'Accounts', entries: 1, beyond: 'askable' },
    { family: 'Namespaces', entries: 1, beyond: 'askable' },
    { family: 'Roles', entries: 1, beyond: 'askable' },
    { family: 'Budget', entries: 1, beyond: 'askable' },
  ],
  outside: 0,
  extensions: { active: 0, open: 0 },
  entries: 4,
  problems: 0,
  revision: 12,
  updatedAt: '2025-11-24T16:00:00.000Z',
  manager: {
    source: 'spheres',
    type: 'file',
    path: 'customer/churn.yaml',
    editUrl: 'https://git.example.com/churn.yaml',
  },
};

export const churn: SphereDetail = {
  ...churnSummary,
  links: [{ url: 'https://wiki.example.com/churn', title: 'Charter' }],
  document: {
    apiVersion: 'sphere.dataops/v1alpha1',
    kind: 'Sphere',
    metadata: { name: 'customer-churn', title: 'Customer churn' },
    spec: { team: CHURN_TEAM.ref, platformOwner: DATA_PLATFORM.ref },
  },
  resolved: {
    name: 'customer-churn',
    title: 'Customer churn',
    team: CHURN_TEAM.ref,
    platformOwner: DATA_PLATFORM.ref,
    lifecycle: 'active',
    unlisted: 'forbidden',
    basedOn: {
      archetype: 'dataops-standard',
      title: 'DataOps standard',
      parameters: { prefix: 'churn' },
    },
    boundary,
    leash: {
      checkpoints: [
        { name: 'observability', provenance: STANDARD },
        { name: 'data-contract', provenance: OWN },
      ],
      extensions: {
        steps: [
          {
            name: 'Platform owner',
            reviewers: [DATA_PLATFORM.ref],
            quorum: 1,
          },
        ],
        maxDuration: '90 days',
        permanent: {
          allowed: true,
          steps: [
            {
              name: 'Architecture',
              reviewers: ['group:default/architecture'],
              quorum: 2,
            },
          ],
        },
        decideWithin: '2 working days',
        standIn: 'group:default/sre',
      },
    },
    cover: {},
  },
  documentProblems: [],
  kinds: [...createKindRegistry().values()],
  overlays: [],
  room: { live: [], open: [] },
  checkpointTitles: {
    observability: 'Observability',
    'data-contract': 'Data contract',
  },
  viewer: { isTeamMember: true, isPlatformOwner: false },
};

/** A list of one page with these rows. */
export function listOf(...items: SphereSummary[]): SphereList {
  return { items, totalItems: items.length };
}
