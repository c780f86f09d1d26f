import { z } from 'zod/v4';
import { provenanceSchema } from '../resolvedSphere';

/** @public */
export const zoneSchema = z.enum(['inside', 'extendable', 'forbidden']);
/** Where something lies. On screen: Inside, Ask first, Forbidden. @public */
export type Zone = z.infer<typeof zoneSchema>;

/** Why a decision is what it is. @public */
export const decisionReasonSchema = z.enum([
  // inside
  'inside',
  'inside-near-border',
  // extendable
  'beyond-matcher',
  'beyond-border',
  'unknown-use',
  'unknown-amount',
  'missing-attribute',
  'unlisted-extendable',
  // forbidden
  'forbidden-matcher',
  'over-ceiling',
  'no-match',
  'unlisted-forbidden',
  'draft',
  'retired',
  'frozen',
  'unknown-kind',
  'no-sphere',
  'stale-index',
  'evaluation-error',
]);
/** @public */
export type DecisionReason = z.infer<typeof decisionReasonSchema>;

/** One limit that the question adds to. Numbers are in the unit of the dimension; `border` is the effective one. @public */
export const headroomSchema = z.object({
  entry: z.string(),
  dimension: z.string(),
  mode: z.enum(['count', 'sum', 'each']),
  state: z.enum([
    'within',
    'near',
    'over-border',
    'over-ceiling',
    'unknown-use',
    'unknown-amount',
  ]),
  /** What is used before; absent where it is unknown or does not matter. */
  use: z.number().optional(),
  /** What the question adds; absent where it does not say. */
  adds: z.number().optional(),
  warn: z.number().optional(),
  border: z.number().optional(),
  ceiling: z.number().optional(),
  /** Title of the extra room that raised the border. */
  raisedBy: z.string().optional(),
});
/** @public */
export type Headroom = z.infer<typeof headroomSchema>;

/** The answer of one boundary to one question: codes and parameters, from which sentences are rendered. @public */
export const decisionSchema = z.object({
  zone: zoneSchema,
  reason: decisionReasonSchema,
  /** Id of the entry that decided. */
  entry: z.string().optional(),
  provenance: provenanceSchema.optional(),
  /** Every limit that binds and to which the question adds, those that decided first. */
  headroom: z.array(headroomSchema).readonly(),
  /** Attributes that the question does not say, or says unreadably, and that could change the answer. */
  missing: z.array(z.string()).readonly(),
  /** For the reason `frozen`. */
  freeze: z
    .object({
      by: z.string(),
      reason: z.string(),
      until: z.number().optional(),
    })
    .optional(),
});
/** @public */
export type Decision = z.infer<typeof decisionSchema>;
