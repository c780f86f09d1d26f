import * as fc from 'fast-check';
import {
  entry,
  kinds,
  sphere,
} from '../boundary/__testUtils__/resolvedSphereFixture';
import { compileBoundary } from '../boundary/decide';
import type { ResolvedEntry } from '../boundary/resolvedSphere';
import {
  placeResource,
  usedLimits,
  type InventoryCoverage,
  type KnownResource,
} from './useOf';

const AT = 1_000;
const boundaryOf = (...entries: readonly ResolvedEntry[]) =>
  compileBoundary(sphere(entries), { kinds });

function namespace(
  name: string,
  parts: Partial<KnownResource> = {},
): KnownResource {
  return {
    source: 'cluster',
    kind: 'kubernetes-namespace',
    id: `analytics-eu/${name}`,
    attributes: { cluster: 'analytics-eu', name },
    ...parts,
  };
}

function quota(
  namespaceName: string,
  amounts: KnownResource['amounts'],
  source = 'cluster',
): KnownResource {
  return {
    source,
    kind: 'workload-quota',
    id: `analytics-eu/${namespaceName}`,
    attributes: { cluster: 'analytics-eu', namespace: namespaceName },
    ...(amounts && { amounts }),
  };
}

/** Every source covers every kind completely, and gives the named dimensions. */
function coverageOf(gives: readonly string[] = []): InventoryCoverage {
  const known = { observedAt: 500, validUntil: 2_000 };
  return {
    complete: new Map([...kinds.keys()].map(kind => [kind, known])),
    gives: (source, _kind, dimension) =>
      gives.includes(dimension) || gives.includes(`${source}:${dimension}`),
  };
}

const namespaces = entry('kubernetes-namespace', {
  where: { cluster: ['analytics-eu'] },
  inside: { name: ['churn-*'] },
  extendable: { name: ['lab-*'] },
  forbidden: { name: ['kube-*'] },
  limits: { count: { border: 2, ceiling: 4 } },
});
const compute = entry('workload-quota', {
  limits: { 'requests.cpu': { border: 40 }, pods: { border: 100 } },
});

describe('placeResource', () => {
  const boundary = boundaryOf(namespaces);

  it.each([
    ['churn-dev', { zone: 'inside', entry: 'kubernetes-namespace' }],
    ['lab-1', { zone: 'extendable', entry: 'kubernetes-namespace' }],
    ['kube-system', { zone: 'forbidden', entry: 'kubernetes-namespace' }],
    ['payments', { zone: 'forbidden' }],
  ])('says of %s where it lies, and by which entry', (name, place) => {
    expect(placeResource(boundary, namespace(name), AT)).toEqual(place);
  });

  it('leaves limits and lifecycle aside: what is there is there', () => {
    const full = compileBoundary(
      sphere([{ ...namespaces, limits: { count: { ceiling: 0 } } }], {
        lifecycle: 'draft',
      }),
      { kinds },
    );
    expect(placeResource(full, namespace('churn-dev'), AT).zone).toBe('inside');
  });

  it('lets entries of every action speak', () => {
    const reading = boundaryOf(
      entry('data-domain', { actions: ['read'], inside: 'any' }),
    );
    const resource = { kind: 'data-domain', attributes: { domain: 'billing' } };
    expect(placeResource(reading, resource, AT).zone).toBe('inside');
  });

  it('finds a kind outside that is not registered, or that no entry speaks of', () => {
    const lost = { kind: 'gone', attributes: {} };
    expect(placeResource(boundary, lost, AT)).toEqual({ zone: 'forbidden' });
    const tool = { kind: 'tool', attributes: { name: 'dbt' } };
    expect(placeResource(boundary, tool, AT)).toEqual({ zone: 'forbidden' });
  });
});

