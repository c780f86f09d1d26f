import type { Explanation } from '../decide/authzen';
import { phrase, type Phrase } from '../phrases';
import { kindWords, ownerWords, type DecisionContext } from './decisionContext';
import { missingList, unknownTitles } from './extendableWords';
import { dimensionOf, leftOf, quantityWords } from './headroomPhrases';
import { nearestPhrase } from './nearestPhrase';

/** What to do next, as a code and as a sentence. */
export interface NextStep {
  readonly code: NonNullable<Explanation['next']>;
  readonly words: Phrase;
}

/** Nothing needs to be done about a yes, and nothing can be done about a kind that does not exist. */
export function nextStep(context: DecisionContext): NextStep | undefined {
  const owner = ownerWords(context);
  switch (context.decision.reason) {
    case 'inside':
    case 'inside-near-border':
    case 'unknown-kind':
      return undefined;
    case 'beyond-border':
    case 'unlisted-extendable':
      return step('ask', phrase('nextAsk', { owner }));
    case 'beyond-matcher':
      return saysEnough(context)
        ? step('ask', phrase('nextAsk', { owner }))
        : sayOrAsk(context);
    case 'missing-attribute':
      return sayOrAsk(context);
    case 'unknown-use':
      return step(
        'push-inventory',
        phrase('nextPush', { kinds: kindWords(context), owner }),
      );
    case 'unknown-amount':
      return step(
        'say-more',
        phrase('nextSayAmount', { titles: unknownTitles(context) }),
      );
    case 'forbidden-matcher':
      return changeOrTalk(context);
    case 'no-match':
      return context.decision.missing.length > 0
        ? step(
            'say-more',
            phrase('nextSay', { attributes: missingList(context) }),
          )
        : changeOrTalk(context);
    case 'over-ceiling':
      return lessOrTalk(context);
    default:
      return stepOfSphere(context);
  }
}

/** Where the whole sphere, or Sphere itself, is the reason. */
function stepOfSphere(context: DecisionContext): NextStep {
  const owner = ownerWords(context);
  switch (context.decision.reason) {
    case 'draft':
      return step('wait', phrase('nextActivate', { owner }));
    case 'frozen':
      return step('wait', phrase('nextWait', { owner }));
    case 'stale-index':
      return step('wait', phrase('nextTryAgain'));
    case 'no-sphere':
      return step('talk', phrase('nextPlatform'));
    case 'evaluation-error':
      return step('talk', phrase('nextTellAdmins'));
    default:
      return step('talk', phrase('nextTalk', { owner }));
  }
}

function step(code: NextStep['code'], words: Phrase): NextStep {
  return { code, words };
}

/** Whether what the question leaves out could not make it inside. */
function saysEnough({ nearest, decision }: DecisionContext): boolean {
  return !nearest?.changes.every(({ attribute }) =>
    decision.missing.includes(attribute),
  );
}

function sayOrAsk(context: DecisionContext): NextStep {
  const attributes = missingList(context);
  const owner = ownerWords(context);
  return step('say-more', phrase('nextSayOrAsk', { attributes, owner }));
}

function changeOrTalk(context: DecisionContext): NextStep {
  const { nearest, kind } = context;
  const owner = ownerWords(context);
  if (!nearest || !kind) return step('talk', phrase('nextTalk', { owner }));
  const code = nearest.zone === 'inside' ? 'nextChange' : 'nextChangeAndAsk';
  return step(
    'change',
    phrase(code, { change: nearestPhrase(nearest, kind), owner }),
  );
}

/** Above a ceiling, less may still be free. */
function lessOrTalk(context: DecisionContext): NextStep {
  const owner = ownerWords(context);
  const [worst] = context.decision.headroom;
  const left = worst && leftOf(worst);
  if (!left || worst.mode === 'count') {
    return step('talk', phrase('nextTalk', { owner }));
  }
  const words = dimensionOf(context.kind, worst.dimension);
  return step(
    'change',
    phrase('nextLess', { left: quantityWords(left, words), owner }),
  );
}
