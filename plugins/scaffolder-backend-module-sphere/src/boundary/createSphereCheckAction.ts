import type { AuthService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { SphereApi } from '@dataops-sphere/plugin-sphere-common';
import { toEvaluationRequest } from './checkInput';
import { CHECK_INPUT, CHECK_OUTPUT } from './checkSchema';
import { readAnswer } from './readAnswer';

/**
 * The action `sphere:check`: asks with the credentials of whoever runs the template, tells the answer, and stops the
 * task where it is no. It changes nothing, so that it runs in a dry run and again after a restart.
 */
export function createSphereCheckAction(options: {
  readonly auth: Pick<AuthService, 'getPluginRequestToken'>;
  readonly client: Pick<SphereApi, 'evaluate'>;
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
      const response = await options.client.evaluate(request, {
        token,
        ...(ctx.signal && { signal: ctx.signal }),
      });
      const { zone, sentence, sphere, entry } = readAnswer(response);
      ctx.output('zone', zone);
      ctx.output('allowed', zone === 'inside');
      ctx.output('sentence', sentence);
      if (sphere) ctx.output('sphere', sphere.name);
      if (entry !== undefined) ctx.output('entry', entry);
      logger.info(sentence);
      const goesOn = zone === 'extendable' && input.onAskFirst === 'continue';
      if (zone !== 'inside' && !goesOn) throw new NotAllowedError(sentence);
    },
  });
}
