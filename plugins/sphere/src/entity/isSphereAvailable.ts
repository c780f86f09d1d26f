import type { Entity } from '@backstage/catalog-model';
import { ownerGroup } from './ownerGroup';

/** Whether an entity is of kind `Sphere`; for `EntitySwitch`. @public */
export function isSphereEntity(entity: Entity): boolean {
  return entity.kind.toLowerCase() === 'sphere';
}

/** Whether a sphere can count for an entity: a group, or something that a group owns; for `EntitySwitch`. @public */
export function isSphereAvailable(entity: Entity): boolean {
  return (
    entity.kind.toLowerCase() === 'group' || ownerGroup(entity) !== undefined
  );
}
