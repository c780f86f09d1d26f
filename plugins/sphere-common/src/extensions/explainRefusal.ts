import type { ExtensionFacts, ExtensionRefusal } from './extensionFacts';
import type { ExtensionRequest, ExtensionState } from './extensionRequest';

/** What a refusal may be told with. @public */
export interface RefusalAbout {
  readonly request?: ExtensionRequest;
  readonly facts?: ExtensionFacts;
}

const STATES: Readonly<Record<ExtensionState, string>> = {
  in_review: 'it is with its reviewers',
  changes_requested: "it is the team's turn",
  approved: 'it is approved and waits for its start',
  active: 'it is active already',
  denied: 'it was denied; ask again with a new request',
  withdrawn: 'it was withdrawn; ask again with a new request',
  lapsed: 'it has lapsed; ask again with a new request',
  cancelled: 'it was cancelled; ask again with a new request',
  ended: 'it has ended; ask again with a new request',
};

const SENTENCES: Readonly<Record<ExtensionRefusal, string>> = {
  'wrong-state': 'That is not possible at the moment',
  'stale-version': 'It has changed since you looked at it; look at it again',
  'not-a-person': 'Only people decide here, not services',
  'not-team': 'Only people of the team can do this',
  'not-requester': 'Only whoever asked for this can do it',
  'not-reviewer': 'You are not one of its reviewers',
  'not-this-step': 'Another step has its turn now; yours is not this one',
  'own-request': 'You asked for this yourself; somebody else has to answer it',
  'own-team': 'Your own team asked for this; somebody else has to answer it',
  'already-voted': 'You have answered this already',
  away: 'You are away at the moment',
  'not-standing-in': 'Nobody whom you stand in for has this to answer now',
  'not-admin': 'Only platform admins can do this',
  'not-platform-owner':
    'Only the platform owner and platform admins can do this',
  'membership-unknown':
    'Who belongs to which group is not known at the moment; this waits until it is',
  'team-changed':
    'The team in the catalog is not the one that the sphere was declared for; the platform owner has to confirm it first',
  'base-changed':
    'The border has changed since this was asked for; look at it again',
  'proposal-problems': 'The border as it is now does not allow this',
  'no-counter-offer': 'There is no counter-offer to take',
  'same-proposal': 'Nothing would change',
  'target-taken': 'The same is asked for already; add to the open request',
  'too-many-open':
    'Too many requests of this sphere are open; wait for an answer or withdraw one',
  'too-early': 'It is not time for that yet',
  'never-passable':
    'By its rules nobody could ever decide this; a platform admin can correct them',
  'not-the-clock': 'This happens by itself, when its time has come',
  'reason-needed': 'Please say why; one sentence is enough',
  'nothing-to-do': 'That is done already',
};

/** One friendly English sentence for a refusal, without a final period: why not, and what to do where one can. @public */
export function explainRefusal(
  reason: ExtensionRefusal,
  { request, facts }: RefusalAbout = {},
): string {
  if (reason === 'wrong-state' && request) {
    return `That is not possible: ${STATES[request.state]}`;
  }
  if (reason === 'not-this-step' && request) {
    const { name } = request.rules.steps[request.step] ?? {};
    return name === undefined
      ? SENTENCES[reason]
      : `The step '${name}' has its turn now; yours is another one`;
  }
  const problem = facts?.problems[0];
  return reason === 'proposal-problems' && problem
    ? problem.message
    : SENTENCES[reason];
}
