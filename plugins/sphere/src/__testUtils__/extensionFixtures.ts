import type {
  ExtensionDetail,
  ExtensionList,
  ExtensionPreview,
  ExtensionProposal,
  ExtensionSummary,
  ReviewCounts,
  RoomSummary,
} from '@dataops-sphere/plugin-sphere-common';
import { CHURN_TEAM, DATA_PLATFORM } from './sphereFixtures';

/** The id of the request that the fixtures are about. */
export const REQUEST_ID = '6f1c2a52-6d5e-4a8e-9a37-0b1c8a5f2d10';

/** Mira, who asks; she is of the team Churn. */
export const MIRA = { ref: 'user:default/mira', name: 'Mira' };
/** Paul, who reviews; he is of Data Platform. */
export const PAUL = { ref: 'user:default/paul', name: 'Paul' };

const DAY = 86_400_000;

/** An instant this many days from now. */
export function daysFromNow(days: number): string {
  return new Date(Date.now() + days * DAY).toISOString();
}

/** A proposal for four more namespaces. */
export function proposalOf(
  changes: Partial<ExtensionProposal> = {},
): ExtensionProposal {
  return {
    changes: [
      { type: 'raise', entry: 'namespaces', dimension: 'count', to: 14 },
    ],
    term: { type: 'temporary', until: daysFromNow(30) },
    justification: 'Four experiments at once until the spring campaign.',
    ...changes,
  };
}

/** A row of a list: four more namespaces, asked by Mira, which wait for Data Platform. */
export function createExtensionSummary(
  changes: Partial<ExtensionSummary> = {},
): ExtensionSummary {
  return {
    id: REQUEST_ID,
    sphere: { uid: 'u1', name: 'customer-churn', title: 'Customer churn' },
    team: CHURN_TEAM,
    platformOwner: DATA_PLATFORM,
    title: '4 more namespaces until 20 Feb',
    state: 'in_review',
    version: 3,
    proposalHash: 'hash-of-proposal',
    requester: MIRA,
    entries: ['namespaces'],
    sameKey: 'raise:namespaces:count:14',
    submittedAt: daysFromNow(-1),
    dueAt: daysFromNow(1),
    permanent: false,
    before: 0,
    waitingFor: [{ ref: DATA_PLATFORM.ref, title: DATA_PLATFORM.title }],
    mine: false,
    ...changes,
  };
}

/** The same with everything its page shows; what its rows say follows the summary. */
export function createExtensionDetail(
  changes: Partial<ExtensionDetail> = {},
): ExtensionDetail {
  const summary = createExtensionSummary(changes);
  const proposal = changes.request?.proposal ?? proposalOf();
  const step = {
    name: 'Platform owner',
    reviewers: [DATA_PLATFORM.ref],
    quorum: 1,
  };
  return {
    ...summary,
    request: {
      id: summary.id,
      sphere: { uid: summary.sphere.uid, name: summary.sphere.name },
      state: summary.state,
      version: summary.version,
      proposal,
      proposalNumber: 1,
      proposalHash: summary.proposalHash,
      base: { revision: 12, hash: 'hash-of-base' },
      requester: summary.requester.ref,
      authors: [summary.requester.ref],
      rules: { steps: [step], decideWithin: '2 working days' },
      step: 0,
      votes: [],
      submittedAt: summary.submittedAt,
      dueAt: summary.dueAt,
      startsAt: summary.startsAt,
      endsAt: summary.endsAt,
      warned: [],
    },
    events: [
      {
        type: 'submitted',
        at: summary.submittedAt,
        by: summary.requester.ref,
        proposal: 1,
        content: proposal,
      },
    ],
    people: { [MIRA.ref]: MIRA.name, [PAUL.ref]: PAUL.name },
    steps: [
      {
        name: 'Platform owner',
        reviewers: [{ ref: DATA_PLATFORM.ref, title: DATA_PLATFORM.title }],
        quorum: 1,
        approvals: 0,
        eligible: 4,
        present: 3,
      },
    ],
    effects: createExtensionPreview().effects,
    can: { comment: { can: true } },
    problems: [],
    outsideAfter: { total: 0, resources: [], use: 'known' },
    usual: { medianHours: 5, count: 14 },
    live: [],
    earlier: [],
    ...changes,
  };
}

const NO_COUNTS: ReviewCounts = {
  me: 0,
  groups: 0,
  sent: 0,
  all: 0,
  late: 0,
  byGroup: [],
};

/** A list of one page with these rows. */
export function createExtensionList(
  items: readonly ExtensionSummary[] = [],
  changes: Partial<ExtensionList> = {},
): ExtensionList {
  return {
    items: [...items],
    totalItems: items.length,
    counts: NO_COUNTS,
    ...changes,
  };
}

/** What would happen with four more namespaces: nothing stands against it. */
export function createExtensionPreview(
  changes: Partial<ExtensionPreview> = {},
): ExtensionPreview {
  return {
    title: '4 more namespaces for Customer churn until 20 Feb',
    effects: [
      {
        change: 0,
        entry: 'namespaces',
        kind: 'kubernetes-namespace',
        family: 'Namespaces',
        title: 'Namespaces on the analytics clusters',
        limit: {
          dimension: 'count',
          before: 10,
          after: 14,
          declared: 10,
          ceiling: 20,
          used: 9,
        },
        enforcement: { mode: 'enforced', by: 'Kyverno' },
      },
    ],
    problems: [],
    canSubmit: { can: true },
    steps: [
      {
        name: 'Platform owner',
        reviewers: [{ ref: DATA_PLATFORM.ref, title: DATA_PLATFORM.title }],
        quorum: 1,
        approvals: 0,
        eligible: 4,
        present: 3,
      },
    ],
    dueAt: daysFromNow(2),
    usual: { medianHours: 5, count: 14 },
    outsideAfter: {
      total: 2,
      resources: [
        { id: 'analytics-eu/churn-x', name: 'churn-x' },
        { id: 'analytics-eu/churn-y', name: 'churn-y' },
      ],
      use: 'known',
    },
    limits: {
      maxDuration: '90 days',
      latestEnd: daysFromNow(90),
      permanent: 'allowed',
    },
    ...changes,
  };
}

/** Extra room or an open request, as the page of a sphere carries it. */
export function roomOf(changes: Partial<RoomSummary> = {}): RoomSummary {
  return {
    id: REQUEST_ID,
    title: '4 more namespaces until 20 Feb',
    state: 'in_review',
    targets: [
      {
        entry: 'namespaces',
        kind: 'kubernetes-namespace',
        dimension: 'count',
        to: 14,
      },
    ],
    requester: MIRA.ref,
    dueAt: daysFromNow(1),
    permanent: false,
    ...changes,
  };
}
