import {
  builtInBoundaryKinds,
  type BoundaryKind,
  type ResolvedEntry,
} from '@dataops-sphere/plugin-sphere-common';
import { entry } from '../__testUtils__/boundaryFixture';
import { defaultAction, fieldsOf } from './canWeFields';
import { completionsOf } from './completions';
import { nearestFilling } from './nearestValues';

function kindOf(name: string): BoundaryKind {
  const kind = builtInBoundaryKinds.find(k => k.name === name);
  if (!kind) throw new Error(`no kind '${name}'`);
  return kind;
}

const first = (
  name: string,
  action: string,
  boundary: readonly ResolvedEntry[] = [],
) =>
  fieldsOf(kindOf(name), action, boundary)
    .filter(field => field.rank === 'first')
    .map(field => field.name);

describe('what the form asks', () => {
  it('asks about creating, else about the first change', () => {
    expect(defaultAction(kindOf('kubernetes-namespace'))).toBe('create');
    expect(defaultAction(kindOf('budget'))).toBe('spend');
    expect(defaultAction(kindOf('data-domain'))).toBe('write');
  });

  it('puts what must be said first, then what the boundary looks at', () => {
    const boundary = [
      entry('cloud-account', {
        inside: { region: ['eu-west-1'], 'context.ticket': ['*'] },
      }),
    ];
    expect(first('cloud-account', 'create', boundary)).toEqual([
      'provider',
      'account',
      'region',
      'context.ticket',
    ]);
  });

  it('asks how much only where a limit counts amounts, and never for reading or deleting', () => {
    const boundary = [
      entry('workload-quota', {
        limits: { 'requests.cpu': { border: 4 }, 'example.com/x': {} },
      }),
    ];
    expect(first('workload-quota', 'request', boundary)).toEqual([
      'cluster',
      'namespace',
      'requests.cpu',
      'example.com/x',
    ]);
    expect(first('workload-quota', 'read', boundary)).not.toContain(
      'requests.cpu',
    );
  });
});

describe('completion', () => {
  const boundary = [
    entry('kubernetes-namespace', {
      where: { cluster: [{ value: 'c-1', title: 'Analytics' }] },
      inside: { name: ['churn-*', 'fixed'] },
      forbidden: { name: ['kube-system'] },
    }),
  ];
  const complete = (name: string) =>
    completionsOf(name, kindOf('kubernetes-namespace').attributes[name], {
      kind: 'kubernetes-namespace',
      boundary,
      use: {
        limits: [],
        entries: [],
        inside: 1,
        outside: 0,
        known: true,
        families: [
          {
            family: 'Namespaces',
            inside: 1,
            outside: 0,
            resources: [
              {
                source: 's',
                kind: 'kubernetes-namespace',
                family: 'Namespaces',
                id: 'c-1/churn-live',
                title: 'churn-live',
                attributes: { cluster: 'c-1', name: 'churn-live' },
                observedAt: '',
                stale: false,
              },
            ],
          },
        ],
      },
    });

  it('offers what the boundary names, then what exists, then examples', () => {
    expect(complete('name').map(c => [c.value, c.from])).toEqual([
      ['churn-', 'boundary'],
      ['fixed', 'boundary'],
      ['churn-live', 'inventory'],
      ['churn-dev', 'examples'],
    ]);
  });

  it('offers a titled value once, under its title', () => {
    expect(complete('cluster')[0]).toEqual({
      value: 'c-1',
      title: 'Analytics',
      from: 'boundary',
    });
    expect(complete('cluster').filter(c => c.value === 'c-1')).toHaveLength(1);
  });
});

describe('filling in the nearest statement', () => {
  const nearest = (attribute: string, ...expected: string[]) => ({
    entry: 'kubernetes-namespace',
    title: 'Namespaces',
    zone: 'inside' as const,
    changes: [{ attribute, expected }],
  });
  const fill = (
    value: NonNullable<Extract<ResolvedEntry['inside'], object>>[string][0],
    expected: string,
    said = 'mine',
  ) =>
    nearestFilling(nearest('name', expected), { name: said }, [
      entry('kubernetes-namespace', { inside: { name: [value] } }),
    ]);

  it('types a pattern up to its star', () => {
    expect(fill('churn-*', 'churn-*')).toEqual({
      words: 'churn-*',
      values: { name: 'churn-' },
    });
  });

  it('puts an ending behind what was typed', () => {
    expect(fill('*-dev', '*-dev')?.values).toEqual({ name: 'mine-dev' });
  });

  it('types the value behind a title', () => {
    expect(fill({ value: '2109', title: 'prod' }, 'prod')).toEqual({
      words: 'prod',
      values: { name: '2109' },
    });
  });

  it('offers nothing that cannot be typed', () => {
    expect(fill({ not: ['a'] }, 'not a')).toBeUndefined();
    expect(fill('*', 'any', '')).toBeUndefined();
  });
});
