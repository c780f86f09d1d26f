import type {
  ExtensionDetail,
  ExtensionPreview,
} from '@dataops-sphere/plugin-sphere-common';

/** Id of the request that is filed. */
export const ID = '00000000-0000-4000-8000-000000000001';
const DUE = '2026-11-26T16:00:00.000Z';
const AT = '2026-11-24T09:00:00.000Z';
const ANA = 'user:default/ana';
const TITLE = '4 more namespaces until 20 Feb';
const team = { ref: 'group:default/churn', title: 'Churn', known: true };
const owner = { ref: 'group:default/platform', title: 'Platform', known: true };

const told = {
  title: TITLE,
  effects: [],
  problems: [],
  steps: [],
  usual: null,
  outsideAfter: { total: 0, resources: [], use: 'known' as const },
};

/** What a preview tells. */
export function previewOf(
  more: Partial<ExtensionPreview> = {},
): ExtensionPreview {
  return {
    ...told,
    canSubmit: { can: true },
    dueAt: DUE,
    limits: { maxDuration: '90 days', latestEnd: DUE, permanent: 'allowed' },
    ...more,
  };
}

/** The request that was filed. */
export function detailOf(): ExtensionDetail {
  const sphere = { uid: 'churn', name: 'customer-churn' };
  return {
    ...told,
    id: ID,
    sphere: { ...sphere, title: 'Customer churn' },
    team,
    platformOwner: owner,
    state: 'in_review',
    version: 1,
    proposalHash: 'hash',
    requester: { ref: ANA, name: 'Ana' },
    entries: ['namespaces'],
    sameKey: 'same',
    submittedAt: AT,
    dueAt: DUE,
    permanent: false,
    before: 0,
    waitingFor: [owner],
    mine: false,
    request: {
      id: ID,
      sphere,
      state: 'in_review',
      version: 1,
      proposal: {
        changes: [
          { type: 'raise', entry: 'namespaces', dimension: 'count', to: 14 },
        ],
        term: { type: 'temporary', until: '2027-02-20T22:59:59.999Z' },
        justification: 'Two experiments in parallel',
      },
      proposalNumber: 1,
      proposalHash: 'hash',
      base: { revision: 1, hash: 'base' },
      requester: ANA,
      authors: [ANA],
      rules: {
        steps: [{ name: 'Platform', reviewers: [owner.ref], quorum: 1 }],
        decideWithin: '2 working days',
      },
      step: 0,
      votes: [],
      submittedAt: AT,
      dueAt: DUE,
      warned: [],
    },
    events: [],
    people: {},
    can: {},
    live: [],
    earlier: [],
  };
}
