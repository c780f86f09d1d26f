import { CHECK_EXIT, type ExitCode } from '../terminal/Terminal';
import { FAILING, type Outcome } from '../report/Outcome';
import type { CountLine } from '../report/importReport';
import { addUp, worstZone, type Excess } from './addUp';
import type { CheckAnswer, Zone } from './CheckQuestion';

/** Everything that a check found. */
export type CheckResult = {
  readonly answers: readonly CheckAnswer[];
  readonly together: readonly Excess[];
  /** The books of the manifests; empty for a question of its own. */
  readonly documents: readonly CountLine[];
  readonly parts: readonly CountLine[];
  /** What should have been read and could not; a check with it has not answered everything. */
  readonly unreadable: readonly Outcome[];
  /** The worst of all. */
  readonly outcome: Zone | 'error';
};

export type ManifestBooks = Pick<CheckResult, 'documents' | 'parts'> & {
  readonly outcomes: readonly Outcome[];
};

/** Puts a result together; error beats forbidden, forbidden beats ask first. */
export function concludeCheck(
  answers: readonly CheckAnswer[],
  books: ManifestBooks = { documents: [], parts: [], outcomes: [] },
): CheckResult {
  const { documents, parts, outcomes } = books;
  const together = addUp(answers);
  const unreadable = outcomes.filter(o => o.skipped && FAILING.has(o.skipped));
  const zones = [...answers.map(a => a.explanation.zone)];
  return {
    answers,
    together,
    documents,
    parts,
    unreadable,
    outcome:
      unreadable.length > 0
        ? 'error'
        : worstZone([...zones, ...together.map(t => t.zone)]),
  };
}

/** The exit code that a result ends with. */
export function exitCodeOf({
  outcome,
}: Pick<CheckResult, 'outcome'>): ExitCode {
  switch (outcome) {
    case 'inside':
      return CHECK_EXIT.inside;
    case 'extendable':
      return CHECK_EXIT.askFirst;
    case 'forbidden':
      return CHECK_EXIT.forbidden;
    case 'error':
      return CHECK_EXIT.failed;
    default:
      throw new TypeError(`unknown outcome ${outcome satisfies never}`);
  }
}
