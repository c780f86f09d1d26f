import { z } from 'zod/v4';
import { groupInfoSchema } from '../../declarations/declarationApi';
import { decisionSchema } from './decision';

/** Most questions of one batch. @public */
export const MAX_EVALUATIONS = 1000;
/** Longest text in a question, in characters; longest id of a subject or resource. @public */
export const MAX_QUESTION_TEXT = 1024;
const MAX_PROPERTIES = 100;

const text = z.string().max(MAX_QUESTION_TEXT);
const propertiesSchema = z
  .record(text, z.unknown())
  .refine(p => Object.keys(p).length <= MAX_PROPERTIES, {
    message: `expected at most ${MAX_PROPERTIES} properties`,
  });

/**
 * Who asks. `sphere` (its name) and `group` (an entity ref) are explicit. A `user` evaluates the spheres of all their
 * teams; an `agent` or a `service` does what the group or user in its property `actsFor` may.
 * @public
 */
export const authzenSubjectSchema = z.object({
  type: text.min(1),
  id: text,
  properties: propertiesSchema.optional(),
});
/** What is to be done; amounts by limit dimension may stand in the properties. @public */
export const authzenActionSchema = z.object({
  name: text.min(1),
  properties: propertiesSchema.optional(),
});
/** To what: `type` is a boundary kind, `id` follows its template, attributes may stand in the properties. @public */
export const authzenResourceSchema = z.object({
  type: text.min(1),
  id: text,
  properties: propertiesSchema.optional(),
});
/** @public */
export const authzenContextSchema = propertiesSchema;

/** Not part of AuthZEN, which lets unknown fields be: asks for the explanation in `context` of the answer. @public */
const explainOption = { explain: z.boolean().optional() };

/** One question, as in OpenID AuthZEN Authorization API 1.0. Unknown fields are ignored. @public */
export const evaluationRequestSchema = z.object({
  subject: authzenSubjectSchema,
  action: authzenActionSchema,
  resource: authzenResourceSchema,
  context: authzenContextSchema.optional(),
  options: z.object(explainOption).optional(),
});
/** @public */
export type EvaluationRequest = z.input<typeof evaluationRequestSchema>;

/** @public */
export const evaluationsSemanticSchema = z.enum([
  'execute_all',
  'deny_on_first_deny',
  'permit_on_first_permit',
]);

/**
 * Several questions. What stands at the top is a default, replaced whole by what an item says itself. Items are checked
 * one by one: a bad one is denied with an error of its own.
 * @public
 */
export const evaluationsRequestSchema = z.object({
  subject: authzenSubjectSchema.optional(),
  action: authzenActionSchema.optional(),
  resource: authzenResourceSchema.optional(),
  context: authzenContextSchema.optional(),
  evaluations: z.array(z.unknown()).max(MAX_EVALUATIONS).optional(),
  options: z
    .object({
      ...explainOption,
      evaluations_semantic: evaluationsSemanticSchema.optional(),
    })
    .optional(),
});
/** @public */
export interface EvaluationsRequest extends Partial<EvaluationRequest> {
  readonly evaluations: readonly Partial<EvaluationRequest>[];
  readonly options?: {
    readonly explain?: boolean;
    readonly evaluations_semantic?: z.infer<typeof evaluationsSemanticSchema>;
  };
}

/** The sphere that answered, and the revision of it. @public */
export const answeringSphereSchema = z.object({
  name: z.string(),
  title: z.string(),
  revision: z.number().int(),
  team: groupInfoSchema,
  platformOwner: groupInfoSchema,
});
/** @public */
export type AnsweringSphere = z.infer<typeof answeringSphereSchema>;

/** What would be inside instead, or what one attribute would have to be. @public */
export const nearestSchema = z.object({
  entry: z.string(),
  title: z.string(),
  zone: z.enum(['inside', 'extendable']),
  /** What would have to be different; values as the boundary has them, for people. */
  changes: z.array(
    z.object({ attribute: z.string(), expected: z.array(z.string()) }),
  ),
});
/** @public */
export type Nearest = z.infer<typeof nearestSchema>;

/** The decision with everything that explains it. @public */
export const explanationSchema = decisionSchema.extend({
  /** A few sentences in English, beginning with "Yes.", "Ask first." or "No". */
  sentence: z.string(),
  /** What to do next, as a code; absent where nothing needs to be done. */
  next: z
    .enum(['ask', 'say-more', 'change', 'talk', 'wait', 'push-inventory'])
    .optional(),
  nearest: nearestSchema.optional(),
  /** Absent where no sphere answered. */
  sphere: answeringSphereSchema.optional(),
  /** UTC instant, ISO 8601. */
  evaluated_at: z.string(),
  /** The backend could not look for changes for more than 30 s. */
  stale: z.boolean().optional(),
});
/** @public */
export type Explanation = z.infer<typeof explanationSchema>;

/** Why there is no answer. @public */
export const evaluationErrorSchema = z.object({
  status: z.number().int(),
  message: z.string(),
});

/** The answer: `context` only when the explanation was asked for, or there is an error. @public */
export const evaluationResponseSchema = z.object({
  decision: z.boolean(),
  context: z
    .union([z.object({ error: evaluationErrorSchema }), explanationSchema])
    .optional(),
});
/** @public */
export type EvaluationResponse = z.infer<typeof evaluationResponseSchema>;

/** Answers in the order of the questions; fewer where the semantic stops early. @public */
export const evaluationsResponseSchema = z.object({
  evaluations: z.array(evaluationResponseSchema),
});
/** @public */
export type EvaluationsResponse = z.infer<typeof evaluationsResponseSchema>;
