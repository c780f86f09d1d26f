import {
  overlaysOf,
  type BoundaryOverlay,
  type ExtensionRequest,
  type ResolvedSphere,
  type RoomSummary,
  type SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import { toReviewer } from '../../extensions/detail/participants';
import type { StoredExtension } from '../../extensions/ExtensionStore';
import {
  READ_COLUMNS,
  toStoredExtension,
  type ReadExtensionRow,
} from '../../extensions/store/extensionRow';
import type { Membership } from '../../membership/Membership';
import type { SphereReadContext, SphereRow } from './types';

const DAY = 86_400_000;
/** Extensions that end sooner than this are shown as ending. */
const ENDING_SOON = 14 * DAY;
/** Extensions and requests that a page lists. */
const MAX_LISTED = 100;
/** Open requests, and extensions that are laid over the border of a page, the next to end first. */
const MAX_READ = 500;

/**
 * What a row shows of the extra room of its sphere, each found by the index over sphere and phase. What has ended does
 * not count, whatever the clock's job has done.
 */
export function extraRoomColumns(
  uidColumn: string,
  { knex, clock }: Pick<SphereReadContext, 'knex' | 'clock'>,
): readonly Knex.QueryBuilder[] {
  const at = clock().toISOString();
  const ofSphere = (phase: 'open' | 'live') =>
    knex('extension_requests')
      .where('extension_requests.sphere_uid', knex.ref(uidColumn))
      .where('phase', phase);
  const active = () =>
    ofSphere('live').where('starts_at', '<=', at).where('ends_key', '>', at);
  return [
    active().count({ count: '*' }).as('active_extensions'),
    active().min('ends_at').as('next_end'),
    ofSphere('open').count({ count: '*' }).as('open_requests'),
  ];
}

/** What the columns of a row come to. */
export function extraRoomOf(
  row: Pick<SphereRow, 'active_extensions' | 'next_end' | 'open_requests'>,
): SphereDetail['extensions'] {
  return {
    active: Number(row.active_extensions),
    ...(row.next_end !== null && { nextEnd: row.next_end }),
    open: Number(row.open_requests),
  };
}

/** The uids of spheres with an extension that ends within 14 days, each once. */
export function endingSpheres({
  knex,
  clock,
}: Pick<SphereReadContext, 'knex' | 'clock'>): Knex.QueryBuilder {
  const now = clock();
  return knex('extension_requests')
    .where('phase', 'live')
    .where('ends_key', '>', now.toISOString())
    .where(
      'ends_key',
      '<=',
      new Date(now.getTime() + ENDING_SOON).toISOString(),
    )
    .distinct('sphere_uid');
}

/** The extra room of one sphere, as its page shows and lays it over the border; one statement. */
export async function readExtraRoom(
  uid: string,
  resolved: ResolvedSphere,
  { knex, membership, clock }: SphereReadContext,
): Promise<Pick<SphereDetail, 'overlays' | 'room'>> {
  const rows: (ReadExtensionRow & { readonly phase: string })[] = await knex(
    'extension_requests',
  )
    .where('sphere_uid', uid)
    .whereIn('phase', ['open', 'live'])
    // Of the open ones, which a sphere has few of, none are cut off.
    .orderBy([
      { column: 'phase', order: 'desc' },
      { column: 'due_key' },
      { column: 'ends_key' },
      { column: 'id' },
    ])
    .limit(MAX_READ)
    .select('phase', ...READ_COLUMNS);
  const [live, open] = ['live', 'open'].map(phase =>
    rows.filter(row => row.phase === phase).map(toStoredExtension),
  );
  const at = clock().getTime();
  const lasting = live.filter(({ request }) => !hasEnded(request, at));
  const summaries = (stored: readonly StoredExtension[]) =>
    stored
      .slice(0, MAX_LISTED)
      .flatMap(one => toRoomSummary(one, { resolved, membership, at }));
  return {
    overlays: [...laidOver(lasting)],
    room: { live: summaries(lasting), open: summaries(open) },
  };
}

function laidOver(
  live: readonly StoredExtension[],
): readonly BoundaryOverlay[] {
  return live.flatMap(({ request, title }) => overlaysOf(request, title));
}

function hasEnded({ endsAt }: ExtensionRequest, at: number): boolean {
  return endsAt !== undefined && Date.parse(endsAt) <= at;
}

function toRoomSummary(
  { request, title, waitingFor }: StoredExtension,
  about: {
    readonly resolved: ResolvedSphere;
    readonly membership: Membership;
    readonly at: number;
  },
): readonly RoomSummary[] {
  const state = stateAt(request, about.at);
  if (!state) return [];
  const { id, requester, proposal } = request;
  return [
    {
      id,
      title,
      state,
      targets: targetsOf(request, about.resolved),
      requester,
      ...(waitingFor.length > 0 && {
        waitingFor: waitingFor.map(ref => toReviewer(ref, about.membership)),
      }),
      ...datesOf(request),
      permanent: proposal.term.type === 'permanent',
    },
  ];
}

/** What begins by itself counts from its start, not from when the clock's job came by. */
function stateAt(
  { state, startsAt }: ExtensionRequest,
  at: number,
): RoomSummary['state'] | undefined {
  switch (state) {
    case 'in_review':
    case 'changes_requested':
    case 'active':
      return state;
    case 'approved':
      return startsAt !== undefined && Date.parse(startsAt) <= at
        ? 'active'
        : 'approved';
    default:
      return undefined;
  }
}

/** Of an entry that is not there any more, nothing can be shown. */
function targetsOf(
  { proposal }: ExtensionRequest,
  { boundary }: ResolvedSphere,
): RoomSummary['targets'] {
  return proposal.changes.flatMap(change => {
    if (change.type === 'allow-kind') return [{ kind: change.kind }];
    const found = boundary.find(({ id }) => id === change.entry);
    if (!found) return [];
    const { kind, id: entry } = found;
    return change.type === 'allow'
      ? [{ entry, kind }]
      : [{ entry, kind, dimension: change.dimension, to: change.to }];
  });
}

const DATES = [
  'dueAt',
  'lapsesAt',
  'escalatedAt',
  'startsAt',
  'endsAt',
] as const;

function datesOf(
  request: ExtensionRequest,
): Pick<RoomSummary, (typeof DATES)[number]> {
  return Object.fromEntries(
    DATES.flatMap(name =>
      request[name] === undefined ? [] : [[name, request[name]]],
    ),
  );
}
