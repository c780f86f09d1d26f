import {
  entry,
  kinds,
  sphere,
} from '../../boundary/__testUtils__/resolvedSphereFixture';
import type { ResolvedSphere } from '../../boundary/resolvedSphere';
import type { ExtensionChange, ExtensionProposal } from '../extensionContent';
import type { ExtensionRequest } from '../extensionRequest';

/** The Monday on which the requests of tests are made. */
export const NOW = '2026-01-12T09:00:00.000Z';
/** Their usual end. */
export const END = '2026-02-20T16:00:00.000Z';

const FROM_ARCHETYPE = {
  origin: 'archetype',
  name: 'standard',
  title: 'Standard sphere',
} as const;

/** A sphere with something of everything that can be asked for. */
export const churn: ResolvedSphere = sphere(
  [
    entry('kubernetes-namespace', {
      id: 'namespaces',
      title: 'Namespaces on the cluster',
      where: { cluster: ['analytics-eu'] },
      inside: { name: ['churn-*'] },
      extendable: { name: ['*'] },
      forbidden: { name: ['kube-*', '*-system'] },
      limits: { count: { warn: 8, border: 10, ceiling: 20 } },
      enforcement: { mode: 'enforced', by: 'Kyverno' },
    }),
    entry('cloud-account', {
      id: 'accounts',
      inside: {
        provider: ['aws'],
        account: [{ value: '210987654321', title: 'churn-prod' }],
        region: ['eu-west-1'],
      },
      extendable: {
        provider: ['aws'],
        account: ['210987654321'],
        region: ['eu-*'],
      },
    }),
    entry('role', {
      id: 'roles',
      inside: { role: ['READER'] },
      extendable: { role: ['LOADER_*'] },
      forbidden: { role: ['ACCOUNTADMIN'] },
      provenance: FROM_ARCHETYPE,
    }),
    entry('workload-quota', {
      id: 'compute',
      limits: {
        'requests.cpu': { border: 40, ceiling: 80 },
        'requests.memory': { border: 64 },
        pods: { warn: 5 },
        'nvidia.com/gpu': { border: 2, ceiling: 2 },
      },
      provenance: FROM_ARCHETYPE,
    }),
    entry('budget', {
      id: 'budget',
      limits: { monthly: { border: 9000 }, single: { border: 500 } },
    }),
    entry('tool', { id: 'closed', inside: { name: ['dbt'] } }),
    entry('storage', {
      id: 'deletes',
      actions: ['delete'],
      inside: { name: ['churn-*'] },
    }),
  ],
  { unlisted: 'extendable' },
);

export const about = { sphere: churn, kinds, at: NOW };

export function proposal(
  changes: ExtensionChange | readonly ExtensionChange[],
  parts: Partial<ExtensionProposal> = {},
): ExtensionProposal {
  return {
    changes: [changes].flat() as ExtensionChange[],
    term: { type: 'temporary', until: END },
    justification: 'The backtest needs them.',
    ...parts,
  };
}

export function raise(
  entryId: string,
  dimension: string,
  to: number,
): ExtensionChange {
  return { type: 'raise', entry: entryId, dimension, to };
}

export function allow(
  entryId: string,
  inside: Extract<ExtensionChange, { type: 'allow' }>['inside'],
): ExtensionChange {
  return { type: 'allow', entry: entryId, inside };
}

/** An extension that is active from its approval on. */
export function active(
  of: ExtensionProposal,
  parts: Partial<ExtensionRequest> = {},
): ExtensionRequest {
  return {
    id: '6f1c1d0e-0000-4000-8000-000000000001',
    sphere: { uid: 'u-1', name: 'churn' },
    state: 'active',
    version: 3,
    proposal: of,
    proposalNumber: 1,
    proposalHash: 'hash',
    base: { revision: 1, hash: 'base' },
    requester: 'user:default/ida',
    authors: ['user:default/ida'],
    rules: {
      steps: [{ name: 'Owner', reviewers: ['group:default/p'], quorum: 1 }],
      decideWithin: '2 working days',
    },
    step: 0,
    votes: [],
    submittedAt: NOW,
    decidedAt: NOW,
    startsAt: NOW,
    ...(of.term.type === 'temporary' && { endsAt: of.term.until }),
    warned: [],
    ...parts,
  };
}
