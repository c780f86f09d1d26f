import {
  compileBoundary,
  createBoundaryUse,
  NO_USE,
  overlaysOf,
  type BoundaryKindRegistry,
  type ResolvedSphere,
} from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import { jsonList } from '../../database/jsonList';
import { reviewersOf } from '../../declarations/scan/deriveSphere';
import type { SphereCard } from '../../declarations/spheres/types';
import type { IndexedSphere } from './IndexedSphere';

/** What spheres are read with. */
export interface SphereReading {
  readonly knex: Knex;
  readonly kinds: BoundaryKindRegistry;
  /** Told of a sphere whose rows could not be made ready. */
  readonly onBroken: (name: string, error: unknown) => void;
}

interface IndexRow {
  readonly uid: string;
  readonly name: string;
  readonly revision: number;
  readonly lifecycle: ResolvedSphere['lifecycle'];
  readonly team_ref: string;
  readonly platform_owner_ref: string;
  readonly card: string;
  readonly resolved: string;
  /** Null where nothing is known of any limit. */
  readonly limits: string | null;
  /** JSON, a list of RoomRow. */
  readonly room: string;
}

interface RoomRow {
  readonly title: string;
  readonly aggregate: string;
}

/** Spheres of one statement, whether all are read or those of some uids. SQLite takes no more than 999 variables. */
const BATCH_SIZE = 500;

/** All declared spheres with their extra room, one statement for each batch. */
export async function readAllSpheres(
  reading: SphereReading,
): Promise<readonly IndexedSphere[]> {
  const spheres: IndexedSphere[] = [];
  let last = '';
  for (;;) {
    const rows: IndexRow[] = await select(reading.knex)
      .where('spheres.uid', '>', last)
      .orderBy('spheres.uid')
      .limit(BATCH_SIZE);
    spheres.push(...rows.map(row => toIndexedSphere(row, reading)));
    if (rows.length < BATCH_SIZE) return spheres;
    last = rows[rows.length - 1].uid;
  }
}

/** What changed: everything that the journal names, and of that what is a declared sphere. */
export interface ChangedSpheres {
  readonly uids: readonly string[];
  readonly spheres: readonly IndexedSphere[];
}

/** What records of the journal are about, behind one and up to another; one statement for each batch. */
export async function readChangedSpheres(
  records: { readonly after: number; readonly upTo: number },
  reading: SphereReading,
): Promise<ChangedSpheres> {
  const { knex } = reading;
  const uids: string[] = [];
  const spheres: IndexedSphere[] = [];
  for (;;) {
    const changed = knex('journal_subjects')
      .where('seq', '>', records.after)
      .andWhere('seq', '<=', records.upTo)
      .andWhere('uid', '>', uids.at(-1) ?? '')
      .distinct('uid')
      .orderBy('uid')
      .limit(BATCH_SIZE);
    const rows: Array<
      { readonly changed: string } & (IndexRow | { readonly uid: null })
    > = await knex
      .from(changed.as('changed'))
      .leftJoin(select(knex).as('sphere'), 'sphere.uid', 'changed.uid')
      .orderBy('changed.uid')
      .select({ changed: 'changed.uid' }, 'sphere.*');
    for (const row of rows) {
      uids.push(row.changed);
      if (row.uid !== null) spheres.push(toIndexedSphere(row, reading));
    }
    if (rows.length < BATCH_SIZE) return { uids, spheres };
  }
}

function select(knex: Knex): Knex.QueryBuilder {
  return knex('spheres')
    .join('sphere_resolutions', 'sphere_resolutions.uid', 'spheres.uid')
    .join('sphere_cards', 'sphere_cards.uid', 'spheres.uid')
    .leftJoin('sphere_use', 'sphere_use.uid', 'spheres.uid')
    .where('spheres.state', 'present')
    .select(
      'spheres.uid',
      'spheres.name',
      'spheres.revision',
      'spheres.lifecycle',
      'spheres.team_ref',
      'spheres.platform_owner_ref',
      'sphere_cards.card',
      'sphere_resolutions.resolved',
      'sphere_use.limits',
      { room: selectRoom(knex) },
    );
}

/** Everything that is approved, whether it counts already or not any more: the instant of the question decides that. */
function selectRoom(knex: Knex): Knex.QueryBuilder {
  return knex('extension_requests')
    .where('extension_requests.sphere_uid', knex.ref('spheres.uid'))
    .where('extension_requests.phase', 'live')
    .select(
      jsonList(knex, {
        title: 'extension_requests.title',
        aggregate: 'extension_requests.aggregate',
      }),
    );
}

/** A sphere whose rows, or those of its extra room, cannot be read is denied by itself; all others go on answering. */
function toIndexedSphere(
  row: IndexRow,
  { kinds, onBroken }: SphereReading,
): IndexedSphere {
  const known = {
    uid: row.uid,
    name: row.name,
    title: row.name,
    revision: row.revision,
    isActive: row.lifecycle === 'active',
    team: row.team_ref,
    platformOwner: row.platform_owner_ref,
    reviewers: [],
    labels: {},
    use: NO_USE,
  };
  try {
    const resolved = JSON.parse(row.resolved) as ResolvedSphere;
    const { labels } = JSON.parse(row.card) as SphereCard;
    const room = JSON.parse(row.room) as readonly RoomRow[];
    const overlays = room.flatMap(({ aggregate, title }) =>
      overlaysOf(JSON.parse(aggregate), title),
    );
    return {
      ...known,
      title: resolved.title,
      reviewers: reviewersOf(resolved),
      labels,
      boundary: compileBoundary(resolved, { kinds, overlays }),
      use: row.limits === null ? NO_USE : readUse(row.limits),
    };
  } catch (error) {
    onBroken(row.name, error);
    return known;
  }
}

function readUse(limits: string) {
  return createBoundaryUse(JSON.parse(limits));
}
