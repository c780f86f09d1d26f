import { z } from 'zod/v4';
import { nameSchema } from '../declarations/names';
import { extensionProposalSchema } from './extensionContent';

/** Where a request or an extension stands. @public */
export const EXTENSION_STATES = [
  'in_review',
  'changes_requested',
  'approved',
  'active',
  'denied',
  'withdrawn',
  'lapsed',
  'cancelled',
  'ended',
] as const;
/** @public */
export type ExtensionState = (typeof EXTENSION_STATES)[number];

/** States that nothing leaves. @public */
export const FINAL_EXTENSION_STATES: readonly ExtensionState[] = [
  'denied',
  'withdrawn',
  'lapsed',
  'cancelled',
  'ended',
];

/** States in which somebody still has to say something. @public */
export const OPEN_EXTENSION_STATES: readonly ExtensionState[] = [
  'in_review',
  'changes_requested',
];

/** Why an extension ended. @public */
export const extensionEndReasonSchema = z.enum([
  'expired',
  'given_back',
  'revoked',
  'declared',
  'sphere_retired',
]);
/** @public */
export type ExtensionEndReason = z.infer<typeof extensionEndReasonSchema>;

/** One step as it counts for a request: taken over when it was filed, and made stricter only. @public */
export const extensionStepSchema = z.object({
  name: z.string(),
  /** Users and groups, as canonical entity refs. */
  reviewers: z.array(z.string()).min(1),
  quorum: z.number().int().min(1),
});
/** @public */
export type ExtensionStep = z.infer<typeof extensionStepSchema>;

/** The rules that a request is decided by. @public */
export const extensionRulesOfRequestSchema = z.object({
  steps: z.array(extensionStepSchema).min(1),
  decideWithin: z.string(),
  /** Whom it goes to when nobody answered in time. */
  standIn: z.string().optional(),
});
/** @public */
export type ExtensionRulesOfRequest = z.infer<
  typeof extensionRulesOfRequestSchema
>;

/** What one person said about one proposal. @public */
export const extensionVoteSchema = z.object({
  /** Number of the proposal that it was given for. */
  proposal: z.number().int(),
  step: z.number().int(),
  /** Who voted. */
  by: z.string(),
  /** The absent person whom they stood in for. */
  for: z.string().optional(),
  vote: z.enum(['approve', 'deny', 'request-changes']),
  at: z.string(),
});
/** @public */
export type ExtensionVote = z.infer<typeof extensionVoteSchema>;

/** Terms that a reviewer would say yes to; they count once the team takes them. @public */
export const counterOfferSchema = z.object({
  by: z.string(),
  at: z.string(),
  proposal: extensionProposalSchema,
  note: z.string().optional(),
});
/** @public */
export type CounterOffer = z.infer<typeof counterOfferSchema>;

/**
 * A request for more room, and the extension that it becomes: one aggregate, one row version. All instants are UTC,
 * ISO 8601. Everything that the machine decides by is in here or in its facts.
 * @public
 */
export const extensionRequestSchema = z.object({
  id: z.uuid(),
  sphere: z.object({ uid: z.string(), name: nameSchema }),
  state: z.enum(EXTENSION_STATES),
  /** Goes up by one with every change; a command names the one it was made for. */
  version: z.number().int(),
  proposal: extensionProposalSchema,
  /** 1 for the first; an edit, a counter-offer taken or a changed border makes the next. */
  proposalNumber: z.number().int(),
  /** SHA-256 over the canonical JSON of proposal, number and base. */
  proposalHash: z.string(),
  /** The border that it was made for. */
  base: z.object({
    revision: z.number().int(),
    /** Of the touched entries and what they forbid; another hash means that reviewers must look again. */
    hash: z.string(),
  }),
  /** Whoever filed it. */
  requester: z.string(),
  /** Everybody who submitted, edited, joined or is named by it: none of them may vote. */
  authors: z.array(z.string()),
  rules: extensionRulesOfRequestSchema,
  /** Index of the step that is being decided. */
  step: z.number().int(),
  /** Votes of all proposals; only those of the present one count. */
  votes: z.array(extensionVoteSchema),
  counterOffer: counterOfferSchema.optional(),
  submittedAt: z.string(),
  /** By when reviewers promised to answer; absent when it is not their turn. */
  dueAt: z.string().optional(),
  /** When half of that time is gone. */
  halfAt: z.string().optional(),
  remindedAt: z.string().optional(),
  /** Since when the stand-ins may answer as well. */
  escalatedAt: z.string().optional(),
  /** Reviewers whom a platform admin named for the present step. */
  rescuers: z.array(z.string()).optional(),
  /** When it lapses unless the team answers; set while it is the team's turn. */
  lapsesAt: z.string().optional(),
  decidedAt: z.string().optional(),
  /** Why it was denied, or what has to change. */
  reason: z.string().optional(),
  /** What would make it a yes. */
  wayToYes: z.string().optional(),
  startsAt: z.string().optional(),
  /** Absent for what is permanent. */
  endsAt: z.string().optional(),
  endedAt: z.string().optional(),
  endReason: extensionEndReasonSchema.optional(),
  /** Days before the end (14, 3, 1) that the team was warned of. */
  warned: z.array(z.number().int()),
  /** The extension that this one goes on with. */
  renews: z.string().optional(),
  /** The closed request that this is a new attempt of. */
  follows: z.string().optional(),
});
/** @public */
export type ExtensionRequest = z.infer<typeof extensionRequestSchema>;

/** What happened to a request, in the order it did. @public */
export const EXTENSION_EVENTS = [
  'submitted',
  'edited',
  'rebased',
  'joined',
  'commented',
  'vote_approved',
  'step_passed',
  'changes_requested',
  'counter_offered',
  'counter_accepted',
  'approved',
  'denied',
  'withdrawn',
  'lapsed',
  'reminded',
  'escalated',
  'rescued',
  'started',
  'cancelled',
  'warned',
  'given_back',
  'revoked',
  'ended',
] as const;
/** @public */
export type ExtensionEventType = (typeof EXTENSION_EVENTS)[number];

/** @public */
export const extensionEventSchema = z.object({
  type: z.enum(EXTENSION_EVENTS),
  at: z.string(),
  /** Canonical ref of a user or service, or `system`. */
  by: z.string(),
  /** Whom they stood in for. */
  for: z.string().optional(),
  step: z.number().int().optional(),
  proposal: z.number().int().optional(),
  /** A comment, a reason. Plain text. */
  text: z.string().optional(),
  wayToYes: z.string().optional(),
  /** With `submitted`, `edited`, `counter_offered`: what was proposed. */
  content: extensionProposalSchema.optional(),
  /** With `ended`. */
  endReason: extensionEndReasonSchema.optional(),
  /** With `warned`: days left. */
  days: z.number().int().optional(),
  /** With `rescued`: who may answer now. */
  reviewers: z.array(z.string()).optional(),
});
/** @public */
export type ExtensionEvent = z.infer<typeof extensionEventSchema>;
