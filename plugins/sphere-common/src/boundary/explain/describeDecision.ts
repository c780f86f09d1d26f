import type { Decision, DecisionReason, Zone } from '../decide/decision';
import { phrase, type Phrase, type PhraseCode } from '../phrases';
import type { AnswerWords } from './answerWords';
import type { DecisionAbout } from './decisionAbout';
import { createDecisionContext, type DecisionContext } from './decisionContext';
import { extendableWords } from './extendableWords';
import { forbiddenWords } from './forbiddenWords';
import { insideWords } from './insideWords';
import { nextStep } from './nextStep';

/**
 * A decision in words. Read one after the other they are what to say: `lead` (or `headline`), `answer`, `facts`, `next`.
 * @public
 */
export interface DecisionWords {
  /** `Yes.`, `Ask first.` or `No.` */
  readonly headline: Phrase;
  /** How the sentence begins: the headline, or `No, and asking won't change it:`. */
  readonly lead: Phrase;
  /** Why, in one sentence. */
  readonly answer: Phrase;
  /** Further sentences: room, reasons, what would be inside. */
  readonly facts: readonly Phrase[];
  /** What to do next, as a sentence; absent where nothing needs to be done. */
  readonly next?: Phrase;
}

const HEADLINES: Record<Zone, PhraseCode> = {
  inside: 'yes',
  extendable: 'first',
  forbidden: 'no',
};

/** Denials that no request for more room can turn into a yes. */
const FOR_GOOD: readonly DecisionReason[] = [
  'forbidden-matcher',
  'over-ceiling',
  'no-match',
  'unlisted-forbidden',
];

const WORDS: Record<Zone, (context: DecisionContext) => AnswerWords> = {
  inside: insideWords,
  extendable: extendableWords,
  forbidden: forbiddenWords,
};

/** Says a decision in words that can be rendered in any language. @public */
export function describeDecision(
  decision: Decision,
  about: DecisionAbout,
): DecisionWords {
  return describeInContext(createDecisionContext(decision, about));
}

/** The same, with everything looked up already. @internal */
export function describeInContext(context: DecisionContext): DecisionWords {
  const { zone } = context.decision;
  const { answer, facts } = WORDS[zone](context);
  const next = context.about.question.standing ? undefined : nextStep(context);
  const headline = phrase(HEADLINES[zone]);
  return {
    headline,
    lead: isForGood(context) ? phrase('noForGood') : headline,
    answer,
    facts,
    ...(next && { next: next.words }),
  };
}

/** Something that depends on what the question does not say is not settled. */
function isForGood({ decision }: DecisionContext): boolean {
  return FOR_GOOD.includes(decision.reason) && decision.missing.length === 0;
}

/** A decision in words as one text. @public */
export function sentencePhrase({
  lead,
  answer,
  facts,
  next,
}: DecisionWords): Phrase {
  return phrase('sentence', {
    value: {
      join: 'sentences',
      items: [lead, answer, ...facts, ...(next ? [next] : [])],
    },
  });
}
