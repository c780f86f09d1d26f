import {
  DEFAULT_CALENDAR,
  type ExtensionEvent,
  type ExtensionEventType,
  type ExtensionFacts,
  type ExtensionRequest,
} from '@dataops-sphere/plugin-sphere-common';
import type { MessageContext } from '../ExtensionNews';

export const REQUEST = '5c1d0e0e-0000-4000-8000-000000000001';
export const MIRA = 'user:default/mira';
export const JONAS = 'user:default/jonas';
export const PRIYA = 'user:default/priya';
export const PAUL = 'user:default/paul';
export const STAN = 'user:default/stan';
/** A Monday. */
export const MONDAY = '2026-02-02T09:00:00.000Z';

/** Churn asks for 14 namespaces until 20 Feb, in review by the platform owner. */
export function aRequest(
  rest: Partial<ExtensionRequest> = {},
): ExtensionRequest {
  return {
    id: REQUEST,
    sphere: { uid: 'uid-of-churn', name: 'customer-churn' },
    state: 'in_review',
    version: 1,
    proposal: {
      changes: [
        { type: 'raise', entry: 'namespaces', dimension: 'count', to: 14 },
      ],
      term: { type: 'temporary', until: '2026-02-20T16:00:00Z' },
      justification: 'SECRET-JUSTIFICATION',
    },
    proposalNumber: 1,
    proposalHash: 'hash',
    base: { revision: 1, hash: 'base' },
    requester: MIRA,
    authors: [MIRA],
    rules: {
      steps: [
        {
          name: 'Owner',
          reviewers: ['group:default/data-platform'],
          quorum: 1,
        },
      ],
      decideWithin: '2 working days',
      standIn: 'group:default/sre',
    },
    step: 0,
    votes: [],
    submittedAt: MONDAY,
    dueAt: '2026-02-04T17:00:00.000Z',
    warned: [],
    ...rest,
  };
}

/** What happened. */
export function anEvent(
  type: ExtensionEventType,
  rest: Partial<ExtensionEvent> = {},
): ExtensionEvent {
  return { type, at: MONDAY, by: 'system', ...rest };
}

export const ABOUT: MessageContext = {
  title: '4 more namespaces until 20 Feb',
  sphereTitle: 'Customer churn',
  teamTitle: 'Churn',
  standInTitle: 'SRE',
  calendar: DEFAULT_CALENDAR,
};

/** Facts of the clock: Priya and Paul review, Mira and Jonas are the team, Stan stands in. */
export function someFacts(rest: Partial<ExtensionFacts> = {}): ExtensionFacts {
  return {
    at: MONDAY,
    actor: { type: 'system' },
    isAdmin: false,
    isPlatformOwner: false,
    team: [MIRA, JONAS],
    membership: 'known',
    reviewers: [[PRIYA, PAUL]],
    standIns: [STAN],
    absences: [],
    problems: [],
    base: { revision: 1, hash: 'base' },
    rules: { steps: [], decideWithin: '2 working days' },
    calendar: DEFAULT_CALENDAR,
    teamIdentity: 'same',
    ...rest,
  };
}
