import type { ExtensionSummary } from '@dataops-sphere/plugin-sphere-common';
import type { Membership } from '../../membership/Membership';
import type { StoredExtension } from '../ExtensionStore';
import { toPerson, toReviewer } from './participants';

/** A stored request as lists show it. */
export function toSummary(
  stored: StoredExtension,
  options: {
    readonly membership: Membership;
    /** Whether the viewer may vote on it now. */
    readonly mine: boolean;
    readonly managed?: 'source' | 'api';
  },
): ExtensionSummary {
  const { membership, mine } = options;
  const { request, sphereTitle } = stored;
  const { id, state, version, proposalHash, proposal, submittedAt } = request;
  const { uid, name } = request.sphere;
  const isPermanent = proposal.term.type === 'permanent';
  return {
    id,
    sphere: { uid, name, title: sphereTitle },
    team: membership.group(stored.team),
    platformOwner: membership.group(stored.platformOwner),
    title: stored.title,
    state,
    version,
    proposalHash,
    requester: toPerson(request.requester, membership),
    entries: [
      ...new Set(
        proposal.changes.flatMap(change =>
          change.type === 'allow-kind' ? [] : [change.entry],
        ),
      ),
    ],
    sameKey: stored.sameKey,
    submittedAt,
    ...datesOf(request),
    permanent: isPermanent,
    before: stored.before,
    waitingFor: stored.waitingFor.map(ref => toReviewer(ref, membership)),
    mine,
    ...(isPermanent &&
      isLive(request) && {
        inGit: options.managed === 'api' ? 'not-needed' : 'no',
      }),
  };
}

/** Whether it counts now or will. */
export function isLive({
  state,
}: Pick<StoredExtension['request'], 'state'>): boolean {
  return state === 'approved' || state === 'active';
}

const DATES = [
  'dueAt',
  'lapsesAt',
  'escalatedAt',
  'startsAt',
  'endsAt',
  'endedAt',
  'endReason',
] as const;

function datesOf(
  request: StoredExtension['request'],
): Pick<ExtensionSummary, (typeof DATES)[number]> {
  return Object.fromEntries(
    DATES.flatMap(name =>
      request[name] === undefined ? [] : [[name, request[name]]],
    ),
  );
}
