import { InputError } from '@backstage/errors';
import type { SphereDecisionsService } from '@dataops-sphere/plugin-sphere-node';
import type { AuthorizedDecisionService } from '../../permissions/AuthorizedDecisionService';
import { readEvaluation, readEvaluations, requireRead } from './readEvaluation';

/** The decisions of this process for its other plugins; the same checks and answers as over HTTP. */
export function createInProcessDecisions(
  decisions: AuthorizedDecisionService,
): SphereDecisionsService {
  return {
    evaluate: async (request, { credentials }) =>
      decisions.evaluate(requireRead(readEvaluation(request)), { credentials }),
    evaluateAll: async (request, { credentials }) => {
      const asked = requireRead(readEvaluations(request));
      if ('questions' in asked) {
        return decisions.evaluateAll(asked, { credentials });
      }
      throw new InputError(`Expected at least one question in 'evaluations'`);
    },
  };
}
