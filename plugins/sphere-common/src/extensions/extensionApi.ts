import { z } from 'zod/v4';
import { groupInfoSchema, MAX_PAGE_SIZE } from '../declarations/declarationApi';
import { EXTENSION_ACTIONS } from './extensionCommand';
import {
  extensionEffectSchema,
  extensionStepInfoSchema,
  outsideAfterSchema,
} from './extensionPreview';
import {
  EXTENSION_STATES,
  extensionEndReasonSchema,
  extensionEventSchema,
  extensionRequestSchema,
} from './extensionRequest';
import { personInfoSchema, reviewerInfoSchema } from './personInfo';

const isoInstant = z.string().describe('UTC instant, ISO 8601');

/** Why something may not be done; the sentence is English, the code is stable. @public */
export const refusalInfoSchema = z.object({
  reason: z.string(),
  message: z.string(),
});

/** What the viewer may do, by the one table; with the reason where not. @public */
export const extensionCanSchema = z.partialRecord(
  z.enum(EXTENSION_ACTIONS),
  z.object({
    can: z.boolean(),
    reason: z.string().optional(),
    message: z.string().optional(),
    /** The absent person whom the viewer would stand in for. */
    for: z.string().optional(),
  }),
);
/** @public */
export type ExtensionCanInfo = z.infer<typeof extensionCanSchema>;

/** One row of a list of requests. @public */
export const extensionSummarySchema = z.object({
  id: z.string(),
  sphere: z.object({ uid: z.string(), name: z.string(), title: z.string() }),
  team: groupInfoSchema,
  platformOwner: groupInfoSchema,
  /** "4 more namespaces until 20 Feb", without a final period. */
  title: z.string(),
  state: z.enum(EXTENSION_STATES),
  version: z.number().int(),
  proposalHash: z.string(),
  requester: personInfoSchema,
  /** Entries that it concerns. */
  entries: z.array(z.string()),
  /** Same for requests that ask for the same in other spheres: they may be decided together. */
  sameKey: z.string(),
  submittedAt: isoInstant,
  dueAt: isoInstant.optional(),
  lapsesAt: isoInstant.optional(),
  escalatedAt: isoInstant.optional(),
  startsAt: isoInstant.optional(),
  endsAt: isoInstant.optional(),
  endedAt: isoInstant.optional(),
  endReason: extensionEndReasonSchema.optional(),
  permanent: z.boolean(),
  /** Number of requests for the same target before. */
  before: z.number().int(),
  /** Whose turn it is: reviewers by name. */
  waitingFor: z.array(reviewerInfoSchema),
  /** Whether the viewer may vote on it now. */
  mine: z.boolean(),
  /** Of a permanent one on a sphere that a source manages: whether the source contains it. */
  inGit: z.enum(['no', 'not-needed']).optional(),
});
/** @public */
export type ExtensionSummary = z.infer<typeof extensionSummarySchema>;

/** Groups of a list by when the answer is due. @public */
export const DUE_GROUPS = ['late', 'today', 'this-week', 'later'] as const;

const queryState = z.enum([...EXTENSION_STATES, 'open', 'live', 'closed']);

/** Query of the list of requests, as it stands in the URL. @public */
export const extensionListQuerySchema = z.strictObject({
  /** Whose eyes: what I may vote on, what waits in my groups, what I sent, everything that I may read. */
  view: z.enum(['me', 'groups', 'sent', 'all']).optional(),
  sphere: z.string().max(63).optional(),
  platformOwner: z.string().max(255).optional(),
  /** `open`: somebody has to answer; `live`: approved or active; `closed`: final. */
  state: queryState.optional(),
  sort: z
    .enum(['due', '-submittedAt', 'submittedAt', 'endsAt', '-endedAt'])
    .optional(),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE_SIZE).optional(),
  cursor: z.string().max(2000).optional(),
});
/** @public */
export type ExtensionListQuery = z.output<typeof extensionListQuerySchema>;

/** Open requests by whose turn they are, over all that the viewer may read. @public */
export const reviewCountsSchema = z.object({
  me: z.number().int(),
  groups: z.number().int(),
  sent: z.number().int(),
  all: z.number().int(),
  /** Of `me`, those whose promise is broken. */
  late: z.number().int(),
  /** Open ones in the viewer's groups, by group. */
  byGroup: z.array(reviewerInfoSchema.extend({ count: z.number().int() })),
});
/** @public */
export type ReviewCounts = z.infer<typeof reviewCountsSchema>;

/** One page of requests. @public */
export const extensionListSchema = z.object({
  items: z.array(extensionSummarySchema),
  totalItems: z.number().int(),
  nextCursor: z.string().optional(),
  counts: reviewCountsSchema,
  /** The viewer's own absence, when one is stated that has not ended. */
  absence: z
    .object({
      from: isoInstant,
      until: isoInstant,
      standIn: personInfoSchema.optional(),
    })
    .optional(),
});
/** @public */
export type ExtensionList = z.infer<typeof extensionListSchema>;

/** A request with everything its page shows. @public */
export const extensionDetailSchema = extensionSummarySchema.extend({
  request: extensionRequestSchema,
  events: z.array(extensionEventSchema),
  /** Names of everybody in it, by ref. */
  people: z.record(z.string(), z.string()),
  steps: z.array(extensionStepInfoSchema),
  effects: z.array(extensionEffectSchema),
  can: extensionCanSchema,
  /** What stands against it now: the border may have changed since. */
  problems: z.array(z.object({ code: z.string(), message: z.string() })),
  /** Why nobody can decide it at the moment. */
  stuck: z.object({ reason: z.string(), message: z.string() }).optional(),
  outsideAfter: outsideAfterSchema,
  usual: z
    .object({ medianHours: z.number(), count: z.number().int() })
    .nullable(),
  /** What else is live in this sphere, and earlier requests for the same. */
  live: z.array(extensionSummarySchema),
  earlier: z.array(extensionSummarySchema),
  /** For a permanent one that a source does not contain yet: the change as a patch of its YAML. */
  patch: z.string().optional(),
  moveTheBorder: z
    .object({ times: z.number().int(), patch: z.string() })
    .optional(),
});
/** @public */
export type ExtensionDetail = z.infer<typeof extensionDetailSchema>;

/** Result of one item of a bulk call. @public */
export const extensionBulkResultSchema = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      ok: z.boolean(),
      state: z.enum(EXTENSION_STATES).optional(),
      version: z.number().int().optional(),
      reason: z.string().optional(),
      message: z.string().optional(),
    }),
  ),
});
/** @public */
export type ExtensionBulkResult = z.infer<typeof extensionBulkResultSchema>;
