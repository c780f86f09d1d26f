import { z } from 'zod/v4';
import { attributeMatcherSchema } from '../boundary/matcher';
import { nameSchema } from '../declarations/names';

/** Most changes one request may ask for. @public */
export const MAX_EXTENSION_CHANGES = 10;
/** Longest justification, in characters. @public */
export const MAX_JUSTIFICATION_LENGTH = 2000;
/** Longest comment, reason or "what would make it a yes", in characters. @public */
export const MAX_COMMENT_LENGTH = 2000;
/** Most values one attribute of an asked matcher may list. @public */
export const MAX_ASKED_VALUES = 50;
/** Most requests of one team that may be open at once. @public */
export const MAX_OPEN_REQUESTS_PER_SPHERE = 50;

const instantSchema = z.iso
  .datetime('expected a UTC instant such as 2026-02-20T16:00:00Z')
  .max(30);

const askedMatcherSchema = attributeMatcherSchema.refine(
  matcher => Object.values(matcher).every(v => v.length <= MAX_ASKED_VALUES),
  { message: `expected at most ${MAX_ASKED_VALUES} values of an attribute` },
);

/**
 * One widening: more of what an entry (or, where no entry speaks of it, a kind) allows, or a limit raised to an
 * absolute number.
 * @public
 */
export const extensionChangeSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('allow'),
    /** Id of the entry. */
    entry: nameSchema,
    inside: askedMatcherSchema,
  }),
  z.strictObject({
    type: z.literal('allow-kind'),
    /** A kind that no entry speaks of, and that the sphere's `unlisted` lets one ask for. */
    kind: nameSchema,
    inside: askedMatcherSchema,
  }),
  z.strictObject({
    type: z.literal('raise'),
    entry: nameSchema,
    dimension: z.string().min(1).max(63),
    /** The border that is asked for, in the unit of the dimension; not a difference. */
    to: z.number().min(0).max(1e15),
  }),
]);
/** @public */
export type ExtensionChange = z.infer<typeof extensionChangeSchema>;

/**
 * How long it is asked for. Temporary without an end does not exist: what is for good says so.
 * @public
 */
export const extensionTermSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('temporary'),
    /** From the approval on, unless it says later. */
    from: instantSchema.optional(),
    /** It does not count any more from this instant on. */
    until: instantSchema,
  }),
  z.strictObject({
    type: z.literal('permanent'),
    from: instantSchema.optional(),
  }),
]);
/** @public */
export type ExtensionTerm = z.infer<typeof extensionTermSchema>;

/** What is asked for: approved or not as a whole. @public */
export const extensionProposalSchema = z.strictObject({
  changes: z
    .array(extensionChangeSchema)
    .min(1, 'expected at least one change')
    .max(
      MAX_EXTENSION_CHANGES,
      `expected at most ${MAX_EXTENSION_CHANGES} changes`,
    ),
  term: extensionTermSchema,
  justification: z
    .string()
    .trim()
    .min(1, 'expected a reason; one sentence is enough')
    .max(MAX_JUSTIFICATION_LENGTH),
  /** A link to a ticket. Sphere shows it, and never believes what it says. */
  ticket: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
});
/** @public */
export type ExtensionProposal = z.infer<typeof extensionProposalSchema>;
