import type { Entity } from '@backstage/catalog-model';
import { isSphereAvailable, isSphereEntity } from './isSphereAvailable';
import { ownerGroup } from './ownerGroup';

const entity = (part: Partial<Entity>): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'score', namespace: 'retail' },
  ...part,
});
const ownedBy = (...refs: string[]) =>
  refs.map(targetRef => ({ type: 'ownedBy', targetRef }));

describe('the group that owns an entity', () => {
  it('is the first group among its owners', () => {
    const relations = ownedBy('user:default/mira', 'group:default/churn');
    expect(ownerGroup(entity({ relations }))).toBe('group:default/churn');
  });

  it('is what its spec says while there are no relations', () => {
    expect(ownerGroup(entity({ spec: { owner: 'churn' } }))).toBe(
      'group:retail/churn',
    );
  });

  it('is nobody for a person, for nonsense and for nothing', () => {
    expect(ownerGroup(entity({ spec: { owner: 'user:a/b' } }))).toBeUndefined();
    expect(ownerGroup(entity({ spec: { owner: ':/' } }))).toBeUndefined();
    expect(ownerGroup(entity({ spec: { owner: 3 } }))).toBeUndefined();
    expect(ownerGroup(entity({}))).toBeUndefined();
  });
});

describe('where a sphere can count', () => {
  it('is a group, or what a group owns', () => {
    expect(isSphereAvailable(entity({ kind: 'Group' }))).toBe(true);
    expect(isSphereAvailable(entity({ spec: { owner: 'churn' } }))).toBe(true);
    expect(isSphereAvailable(entity({}))).toBe(false);
  });

  it('knows the kind Sphere', () => {
    expect(isSphereEntity(entity({ kind: 'Sphere' }))).toBe(true);
    expect(isSphereEntity(entity({}))).toBe(false);
  });
});
