import type { Nearest } from '../decide/authzen';
import type {
  CompiledBoundary,
  CompiledEntry,
} from '../decide/compileBoundary';
import type { Question } from '../decide/question';
import { renderPhrase } from '../phrases';
import { describeValue } from '../table/describeMatcher';
import { searchNearest, type NearestMatch } from './searchNearest';

/**
 * The entry that is nearest to giving a question a better zone: fewest attributes would have to be different, inside
 * before extendable, then the entry that gives it already when asked, then the one that changes least of what the thing
 * is, then by id. What is forbidden anyway is not suggested. Undefined where nothing would be better.
 * Limits are left out of account; values are in English. Never throws.
 * @public
 */
export function findNearest(
  boundary: CompiledBoundary,
  question: Question,
  at: number,
): Nearest | undefined {
  const found = searchNearest(boundary, question, at);
  const kind = boundary.kinds.get(question.kind);
  return found && toNearest(found, kind?.plural ?? question.kind);
}

/** The nearest match as data for people. */
export function toNearest(
  { compiled, zone, changes }: NearestMatch,
  plural: string,
): Nearest {
  return {
    entry: compiled.entry.id,
    title: titleOf(compiled, plural),
    zone,
    changes: changes.map(({ attribute, values }) => ({
      attribute,
      expected: values.map(value =>
        renderPhrase(describeValue(value, 'short')),
      ),
    })),
  };
}

function titleOf({ entry }: CompiledEntry, plural: string): string {
  return entry.title ?? plural;
}
