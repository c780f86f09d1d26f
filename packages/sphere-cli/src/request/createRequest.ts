import { randomUUID } from 'node:crypto';
import { ResponseError } from '@backstage/errors';
import {
  extensionDetailSchema,
  extensionPreviewSchema,
  sameKeyOf,
  sphereDetailSchema,
  type ExtensionDetail,
  type ExtensionPreview,
  type ExtensionProposal,
} from '@dataops-sphere/plugin-sphere-common';
import type { CreateFlags } from '../commands/requestOptions';
import type { Connection } from '../connection/connectOptions';
import type { Terminal } from '../terminal/Terminal';
import { askedBy, createProposal } from './createProposal';
import { optionOfPath, readRefusal, refuse, type Refusal } from './Refusal';

/** What became of a request: filed, told in a dry run, or not possible. */
export type CreateResult =
  | {
      readonly outcome: 'filed';
      readonly detail: ExtensionDetail;
      /** `other`: the key was used before, for something else. */
      readonly asks: 'this' | 'other';
    }
  | {
      readonly outcome: 'preview';
      readonly preview: ExtensionPreview;
      readonly term: ExtensionProposal['term'];
    }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

/** What a request is created with. */
export type CreateContext = {
  readonly flags: CreateFlags;
  readonly connection: Connection;
  readonly terminal: Terminal;
};

/** What options are read by. */
const sphereSchema = sphereDetailSchema.pick({ resolved: true, kinds: true });

/** Asks for more room, or tells what would happen if one did. */
export async function createRequest(
  name: string,
  context: CreateContext,
): Promise<CreateResult> {
  const { connection, flags, terminal } = context;
  const sphere = await connection.callRepeatable(async (client, options) =>
    sphereSchema.parse(await client.getSphere(name, options)),
  );
  const created = createProposal(flags, sphere, terminal);
  if (!created.ok) return { outcome: 'refused', refusal: created.refusal };
  return flags.dryRun
    ? preview(name, created.proposal, context)
    : submit(name, created.proposal, context);
}

async function preview(
  name: string,
  proposal: ExtensionProposal,
  { connection, flags }: CreateContext,
): Promise<CreateResult> {
  const asked = askedBy(flags);
  const told = await connection.callRepeatable(async (client, options) =>
    extensionPreviewSchema.parse(
      await client.previewExtension(name, { proposal }, options),
    ),
  );
  const { problems, canSubmit, open } = told;
  if (problems.length > 0) {
    const refusal = refuse('proposal-problems', 'This cannot be asked for', {
      problems: problems.map(p => ({
        ...p,
        option: optionOfPath(p.path, asked),
      })),
    });
    return { outcome: 'refused', refusal };
  }
  if (!canSubmit.can) {
    const { reason = 'not-allowed', message } = canSubmit;
    const refusal = refuse(reason, message ?? 'You cannot ask for this');
    return { outcome: 'refused', refusal };
  }
  if (open) {
    const message = `The same is asked for already: '${open.title}'`;
    const refusal = refuse('target-taken', message, { request: open.id });
    return { outcome: 'refused', refusal };
  }
  return { outcome: 'preview', preview: told, term: proposal.term };
}

async function submit(
  name: string,
  proposal: ExtensionProposal,
  { connection, flags }: CreateContext,
): Promise<CreateResult> {
  const { renews, follows, idempotencyKey = randomUUID() } = flags;
  const submission = {
    proposal,
    // The same in every attempt of this call, and in those that somebody makes with it later
    idempotencyKey,
    ...(renews !== undefined && { renews }),
    ...(follows !== undefined && { follows }),
  };
  let answered = false;
  try {
    return await connection.callRepeatable(async (client, options) => {
      try {
        const answer = await client.submitExtension(name, submission, options);
        return filed(extensionDetailSchema.parse(answer), proposal);
      } catch (error) {
        const refusal = readRefusal(error, askedBy(flags));
        if (refusal) return { outcome: 'refused', refusal };
        answered = isAnswer(error);
        throw error;
      }
    });
  } catch (error) {
    if (answered) throw error;
    throw new Error(
      `${messageOf(
        error,
      )}; whether the request was filed is not known: call again with --idempotency-key ${idempotencyKey}, which files it once`,
    );
  }
}

function filed(
  detail: ExtensionDetail,
  proposal: ExtensionProposal,
): CreateResult {
  const isSame = sameKeyOf(detail.request.proposal) === sameKeyOf(proposal);
  return { outcome: 'filed', detail, asks: isSame ? 'this' : 'other' };
}

/** Whether the backend said no, so that nothing was filed. */
function isAnswer(error: unknown): boolean {
  return (
    ResponseError.is(error) && error.statusCode >= 400 && error.statusCode < 500
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
