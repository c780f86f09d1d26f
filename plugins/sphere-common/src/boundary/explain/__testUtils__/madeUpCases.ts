import { entry, sphere } from '../../__testUtils__/resolvedSphereFixture';
import type { Decision } from '../../decide/decision';
import { AT, type SentenceCase } from './sentenceCase';

const DAY = 86_400_000;
const namespaces = entry('kubernetes-namespace', {
  id: 'namespaces',
  where: { cluster: ['analytics-eu'] },
  inside: { name: ['churn-*'] },
  limits: { count: { border: 10 } },
});
const plain = sphere([namespaces]);
const ask = (parts: Partial<SentenceCase> = {}): SentenceCase => ({
  sphere: plain,
  action: 'create',
  kind: 'kubernetes-namespace',
  id: 'analytics-eu/churn-a',
  ...parts,
});
const told = (reason: Decision['reason']): Decision => ({
  zone: 'forbidden',
  reason,
  headroom: [],
  missing: [],
});
const freeze = {
  by: 'user:default/sven',
  reason: 'cluster migration',
  from: AT - DAY,
};

/** A world for what the examples have not. */
export const madeUpCases: readonly SentenceCase[] = [
  ask({
    sphere: sphere([{ ...namespaces, limits: { count: { border: 14 } } }]),
    id: 'analytics-eu/churn-dev-3',
    used: { 'namespaces.count': 12 },
    note: 'twelve of fourteen',
  }),
  ask({ freeze, note: 'frozen' }),
  ask({
    freeze: { ...freeze, until: Date.UTC(2026, 11, 1) },
    note: 'frozen until a day',
  }),
  ask({
    freeze: {
      ...freeze,
      by: 'group:ops/sre',
      reason: 'An incident.',
      until: Date.UTC(2026, 10, 23, 17, 30),
    },
    stranger: true,
    note: 'frozen until a time',
  }),
  ask({
    sphere: sphere([namespaces], { lifecycle: 'retired' }),
    note: 'retired',
  }),
  ask({ kind: 'space-station', id: 'mir', note: 'unknown kind' }),
  ask({ decided: told('no-sphere'), note: 'no sphere' }),
  ask({ decided: told('stale-index'), note: 'stale index' }),
  ask({ decided: told('evaluation-error'), note: 'error' }),
  ask({
    id: 'analytics-eu/loyalty-a',
    used: { 'namespaces.count': 3 },
    overlays: [
      {
        id: 'x-7',
        title: 'Loyalty pilot',
        entry: 'namespaces',
        from: 0,
        inside: { name: ['loyalty-*'] },
      },
    ],
    note: 'inside thanks to extra room',
  }),
  ask({
    id: 'analytics-eu/loyalty-a',
    used: { 'namespaces.count': 3 },
    overlays: [
      {
        id: 'x-8',
        title: 'namespace loyalty-a until 20 Feb',
        entry: 'namespaces',
        from: 0,
        until: Date.UTC(2027, 1, 20),
        inside: { name: ['loyalty-a'] },
      },
    ],
    note: 'inside thanks to extra room with an end',
  }),
  ask({
    kind: 'repository',
    id: 'example/churn-model',
    overlays: [
      {
        id: 'x-9',
        title: 'repositories named churn-* until 20 Feb',
        kind: 'repository',
        from: 0,
        until: Date.UTC(2027, 1, 20),
        inside: { name: ['churn-*'] },
      },
    ],
    note: 'inside thanks to extra room for a kind that is not listed',
  }),
  ask({
    sphere: sphere([entry('tool')]),
    kind: 'tool',
    action: 'use',
    id: 'dbt',
    note: 'any',
  }),
  ask({
    sphere: sphere(
      [
        entry('data-domain', {
          inside: { domain: ['billing'] },
          actions: ['read'],
        }),
      ],
      { unlisted: 'extendable' },
    ),
    kind: 'data-domain',
    action: 'publish',
    id: 'billing/raw',
    note: 'an action that is not listed',
  }),
  ask({
    sphere: sphere([
      entry('data-domain', {
        inside: { domain: ['billing'] },
        actions: ['read'],
      }),
    ]),
    kind: 'data-domain',
    action: 'publish',
    id: 'billing/raw',
    note: 'an action that is not listed, nor extendable',
  }),
  ask({
    sphere: sphere([
      entry('kubernetes-namespace', {
        inside: undefined,
        forbidden: 'any',
        reason: 'We are leaving Kubernetes',
      }),
    ]),
    note: 'everything of the kind forbidden',
  }),
  ask({
    sphere: sphere([
      entry('network-egress', {
        inside: { host: ['*'] },
        forbidden: { port: [{ max: 1023 }] },
      }),
    ]),
    kind: 'network-egress',
    id: 'api.example',
    with: { port: 'https' },
    note: 'an attribute that cannot be read',
  }),
  ask({
    sphere: sphere([
      entry('repository', { limits: { count: { border: 1, ceiling: 1 } } }),
    ]),
    kind: 'repository',
    id: 'nordlicht/two',
    used: { 'repository.count': 1 },
    note: 'one of one',
  }),
];

/** Names that want to be markup, templates or very long. */
export const hostileCases: readonly SentenceCase[] = [
  ...[
    '<img src=x onerror=alert(1)>',
    'churn-`whoami`',
    'churn-Größe-数据-🚀',
    `churn-${'x'.repeat(294)}`,
    'a\u202Eb',
    '$& $1 %s ${x}',
  ].map(name =>
    ask({ id: `analytics-eu/${name}`, used: { 'namespaces.count': 1 } }),
  ),
  ask({
    sphere: sphere([{ ...namespaces, reason: '<b>Because</b> & so on' }]),
    used: { 'namespaces.count': 10 },
    note: 'markup in the reason',
  }),
];
