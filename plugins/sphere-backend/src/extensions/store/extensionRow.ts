import type { ExtensionState } from '@dataops-sphere/plugin-sphere-common';
import {
  FINAL_EXTENSION_STATES,
  OPEN_EXTENSION_STATES,
} from '@dataops-sphere/plugin-sphere-common';
import type { StoredExtension } from '../ExtensionStore';

/** Where a request stands as lists see it. */
export type ExtensionPhase = 'open' | 'live' | 'closed';

/** What a row of `extension_requests` holds besides its number of earlier requests. */
export interface ExtensionRow {
  readonly id: string;
  readonly sphere_uid: string;
  readonly sphere_name: string;
  readonly sphere_title: string;
  readonly state: ExtensionState;
  readonly phase: ExtensionPhase;
  readonly version: number;
  /** JSON. */
  readonly aggregate: string;
  /** JSON. */
  readonly parts: string;
  readonly title: string;
  readonly same_key: string;
  readonly team_ref: string;
  readonly platform_owner_ref: string;
  readonly requester: string;
  readonly permanent: 0 | 1;
  readonly submitted_at: string;
  readonly due_at: string | null;
  readonly lapses_at: string | null;
  readonly escalated_at: string | null;
  readonly decided_at: string | null;
  readonly hours_to_decision: number | null;
  readonly starts_at: string | null;
  readonly ends_at: string | null;
  readonly ended_at: string | null;
  readonly next_at: string | null;
  readonly due_key: string;
  readonly ends_key: string;
  readonly closed_key: string;
}

/** What of a row makes a stored request again. */
export type ReadExtensionRow = Pick<
  ExtensionRow,
  | 'aggregate'
  | 'parts'
  | 'title'
  | 'same_key'
  | 'sphere_title'
  | 'team_ref'
  | 'platform_owner_ref'
  | 'next_at'
> & { readonly before_count: number };

/** Columns of a ReadExtensionRow. */
export const READ_COLUMNS = [
  'aggregate',
  'parts',
  'title',
  'same_key',
  'sphere_title',
  'team_ref',
  'platform_owner_ref',
  'next_at',
  'before_count',
] as const satisfies readonly (keyof ReadExtensionRow)[];

/** Sorts behind every instant. */
const END_OF_TIME = '9999-12-31T23:59:59.999Z';
const HOUR = 3_600_000;

/** A request as its row; all instants in one form, so that their texts compare as they do. */
export function toExtensionRow(
  extension: Omit<StoredExtension, 'before'>,
): ExtensionRow {
  const { request, waitingFor, excluded, targets } = extension;
  const { id, sphere, state, version, proposal } = request;
  return {
    id,
    sphere_uid: sphere.uid,
    sphere_name: sphere.name,
    sphere_title: withoutNul(extension.sphereTitle),
    state,
    phase: phaseOf(state),
    version,
    aggregate: JSON.stringify(request),
    parts: JSON.stringify({ waitingFor, excluded, targets }),
    title: withoutNul(extension.title),
    same_key: withoutNul(extension.sameKey),
    team_ref: extension.team,
    platform_owner_ref: extension.platformOwner,
    requester: request.requester,
    permanent: proposal.term.type === 'permanent' ? 1 : 0,
    next_at: instant(extension.nextAt),
    ...datesOf(extension),
  };
}

/** The request that a row tells of. */
export function toStoredExtension(row: ReadExtensionRow): StoredExtension {
  const parts: Pick<StoredExtension, 'waitingFor' | 'excluded' | 'targets'> =
    JSON.parse(row.parts);
  return {
    request: JSON.parse(row.aggregate),
    title: row.title,
    sameKey: row.same_key,
    sphereTitle: row.sphere_title,
    team: row.team_ref,
    platformOwner: row.platform_owner_ref,
    waitingFor: parts.waitingFor,
    excluded: parts.excluded,
    targets: parts.targets,
    ...(row.next_at !== null && { nextAt: row.next_at }),
    before: row.before_count,
  };
}

function phaseOf(state: ExtensionState): ExtensionPhase {
  if (OPEN_EXTENSION_STATES.includes(state)) return 'open';
  return FINAL_EXTENSION_STATES.includes(state) ? 'closed' : 'live';
}

function datesOf({ request }: Pick<StoredExtension, 'request'>) {
  const { state } = request;
  const phase = phaseOf(state);
  const submittedAt = new Date(request.submittedAt).toISOString();
  const dueAt = instant(request.dueAt);
  const lapsesAt = instant(request.lapsesAt);
  const decidedAt = instant(request.decidedAt);
  const endsAt = instant(request.endsAt);
  const endedAt = instant(request.endedAt);
  const answerBy = state === 'in_review' ? dueAt : lapsesAt;
  return {
    submitted_at: submittedAt,
    due_at: dueAt,
    lapses_at: lapsesAt,
    escalated_at: instant(request.escalatedAt),
    decided_at: decidedAt,
    hours_to_decision:
      decidedAt === null
        ? null
        : (Date.parse(decidedAt) - Date.parse(submittedAt)) / HOUR,
    starts_at: instant(request.startsAt),
    ends_at: endsAt,
    ended_at: endedAt,
    due_key: (phase === 'open' && answerBy) || END_OF_TIME,
    ends_key: endsAt ?? END_OF_TIME,
    closed_key: phase === 'closed' ? endedAt ?? decidedAt ?? submittedAt : '',
  };
}

/** PostgreSQL cannot store it, and titles may quote what somebody asked for. */
function withoutNul(text: string): string {
  return text.replaceAll('\0', '');
}

function instant(text: string | undefined): string | null {
  return text === undefined ? null : new Date(text).toISOString();
}
