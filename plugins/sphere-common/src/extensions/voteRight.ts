import { absentAt, reviewersOf } from './eligible';
import type { ExtensionFacts, ExtensionRefusal } from './extensionFacts';
import type { ExtensionRequest } from './extensionRequest';
import { isAmong, personKey } from './personRef';
import { votersOf } from './presentRequest';

/** A yes with whom the actor would stand in for, or the reason of a no. @public */
export type ExtensionRight =
  | { readonly can: true; readonly for?: string }
  | { readonly can: false; readonly reason: ExtensionRefusal };

/** What of a reviewer is asked: a vote is given once, an offer or a remark is not. */
export type ReviewPurpose = 'vote' | 'offer';

const no = (reason: ExtensionRefusal): ExtensionRight => ({
  can: false,
  reason,
});

/**
 * Whether the actor may answer the present step. The reasons that hold for a person whatever the step come first. Whoever
 * is named for the step answers for themselves, also when they are away; else for the first absent reviewer who named
 * them as stand-in.
 */
export function reviewRight(
  request: ExtensionRequest,
  facts: ExtensionFacts,
  purpose: ReviewPurpose,
): ExtensionRight {
  const { actor } = facts;
  if (actor.type !== 'user') return no('not-a-person');
  if (facts.membership === 'unknown') return no('membership-unknown');
  const excluded = exclusionOf(actor.ref, request, facts);
  if (excluded) return no(excluded);
  const voters = purpose === 'vote' ? votersOf(request) : [];
  if (isAmong(actor.ref, voters)) return no('already-voted');
  if (isAmong(actor.ref, reviewersOf(request, request.step, facts))) {
    return { can: true };
  }
  return standingInRight(actor.ref, { request, facts, voters });
}

/** Why somebody may not answer a request in any step. */
function exclusionOf(
  person: string,
  { requester, authors }: ExtensionRequest,
  { team }: Pick<ExtensionFacts, 'team'>,
): Extract<ExtensionRefusal, 'own-request' | 'own-team'> | undefined {
  if (isAmong(person, [requester])) return 'own-request';
  if (isAmong(person, team)) return 'own-team';
  return isAmong(person, authors) ? 'own-request' : undefined;
}

function standingInRight(
  actor: string,
  about: {
    readonly request: ExtensionRequest;
    readonly facts: ExtensionFacts;
    readonly voters: readonly string[];
  },
): ExtensionRight {
  const { request, facts, voters } = about;
  const reviewers = reviewersOf(request, request.step, facts);
  const named = facts.absences.filter(
    ({ standIn }) => standIn !== undefined && isAmong(actor, [standIn]),
  );
  const represented = absentAt({ ...facts, absences: named })
    .map(({ person }) => person)
    .filter(
      person =>
        isAmong(person, reviewers) && !exclusionOf(person, request, facts),
    );
  const free = represented.find(person => !isAmong(person, voters));
  if (free !== undefined) return { can: true, for: personKey(free) };
  if (represented.length > 0) return no('already-voted');
  if (isOfAnotherStep(actor, request, facts)) return no('not-this-step');
  return no(named.length > 0 ? 'not-standing-in' : 'not-reviewer');
}

function isOfAnotherStep(
  person: string,
  request: ExtensionRequest,
  { reviewers }: ExtensionFacts,
): boolean {
  return reviewers.some(
    (people, step) => step !== request.step && isAmong(person, people),
  );
}
