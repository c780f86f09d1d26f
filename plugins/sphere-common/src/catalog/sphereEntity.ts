import {
  entityKindSchemaValidator,
  type Entity,
  type KindValidator,
} from '@backstage/catalog-model';
import type { Lifecycle } from '../declarations/documents';
import { SPHERE_API_VERSION } from '../declarations/names';

/**
 * The catalog's picture of a sphere: what it is and whose. The boundary is not in it, because the catalog has its own
 * permissions and search.
 * @public
 */
export interface SphereEntityV1alpha1 extends Entity {
  apiVersion: typeof SPHERE_API_VERSION;
  kind: 'Sphere';
  spec: {
    /** Full entity ref of the Group that lives in the sphere. */
    team: string;
    /** Full entity ref of the Group that declares the sphere. */
    platformOwner: string;
    lifecycle: Lifecycle;
    /** Name of the archetype that the sphere is based on. */
    archetype?: string;
  };
}

const text = (description: string, example: string) => ({
  type: 'string',
  description,
  examples: [example],
  minLength: 1,
});

/** JSON Schema of catalog entities of the kind `Sphere`. @public */
export const sphereEntityV1alpha1Schema = {
  $schema: 'http://json-schema.org/draft-07/schema',
  $id: 'SphereV1alpha1',
  description:
    'The self-service area of one team, as the Sphere backend projects it into the catalog.',
  allOf: [
    { $ref: 'Entity' },
    {
      type: 'object',
      required: ['spec'],
      properties: {
        apiVersion: { enum: [SPHERE_API_VERSION] },
        kind: { enum: ['Sphere'] },
        spec: {
          type: 'object',
          required: ['team', 'platformOwner', 'lifecycle'],
          additionalProperties: false,
          properties: {
            team: text(
              'The Group that lives in the sphere',
              'group:default/churn',
            ),
            platformOwner: text(
              'The Group that declares the sphere',
              'group:default/data-platform',
            ),
            lifecycle: {
              type: 'string',
              enum: ['draft', 'active', 'retired'],
              description: 'Whether the sphere counts',
            },
            archetype: text(
              'The archetype that the sphere is based on',
              'dataops-standard',
            ),
          },
        },
      },
    },
  ],
};

/** Checks catalog entities of the kind `Sphere`; `false` for those of another kind. @public */
export const sphereEntityV1alpha1Validator: KindValidator = (() => {
  const validate = entityKindSchemaValidator(sphereEntityV1alpha1Schema);
  return {
    async check(entity: Entity) {
      return validate(entity) === entity;
    },
  };
})();

/** Whether a catalog entity is the projection of a sphere. @public */
export function isSphereEntity(entity: Entity): entity is SphereEntityV1alpha1 {
  return entity.apiVersion === SPHERE_API_VERSION && entity.kind === 'Sphere';
}
