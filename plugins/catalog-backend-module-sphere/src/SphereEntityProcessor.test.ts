import type { Entity } from '@backstage/catalog-model';
import { sphereSummary } from './__testUtils__/spheres';
import { SphereEntityProcessor } from './SphereEntityProcessor';
import { sphereToEntity } from './sphereToEntity';

const entity = sphereToEntity(
  sphereSummary('churn'),
  'https://backstage.example.com',
);
const ours = { type: 'sphere', target: 'churn' };
const registered = { type: 'url', target: 'https://git.example.com/a.yaml' };

describe('SphereEntityProcessor', () => {
  const processor = new SphereEntityProcessor();

  it('lets the spheres of our provider pass', async () => {
    await expect(
      processor.preProcessEntity(entity, ours, jest.fn(), ours),
    ).resolves.toBe(entity);
  });

  it.each(['Sphere', 'sphere', 'SPHERE'])(
    'refuses a registered entity of kind %s, whatever it says of its origin',
    async kind => {
      const forged: Entity = { ...entity, kind };
      await expect(
        processor.preProcessEntity(forged, ours, jest.fn(), registered),
      ).rejects.toThrow(/'churn' cannot be registered in the catalog/);
    },
  );

  it('lets other kinds pass, wherever they come from', async () => {
    const component: Entity = { ...entity, kind: 'Component' };
    await expect(
      processor.preProcessEntity(component, registered, jest.fn(), registered),
    ).resolves.toBe(component);
    await expect(processor.validateEntityKind(component)).resolves.toBe(false);
  });

  it('relates a sphere to its team and its platform owner, both ways', async () => {
    const emit = jest.fn();
    await processor.postProcessEntity(entity, ours, emit);
    const relations = emit.mock.calls.map(
      ([{ relation }]) =>
        `${relation.source.kind}:${relation.source.name} ${relation.type} ${relation.target.kind}:${relation.target.name}`,
    );
    expect(relations.map(r => r.toLocaleLowerCase('en-US'))).toEqual([
      'sphere:churn ownedby group:churn',
      'group:churn ownerof sphere:churn',
      'sphere:churn boundedby group:data-platform',
      'group:data-platform bounds sphere:churn',
    ]);
  });
});
