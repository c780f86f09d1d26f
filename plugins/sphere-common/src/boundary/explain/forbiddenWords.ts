import type { Headroom } from '../decide/decision';
import { phrase, renderPhrase, type Phrase } from '../phrases';
import type { AnswerWords } from './answerWords';
import {
  spherePhrase,
  nameOfRef,
  type DecisionContext,
} from './decisionContext';
import { missingList, unlistedParams } from './extendableWords';
import {
  dimensionOf,
  quantityWords,
  titledPhrase,
  totalOf,
} from './headroomPhrases';
import { forbiddenPart, kindsMatching } from './matchPhrase';
import { momentPhrase } from './momentPhrase';
import { nearestPhrase } from './nearestPhrase';
import { reasonPhrases } from './raisedPhrases';
import {
  codePhrase,
  resourcePhrase,
  subjectPhrase,
  tellingAction,
} from './subjectPhrase';

export function forbiddenWords(context: DecisionContext): AnswerWords {
  const { decision, about } = context;
  const [worst] = decision.headroom;
  const sphere = spherePhrase(context, 'start');
  switch (decision.reason) {
    case 'forbidden-matcher':
      return forbidden(context);
    case 'over-ceiling':
      return worst ? overCeiling(context, worst) : forbidden(context);
    case 'unlisted-forbidden':
      return say(phrase('unlistedClosed', unlistedParams(context, 'within')));
    case 'draft':
      return say(phrase('isDraft', { sphere }));
    case 'retired':
      return say(phrase('isRetired', { sphere }));
    case 'frozen':
      return say(frozenPhrase(context), phrase('stillWorks'));
    case 'unknown-kind':
      return say(
        phrase('unknownKind', {
          kind: codePhrase(about.question.kind),
        }),
      );
    case 'no-sphere':
      return say(phrase('noSphere'));
    case 'stale-index':
      return say(phrase('staleIndex'));
    case 'evaluation-error':
      return say(phrase('evaluationError'));
    default:
      return noMatch(context);
  }
}

function say(answer: Phrase, ...facts: readonly Phrase[]): AnswerWords {
  return { answer, facts };
}

function forbidden(context: DecisionContext): AnswerWords {
  const { entry, decision } = context;
  const subject = subjectPhrase(context, 'within');
  const match = forbiddenMatch(context);
  const { origin, title = '' } = entry?.entry.provenance ?? {};
  return {
    answer: match
      ? phrase('isForbiddenAs', { subject, match })
      : phrase('isForbidden', { subject }),
    facts: [
      ...(origin === 'archetype' && decision.entry
        ? [phrase('ruleFrom', { title })]
        : []),
      ...reasonPhrases(context),
    ],
  };
}

/** The pattern that forbids it; absent where it only repeats what was asked. */
function forbiddenMatch(context: DecisionContext): Phrase | undefined {
  const { entry, kind, about } = context;
  const part = entry && forbiddenPart(entry, about.question);
  if (!part || !kind) return undefined;
  const match = kindsMatching(kind, part);
  const values = Object.values(part).flat();
  const asked = renderPhrase(resourcePhrase(context));
  const isRepeated = values.length === 1 && asked === `\`${values[0]}\``;
  return isRepeated ? undefined : match;
}

function overCeiling(context: DecisionContext, worst: Headroom): AnswerWords {
  const { kind } = context;
  const words = dimensionOf(kind, worst.dimension);
  const params = {
    subject: subjectPhrase(context, 'within'),
    ceiling: quantityWords(worst.ceiling ?? 0, words),
  };
  const total = quantityWords(totalOf(worst), words, kind);
  return {
    answer:
      worst.mode === 'each' || !worst.use
        ? titledPhrase('exceeds', params, words)
        : titledPhrase('wouldExceed', { ...params, total }, words),
    facts: reasonPhrases(context),
  };
}

function noMatch(context: DecisionContext): AnswerWords {
  const { decision, about } = context;
  const sphere = spherePhrase(context);
  const subject = subjectPhrase(context, 'within');
  if (decision.missing.length > 0) {
    const attributes = missingList(context);
    return say(phrase('fitsNothingWithout', { attributes, subject, sphere }));
  }
  const action = tellingAction(context);
  if (action === undefined) {
    return say(
      phrase('fitsNothing', { subject, sphere }),
      ...standingPhrases(context),
    );
  }
  return say(
    phrase('nothingLets', {
      sphere,
      who: phrase(about.mine ? 'whoYou' : 'whoTeam'),
      action,
      resource: resourcePhrase(context),
    }),
  );
}

/** What is there already is not to be asked for again: only where it would be inside is worth telling. */
function standingPhrases({ nearest, kind, about }: DecisionContext): Phrase[] {
  return about.question.standing && nearest?.zone === 'inside' && kind
    ? [phrase('insideInstead', { change: nearestPhrase(nearest, kind) })]
    : [];
}

function frozenPhrase(context: DecisionContext): Phrase {
  const sphere = spherePhrase(context, 'start');
  const { by = '', reason = '', until } = context.decision.freeze ?? {};
  const params = {
    sphere,
    by: nameOfRef(by),
    // The sentence ends by itself.
    reason: reason.trim().replace(/\.$/, ''),
  };
  return until === undefined
    ? phrase('isFrozen', params)
    : phrase('isFrozenUntil', { ...params, until: momentPhrase(until) });
}
