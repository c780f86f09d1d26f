import type {
  ExtensionAbsence,
  ResolvedSphere,
} from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import { jsonList } from '../../database/jsonList';
import { whereVisible } from '../../declarations/spheres/whereVisible';
import type {
  ExtensionBasis,
  ExtensionStore,
  SphereBasis,
  SubmissionBasis,
} from '../ExtensionStore';
import {
  READ_COLUMNS,
  toStoredExtension,
  type ReadExtensionRow,
} from './extensionRow';
import type { StoreContext } from './StoreContext';

type BasisOptions = Parameters<ExtensionStore['basis']>[1];

/** A sphere that is declared now, joined to something; all null where it is not. */
interface SphereColumns {
  readonly sphere: string | null;
  readonly sphere_name: string;
  readonly revision: number;
  readonly resolved: string;
  readonly sphere_team: string;
  readonly sphere_owner: string;
}
/** What is read beside a request or a sphere. */
interface Around {
  /** JSON. */
  readonly absences: string;
  readonly repeated: string | null;
}

const SPHERE_COLUMNS = {
  sphere: 'sphere_resolutions.uid',
  sphere_name: 'spheres.name',
  revision: 'spheres.revision',
  resolved: 'sphere_resolutions.resolved',
  sphere_team: 'spheres.team_ref',
  sphere_owner: 'spheres.platform_owner_ref',
};

/** A row of `selectBasis`. */
export type BasisRow = ReadExtensionRow & SphereColumns & Around;

/** What a command on a request needs, in one statement. */
export async function readBasis(
  id: string,
  options: BasisOptions,
  context: StoreContext,
): Promise<ExtensionBasis | undefined> {
  const row: BasisRow | undefined = await selectBasis(
    id,
    options,
    context,
  ).first();
  return row && toBasis(row);
}

/** The one row of a basis, to which more columns may be added. */
export function selectBasis(
  id: string,
  options: BasisOptions,
  context: StoreContext,
): Knex.QueryBuilder {
  const { knex } = context;
  const { visible } = options;
  const query = knex('extension_requests')
    .leftJoin('spheres', 'spheres.uid', 'extension_requests.sphere_uid')
    .leftJoin('sphere_resolutions', join =>
      join
        .on('sphere_resolutions.uid', 'spheres.uid')
        .andOnVal('spheres.state', 'present'),
    )
    .where('extension_requests.id', id)
    .select(READ_COLUMNS.map(column => `extension_requests.${column}`))
    .select(SPHERE_COLUMNS, around(options, knex));
  if (visible) query.where(nested => whereVisible(nested, visible, context));
  return query;
}

export function toBasis(row: BasisRow): ExtensionBasis {
  return {
    extension: toStoredExtension(row),
    sphere: toSphere(row),
    ...toAround(row),
  };
}

/** What a new request needs, in one statement. */
export async function readSubmissionBasis(
  sphere: string,
  options: BasisOptions,
  context: StoreContext,
): Promise<SubmissionBasis | undefined> {
  const { knex } = context;
  const { visible } = options;
  const query = knex('spheres')
    .join('sphere_resolutions', 'sphere_resolutions.uid', 'spheres.uid')
    .where({ 'spheres.name': sphere, 'spheres.state': 'present' });
  if (visible) query.where(nested => whereVisible(nested, visible, context));
  const row:
    | (SphereColumns & Around & { readonly open: number | string })
    | undefined = await query.first(SPHERE_COLUMNS, around(options, knex), {
    open: knex('extension_requests')
      .where('phase', 'open')
      .whereRaw('extension_requests.sphere_uid = spheres.uid')
      .count(),
  });
  const found = row && toSphere(row);
  if (!found) return undefined;
  return { sphere: found, openRequests: Number(row.open), ...toAround(row) };
}

function around({ at, call }: BasisOptions, knex: Knex) {
  const absences = knex('absences')
    .where('until_at', '>', at)
    .select(
      jsonList(knex, {
        person: 'person',
        from: 'from_at',
        until: 'until_at',
        standIn: 'stand_in',
      }),
    );
  if (!call) return { absences, repeated: knex.raw('null') };
  const repeated = knex('extension_calls').where(call).select('request_id');
  return { absences, repeated };
}

function toAround({
  absences,
  repeated,
}: Around): Pick<ExtensionBasis, 'absences' | 'repeated'> {
  const rows: Array<
    Omit<ExtensionAbsence, 'standIn'> & { readonly standIn: string | null }
  > = JSON.parse(absences);
  return {
    absences: rows.map(({ standIn, ...absence }) => ({
      ...absence,
      ...(standIn !== null && { standIn }),
    })),
    ...(repeated !== null && { repeated }),
  };
}

function toSphere(row: SphereColumns): SphereBasis | undefined {
  if (row.sphere === null) return undefined;
  const resolved: ResolvedSphere = JSON.parse(row.resolved);
  return {
    uid: row.sphere,
    name: row.sphere_name,
    revision: row.revision,
    resolved,
    team: row.sphere_team,
    platformOwner: row.sphere_owner,
    // Every declaration comes from a source.
    managed: 'source',
  };
}
