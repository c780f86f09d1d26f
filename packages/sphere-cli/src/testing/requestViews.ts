import {
  builtInBoundaryKinds,
  effectsOf,
  findProposalProblems,
  resolveSphere,
  sphereDocumentSchema,
  titleOfProposal,
  type ExtensionDetail,
  type ExtensionEvent,
  type ExtensionProposal,
  type ExtensionRequest,
} from '@dataops-sphere/plugin-sphere-common';
import { TEST_NOW } from './runSphere';

export const kinds = new Map(
  builtInBoundaryKinds.map(kind => [kind.name, kind]),
);
/** When everything happens. */
export const AT = new Date(TEST_NOW).toISOString();
/** Who asks, unless somebody else does. */
export const ANA = 'user:default/ana';
const OWNER = { ref: 'group:default/platform', title: 'Platform', known: true };
const TEAM = { ref: 'group:default/churn', title: 'Churn', known: true };

/** The only sphere. */
export const churn = resolveChurn();

function titleOf(proposal: ExtensionProposal): string {
  return titleOfProposal(proposal, { sphere: churn, kinds, style: 'short' });
}

const STEPS = [
  {
    name: 'Platform owner',
    reviewers: [OWNER],
    quorum: 1,
    approvals: 0,
    eligible: 3,
    present: 2,
  },
];
const OUTSIDE = {
  total: 2,
  resources: ['churn-a', 'churn-b'].map(name => ({ id: `eu/${name}`, name })),
  use: 'known',
};
const USUAL = { medianHours: 5, count: 14 };

function effects(proposal: ExtensionProposal) {
  return effectsOf(proposal, {
    sphere: churn,
    kinds,
    overlays: [],
    use: { of: () => undefined },
    at: TEST_NOW,
  });
}

/** What a preview tells. */
export function previewOf(
  proposal: ExtensionProposal,
  open?: ExtensionRequest,
) {
  return {
    title: titleOf(proposal),
    effects: effects(proposal),
    problems: findProposalProblems(proposal, { sphere: churn, kinds, at: AT }),
    canSubmit: { can: true },
    steps: STEPS,
    dueAt: '2026-01-19T16:00:00.000Z',
    usual: USUAL,
    outsideAfter: OUTSIDE,
    ...(open && { open: { id: open.id, title: titleOf(open.proposal) } }),
    limits: { maxDuration: '90 days', latestEnd: AT, permanent: 'allowed' },
  };
}

/** A request as its page shows it. */
export function detailOf(
  request: ExtensionRequest,
  events: readonly ExtensionEvent[],
): ExtensionDetail {
  const { id, state, version, proposal, proposalHash, submittedAt } = request;
  const { dueAt, lapsesAt } = request;
  return {
    id,
    sphere: { uid: 'churn', name: churn.name, title: churn.title },
    team: TEAM,
    platformOwner: OWNER,
    title: titleOf(proposal),
    state,
    version,
    proposalHash,
    requester: { ref: ANA, name: 'Ana' },
    entries: [],
    sameKey: 'same',
    submittedAt,
    ...(dueAt !== undefined && { dueAt }),
    ...(lapsesAt !== undefined && { lapsesAt }),
    permanent: proposal.term.type === 'permanent',
    before: 0,
    waitingFor: state === 'in_review' ? [OWNER] : [],
    mine: false,
    request,
    events: [...events],
    people: { [ANA]: 'Ana' },
    steps: STEPS,
    effects: [...effects(proposal)],
    can: {},
    problems: [],
    outsideAfter: { ...OUTSIDE, use: 'known' },
    usual: USUAL,
    live: [],
    earlier: [],
  };
}

function resolveChurn() {
  const document = sphereDocumentSchema.parse({
    apiVersion: 'sphere.dataops/v1alpha1',
    kind: 'Sphere',
    metadata: { name: 'customer-churn', title: 'Customer churn' },
    spec: {
      team: TEAM.ref,
      platformOwner: OWNER.ref,
      unlisted: 'extendable',
      boundary: [
        {
          id: 'namespaces',
          kind: 'kubernetes-namespace',
          title: 'Namespaces',
          inside: { name: ['churn-*'] },
          extendable: { name: ['*'] },
          limits: { count: { border: 10, ceiling: 20 } },
        },
        {
          id: 'roles-prod',
          kind: 'role',
          title: 'Roles in production',
          inside: { role: ['CHURN_READER'] },
          extendable: { role: ['CHURN_*'] },
        },
        {
          id: 'egress',
          kind: 'network-egress',
          inside: { cidr: [{ cidr: '10.0.0.0/8' }] },
          extendable: { cidr: [{ cidr: '0.0.0.0/0' }] },
        },
      ],
    },
  });
  const resolved = resolveSphere(document, { archetypes: new Map(), kinds });
  if (!resolved.ok) throw new Error('expected a sphere that is valid');
  return resolved.sphere;
}
