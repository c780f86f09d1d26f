import {
  createKindRegistry,
  resolvedSphereSchema,
} from '@dataops-sphere/plugin-sphere-common';
import { coverageOf } from './coverageOf';
import { measureSphere, type PlacedRow } from './measureSphere';

const KIND = 'kubernetes-namespace';
const AT = Date.parse('2026-01-05T09:00:00Z');
const provenance = { origin: 'sphere', name: 'churn', title: 'Churn' };
const sphere = resolvedSphereSchema.parse({
  name: 'churn',
  title: 'Churn',
  team: 'group:default/churn',
  platformOwner: 'group:default/platform',
  lifecycle: 'active',
  unlisted: 'forbidden',
  boundary: [
    {
      id: 'dev',
      kind: KIND,
      family: 'Namespaces',
      provenance,
      inside: { environment: ['dev'] },
      limits: { count: { warn: 2, border: 5 } },
    },
    {
      id: 'cpu',
      kind: 'workload-quota',
      family: 'Compute',
      provenance,
      inside: 'any',
      limits: { 'requests.cpu': { border: 4 } },
    },
  ],
  leash: {
    checkpoints: [],
    extensions: {
      steps: [{ name: 'Us', reviewers: ['group:default/platform'] }],
      maxDuration: '90 days',
      permanent: { allowed: false },
      decideWithin: '2 working days',
    },
  },
  cover: {},
});
const coverage = coverageOf([
  {
    source: 'a',
    generation: 1,
    complete: [KIND, 'workload-quota'],
    dimensions: { 'workload-quota': ['requests.cpu'] },
    observedAt: '2026-01-05T08:30:00.000Z',
    settledAt: '2026-01-05T08:30:00.000Z',
    maxAge: 3600,
  },
]);
const measure = (rows: readonly PlacedRow[], at = AT) =>
  measureSphere(sphere, rows, { kinds: createKindRegistry(), coverage, at });

function row(
  key: string,
  environment: string,
  parts: Partial<PlacedRow> = {},
): PlacedRow {
  return {
    resource_key: key,
    source: 'a',
    kind: KIND,
    resource_id: `eu/${key}`,
    family: 'Namespaces',
    attributes: JSON.stringify({ cluster: 'eu', name: key, environment }),
    amounts: null,
    zone: null,
    entry: null,
    twin: 0,
    ...parts,
  };
}

describe('measureSphere', () => {
  it('lets the source speak of a resource that puts it outside, in whatever order they come', () => {
    const inside = row('1', 'dev', { resource_id: 'eu/x' });
    const outside = row('2', 'prod', { resource_id: 'eu/x', source: 'b' });
    for (const rows of [
      [inside, outside],
      [outside, inside],
    ]) {
      const { placements, ...counts } = measure(rows);
      expect(placements.get('1')).toMatchObject({ zone: 'inside', twin: 1 });
      expect(placements.get('2')).toMatchObject({ zone: 'forbidden', twin: 0 });
      expect(counts).toMatchObject({
        inside: 0,
        outside: 1,
        families: [{ family: 'Namespaces', inside: 0, outside: 1 }],
      });
    }
  });

  it('keeps resources of other kinds apart that happen to have the same id', () => {
    const quota = row('2', 'dev', {
      kind: 'workload-quota',
      family: 'Compute',
      resource_id: 'eu/1',
      attributes: '{"cluster":"eu","namespace":"1"}',
      amounts: '{"requests.cpu":3}',
    });
    const { inside, families } = measure([row('1', 'dev'), quota]);
    expect(inside).toBe(2);
    expect(families).toEqual([
      { family: 'Namespaces', inside: 1, outside: 0, near: false },
      { family: 'Compute', inside: 1, outside: 0, near: false },
    ]);
  });

  it('is near where the map has it near or over, while the use is known', () => {
    const two = [row('1', 'dev'), row('2', 'dev')];
    expect(measure(two).families).toMatchObject([{ near: true }]);
    expect(measure(two.slice(1)).families).toMatchObject([{ near: false }]);
    const expired = AT + 3_600_000;
    expect(measure(two, expired).families).toMatchObject([{ near: false }]);
    const quota = row('3', 'dev', {
      kind: 'workload-quota',
      family: 'Compute',
      attributes: '{"cluster":"eu","namespace":"n"}',
      amounts: '{"requests.cpu":4.5}',
    });
    expect(measure([quota]).families).toMatchObject([
      { family: 'Compute', near: true },
    ]);
  });
});
