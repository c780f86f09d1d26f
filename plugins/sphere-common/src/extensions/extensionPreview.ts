import { z } from 'zod/v4';
import { extensionProposalSchema } from './extensionContent';
import { reviewerInfoSchema } from './personInfo';

const isoInstant = z.string().describe('UTC instant, ISO 8601');

/** Before and after of one change. @public */
export const extensionEffectSchema = z.object({
  /** Index into the changes of the proposal. */
  change: z.number().int(),
  entry: z.string().optional(),
  kind: z.string(),
  family: z.string(),
  /** Title of the entry or the kind. */
  title: z.string(),
  /** Of a raise. */
  limit: z
    .object({
      dimension: z.string(),
      unit: z.string().optional(),
      /** With the extra room that is active now. */
      before: z.number(),
      after: z.number(),
      /** As declared. */
      declared: z.number(),
      ceiling: z.number().optional(),
      used: z.number().optional(),
    })
    .optional(),
  /** Of an allowing one: what is added, readable. */
  allows: z.string().optional(),
  /** How the entry is held. */
  enforcement: z
    .object({
      mode: z.enum(['enforced', 'watched', 'declared']),
      by: z.string().optional(),
    })
    .optional(),
});
/** @public */
export type ExtensionEffect = z.infer<typeof extensionEffectSchema>;

/** A step with who can answer it. @public */
export const extensionStepInfoSchema = z.object({
  name: z.string(),
  reviewers: z.array(reviewerInfoSchema),
  quorum: z.number().int(),
  approvals: z.number().int(),
  /** People who may vote, after excluding team and authors. */
  eligible: z.number().int(),
  /** Of those, the ones who are not away today. */
  present: z.number().int(),
});
/** @public */
export type ExtensionStepInfo = z.infer<typeof extensionStepInfoSchema>;

/** What would be outside when an extension ends. @public */
export const outsideAfterSchema = z.object({
  total: z.number().int(),
  /** At most 20 names. */
  resources: z.array(z.object({ id: z.string(), name: z.string() })),
  /** `unknown` where the inventory cannot say. */
  use: z.enum(['known', 'unknown']),
});

/** Body of a preview. @public */
export const extensionPreviewRequestSchema = z.strictObject({
  proposal: extensionProposalSchema,
  /** The request that is being edited, which does not stand against itself. */
  request: z.uuid().optional(),
});
/** @public */
export type ExtensionPreviewRequest = z.infer<
  typeof extensionPreviewRequestSchema
>;

/** What would happen, by the code that decides it. @public */
export const extensionPreviewSchema = z.object({
  /** "4 more namespaces for Customer churn until 20 Feb", without a final period. */
  title: z.string(),
  effects: z.array(extensionEffectSchema),
  /** What stands against it; empty means that it can be sent. Paths lead into the proposal. */
  problems: z.array(
    z.object({
      code: z.string(),
      message: z.string(),
      path: z.array(z.union([z.string(), z.number()])),
    }),
  ),
  /** Whether the viewer may ask for this sphere, and why not. */
  canSubmit: z.object({
    can: z.boolean(),
    reason: z.string().optional(),
    message: z.string().optional(),
  }),
  steps: z.array(extensionStepInfoSchema),
  dueAt: isoInstant,
  /** How long answers took for this platform owner in the last year, in hours. */
  usual: z
    .object({ medianHours: z.number(), count: z.number().int() })
    .nullable(),
  outsideAfter: outsideAfterSchema,
  /** The open request for one of the same targets, which one may join. */
  open: z.object({ id: z.string(), title: z.string() }).optional(),
  limits: z.object({
    maxDuration: z.string(),
    /** Latest end of a temporary one that starts now. */
    latestEnd: isoInstant,
    permanent: z.enum(['allowed', 'not-allowed']),
  }),
  /** Set after the third approved raise of the same thing. */
  moveTheBorder: z
    .object({ times: z.number().int(), patch: z.string() })
    .optional(),
});
/** @public */
export type ExtensionPreview = z.infer<typeof extensionPreviewSchema>;
