import {
  getCompoundEntityRef,
  parseEntityRef,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
  type Entity,
} from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  processingResult,
  type CatalogProcessor,
  type CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';
import {
  isSphereEntity,
  sphereEntityV1alpha1Validator,
} from '@dataops-sphere/plugin-sphere-common';
import { SPHERE_LOCATION_TYPE } from './sphereToEntity';

/** From a sphere to the group that drew its border. */
export const RELATION_BOUNDED_BY = 'boundedBy';
/** From a platform owner to the spheres whose border it draws. */
export const RELATION_BOUNDS = 'bounds';

/**
 * Recognises kind `Sphere`, relates it to its team and platform owner, and refuses every `Sphere` that does not come
 * from our provider: what anybody registers in the catalog says nothing about a border.
 *
 * The origin cannot be forged by a registered location: the catalog itself writes it on all that a location emits.
 */
export class SphereEntityProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'SphereEntityProcessor';
  }

  async preProcessEntity(
    entity: Entity,
    ...[, , originLocation]: [LocationSpec, CatalogProcessorEmit, LocationSpec]
  ): Promise<Entity> {
    if (
      entity.kind.toLocaleLowerCase('en-US') === 'sphere' &&
      originLocation.type !== SPHERE_LOCATION_TYPE
    ) {
      throw new NotAllowedError(
        `'${entity.metadata.name}' cannot be registered in the catalog: spheres are declared in a source of the Sphere backend, which puts them here`,
      );
    }
    return entity;
  }

  async validateEntityKind(entity: Entity): Promise<boolean> {
    return sphereEntityV1alpha1Validator.check(entity);
  }

  async postProcessEntity(
    entity: Entity,
    ...[, emit]: [LocationSpec, CatalogProcessorEmit]
  ): Promise<Entity> {
    if (!isSphereEntity(entity)) return entity;
    const { team, platformOwner } = entity.spec;
    relate({
      entity,
      emit,
      to: team,
      types: [RELATION_OWNED_BY, RELATION_OWNER_OF],
    });
    relate({
      entity,
      emit,
      to: platformOwner,
      types: [RELATION_BOUNDED_BY, RELATION_BOUNDS],
    });
    return entity;
  }
}

function relate(options: {
  entity: Entity;
  emit: CatalogProcessorEmit;
  to: string;
  types: readonly [forward: string, back: string];
}) {
  const { entity, emit, to, types } = options;
  const [forward, back] = types;
  const source = getCompoundEntityRef(entity);
  const target = parseEntityRef(to);
  emit(processingResult.relation({ source, type: forward, target }));
  emit(
    processingResult.relation({ source: target, type: back, target: source }),
  );
}
