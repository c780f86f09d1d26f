import { stringifyEntityRef } from '@backstage/catalog-model';
import { parse } from 'yaml';
import {
  exampleBoundaries,
  exampleKinds,
  exampleSphereOf,
} from './__testUtils__/exampleSpheres';
import {
  exampleEntities,
  exampleTexts,
} from './__testUtils__/exampleOrganisation';
import { limitUseState, parseResourceId, printResourceId } from './boundary';
import {
  inventoryPushSchema,
  placeResource,
  usedLimits,
  type InventoryPush,
  type KnownResource,
  type PushedResource,
} from './inventory';

const AT = Date.parse('2026-01-15T09:00:00.000Z');
const HOUR = 3_600_000;

const pushes = new Map<string, InventoryPush>(
  [...exampleTexts('inventory')].map(([file, text]) => [
    file.replace(/^inventory\/|\.yaml$/g, ''),
    inventoryPushSchema.parse({
      ...parse(text),
      observedAt: new Date(AT).toISOString(),
    }),
  ]),
);
const boundaries = exampleBoundaries();

interface Placed extends KnownResource {
  readonly sphere?: string;
  readonly pushed: PushedResource;
}

const resources: readonly Placed[] = [...pushes].flatMap(([source, push]) =>
  push.resources.map(pushed => {
    const kind = exampleKinds.get(pushed.kind);
    if (!kind) throw new Error(`no kind '${pushed.kind}'`);
    const attributes = {
      ...parseResourceId(kind, pushed.id ?? ''),
      ...pushed.attributes,
    };
    return {
      source,
      kind: kind.name,
      id: printResourceId(kind, attributes),
      attributes,
      amounts: pushed.amounts,
      sphere: pushed.owner && exampleSphereOf(pushed.owner, boundaries),
      pushed,
    };
  }),
);

const ofSphere = (name: string) => resources.filter(r => r.sphere === name);

const known = { observedAt: AT, validUntil: AT + 24 * HOUR };
const coverage = {
  complete: new Map(
    [...pushes.values()]
      .flatMap(push => push.complete ?? [])
      .map(kind => [kind, known]),
  ),
  gives: (source: string, kind: string, dimension: string) =>
    resources.some(
      r =>
        r.source === source &&
        r.kind === kind &&
        r.amounts?.[dimension] !== undefined,
    ),
};

const useOf = (name: string) => {
  const boundary = boundaries.get(name);
  if (!boundary) throw new Error(`no sphere '${name}'`);
  return usedLimits(boundary, ofSphere(name), coverage, AT);
};

const limitOf = (name: string, entry: string, dimension: string) =>
  boundaries.get(name)?.sphere.boundary.find(e => e.id === entry)?.limits?.[
    dimension
  ] ?? {};

const strained = (name: string) =>
  useOf(name)
    .filter(
      ({ entry, dimension, value }) =>
        limitUseState(value, limitOf(name, entry, dimension)) !== 'ok',
    )
    .map(({ entry, dimension, value }) => `${entry} ${dimension}: ${value}`);

