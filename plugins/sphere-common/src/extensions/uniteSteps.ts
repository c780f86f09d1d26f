import { isAmong } from './personRef';
import type { ExtensionStep } from './extensionRequest';

/**
 * The steps of both lists, in the order of the first and then of the second; steps with the same name and the same
 * reviewers are one step with the higher quorum. Two such steps within one list stay two: they ask for different people.
 */
export function uniteSteps(
  first: readonly ExtensionStep[],
  second: readonly ExtensionStep[],
): ExtensionStep[] {
  const united = [...first];
  const taken = new Set<number>();
  for (const step of second) {
    const index = first.findIndex(
      (other, i) =>
        !taken.has(i) &&
        other.name === step.name &&
        hasSameReviewers(other, step),
    );
    if (index === -1) {
      united.push(step);
    } else {
      taken.add(index);
      united[index] = withQuorum(first[index], step.quorum);
    }
  }
  return united;
}

/** The step with a quorum that is at least this high. */
export function withQuorum(step: ExtensionStep, quorum: number): ExtensionStep {
  return quorum > step.quorum ? { ...step, quorum } : step;
}

/** Whether two steps name the same reviewers, in whatever order. */
export function hasSameReviewers(a: ExtensionStep, b: ExtensionStep): boolean {
  return (
    a.reviewers.every(ref => isAmong(ref, b.reviewers)) &&
    b.reviewers.every(ref => isAmong(ref, a.reviewers))
  );
}
