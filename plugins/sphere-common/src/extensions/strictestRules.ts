import { durationHours } from '../boundary/duration';
import { isAmong } from './personRef';
import type {
  ExtensionRulesOfRequest,
  ExtensionStep,
} from './extensionRequest';
import { hasSameReviewers, withQuorum } from './uniteSteps';

/**
 * Rules that hold wherever one of two sets of rules holds: every step of both, by the higher quorum, and the shorter
 * time. Steps keep the place that they have in the first; what only the second names comes after. A step of the same name
 * with other reviewers is narrowed to those whom both name; where there are none, both steps have to be passed. The
 * stand-ins count where both name them, because they only ever add people.
 * @public
 */
export function strictestRules(
  a: ExtensionRulesOfRequest,
  b: ExtensionRulesOfRequest,
): ExtensionRulesOfRequest {
  const standIn = a.standIn === b.standIn ? a.standIn : undefined;
  return {
    steps: strictestSteps(a.steps, b.steps),
    decideWithin: shorter(a.decideWithin, b.decideWithin),
    ...(standIn !== undefined && { standIn }),
  };
}

function strictestSteps(
  a: readonly ExtensionStep[],
  b: readonly ExtensionStep[],
): ExtensionStep[] {
  const steps = [...a];
  // Without this, rules that are applied with every command could grow with every command.
  if (isCovered(b, a)) return steps;
  const taken = new Set<number>();
  const left = b.filter(step => !take(step, hasSameReviewers));
  const further = left.filter(step => !take(step, isNarrowing));
  return [...steps, ...further];

  function take(
    step: ExtensionStep,
    fits: (own: ExtensionStep, other: ExtensionStep) => boolean,
  ): boolean {
    const index = a.findIndex((own, i) => !taken.has(i) && fits(own, step));
    if (index === -1) return false;
    taken.add(index);
    steps[index] = narrowed(a[index], step);
    return true;
  }
}

/** Whether each of these steps has a step of its own among the others that is at least as strict. */
function isCovered(
  [first, ...rest]: readonly ExtensionStep[],
  by: readonly ExtensionStep[],
): boolean {
  if (!first) return true;
  return by.some(
    (step, index) =>
      step.quorum >= first.quorum &&
      step.reviewers.every(ref => isAmong(ref, first.reviewers)) &&
      isCovered(
        rest,
        by.filter((_, i) => i !== index),
      ),
  );
}

function isNarrowing(own: ExtensionStep, other: ExtensionStep): boolean {
  return (
    own.name === other.name &&
    own.reviewers.some(ref => isAmong(ref, other.reviewers))
  );
}

function narrowed(own: ExtensionStep, other: ExtensionStep): ExtensionStep {
  const reviewers = own.reviewers.filter(ref => isAmong(ref, other.reviewers));
  const isSame = reviewers.length === own.reviewers.length;
  return withQuorum(isSame ? own : { ...own, reviewers }, other.quorum);
}

function shorter(a: string, b: string): string {
  return (durationHours(b) ?? Infinity) < (durationHours(a) ?? Infinity)
    ? b
    : a;
}
