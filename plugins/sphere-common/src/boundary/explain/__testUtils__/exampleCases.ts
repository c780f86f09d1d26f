import type { SentenceCase } from './sentenceCase';

type Question = Omit<SentenceCase, 'sphere'>;

function to(sphere: string, questions: readonly Question[]): SentenceCase[] {
  return questions.map(question => ({ sphere, ...question }));
}

const namespace = (id: string, parts: Partial<Question> = {}): Question => ({
  action: 'create',
  kind: 'kubernetes-namespace',
  id,
  ...parts,
});
const ROOM = {
  id: 'x-1',
  title: '+4 until 20 Feb',
  entry: 'namespaces',
  from: 0,
  limits: { count: 14 },
};

/** Questions to the everyday sphere of the examples. */
export const churnCases = to('customer-churn', [
  namespace('analytics-eu/churn-dev-3', { used: { 'namespaces.count': 5 } }),
  namespace('analytics-eu/churn-dev-3', { used: { 'namespaces.count': 8 } }),
  namespace('analytics-eu/churn-dev-3', { used: { 'namespaces.count': 9 } }),
  namespace('analytics-eu/churn-dev-3', { used: { 'namespaces.count': 10 } }),
  namespace('analytics-eu/churn-dev-3', { used: { 'namespaces.count': 20 } }),
  namespace('analytics-eu/churn-dev-3', {
    used: { 'namespaces.count': 12 },
    overlays: [ROOM],
    note: 'with extra room',
  }),
  namespace('analytics-eu/churn-dev-3', {
    used: { 'namespaces.count': 14 },
    overlays: [ROOM],
    note: 'with extra room',
  }),
  namespace('analytics-eu/churn-dev-3'),
  namespace('analytics-eu/churn-dev-3', {
    used: { 'namespaces.count': 5 },
    usedUntil: Date.UTC(2026, 10, 22, 17, 30),
    note: 'the inventory is too old',
  }),
  namespace('analytics-eu/churn-dev-3', {
    used: { 'namespaces.count': 5 },
    stranger: true,
  }),
  namespace('analytics-eu/loyalty-test', { used: { 'namespaces.count': 5 } }),
  namespace('analytics-eu/kube-public', { used: { 'namespaces.count': 5 } }),
  namespace('analytics-nordic/churn-dev', { used: { 'namespaces.count': 5 } }),
  namespace('analytics-eu/churn-dev', { action: 'deploy' }),
  namespace('analytics-eu/churn-dev', { action: 'delete' }),
  namespace('', { with: { name: 'churn-x' } }),
  namespace('', {}),
  namespace('analytics-eu/churn-dev', { standing: true }),
  namespace('analytics-nordic/churn-dev', { standing: true }),
  {
    action: 'use',
    kind: 'cloud-region',
    id: 'aws/eu-north-1',
  },
  { action: 'use', kind: 'cloud-region', id: 'aws/eu-west-1' },
  { action: 'use', kind: 'cloud-region', id: 'aws/ap-south-1' },
  {
    action: 'update',
    kind: 'cloud-account',
    id: 'aws/210987654321',
    with: { region: 'eu-west-1' },
  },
  { action: 'update', kind: 'cloud-account', id: 'aws/210987654321' },
  { action: 'grant', kind: 'role', id: 'snowflake/prod/CHURN_LOADER' },
  { action: 'grant', kind: 'role', id: 'snowflake/prod/CHURN_ADMIN' },
  { action: 'grant', kind: 'role', id: 'snowflake/dev/CHURN_ADMIN' },
  { action: 'grant', kind: 'role', id: 'snowflake/dev/ACCOUNTADMIN' },
  { action: 'read', kind: 'data-domain', id: 'billing/curated' },
  { action: 'read', kind: 'data-domain', id: 'billing/raw' },
  { action: 'read', kind: 'data-domain', id: 'payments/product' },
  { action: 'write', kind: 'data-domain', id: 'billing/curated' },
  { action: 'write', kind: 'data-domain', id: 'churn/product' },
  { action: 'read', kind: 'data-classification', id: 'confidential' },
  { action: 'read', kind: 'data-classification', id: 'restricted' },
  {
    action: 'spend',
    kind: 'budget',
    id: 'cloud',
    with: { monthly: 500 },
    used: { 'money.monthly': 6200 },
  },
  {
    action: 'spend',
    kind: 'budget',
    id: 'cloud',
    with: { monthly: 500 },
    used: { 'money.monthly': 7400 },
  },
  {
    action: 'spend',
    kind: 'budget',
    id: 'cloud',
    with: { monthly: 2500 },
    used: { 'money.monthly': 7400 },
  },
  {
    action: 'spend',
    kind: 'budget',
    id: 'cloud',
    with: { monthly: 10000 },
    used: { 'money.monthly': 7400 },
  },
  {
    action: 'spend',
    kind: 'budget',
    id: 'cloud',
    used: { 'money.monthly': 7400 },
  },
  { action: 'spend', kind: 'budget', id: 'cloud', with: { monthly: 500 } },
  {
    action: 'create',
    kind: 'network-ingress',
    id: 'internal/churn.apps.nordlicht.example',
  },
  {
    action: 'create',
    kind: 'network-ingress',
    id: 'public/churn.nordlicht.example',
  },
  { action: 'create', kind: 'network-egress', id: 'api.partner.example' },
  {
    action: 'create',
    kind: 'network-egress',
    with: { host: 'pypi.org', cidr: '151.101.0.223' },
  },
  {
    action: 'create',
    kind: 'network-egress',
    with: { cidr: '169.254.0.0/16' },
  },
  { action: 'pull', kind: 'image-registry', id: 'docker.io/library/python' },
  {
    action: 'create',
    kind: 'repository',
    id: 'nordlicht/churn-model',
    with: { visibility: 'private' },
  },
  {
    action: 'create',
    kind: 'repository',
    id: 'nordlicht/churn-model',
    with: { visibility: 'public' },
  },
  { action: 'use', kind: 'tool', id: 'dbt' },
  { action: 'deploy', kind: 'kubernetes-cluster', id: 'analytics-eu' },
  { action: 'create', kind: 'kubernetes-cluster', id: 'analytics-eu-2' },
]);

