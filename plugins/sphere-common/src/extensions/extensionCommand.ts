import { z } from 'zod/v4';
import { reviewerRefSchema } from '../declarations/names';
import {
  extensionProposalSchema,
  MAX_COMMENT_LENGTH,
} from './extensionContent';

const text = z
  .string()
  .trim()
  .min(1, 'expected a text')
  .max(MAX_COMMENT_LENGTH);

/** What people do with a request. @public */
export const extensionActionSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('comment'), text }),
  z.strictObject({ type: z.literal('join'), text: text.optional() }),
  z.strictObject({
    type: z.literal('edit'),
    proposal: extensionProposalSchema,
  }),
  z.strictObject({ type: z.literal('withdraw'), text: text.optional() }),
  z.strictObject({ type: z.literal('approve'), text: text.optional() }),
  z.strictObject({ type: z.literal('request-changes'), text }),
  z.strictObject({ type: z.literal('deny'), text, wayToYes: text }),
  z.strictObject({
    type: z.literal('counter-offer'),
    proposal: extensionProposalSchema,
    text: text.optional(),
  }),
  z.strictObject({ type: z.literal('accept-counter-offer') }),
  z.strictObject({ type: z.literal('cancel'), text: text.optional() }),
  z.strictObject({ type: z.literal('give-back'), text: text.optional() }),
  z.strictObject({ type: z.literal('revoke'), text }),
  z.strictObject({
    type: z.literal('rescue'),
    text,
    /** Who may answer the present step besides those whom the rules name. */
    reviewers: z.array(reviewerRefSchema).min(1).max(20),
  }),
]);
/** @public */
export type ExtensionAction = z.infer<typeof extensionActionSchema>;

/** Names of {@link ExtensionAction}. @public */
export const EXTENSION_ACTIONS = [
  'comment',
  'join',
  'edit',
  'withdraw',
  'approve',
  'request-changes',
  'deny',
  'counter-offer',
  'accept-counter-offer',
  'cancel',
  'give-back',
  'revoke',
  'rescue',
] as const satisfies readonly ExtensionAction['type'][];
/** @public */
export type ExtensionActionType = (typeof EXTENSION_ACTIONS)[number];

/** What the clock and the rest of Sphere do with a request. @public */
export const EXTENSION_CLOCK_ACTIONS = [
  'remind',
  'escalate',
  'lapse',
  'start',
  'warn',
  'expire',
  'rebase',
  'declare',
  'retire',
] as const;
/** @public */
export type ExtensionClockActionType = (typeof EXTENSION_CLOCK_ACTIONS)[number];

/** The version a command was made for; another one is answered with 409, and nothing changes. @public */
export const expectedVersionSchema = z.object({
  version: z.number().int().min(1),
  proposalHash: z.string().min(1).max(128),
});

/** Key of a call that may be repeated: the second time has no second effect. @public */
export const idempotencyKeySchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,64}$/, 'expected 8 to 64 letters, digits, - and _');

/** Body of a command: what, for which version, and the key under which repeats are harmless. @public */
export const extensionCommandSchema = z.strictObject({
  action: extensionActionSchema,
  ...expectedVersionSchema.shape,
  idempotencyKey: idempotencyKeySchema,
});
/** @public */
export type ExtensionCommand = z.infer<typeof extensionCommandSchema>;

/** Body of a new request. @public */
export const extensionSubmissionSchema = z.strictObject({
  proposal: extensionProposalSchema,
  idempotencyKey: idempotencyKeySchema,
  /** Id of the extension that it goes on with. */
  renews: z.uuid().optional(),
  /** Id of the closed request that it is a new attempt of. */
  follows: z.uuid().optional(),
});
/** @public */
export type ExtensionSubmission = z.infer<typeof extensionSubmissionSchema>;

/** Most commands of one bulk call. @public */
export const MAX_BULK_COMMANDS = 50;

/** Body of a bulk call: every item is decided by itself, by the same rule as alone. @public */
export const extensionBulkSchema = z.strictObject({
  commands: z
    .array(extensionCommandSchema.extend({ id: z.uuid() }))
    .min(1)
    .max(MAX_BULK_COMMANDS),
});
/** @public */
export type ExtensionBulk = z.infer<typeof extensionBulkSchema>;
