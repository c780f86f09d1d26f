import { z } from 'zod/v4';
import { archetypeEntrySchema } from '../boundary/archetypeEntry';
import { entrySchema } from '../boundary/entry';
import { archetypeCoverSchema, archetypeLeashSchema } from './archetypeLeash';
import { coverSchema, leashSchema } from './leash';
import {
  groupRefSchema,
  metadataSchema,
  nameSchema,
  RESERVED_SPHERE_NAMES,
  SPHERE_API_VERSION,
  textSchema,
  titleSchema,
} from './names';

/** Most entries one document may hold. @public */
export const MAX_ENTRIES = 5000;

const boundarySchema = z.array(entrySchema).max(MAX_ENTRIES);

/** A parameter given to an archetype. @public */
export const parameterValueSchema = z.union(
  [z.string().max(512), z.number(), z.boolean()],
  { error: 'expected a text, a number or true/false' },
);
/** @public */
export type ParameterValue = z.infer<typeof parameterValueSchema>;

/** The declaration of one team's sphere. @public */
export const sphereDocumentSchema = z.strictObject({
  apiVersion: z.literal(SPHERE_API_VERSION),
  kind: z.literal('Sphere'),
  metadata: metadataSchema.extend({
    name: nameSchema.refine(n => !RESERVED_SPHERE_NAMES.includes(n), {
      message: `expected another name; reserved are ${RESERVED_SPHERE_NAMES.join(
        ', ',
      )}`,
    }),
  }),
  spec: z.strictObject({
    team: groupRefSchema,
    platformOwner: groupRefSchema,
    lifecycle: z.enum(['draft', 'active', 'retired']).optional(),
    basedOn: z
      .strictObject({
        archetype: nameSchema,
        parameters: z.record(z.string(), parameterValueSchema).optional(),
      })
      .optional(),
    unlisted: z.enum(['extendable', 'forbidden']).optional(),
    boundary: boundarySchema.optional(),
    leash: leashSchema.optional(),
    cover: coverSchema.optional(),
  }),
});

/** @public */
export type SphereDocument = z.infer<typeof sphereDocumentSchema>;
/** @public */
export type Lifecycle = 'draft' | 'active' | 'retired';

/**
 * A typed parameter of an archetype. Only a `pattern` may carry a glob; a `text` is refused when it holds `*` or `?`.
 * @public
 */
export const archetypeParameterSchema = z.strictObject({
  type: z.enum(['text', 'pattern', 'number', 'boolean', 'choice']),
  title: titleSchema.optional(),
  description: textSchema.optional(),
  required: z.boolean().optional(),
  default: parameterValueSchema.optional(),
  choices: z.array(z.string().min(1).max(512)).min(1).max(100).optional(),
});
/** @public */
export type ArchetypeParameter = z.infer<typeof archetypeParameterSchema>;

/**
 * A reusable, parameterised sphere template. `${{ parameters.x }}` is substituted inside scalars of `boundary`,
 * `leash` and `cover`.
 * @public
 */
export const archetypeDocumentSchema = z.strictObject({
  apiVersion: z.literal(SPHERE_API_VERSION),
  kind: z.literal('Archetype'),
  metadata: metadataSchema,
  spec: z.strictObject({
    owner: groupRefSchema,
    parameters: z
      .record(
        z
          .string()
          .regex(
            /^[A-Za-z][A-Za-z0-9_]{0,40}$/,
            'expected a parameter name of letters, digits and underscores',
          ),
        archetypeParameterSchema,
      )
      .optional(),
    unlisted: z.enum(['extendable', 'forbidden']).optional(),
    boundary: z.array(archetypeEntrySchema).max(MAX_ENTRIES).optional(),
    leash: archetypeLeashSchema.optional(),
    cover: archetypeCoverSchema.optional(),
  }),
});
/** @public */
export type ArchetypeDocument = z.infer<typeof archetypeDocumentSchema>;