/** Questions to the other spheres of the examples. */
export const otherCases = [
  ...to('payment-fraud', [
    {
      action: 'create',
      kind: 'network-ingress',
      id: 'public/fraud.apps.nordlicht.example',
    },
    { action: 'read', kind: 'data-domain', id: 'card-vault/product' },
    {
      action: 'request',
      kind: 'workload-quota',
      id: 'analytics-nordic/fraud-scoring',
      with: { 'requests.cpu': 8, 'requests.memory': 32 },
      used: { 'compute.requests.cpu': 80, 'compute.requests.memory': 300 },
    },
    {
      action: 'request',
      kind: 'workload-quota',
      id: 'analytics-nordic/fraud-scoring',
      with: { 'requests.cpu': 24, 'requests.memory': 120 },
      used: { 'compute.requests.cpu': 80, 'compute.requests.memory': 300 },
    },
    {
      action: 'request',
      kind: 'workload-quota',
      id: 'analytics-nordic/fraud-scoring',
      used: { 'compute.requests.cpu': 80, 'compute.requests.memory': 300 },
    },
    {
      action: 'create',
      kind: 'network-egress',
      with: { host: 'dump.pastebin.example', port: 443 },
      used: { 'egress.count': 10 },
    },
    { action: 'use', kind: 'tool', id: 'dbt' },
  ]),
  ...to('finance-closing', [
    {
      action: 'delete',
      kind: 'storage',
      id: 'aws/nordlicht-audit-archive-2020',
    },
    {
      action: 'spend',
      kind: 'budget',
      id: 'cloud',
      with: { single: 1200, monthly: 0 },
      used: { 'money.monthly': 3000 },
    },
    {
      action: 'spend',
      kind: 'budget',
      id: 'cloud',
      with: { single: 800, monthly: 800 },
      used: { 'money.monthly': 3000 },
    },
    { action: 'grant', kind: 'role', id: 'snowflake/prod/FIN_CORRECTION' },
  ]),
  ...to('demand-forecast', [
    {
      action: 'request',
      kind: 'workload-quota',
      id: 'analytics-eu/demand-train',
      with: { 'nvidia.com/gpu': 1 },
      used: { 'compute.nvidia.com/gpu': 0 },
    },
    {
      action: 'request',
      kind: 'workload-quota',
      id: 'analytics-eu/demand-train',
      with: { pods: 30 },
      used: { 'compute.pods': 880 },
    },
    {
      action: 'request',
      kind: 'workload-quota',
      id: 'analytics-eu/demand-train',
      with: { 'nvidia.com/gpu': 3 },
      used: { 'compute.nvidia.com/gpu': 0 },
    },
  ]),
  ...to('store-telemetry', [
    namespace('edge-stores/store-tromso-1', {
      used: { 'namespaces.count': 499 },
    }),
    {
      action: 'create',
      kind: 'storage',
      id: 'aws/nordlicht-iot-raw',
      with: { type: 'bucket', region: 'us-east-1', size: 500 },
      used: { 'buckets.size': 120000 },
    },
    {
      action: 'use',
      kind: 'tool',
      id: 'grafana-cloud',
      with: { seats: 5 },
      used: { 'tools.seats': 21 },
    },
  ]),
  ...to('pricing-lab', [
    { action: 'use', kind: 'tool', id: 'dbt' },
    {
      action: 'use',
      kind: 'cloud-service',
      id: 'aws/transit-gateway',
      with: { region: 'eu-north-1' },
    },
    { action: 'use', kind: 'cloud-service', id: 'aws/sagemaker' },
    {
      action: 'use',
      kind: 'cloud-service',
      id: 'gcp/bigquery',
      with: { region: 'europe-west1' },
    },
  ]),
  ...to('marketing-insights', [
    namespace('analytics-eu/mkt-lab-1', {}),
    namespace('analytics-eu/mkt-lab-1', { stranger: true }),
  ]),
];
