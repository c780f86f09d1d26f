/**
 * What a matcher says of a question, so that `Math.min` is "and" and `Math.max` is "or": it does not match, it could
 * (an attribute is missing or unreadable), it does.
 */
export type Verdict = 0 | 1 | 2;

export const NO = 0 satisfies Verdict;
export const MAYBE = 1 satisfies Verdict;
export const YES = 2 satisfies Verdict;

/** Whether every element of a value must match, or one suffices. */
export type Quantifier = 'all' | 'any';
