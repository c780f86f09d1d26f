import { phrase, type Phrase, type PhraseList } from '../phrases';
import {
  kindWords,
  spherePhrase,
  type DecisionContext,
} from './decisionContext';
import {
  dimensionOf,
  leftOf,
  quantityWords,
  roomPhrases,
} from './headroomPhrases';
import { kindsMatching } from './matchPhrase';
import { raisedPhrases } from './raisedPhrases';
import { resourcePhrase, subjectPhrase, tellingAction } from './subjectPhrase';
import type { AnswerWords } from './answerWords';

/** Most limits that are told; those that are worst off come first. */
const MAX_LIMITS = 3;

export function insideWords(context: DecisionContext): AnswerWords {
  const { decision, kind, about } = context;
  const room = decision.headroom
    .slice(0, MAX_LIMITS)
    .flatMap(headroom => roomPhrases(headroom, kind));
  const title =
    decision.provenance?.origin === 'extension'
      ? decision.provenance.title
      : undefined;
  const grounds = {
    join: 'list',
    items: [matchedPhrase(context), ...room],
  } as const;
  return {
    answer: insidePhrase(context, { grounds, ...(title && { title }) }),
    facts: [
      ...leftPhrases(context),
      ...raisedPhrases(context),
      ...(about.question.standing ? [] : [phrase('nobodyApproves')]),
    ],
  };
}

function insidePhrase(
  context: DecisionContext,
  parts: { readonly grounds: PhraseList; readonly title?: string },
): Phrase {
  const { question, mine } = context.about;
  const sphere = spherePhrase(context);
  const action = tellingAction(context);
  if (action === undefined || Object.keys(question.amounts).length > 0) {
    const subject = subjectPhrase(context);
    return phrase(parts.title ? 'isInsideThanksTo' : 'isInside', {
      ...parts,
      subject,
      sphere,
    });
  }
  return phrase(parts.title ? 'mayDoThanksTo' : 'mayDo', {
    ...parts,
    who: mine ? phrase('startYou') : sphere,
    action,
    resource: resourcePhrase(context),
    sphere: mine ? sphere : phrase('itsSphere'),
  });
}

/** What the deciding entry lets in, or the extra room that is laid over it or over the kind. */
function matchedPhrase(context: DecisionContext): Phrase {
  const { kind, entry } = context;
  const extra = extraRoom(context)?.overlay.inside;
  if (!kind || !(entry || extra)) {
    return phrase('text', { value: kindWords(context) });
  }
  const { inside = 'any', where } = entry?.entry ?? {};
  return kindsMatching(kind, extra ?? inside, where);
}

function extraRoom({ decision, about, entry }: DecisionContext) {
  const { origin, name } = decision.provenance ?? {};
  if (origin !== 'extension') return undefined;
  const room = entry
    ? entry.overlays
    : about.boundary?.roomByKind?.get(about.question.kind);
  return room?.find(({ overlay }) => overlay.id === name);
}

/** Near the border it matters what is left. */
function leftPhrases({ decision, kind }: DecisionContext): Phrase[] {
  const [worst] = decision.headroom;
  if (worst?.state !== 'near' || worst.mode === 'each') return [];
  const now = leftOf(worst);
  if (now === undefined || worst.adds === undefined) return [];
  const left = now - worst.adds;
  if (left <= 0) return [phrase('nothingLeft')];
  const words = dimensionOf(kind, worst.dimension);
  return [phrase('left', { value: quantityWords(left, words) })];
}
