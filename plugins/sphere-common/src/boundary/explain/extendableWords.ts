import type { Headroom } from '../decide/decision';
import { phrase, type Phrase, type PhraseList } from '../phrases';
import {
  attributeWords,
  kindWords,
  spherePhrase,
  type DecisionContext,
} from './decisionContext';
import {
  dimensionOf,
  leftOf,
  partWords,
  quantityWords,
  titledPhrase,
  totalOf,
} from './headroomPhrases';
import { momentPhrase } from './momentPhrase';
import { nearestPhrase } from './nearestPhrase';
import { raisedPhrases, reasonPhrases } from './raisedPhrases';
import { actionTitle, subjectPhrase } from './subjectPhrase';
import type { AnswerWords } from './answerWords';

/** Most further limits that are told of. */
const MAX_FURTHER = 2;

export function extendableWords(context: DecisionContext): AnswerWords {
  const { decision } = context;
  const [worst] = decision.headroom;
  switch (decision.reason) {
    case 'beyond-border':
      return worst ? beyondBorder(context, worst) : beyond(context);
    case 'unknown-use':
      return worst ? unknownUse(context, worst) : beyond(context);
    case 'unknown-amount':
      return {
        answer: phrase('notSaidHowMuch'),
        facts: worst ? leftPhrases(context, worst) : [],
      };
    case 'missing-attribute':
      return { answer: missingPhrase(context), facts: [] };
    case 'unlisted-extendable':
      return {
        answer: phrase('unlistedAskable', unlistedParams(context, 'start')),
        facts: [],
      };
    default:
      return beyond(context);
  }
}

function beyond(context: DecisionContext): AnswerWords {
  const { nearest, kind } = context;
  const instead =
    nearest && kind
      ? [phrase('insideInstead', { change: nearestPhrase(nearest, kind) })]
      : [];
  return {
    answer: phrase('isBeyond', { subject: subjectPhrase(context) }),
    facts: [...instead, ...reasonPhrases(context)],
  };
}

function beyondBorder(context: DecisionContext, worst: Headroom): AnswerWords {
  const { kind } = context;
  const words = dimensionOf(kind, worst.dimension);
  const ceiling =
    worst.ceiling === undefined
      ? []
      : [phrase('ceilingIs', { ceiling: quantityWords(worst.ceiling, words) })];
  return {
    answer: overBorderPhrase(context, worst),
    facts: [
      ...leftPhrases(context, worst),
      ...furtherPhrases(context),
      ...ceiling,
      ...raisedPhrases(context),
      ...reasonPhrases(context),
    ],
  };
}

function overBorderPhrase(context: DecisionContext, worst: Headroom): Phrase {
  const { kind } = context;
  const words = dimensionOf(kind, worst.dimension);
  const subject = subjectPhrase(context);
  const border = quantityWords(worst.border ?? 0, words, kind);
  if (worst.border === 0) return phrase('noneFree', { subject, border });
  if (worst.mode === 'each') {
    return titledPhrase('isAbove', { subject, border }, words);
  }
  const total = partWords(totalOf(worst), words);
  return titledPhrase('wouldBe', { subject, total, border }, words);
}

/** Other limits that the question would exceed too. */
function furtherPhrases({ decision, kind }: DecisionContext): Phrase[] {
  return decision.headroom
    .slice(1)
    .filter(({ state }) => state === 'over-border')
    .slice(0, MAX_FURTHER)
    .map(headroom => {
      const words = dimensionOf(kind, headroom.dimension);
      const total = partWords(totalOf(headroom), words);
      const border = quantityWords(headroom.border ?? 0, words, kind);
      return titledPhrase('alsoWould', { total, border }, words);
    });
}

/** What could be had without asking, where that is something. */
export function leftPhrases(
  { kind }: DecisionContext,
  headroom: Headroom,
): Phrase[] {
  const left = leftOf(headroom);
  if (!left || headroom.mode === 'each') return [];
  const words = dimensionOf(kind, headroom.dimension);
  return [phrase('leftNow', { value: quantityWords(left, words) })];
}

function unknownUse(context: DecisionContext, worst: Headroom): AnswerWords {
  const { kind } = context;
  const words = dimensionOf(kind, worst.dimension);
  const border = quantityWords(worst.border ?? 0, words);
  return {
    answer: unknownUsePhrase(context, worst),
    facts: [
      titledPhrase('borderIs', { border }, words),
      ...raisedPhrases(context),
    ],
  };
}

function unknownUsePhrase(context: DecisionContext, worst: Headroom): Phrase {
  const kinds = kindWords(context);
  const words = dimensionOf(context.kind, worst.dimension);
  const known = context.about.use.of(worst.entry, worst.dimension);
  if (known) {
    const moment = momentPhrase(known.validUntil);
    return phrase('useOutdated', { kinds, moment });
  }
  return words.isCount
    ? phrase('countUnknown', { kinds })
    : phrase('amountUnknown', { kinds });
}

/** The dimensions of which the question does not say how much it asks for. */
export function unknownTitles({ decision, kind }: DecisionContext): PhraseList {
  const titles = decision.headroom
    .filter(({ state }) => state === 'unknown-amount')
    .map(({ dimension }) => dimensionOf(kind, dimension).title);
  return textList('or', [...new Set(titles)]);
}

function missingPhrase(context: DecisionContext): Phrase {
  const { decision, about } = context;
  const isSaid = decision.missing.every(name =>
    Object.hasOwn(about.question.attributes, name),
  );
  return phrase(isSaid ? 'dependsUnreadable' : 'dependsOn', {
    subject: subjectPhrase(context),
    attributes: missingList(context),
  });
}

/** Attributes that the answer depends on and the question does not say. */
export function missingList({ decision, kind }: DecisionContext): PhraseList {
  return textList(
    'and',
    decision.missing.map(name => attributeWords(kind, name)),
  );
}

function textList(
  join: PhraseList['join'],
  values: readonly string[],
): PhraseList {
  return { join, items: values.map(value => phrase('text', { value })) };
}

/** What the border says nothing about: a kind, or one action on it. */
export function unlistedParams(
  context: DecisionContext,
  place: 'start' | 'within',
): { readonly sphere: Phrase; readonly what: Phrase } {
  const kinds = kindWords(context);
  const { entries, kind, about } = context;
  const action = actionTitle(kind, about.question.action);
  const what =
    entries.length === 0
      ? phrase('text', { value: kinds })
      : phrase('actionsOn', { action, kinds });
  return { sphere: spherePhrase(context, place), what };
}
