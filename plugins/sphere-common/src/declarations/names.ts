import { z } from 'zod/v4';

/** The `apiVersion` of every Sphere document. @public */
export const SPHERE_API_VERSION = 'sphere.dataops/v1alpha1';

/**
 * Names that the pages use as paths below `/spheres`; a sphere may not take them.
 * @public
 */
export const RESERVED_SPHERE_NAMES: readonly string[] = [
  'all',
  'can-we',
  'checkpoints',
  'exceptions',
  'library',
  'activity',
  'sources',
  'new',
];

/** Longest name of a document or an entry, in characters. @public */
export const MAX_NAME_LENGTH = 63;
/** Longest title, in characters. @public */
export const MAX_TITLE_LENGTH = 120;
/** Longest free text (description, reason, intent), in characters. @public */
export const MAX_TEXT_LENGTH = 2000;

/** A document name: 1 to 63 of `a-z 0-9 -`, as in Kubernetes. @public */
export const nameSchema = z
  .string()
  .min(1, 'expected a name')
  .max(
    MAX_NAME_LENGTH,
    `expected a name of at most ${MAX_NAME_LENGTH} characters`,
  )
  .regex(
    /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/,
    'expected lower-case letters, digits and dashes, with a letter or digit at both ends',
  );

/** A title for people. @public */
export const titleSchema = z
  .string()
  .min(1, 'expected a title')
  .max(
    MAX_TITLE_LENGTH,
    `expected a title of at most ${MAX_TITLE_LENGTH} characters`,
  );

/** A free text for people. @public */
export const textSchema = z
  .string()
  .min(1, 'expected a text')
  .max(
    MAX_TEXT_LENGTH,
    `expected a text of at most ${MAX_TEXT_LENGTH} characters`,
  );

const ENTITY_REF_PART = '[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?';

/** A full entity ref of a Group, `group:namespace/name`. @public */
export const groupRefSchema = z
  .string()
  .regex(
    new RegExp(`^group:${ENTITY_REF_PART}/${ENTITY_REF_PART}$`, 'i'),
    "expected a full entity ref of a group, such as 'group:default/churn'",
  );

/** A full entity ref of a Group or a User. @public */
export const reviewerRefSchema = z
  .string()
  .regex(
    new RegExp(`^(group|user):${ENTITY_REF_PART}/${ENTITY_REF_PART}$`, 'i'),
    "expected a full entity ref of a group or user, such as 'group:default/data-platform'",
  );

/**
 * A length of time: `<n> days`, `working days`, `weeks`, `months` or `hours`; singular is fine.
 * @public
 */
export const durationSchema = z
  .string()
  .regex(
    /^[1-9][0-9]{0,3} (hours?|days?|working days?|weeks?|months?)$/,
    "expected a duration such as '90 days', '2 working days' or '6 months'",
  );

/** What every document says about itself. @public */
export const metadataSchema = z.strictObject({
  name: nameSchema,
  title: titleSchema.optional(),
  description: textSchema.optional(),
  labels: z
    .record(
      z
        .string()
        .regex(
          /^[A-Za-z0-9]([A-Za-z0-9._/-]{0,61}[A-Za-z0-9])?$/,
          'expected a label key of letters, digits, dots, dashes and slashes',
        ),
      z.string().max(63, 'expected a label value of at most 63 characters'),
    )
    .optional(),
  links: z
    .array(
      z.strictObject({
        url: z
          .string()
          .max(2048)
          .regex(/^https?:\/\//, 'expected an http or https address'),
        title: titleSchema.optional(),
      }),
    )
    .max(50)
    .optional(),
});

/** @public */
export type DocumentMetadata = z.infer<typeof metadataSchema>;
