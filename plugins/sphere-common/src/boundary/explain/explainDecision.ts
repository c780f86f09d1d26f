import type { Explanation } from '../decide/authzen';
import type { Decision } from '../decide/decision';
import { renderPhrase } from '../phrases';
import type { DecisionAbout } from './decisionAbout';
import { createDecisionContext } from './decisionContext';
import { describeInContext, sentencePhrase } from './describeDecision';
import { toNearest } from './findNearest';
import { nextStep } from './nextStep';

/**
 * A decision with everything that explains it: an English sentence, what to do next, and what would be inside instead.
 * `stale` is for the caller to add.
 * @public
 */
export function explainDecision(
  decision: Decision,
  about: DecisionAbout,
): Explanation {
  const context = createDecisionContext(decision, about);
  const { nearest, kind } = context;
  const next = about.question.standing ? undefined : nextStep(context)?.code;
  return {
    ...decision,
    sentence: renderPhrase(sentencePhrase(describeInContext(context))),
    ...(next && { next }),
    ...(nearest && kind && { nearest: toNearest(nearest, kind.plural) }),
    ...(about.sphere && { sphere: about.sphere }),
    evaluated_at: new Date(about.at).toISOString(),
  };
}
