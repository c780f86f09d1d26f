import type {
  BoundaryKindRegistry,
  Manager,
  SphereSummary,
} from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import type { Membership } from '../../membership/Membership';
import type { Counter } from './createCounter';

/** What a list row shows and no list filters by; stored as JSON beside the row. */
export type SphereCard = Pick<
  SphereSummary,
  'title' | 'description' | 'labels' | 'basedOn' | 'families'
>;

/** A row of `spheres` joined with its card and the place where it is declared. */
export interface SphereRow {
  readonly uid: string;
  readonly name: string;
  readonly revision: number;
  readonly source: string;
  readonly path: string;
  readonly lifecycle: SphereSummary['lifecycle'];
  readonly team_ref: string;
  readonly platform_owner_ref: string;
  readonly entries: number;
  readonly problems: number;
  readonly updated_at: string;
  readonly card: string;
  /** Of `sphere_use`; null where nothing was worked out yet. */
  readonly outside: number | null;
  /** JSON. */
  readonly used_families: string | null;
  /** Of `extension_requests`, by what counts at the moment; see `extraRoomColumns`. */
  readonly active_extensions: number | string;
  readonly next_end: string | null;
  readonly open_requests: number | string;
}

/** What reading spheres needs. */
export interface SphereReadContext {
  readonly knex: Knex;
  readonly membership: Membership;
  readonly kinds: BoundaryKindRegistry;
  readonly count: Counter;
  readonly clock: () => Date;
  /** Where a declaration is edited; undefined for a source that isn't configured any more. */
  readonly managerOf: (place: {
    readonly source: string;
    readonly path: string;
  }) => Manager | undefined;
}

/** Columns of `sphere_use` that go into a SphereRow. */
export const SPHERE_USE_COLUMNS = [
  'sphere_use.outside',
  'sphere_use.families as used_families',
] as const;

/** Columns of `spheres` that make a SphereRow, with those joined to it. */
export const SPHERE_ROW_COLUMNS = [
  'spheres.uid',
  'spheres.name',
  'spheres.revision',
  'spheres.source',
  'spheres.lifecycle',
  'spheres.team_ref',
  'spheres.platform_owner_ref',
  'spheres.entries',
  'spheres.problems',
  'spheres.updated_at',
] as const;
