import { z } from 'zod/v4';
import { coverSchema, extensionRulesSchema } from '../declarations/leash';
import { parameterValueSchema } from '../declarations/documents';
import { familySchema } from './boundaryKind';
import { entrySchema } from './entry';

/** Where a resolved statement comes from. @public */
export const provenanceSchema = z.object({
  origin: z.enum(['archetype', 'sphere', 'extension']),
  /** Name of the archetype, the sphere or the extension. */
  name: z.string(),
  /** Title for people. */
  title: z.string(),
  /** The archetype whose entry of the same id this one replaces. */
  replaces: z.string().optional(),
});
/** @public */
export type Provenance = z.infer<typeof provenanceSchema>;

/** An entry with its family and provenance. @public */
export const resolvedEntrySchema = entrySchema.and(
  z.object({ family: familySchema, provenance: provenanceSchema }),
);
/** @public */
export type ResolvedEntry = z.infer<typeof resolvedEntrySchema>;

/**
 * A sphere after its archetype has been folded in: every parameter substituted, entries in the order archetype
 * first, then the sphere's own. Nothing in it depends on time.
 * @public
 */
export const resolvedSphereSchema = z.object({
  name: z.string(),
  title: z.string(),
  team: z.string(),
  platformOwner: z.string(),
  lifecycle: z.enum(['draft', 'active', 'retired']),
  unlisted: z.enum(['extendable', 'forbidden']),
  basedOn: z
    .object({
      archetype: z.string(),
      title: z.string(),
      parameters: z.record(z.string(), parameterValueSchema),
    })
    .optional(),
  boundary: z.array(resolvedEntrySchema),
  leash: z.object({
    checkpoints: z.array(
      z.object({ name: z.string(), provenance: provenanceSchema }),
    ),
    extensions: extensionRulesSchema.required({
      steps: true,
      maxDuration: true,
      permanent: true,
      decideWithin: true,
    }),
  }),
  cover: coverSchema,
});
/** @public */
export type ResolvedSphere = z.infer<typeof resolvedSphereSchema>;
