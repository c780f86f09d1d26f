import type { AuthService } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  extensionDetailSchema,
  extensionPreviewSchema,
  type ExtensionPreview,
  type SphereApi,
  type SphereRequestOptions,
} from '@dataops-sphere/plugin-sphere-common';
import { explainRequestError, problemText } from './explainRequestError';
import { keyOfRequest, readProposal, type RequestInput } from './readProposal';
import { REQUEST_INPUT, REQUEST_OUTPUT } from './requestSchema';

/** What `sphere:extension:request` works with. */
export interface SphereExtensionRequestActionOptions {
  readonly auth: Pick<AuthService, 'getPluginRequestToken'>;
  readonly client: Pick<
    SphereApi,
    'getSphere' | 'previewExtension' | 'submitExtension'
  >;
  /** Address of the app, without a slash at its end. */
  readonly appUrl: string;
  /** Zone in which days end, such as `Europe/Berlin`. */
  readonly timeZone: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * The action `sphere:extension:request`: asks for more room with the credentials of whoever runs the template, by the
 * rules that hold for a request from anywhere else. Nothing but a person's answer comes of it. A dry run only looks at
 * what would happen.
 */
export function createSphereExtensionRequestAction(
  options: SphereExtensionRequestActionOptions,
) {
  const urlOf = (id: string) => `${options.appUrl}/sphere-requests/${id}`;
  return createTemplateAction({
    id: 'sphere:extension:request',
    description: 'Asks for more room in a sphere.',
    supportsDryRun: true,
    schema: { input: REQUEST_INPUT, output: REQUEST_OUTPUT },
    async handler(ctx) {
      const { input, logger, signal } = ctx;
      const { token } = await options.auth.getPluginRequestToken({
        onBehalfOf: await ctx.getInitiatorCredentials(),
        targetPluginId: 'sphere',
      });
      const call = { token, ...(signal && { signal }) };
      const step = { task: ctx.task.id, id: ctx.step?.id ?? '' };
      const told = await ask(input, {
        ...options,
        call,
        step,
        run: ctx.isDryRun ? 'dry' : 'real',
      }).catch(error => {
        throw explainRequestError(error, urlOf);
      });
      if (told.id !== undefined) {
        ctx.output('id', told.id);
        ctx.output('url', urlOf(told.id));
      }
      ctx.output('title', told.title);
      ctx.output('state', told.state);
      if (told.dueAt !== undefined) ctx.output('dueAt', told.dueAt);
      logger.info(wordsOf(told, urlOf));
    },
  });
}

interface Told {
  readonly id?: string;
  readonly title: string;
  readonly state: string;
  readonly dueAt?: string;
}

type AskContext = SphereExtensionRequestActionOptions & {
  readonly call: SphereRequestOptions;
  readonly step: { readonly task: string; readonly id: string };
  readonly run: 'dry' | 'real';
};

async function ask(input: RequestInput, context: AskContext): Promise<Told> {
  const { client, call, step, run } = context;
  const { sphere } = input;
  const proposal = readProposal(input, {
    at: new Date(context.now()).toISOString(),
    timeZone: context.timeZone,
    ...(input.term.for !== undefined && {
      maxDuration: await longestOf(sphere, context),
    }),
  });
  if (run === 'dry') {
    const preview = extensionPreviewSchema.parse(
      await client.previewExtension(sphere, { proposal }, call),
    );
    refusePreview(preview);
    return { title: preview.title, state: 'preview', dueAt: preview.dueAt };
  }
  const idempotencyKey = keyOfRequest(step, sphere, proposal);
  const { id, title, state, dueAt } = extensionDetailSchema.parse(
    await client.submitExtension(sphere, { proposal, idempotencyKey }, call),
  );
  return { id, title, state, dueAt };
}

async function longestOf(
  sphere: string,
  { client, call }: AskContext,
): Promise<string> {
  const { resolved } = await client.getSphere(sphere, call);
  return resolved.leash.extensions.maxDuration;
}

/** What would be refused is refused in a dry run as well. */
function refusePreview({ problems, canSubmit, open }: ExtensionPreview): void {
  const message = 'This cannot be asked for';
  if (problems.length > 0) {
    throw new InputError(problemText({ message, problems }));
  }
  if (!canSubmit.can) throw new NotAllowedError(canSubmit.message ?? message);
  if (open) {
    throw new ConflictError(
      `The same is asked for already: '${open.title}' (${open.id})`,
    );
  }
}

function wordsOf(
  { id, title, state, dueAt }: Told,
  urlOf: (id: string) => string,
): string {
  const by = dueAt === undefined ? '' : `; an answer is due by ${dueAt}`;
  return id === undefined
    ? `Would ask: ${title}${by}`
    : `Asked: ${title} (${state})${by}. ${urlOf(id)}`;
}
