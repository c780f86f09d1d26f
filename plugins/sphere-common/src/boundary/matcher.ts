import { z } from 'zod/v4';

/** Most values one attribute of a matcher may list. @public */
export const MAX_MATCH_VALUES = 1000;
/** Longest literal or glob, in characters. @public */
export const MAX_PATTERN_LENGTH = 512;

/**
 * A literal or a glob: `*` crosses everything, `?` stands for one character; case-sensitive.
 * Numbers must be quoted, because YAML would eat the leading zeros of an account id.
 * @public
 */
export const patternSchema = z
  .string('expected a text; put numbers and true/false in quotes')
  .min(1, 'expected a value; an empty text matches nothing')
  .max(MAX_PATTERN_LENGTH, `expected at most ${MAX_PATTERN_LENGTH} characters`);

/** One value that a negation may list. @public */
export const positiveValueSchema = z.union(
  [
    patternSchema,
    z.strictObject({ value: patternSchema, title: z.string().min(1).max(120) }),
    z.strictObject({ min: z.number(), max: z.number() }),
    z.strictObject({
      max: z.union([z.number(), patternSchema], {
        error: 'expected a number or a level of the scale',
      }),
    }),
    z.strictObject({ min: z.number() }),
    z.strictObject({ cidr: patternSchema }),
  ],
  {
    error:
      'expected a text, { value, title }, { min, max }, { min }, { max } or { cidr }',
  },
);

/**
 * One value of an attribute: a literal or glob, the same with a title for people, a number range, a step on an
 * ordered scale (`max`), a CIDR block, or the negation of such values.
 * @public
 */
export const matchValueSchema = z.union(
  [
    ...positiveValueSchema.options,
    z.strictObject({
      not: z.array(positiveValueSchema).min(1, 'expected at least one value'),
    }),
  ],
  {
    error:
      'expected a text, { value, title }, { min, max }, { min }, { max }, { cidr } or { not: […] }',
  },
);

/** @public */
export type PositiveMatchValue = z.infer<typeof positiveValueSchema>;
/** @public */
export type MatchValue = z.infer<typeof matchValueSchema>;

/** Name of an attribute, with or without the prefix `subject.`, `action.` or `context.`. @public */
export const attributeNameSchema = z
  .string()
  .regex(
    /^[A-Za-z][A-Za-z0-9._/-]{0,62}$/,
    'expected an attribute name of letters, digits, dots and dashes',
  );

/** The attributes of a matcher; all must match, any one value of each suffices. @public */
export const attributeMatcherSchema = z
  .record(
    attributeNameSchema,
    z
      .array(matchValueSchema, 'expected a list of values')
      .min(1, "expected at least one value; leave the attribute out for 'any'")
      .max(MAX_MATCH_VALUES, `expected at most ${MAX_MATCH_VALUES} values`),
  )
  .refine(m => Object.keys(m).length > 0, {
    message: "expected at least one attribute; write 'any' to match everything",
  });

/** A matcher: attributes, or the word `any`. @public */
export const matcherSchema = z.union(
  [z.literal('any'), attributeMatcherSchema],
  { error: "expected 'any' or attributes, each with a list of values" },
);

/** @public */
export type AttributeMatcher = z.infer<typeof attributeMatcherSchema>;
/** @public */
export type Matcher = z.infer<typeof matcherSchema>;
