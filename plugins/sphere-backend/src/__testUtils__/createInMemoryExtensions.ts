import { NotAllowedError } from '@backstage/errors';
import type {
  ExtensionDetail,
  ExtensionPreview,
  ExtensionSummary,
} from '@dataops-sphere/plugin-sphere-common';
import type { ReadScope, SphereService } from '../declarations/services';
import type {
  ExtensionCaller,
  ExtensionService,
} from '../extensions/ExtensionService';

const AT = '2026-01-02T03:04:05.000Z';
/** Id of the one request, of the sphere `customer-churn`. */
export const REQUEST_ID = '11111111-1111-4111-8111-111111111111';
const SPHERE = 'customer-churn';
const PROPOSAL = {
  changes: [
    { type: 'raise', entry: 'namespaces', dimension: 'count', to: 14 } as const,
  ],
  term: { type: 'temporary', until: '2026-02-20T16:00:00Z' } as const,
  justification: 'A model has to be trained twice',
};
const SUMMARY: ExtensionSummary = {
  id: REQUEST_ID,
  sphere: { uid: `uid-${SPHERE}`, name: SPHERE, title: SPHERE },
  team: { ref: 'group:default/churn', title: 'churn', known: true },
  platformOwner: {
    ref: 'group:default/data-platform',
    title: 'data-platform',
    known: true,
  },
  title: '4 more namespaces until 20 Feb',
  state: 'in_review',
  version: 1,
  proposalHash: 'hash',
  requester: { ref: 'user:default/mock', name: 'mock' },
  entries: ['namespaces'],
  sameKey: 'same',
  submittedAt: AT,
  permanent: false,
  before: 0,
  waitingFor: [],
  mine: false,
};
const OUTSIDE = { total: 0, resources: [], use: 'known' as const };
const DETAIL: ExtensionDetail = {
  ...SUMMARY,
  request: {
    id: REQUEST_ID,
    sphere: { uid: `uid-${SPHERE}`, name: SPHERE },
    state: 'in_review',
    version: 1,
    proposal: PROPOSAL,
    proposalNumber: 1,
    proposalHash: 'hash',
    base: { revision: 1, hash: 'base' },
    requester: 'user:default/mock',
    authors: ['user:default/mock'],
    rules: {
      steps: [{ name: 'Owner', reviewers: ['user:default/x'], quorum: 1 }],
      decideWithin: '2 working days',
    },
    step: 0,
    votes: [],
    submittedAt: AT,
    warned: [],
  },
  events: [],
  people: {},
  steps: [],
  effects: [],
  can: { approve: { can: true }, withdraw: { can: true } },
  problems: [],
  outsideAfter: OUTSIDE,
  usual: null,
  live: [],
  earlier: [],
};
const PREVIEW: ExtensionPreview = {
  title: SUMMARY.title,
  effects: [],
  problems: [],
  canSubmit: { can: true },
  steps: [],
  dueAt: AT,
  usual: null,
  outsideAfter: OUTSIDE,
  limits: { maxDuration: '90 days', latestEnd: AT, permanent: 'allowed' },
};

/** Extensions with one request, visible with its sphere, to which everything may be done; nothing is kept. */
export function createInMemoryExtensions(
  spheres: SphereService,
): ExtensionService {
  const ifVisible = async <T>(name: string, scope: ReadScope, answer: T) =>
    (await spheres.uidOf(name, scope)) === undefined ? undefined : answer;
  const ofRequest = (id: string, scope: ReadScope) =>
    id === REQUEST_ID ? ifVisible(SPHERE, scope, DETAIL) : undefined;
  return {
    preview: (name, _request, caller) => ifVisible(name, caller, PREVIEW),
    submit: (name, _submission, caller) => ifVisible(name, caller, DETAIL),
    act: async (id, _command, caller) => ofRequest(id, caller),
    actOnAll: async () => ({ results: [] }),
    list: async (_query, caller) => {
      const visible = await ofRequest(REQUEST_ID, caller);
      const items = visible ? [SUMMARY] : [];
      const all = items.length;
      return {
        items,
        totalItems: all,
        counts: { me: 0, groups: 0, sent: 0, all, late: 0, byGroup: [] },
      };
    },
    get: async (id, caller) => ofRequest(id, caller),
    sphereOf: async (id, scope) =>
      (await ofRequest(id, scope)) && SUMMARY.sphere.uid,
    team: (name, caller) =>
      ifVisible(name, caller, {
        team: SUMMARY.team,
        members: [],
        platformOwner: SUMMARY.platformOwner,
        reviews: [],
        decideWithin: '2 working days',
      }),
    confirmTeams: async () => ({ results: [] }),
    ownAbsence: async caller => ofPerson(caller),
    setOwnAbsence: async (_absence, caller) => ofPerson(caller),
    runClock: async () => 0,
  };
}

function ofPerson({ actor }: ExtensionCaller): { absence: null } {
  if (actor.type === 'user') return { absence: null };
  throw new NotAllowedError('Only people are away');
}
