import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readInventoryOptions } from './readInventoryOptions';

const read = (inventory?: JsonObject) =>
  readInventoryOptions(
    mockServices.rootConfig({
      data: inventory ? { sphere: { inventory } } : {},
    }),
  );
const mapping = (parts: JsonObject) => ({
  catalog: {
    mappings: [{ type: 'eks', kind: 'kubernetes-cluster', ...parts }],
  },
});

describe('readInventoryOptions', () => {
  it('needs no configuration: the catalog is read each minute, and counts for a day', () => {
    const { catalog, maxAgeOf } = read();
    expect(catalog).toEqual({
      state: 'on',
      mappings: [],
      schedule: {
        frequency: { minutes: 1 },
        initialDelay: { seconds: 10 },
        timeout: { minutes: 10 },
      },
    });
    expect(maxAgeOf('anything')).toBe(86_400);
  });

  it('reads ages, for all sources and for one', () => {
    const { maxAgeOf } = read({
      maxAge: { hours: 2 },
      sources: [{ id: 'cluster', maxAge: '10 minutes' }],
    });
    expect([maxAgeOf('other'), maxAgeOf('cluster')]).toEqual([7_200, 600]);
  });

  it('reads how the catalog is mapped', () => {
    const { catalog } = read({
      catalog: {
        enabled: false,
        schedule: { frequency: 'PT5M', timeout: { minutes: 1 } },
        mappings: [
          {
            type: ['eks', 'gke'],
            kind: 'workload-quota',
            attributes: {
              cluster: { annotation: 'example.com/cluster', value: 'eu' },
            },
            amounts: { 'requests.cpu': { field: 'spec.cpu' } },
            complete: true,
          },
        ],
      },
    });
    expect(catalog).toMatchObject({
      state: 'off',
      schedule: { frequency: { minutes: 5 } },
      mappings: [
        {
          types: ['eks', 'gke'],
          kind: 'workload-quota',
          attributes: {
            cluster: { annotation: 'example.com/cluster', value: 'eu' },
          },
          amounts: { 'requests.cpu': { field: 'spec.cpu' } },
          complete: true,
        },
      ],
    });
  });

  it.each([
    [{ maxAge: { milliseconds: 1 } }, 'sphere.inventory.maxAge'],
    [{ sources: [{ id: 'a' }] }, 'maxAge'],
    [
      {
        sources: [
          { id: 'a', maxAge: 'PT1H' },
          { id: 'a', maxAge: 'PT1H' },
        ],
      },
      "'a' occurs twice",
    ],
    [mapping({ type: [] }), 'mappings[0].type'],
    [mapping({ type: 3 }), 'mappings[0].type'],
    [mapping({ attributes: ['name'] }), 'by their names'],
    [mapping({ attributes: { name: {} } }), "for 'name' in"],
    [mapping({ attributes: { name: { from: 'x' } } }), "for 'name' in"],
    [mapping({ amounts: { count: { value: ['x'] } } }), "for 'count' in"],
    [mapping({ attributes: { name: { field: '' } } }), "for 'name' in"],
  ])('refuses %j, and says where', (inventory, place) => {
    expect(() => read(inventory as JsonObject)).toThrow(place);
  });
});
