import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  createKindRegistry,
  type ResourceQuery,
} from '@dataops-sphere/plugin-sphere-common';
import { EVERYONE } from '../../declarations/__testUtils__/createWorld';
import { sphereYaml } from '../../declarations/__testUtils__/documents';
import {
  createInventoryWorld,
  type InventoryWorld,
} from '../__testUtils__/createInventoryWorld';
import { CatalogInventory } from './CatalogInventory';
import { allMappings, type CatalogMapping } from './CatalogMapping';
import { readCatalogResources } from './readCatalogResources';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const kinds = createKindRegistry();

function resource(
  name: string,
  type: string,
  parts: {
    readonly owner?: string;
    readonly annotations?: Record<string, string>;
    readonly spec?: Record<string, string | number>;
    readonly title?: string;
  } = {},
): Entity {
  const { owner = 'churn', annotations = {}, spec, title } = parts;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name,
      namespace: 'default',
      ...(title && { title }),
      annotations: Object.fromEntries(
        Object.entries(annotations).map(([key, value]) => [
          key.includes('/') ? key : `sphere.dataops/${key}`,
          value,
        ]),
      ),
    },
    spec: { type, owner, ...spec },
  };
}

const namespace = (
  name: string,
  annotations: Record<string, string> = {},
  owner?: string,
) =>
  resource(name, 'kubernetes-namespace', {
    owner,
    annotations: { cluster: 'eu', ...annotations },
  });

describe('the catalog as a source of the inventory', () => {
  const logger = mockServices.logger.mock();
  let world: InventoryWorld;

  beforeEach(async () => {
    jest.clearAllMocks();
    world = await createInventoryWorld(await databases.init('SQLITE_3'));
    await world.declare({
      'churn.yaml': sphereYaml('churn'),
      'lab.yaml': sphereYaml('lab'),
    });
  });

  function catalogOf(
    entities: Entity[],
    configured: readonly CatalogMapping[] = [],
  ) {
    const mappings = allMappings(configured, kinds.values());
    const { inventory } = world;
    const catalog = catalogServiceMock({ entities });
    return new CatalogInventory({
      read: () =>
        readCatalogResources({
          catalog,
          auth: mockServices.auth(),
          mappings,
          kinds,
        }),
      mappings,
      inventory,
      logger,
      clock: () => world.now,
    });
  }

  async function known(query: ResourceQuery = {}) {
    const scope = { ...EVERYONE, uncovered: 'visible' } as const;
    return (await world.inventory.list(query, scope)).items;
  }

  it('takes Resources over with what their annotations and names say', async () => {
    const catalog = catalogOf([
      namespace('churn-dev', { environment: 'dev' }),
      resource('features', 's3-bucket', {
        title: 'Features',
        annotations: { region: 'eu-west-1', size: '12.5' },
      }),
      resource('billing', 'database', { annotations: { provider: 'gcp' } }),
      { ...namespace('churn-x'), kind: 'Component' },
    ]);
    expect(await catalog.refresh()).toMatchObject({
      source: 'catalog',
      added: 3,
      generation: 1,
    });
    expect(await known({ kind: 'kubernetes-namespace' })).toMatchObject([
      {
        id: 'eu/churn-dev',
        attributes: { cluster: 'eu', name: 'churn-dev', environment: 'dev' },
        owner: { ref: 'group:default/churn' },
        sphere: { name: 'churn' },
        zone: 'inside',
        entityRef: 'resource:default/churn-dev',
      },
    ]);
    expect(await known({ kind: 'storage' })).toMatchObject([
      { id: 'gcp/billing', title: 'billing' },
      {
        id: 'aws/features',
        title: 'Features',
        attributes: { type: 'bucket', region: 'eu-west-1' },
        amounts: { size: 12.5 },
      },
    ]);
    const [record] = (await world.journal.list({})).items;
    expect(record.actor).toEqual({ type: 'system', ref: 'sphere' });
  });

  it('[K3] lets no annotation say whose a resource is', async () => {
    const forged = namespace('churn-dev', {
      sphere: 'lab',
      owner: 'group:default/lab',
      team: 'group:default/lab',
    });
    await catalogOf([forged]).refresh();
    expect(await known()).toMatchObject([
      { owner: { ref: 'group:default/churn' }, sphere: { name: 'churn' } },
    ]);
    // Nor can anybody but the owner's team get it by another annotation.
    await catalogOf([namespace('churn-dev', {}, 'user:default/lab')]).refresh();
    const [lost] = await known();
    expect(lost.owner).toBeUndefined();
    expect(lost.sphere).toBeUndefined();
  });

  it('says once what it could not map, and never guesses', async () => {
    const catalog = catalogOf([
      resource('no-cluster', 'kubernetes-namespace'),
      resource('churn-account', 'cloud-account'),
      resource('secret', 'data-classification', {
        annotations: { level: 'cosmic' },
      }),
      namespace('churn-a'),
      namespace('other-name', { name: 'churn-a' }),
      resource('topic', 'kafka-topic'),
      resource('bad', 's3-bucket', { annotations: { size: 'large' } }),
    ]);
    await catalog.refresh();
    await catalog.refresh();
    expect((await known()).map(item => item.id)).toEqual(['eu/churn-a']);
    expect(logger.info).toHaveBeenCalledTimes(1);
    const [text] = logger.info.mock.calls[0];
    expect(text).toMatch(/^5 resources .* and 1 are of other types\. /);
    expect(text).toContain('resource:default/no-cluster: attributes.cluster');
    expect(text).toContain('resource:default/other-name: is there already');
  });

  it('follows the configured mappings before its own', async () => {
    const catalog = catalogOf(
      [
        resource('eks-1', 'EKS', { spec: { nodes: 4 } }),
        resource('churn-ns', 'kubernetes-namespace'),
      ],
      [
        { types: ['eks'], kind: 'kubernetes-cluster', attributes: {} },
        {
          types: ['kubernetes-namespace'],
          kind: 'kubernetes-namespace',
          attributes: {
            cluster: { annotation: 'example.com/cluster', value: 'fixed' },
          },
          complete: true,
        },
      ],
    );
    await catalog.refresh();
    expect((await known()).map(item => item.id).sort()).toEqual([
      'eks-1',
      'fixed/churn-ns',
    ]);
    const use = await world.inventory.use('churn', EVERYONE);
    expect(use?.limits).toMatchObject([{ entry: 'namespaces', value: 1 }]);
  });

  it('removes what is gone, but keeps all while the catalog is only about to fill', async () => {
    await catalogOf([namespace('churn-a'), namespace('churn-b')]).refresh();
    expect(await catalogOf([]).refresh()).toBeUndefined();
    expect(await known()).toHaveLength(2);
    const { headSeq } = await world.journal.verify();
    await catalogOf([namespace('churn-a'), namespace('churn-b')]).refresh();
    expect((await world.journal.verify()).headSeq).toBe(headSeq);
    expect(
      await catalogOf([
        { ...namespace('a-component'), kind: 'Component' },
      ]).refresh(),
    ).toMatchObject({ removed: 2 });
  });
});
