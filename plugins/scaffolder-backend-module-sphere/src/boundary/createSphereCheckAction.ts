import type { AuthService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type {
  Explanation,
  ExtensionChange,
  SphereApi,
  SphereRequestOptions,
} from '@dataops-sphere/plugin-sphere-common';
import { toEvaluationRequest, type CheckInput } from './checkInput';
import { CHECK_INPUT, CHECK_OUTPUT } from './checkSchema';
import { findChanges } from './findChanges';
import { readAnswer } from './readAnswer';

/**
 * The action `sphere:check`: asks with the credentials of whoever runs the template, tells the answer, and stops the
 * task where it is no. It changes nothing, so that it runs in a dry run and again after a restart.
 */
export function createSphereCheckAction(options: {
  readonly auth: Pick<AuthService, 'getPluginRequestToken'>;
  readonly client: Pick<SphereApi, 'evaluate' | 'getSphere'>;
}) {
  return createTemplateAction({
    id: 'sphere:check',
    description:
      'Asks whether something lies inside a sphere, and stops where it does not.',
    supportsDryRun: true,
    schema: { input: CHECK_INPUT, output: CHECK_OUTPUT },
    async handler(ctx) {
      const { input, logger } = ctx;
      const request = toEvaluationRequest(input, ctx.user?.ref);
      const { token } = await options.auth.getPluginRequestToken({
        onBehalfOf: await ctx.getInitiatorCredentials(),
        targetPluginId: 'sphere',
      });
      const call = { token, ...(ctx.signal && { signal: ctx.signal }) };
      const response = await options.client.evaluate(request, call);
      const explanation = readAnswer(response);
      const { zone, sentence, sphere, entry } = explanation;
      ctx.output('zone', zone);
      ctx.output('allowed', zone === 'inside');
      ctx.output('sentence', sentence);
      if (sphere) ctx.output('sphere', sphere.name);
      if (entry !== undefined) ctx.output('entry', entry);
      logger.info(sentence);
      const goesOn = zone === 'extendable' && input.onAskFirst === 'continue';
      if (zone !== 'inside' && !goesOn) throw new NotAllowedError(sentence);
      if (goesOn) {
        const about = { explanation, call, client: options.client };
        const changes = await changesOf(input, about).catch(error => {
          // The answer stands without them
          logger.warn(`What to ask for is not known: ${error.message}`);
          return [];
        });
        ctx.output('changes', changes);
      }
    },
  });
}

async function changesOf(
  input: CheckInput,
  about: {
    readonly explanation: Explanation;
    readonly call: SphereRequestOptions;
    readonly client: Pick<SphereApi, 'getSphere'>;
  },
): Promise<ExtensionChange[]> {
  const { explanation, call, client } = about;
  if (!explanation.sphere) return [];
  const sphere = await client.getSphere(explanation.sphere.name, call);
  return findChanges(input, explanation, sphere);
}