describe('the example inventory', () => {
  it('names each resource once per source', () => {
    const keys = resources.map(r => `${r.source} ${r.kind} ${r.id}`);
    expect(keys).toEqual([...new Set(keys)]);
  });

  it('refers to groups and resources of the example catalog only', () => {
    const refs = exampleEntities().map(stringifyEntityRef);
    const named = resources.flatMap(({ pushed }) => [
      ...(pushed.owner ? [pushed.owner] : []),
      ...(pushed.entityRef ? [pushed.entityRef] : []),
    ]);
    expect(named.filter(ref => !refs.includes(ref))).toEqual([]);
  });

  it('knows under the same id whatever the catalog knows by its annotations', () => {
    const annotated = exampleEntities().flatMap(entity => {
      const annotations = Object.entries(entity.metadata.annotations ?? {});
      const attributes = annotations
        .filter(([name]) => name.startsWith('sphere.dataops/'))
        .map(([name, value]) => [name.replace('sphere.dataops/', ''), value]);
      return attributes.length > 0
        ? [{ entity, attributes: Object.fromEntries(attributes) }]
        : [];
    });
    expect(annotated.length).toBeGreaterThanOrEqual(16);
    const differing = annotated.filter(({ entity, attributes }) => {
      const twin = resources.find(
        r => r.pushed.entityRef === stringifyEntityRef(entity),
      );
      return (
        !twin ||
        entity.spec?.owner !== twin.pushed.owner ||
        Object.entries(attributes).some(
          ([name, value]) => twin.attributes[name] !== value,
        )
      );
    });
    expect(differing.map(({ entity }) => entity.metadata.name)).toEqual([]);
  });

  it('calls complete whatever kind it names', () => {
    const silent = resources.filter(
      r => !pushes.get(r.source)?.complete?.includes(r.kind),
    );
    expect(silent).toEqual([]);
  });

  it('has one resource outside: the public report of Churn', () => {
    const outside = [...boundaries].flatMap(([name, boundary]) =>
      ofSphere(name)
        .map(r => ({ name, id: r.id, ...placeResource(boundary, r, AT) }))
        .filter(r => r.zone !== 'inside'),
    );
    expect(outside).toEqual([
      {
        name: 'customer-churn',
        id: 'public/churn-report.nordlicht.example',
        zone: 'extendable',
        entry: 'ingress',
      },
    ]);
  });

  it('has some resources of groups without an active sphere, and some of nobody', () => {
    const uncovered = resources.filter(r => !r.sphere);
    expect(uncovered.some(r => r.pushed.owner)).toBe(true);
    expect(uncovered.some(r => !r.pushed.owner)).toBe(true);
    expect(uncovered.length).toBeLessThanOrEqual(20);
  });

  it('knows the use of every limit of each sphere', () => {
    for (const [name, { sphere }] of boundaries) {
      const unknown = sphere.boundary.flatMap(entry => {
        const dimensions = exampleKinds.get(entry.kind)?.limits ?? {};
        return Object.keys(entry.limits ?? {})
          .filter(dimension => dimensions[dimension]?.mode !== 'each')
          .filter(
            dimension =>
              !useOf(name).some(
                u => u.entry === entry.id && u.dimension === dimension,
              ),
          )
          .map(dimension => `${entry.id} ${dimension}`);
      });
      expect([name, unknown]).toEqual([name, []]);
    }
  });

  it.each([
    [
      'customer-churn',
      ['namespaces count: 12', 'money monthly: 7400', 'accounts count: 3'],
    ],
    [
      'customer-360',
      ['compute requests.cpu: 37', 'compute requests.memory: 148'],
    ],
    ['demand-forecast', ['compute requests.cpu: 188']],
    ['finance-closing', ['accounts count: 2']],
    ['payment-fraud', ['accounts count: 2']],
    ['store-telemetry', ['namespaces count: 500']],
    ['pricing-lab', ['account count: 1']],
    ['marketing-insights', []],
  ])('brings %s near these borders', (name, limits) => {
    expect(strained(name)).toEqual(limits);
  });

  it('goes over one border only: Churn has four namespaces more for a while', () => {
    const over = [...boundaries.keys()].flatMap(name =>
      useOf(name)
        .filter(
          ({ entry, dimension, value }) =>
            limitUseState(value, limitOf(name, entry, dimension)) === 'over',
        )
        .map(({ entry, dimension }) => `${name} ${entry} ${dimension}`),
    );
    expect(over).toEqual(['customer-churn namespaces count']);
  });

  it('gives Churn 26 of 40 CPU, three routes, eleven sets of data and six repositories', () => {
    expect(useOf('customer-churn')).toContainEqual({
      entry: 'compute',
      dimension: 'requests.cpu',
      value: 26,
      ...known,
    });
    const count = (family: string) =>
      ofSphere('customer-churn').filter(
        r => exampleKinds.get(r.kind)?.family === family,
      ).length;
    expect(['Network', 'Data', 'Delivery', 'Roles'].map(count)).toEqual([
      3, 11, 6, 4,
    ]);
  });

  it('gives the subteam Fraud models a place in the sphere of Fraud', () => {
    const models = resources.filter(
      r => r.pushed.owner === 'group:default/fraud-models',
    );
    expect(models.length).toBeGreaterThan(0);
    expect(new Set(models.map(r => r.sphere))).toEqual(
      new Set(['payment-fraud']),
    );
  });
});
