import type { InventoryService } from '../inventory/InventoryService';
import type { SphereService } from '../declarations/services';

const AT = '2026-01-02T03:04:05.000Z';
const RESOURCE = {
  source: 'cluster',
  kind: 'kubernetes-namespace',
  family: 'Namespaces',
  title: 'dev',
  attributes: { cluster: 'eu', name: 'dev' },
  observedAt: AT,
  stale: false,
} as const;

/** An inventory with one namespace in each sphere, and one that no sphere covers. */
export function createInMemoryInventory(
  spheres: SphereService,
): InventoryService {
  return {
    push: async (source, push) => ({
      source,
      generation: push.generation ?? 1,
      added: push.resources.length,
      changed: 0,
      removed: 0,
      unchanged: 0,
      uncovered: 0,
    }),
    list: async (query, scope) => {
      const visible = await spheres.list({}, scope);
      const covered = visible.items.map(({ name, title }) => ({
        ...RESOURCE,
        id: `eu/${name}`,
        attributes: { ...RESOURCE.attributes },
        sphere: { name, title },
        zone: 'inside' as const,
        entry: 'namespaces',
      }));
      const lost = { ...RESOURCE, id: 'eu/lost' };
      const items = [
        ...(scope.uncovered === 'visible' ? [lost] : []),
        ...(query.place === 'uncovered' ? [] : covered),
      ];
      return { items, totalItems: items.length };
    },
    sources: async () => ({
      items: [
        {
          source: 'cluster',
          generation: 1,
          resources: 3,
          inside: 2,
          outside: 0,
          uncovered: 1,
          complete: ['kubernetes-namespace'],
          observedAt: AT,
          validUntil: AT,
          stale: true,
          unfinished: false,
        },
      ],
    }),
    use: async (name, scope) =>
      (await spheres.uidOf(name, scope)) === undefined
        ? undefined
        : {
            limits: [],
            families: [],
            entries: [],
            inside: 1,
            outside: 0,
            known: true,
          },
  };
}
