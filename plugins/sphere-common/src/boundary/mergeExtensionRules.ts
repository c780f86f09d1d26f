import type { ExtensionRules, ReviewStep } from '../declarations/leash';
import type { Finding } from '../declarations/finding';
import { durationHours } from './duration';
import type { ResolvedSphere } from './resolvedSphere';

/** Longest extension when neither sphere nor archetype says. @public */
export const DEFAULT_MAX_DURATION = '90 days';
/** Time in which a request is answered when neither sphere nor archetype says. @public */
export const DEFAULT_DECIDE_WITHIN = '2 working days';

/** The rules that count: the sphere's word, else the archetype's, else the defaults. */
export function mergeExtensionRules(
  own: ExtensionRules,
  base: ExtensionRules,
  platformOwner: string,
): ResolvedSphere['leash']['extensions'] {
  const byOwner = [
    { name: 'Platform owner', reviewers: [platformOwner], quorum: 1 },
  ];
  const permanent = {
    ...base.permanent,
    ...own.permanent,
    allowed: own.permanent?.allowed ?? base.permanent?.allowed ?? false,
  };
  const standIn = own.standIn ?? base.standIn;
  return {
    steps: own.steps ?? base.steps ?? byOwner,
    maxDuration: own.maxDuration ?? base.maxDuration ?? DEFAULT_MAX_DURATION,
    permanent,
    decideWithin:
      own.decideWithin ?? base.decideWithin ?? DEFAULT_DECIDE_WITHIN,
    ...(standIn === undefined ? {} : { standIn }),
  };
}

/** Where a sphere's rules for extensions are looser than what its archetype says. */
export function looserRules(
  own: ExtensionRules,
  base: ExtensionRules,
  archetype: string,
): readonly Finding[] {
  const looser = (message: string, ...path: (string | number)[]): Finding => ({
    code: 'looser-extension-rules',
    message: `${message}, as the archetype '${archetype}' says`,
    path: ['spec', 'leash', 'extensions', ...path],
  });
  const findings = (['maxDuration', 'decideWithin'] as const)
    .filter(field => isLonger(own[field], base[field]))
    .map(field => looser(`expected at most '${base[field]}'`, field));
  if (own.permanent?.allowed && base.permanent?.allowed === false) {
    findings.push(
      looser('expected no permanent extensions', 'permanent', 'allowed'),
    );
  }
  const permanentBase = base.permanent?.steps ?? base.steps;
  return [
    ...findings,
    ...looserSteps(own.steps, base.steps).map(f =>
      looser(f.message, 'steps', ...f.path),
    ),
    ...looserSteps(own.permanent?.steps, permanentBase).map(f =>
      looser(f.message, 'permanent', 'steps', ...f.path),
    ),
  ];
}

function isLonger(own: string | undefined, base: string | undefined): boolean {
  if (own === undefined || base === undefined) return false;
  return (durationHours(own) ?? 0) > (durationHours(base) ?? Infinity);
}

interface StepFault {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

// Every step of the archetype must be found again, in order: a quorum at least as high, out of no other people.
function looserSteps(
  own: readonly ReviewStep[] | undefined,
  base: readonly ReviewStep[] | undefined,
): readonly StepFault[] {
  if (!own || !base) return [];
  let rest = own;
  return base.flatMap(step => {
    const found = rest.findIndex(candidate => isAsStrict(candidate, step));
    if (found === -1) return [stepFault(step, own)];
    rest = rest.slice(found + 1);
    return [];
  });
}

function isAsStrict(own: ReviewStep, base: ReviewStep): boolean {
  const people = new Set(base.reviewers.map(ref => ref.toLowerCase()));
  return (
    (own.quorum ?? 1) >= (base.quorum ?? 1) &&
    own.reviewers.every(ref => people.has(ref.toLowerCase()))
  );
}

function stepFault(step: ReviewStep, own: readonly ReviewStep[]): StepFault {
  const index = own.findIndex(s => s.name === step.name);
  if (index === -1) {
    return { message: `expected the step '${step.name}'`, path: [] };
  }
  if ((own[index].quorum ?? 1) < (step.quorum ?? 1)) {
    return {
      message: `expected a quorum of at least ${step.quorum} in the step '${step.name}'`,
      path: [index, 'quorum'],
    };
  }
  return {
    message: `expected the step '${
      step.name
    }' in its place with no other reviewers than ${step.reviewers.join(', ')}`,
    path: [index],
  };
}
