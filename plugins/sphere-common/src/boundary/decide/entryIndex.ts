import type { CompiledEntry } from './compileBoundary';
import { barBeginnings, givenBeginnings, type Beginnings } from './beginnings';
import { bestIndex, type PrefixIndex } from './PrefixIndex';
import type { Question } from './question';

/** Below this many entries of a kind, asking each is as fast as looking up which to ask. */
const MIN_ENTRIES = 16;

/**
 * Finds the entries of one kind that a question could concern, in their order. It may name too many, and never leaves
 * one out that would answer anything but no.
 */
export interface EntryIndex {
  /** Those whose `forbidden` could match. */
  barring(question: Question): Iterable<CompiledEntry>;
  /** Those that could give it, now or when asked. */
  giving(question: Question): Iterable<CompiledEntry>;
}

/** An index over many entries; undefined for few. */
export function createEntryIndex(
  entries: readonly CompiledEntry[],
  bars: readonly CompiledEntry[],
): EntryIndex | undefined {
  if (entries.length < MIN_ENTRIES) return undefined;
  const barring = bestEntryIndex(bars, barBeginnings);
  const giving = bestEntryIndex(entries, givenBeginnings);
  return {
    barring: question => barring?.find(question.attributes) ?? bars,
    giving: question => giving?.find(question.attributes) ?? entries,
  };
}

function bestEntryIndex(
  entries: readonly CompiledEntry[],
  beginnings: (entry: CompiledEntry, name: string) => Beginnings,
): PrefixIndex<CompiledEntry> | undefined {
  const names = entries.flatMap(({ where, inside, forbidden }) =>
    [where, inside, forbidden].flatMap(m => Object.keys(m ?? {})),
  );
  return bestIndex(names, entries, beginnings);
}
