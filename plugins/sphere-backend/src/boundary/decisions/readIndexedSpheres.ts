import {
  compileBoundary,
  createBoundaryUse,
  NO_USE,
  type BoundaryKindRegistry,
  type ResolvedSphere,
} from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
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
}

/** Spheres of one statement, whether all are read or those of some uids. SQLite takes no more than 999 variables. */
const BATCH_SIZE = 500;

/** All declared spheres, one statement for each batch. */
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

/** Those of some uids that are declared spheres. */
export async function readSpheres(
  uids: readonly string[],
  reading: SphereReading,
): Promise<readonly IndexedSphere[]> {
  const spheres: IndexedSphere[] = [];
  for (let start = 0; start < uids.length; start += BATCH_SIZE) {
    const rows: IndexRow[] = await select(reading.knex).whereIn(
      'spheres.uid',
      uids.slice(start, start + BATCH_SIZE),
    );
    spheres.push(...rows.map(row => toIndexedSphere(row, reading)));
  }
  return spheres;
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
    );
}

/** A sphere whose rows cannot be read is denied by itself; all others go on answering. */
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
    return {
      ...known,
      title: resolved.title,
      reviewers: reviewersOf(resolved),
      labels,
      boundary: compileBoundary(resolved, { kinds }),
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
