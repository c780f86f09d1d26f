import type { Entity } from '@backstage/catalog-model';
import { isSphereEntity, sphereEntityV1alpha1Validator } from './sphereEntity';

const entity = (spec: object = {}, head: object = {}): Entity => ({
  apiVersion: 'sphere.dataops/v1alpha1',
  kind: 'Sphere',
  metadata: { name: 'churn' },
  spec: {
    team: 'group:default/churn',
    platformOwner: 'group:default/platform',
    lifecycle: 'active',
    ...spec,
  },
  ...head,
});
const check = (e: Entity) => sphereEntityV1alpha1Validator.check(e);

describe('sphereEntityV1alpha1Validator', () => {
  it('takes what the backend projects', async () => {
    await expect(check(entity())).resolves.toBe(true);
    await expect(check(entity({ archetype: 'standard' }))).resolves.toBe(true);
  });

  it('leaves other kinds and versions to others', async () => {
    await expect(check(entity({}, { kind: 'Component' }))).resolves.toBe(false);
    const other = { apiVersion: 'sphere.dataops/v9' };
    await expect(check(entity({}, other))).resolves.toBe(false);
  });

  it.each([
    { team: undefined },
    { platformOwner: '' },
    { lifecycle: 'production' },
    { boundary: [] },
  ])('refuses the spec %j', async spec => {
    const faulty = JSON.parse(JSON.stringify(entity(spec))) as Entity;
    await expect(check(faulty)).rejects.toThrow(/spec/);
  });
});

describe('isSphereEntity', () => {
  it('knows a sphere by kind and version', () => {
    expect(isSphereEntity(entity())).toBe(true);
    expect(isSphereEntity(entity({}, { kind: 'Component' }))).toBe(false);
    expect(isSphereEntity(entity({}, { apiVersion: 'x/v1' }))).toBe(false);
  });
});
