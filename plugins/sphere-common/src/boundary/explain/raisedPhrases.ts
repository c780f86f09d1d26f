import { phrase, type Phrase } from '../phrases';
import type { DecisionContext } from './decisionContext';
import { dimensionOf, partWords, quantityWords } from './headroomPhrases';

/** Which borders are where they are only because of extra room. */
export function raisedPhrases({
  decision,
  entries,
  kind,
}: DecisionContext): Phrase[] {
  return decision.headroom.flatMap(
    ({ entry: id, dimension, border, raisedBy }) => {
      const limit = entries.find(({ entry }) => entry.id === id)?.entry.limits;
      const { border: own, ceiling } = limit?.[dimension] ?? {};
      const declared = own ?? ceiling;
      if (!raisedBy || border === undefined || declared === undefined) {
        return [];
      }
      const words = dimensionOf(kind, dimension);
      return [
        phrase('raised', {
          border: quantityWords(border, words),
          declared: partWords(declared, words),
          title: raisedBy,
        }),
      ];
    },
  );
}

/** Why the entry is as it is, in the words of who wrote it, as a sentence. */
export function reasonPhrases({ entry }: DecisionContext): Phrase[] {
  const reason = entry?.entry.reason?.trim();
  if (!reason) return [];
  return [phrase('text', { value: asSentence(reason) })];
}

/** Ends a text that people wrote like a sentence. */
export function asSentence(text: string): string {
  return /[.!?…。]["'”’)]*$/.test(text) ? text : `${text}.`;
}