describe('usedLimits', () => {
  it('counts what is inside or could be asked for, and nothing else', () => {
    const resources = [
      namespace('churn-dev'),
      namespace('lab-1'),
      namespace('payments'),
      namespace('churn-edge', {
        id: 'edge/churn-edge',
        attributes: { cluster: 'edge', name: 'churn-edge' },
      }),
    ];
    expect(
      usedLimits(boundaryOf(namespaces), resources, coverageOf(), AT),
    ).toEqual([
      {
        entry: 'kubernetes-namespace',
        dimension: 'count',
        value: 2,
        observedAt: 500,
        validUntil: 2_000,
      },
    ]);
  });

  it('counts a resource that two sources know once', () => {
    const twice = [
      namespace('churn-dev'),
      namespace('churn-dev', { source: 'catalog' }),
    ];
    expect(valueOf(namespaces, twice)).toBe(1);
  });

  it('knows that nothing is used where a complete source names nothing', () => {
    expect(valueOf(namespaces, [])).toBe(0);
    expect(valuesOf(compute, [])).toEqual({ 'requests.cpu': 0, pods: 0 });
  });

  it('knows nothing of a kind that no source covers completely', () => {
    const coverage = { ...coverageOf(), complete: new Map() };
    expect(
      usedLimits(
        boundaryOf(namespaces),
        [namespace('churn-dev')],
        coverage,
        AT,
      ),
    ).toEqual([]);
  });

  it('sums amounts; of two sources the larger one counts', () => {
    const resources = [
      quota('churn-dev', { 'requests.cpu': 4, pods: 10 }),
      quota('churn-dev', { 'requests.cpu': 6, pods: 8 }, 'catalog'),
      quota('churn-prod', { 'requests.cpu': 0.5, pods: 1 }),
    ];
    expect(
      valuesOf(compute, resources, coverageOf(['requests.cpu', 'pods'])),
    ).toEqual({ 'requests.cpu': 6.5, pods: 11 });
  });

  it('takes nothing for an amount that is left out, but not for one that the source never names', () => {
    const resources = [
      quota('churn-dev', { 'requests.cpu': 4 }),
      quota('churn-prod', undefined),
    ];
    expect(valuesOf(compute, resources, coverageOf(['requests.cpu']))).toEqual({
      'requests.cpu': 4,
    });
  });

  it('lets another source speak for one that never names the amount', () => {
    const resources = [
      quota('churn-dev', { pods: 3 }),
      quota('churn-dev', undefined, 'catalog'),
    ];
    expect(valuesOf(compute, resources, coverageOf(['cluster:pods']))).toEqual({
      pods: 3,
    });
  });

  it('has no use of what is looked at one by one', () => {
    const budget = entry('budget', { limits: { single: { border: 10 } } });
    expect(valuesOf(budget, [])).toEqual({});
  });

  it('does not know the use while a resource lacks what decides whether it counts', () => {
    const prod = { ...namespaces, where: { environment: ['prod'] } };
    const known = namespace('churn-dev');
    expect(valueOf(prod, [known])).toBeUndefined();
    const certain = namespace('churn-dev', {
      source: 'catalog',
      attributes: { ...known.attributes, environment: 'prod' },
    });
    expect(valueOf(prod, [known, certain])).toBe(1);
    // Its name alone says that it does not count.
    expect(valueOf(prod, [namespace('payments')])).toBe(0);
  });

  it('says the same through the index of many entries as entry by entry', () => {
    const names = fc.constantFrom('a', 'b', 'a-1', 'ab-1', 'b-2', 'kube-1');
    const clusters = fc.constantFrom('eu', 'us');
    const resource = fc
      .record({
        cluster: clusters,
        name: names,
        source: fc.constantFrom('x', 'y'),
        environment: fc.option(fc.constantFrom('dev', 'prod'), {
          nil: undefined,
        }),
      })
      .map(({ source, ...attributes }) =>
        namespace(attributes.name, {
          source,
          id: `${attributes.cluster}/${attributes.name}`,
          attributes,
        }),
      );
    const matcher = fc.oneof(
      names.map(name => ({ name: [`${name}*`] })),
      fc.constantFrom('dev', 'prod').map(e => ({ environment: [e] })),
    );
    const rule = fc.record({ cluster: clusters, inside: matcher });
    fc.assert(
      fc.property(
        fc.array(rule, { minLength: 1, maxLength: 24 }),
        fc.array(resource, { maxLength: 12 }),
        (rules, resources) => {
          const entries = rules.map(({ cluster, inside }, index) =>
            entry('kubernetes-namespace', {
              id: `e${index}`,
              where: { cluster: [cluster] },
              inside,
              limits: { count: { border: 1 } },
            }),
          );
          const together = usedLimits(
            boundaryOf(...entries),
            resources,
            coverageOf(),
            AT,
          );
          const oneByOne = [...entries]
            .sort((a, b) => (a.id < b.id ? -1 : 1))
            .flatMap(single =>
              usedLimits(boundaryOf(single), resources, coverageOf(), AT),
            );
          expect(together).toEqual(oneByOne);
          for (const { entry: id, value } of together) {
            const { cluster, inside } = rules[Number(id.slice(1))];
            expect(value).toBe(naiveCount(resources, cluster, inside));
          }
        },
      ),
    );
  });

  it('does not depend on the order of the resources', () => {
    const some = fc.array(
      fc.record({
        name: fc.constantFrom('a', 'b', 'c'),
        source: fc.constantFrom('x', 'y'),
        cpu: fc.option(fc.nat(9), { nil: undefined }),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(some, specs => {
        const resources = specs.map(({ name, source, cpu }) =>
          quota(
            name,
            cpu === undefined ? undefined : { 'requests.cpu': cpu },
            source,
          ),
        );
        const coverage = coverageOf(['x:requests.cpu']);
        expect(valuesOf(compute, resources, coverage)).toEqual(
          valuesOf(compute, [...resources].reverse(), coverage),
        );
      }),
    );
  });
});

function naiveCount(
  resources: readonly KnownResource[],
  cluster: string,
  inside: { readonly name?: string[]; readonly environment?: string[] },
): number {
  const start = inside.name?.[0].replace('*', '');
  const counting = resources.filter(
    ({ attributes }) =>
      attributes.cluster === cluster &&
      (start === undefined || String(attributes.name).startsWith(start)) &&
      (!inside.environment ||
        inside.environment.includes(String(attributes.environment))),
  );
  return new Set(counting.map(({ id }) => id)).size;
}

function valuesOf(
  rule: ResolvedEntry,
  resources: readonly KnownResource[],
  coverage = coverageOf(),
): Record<string, number> {
  return Object.fromEntries(
    usedLimits(boundaryOf(rule), resources, coverage, AT).map(
      ({ dimension, value }) => [dimension, value],
    ),
  );
}

function valueOf(rule: ResolvedEntry, resources: readonly KnownResource[]) {
  return valuesOf(rule, resources).count;
}
