import type { Phrase } from '../phrases';

/** The parts of a decision's words that depend on its reason. */
export interface AnswerWords {
  readonly answer: Phrase;
  readonly facts: readonly Phrase[];
}
