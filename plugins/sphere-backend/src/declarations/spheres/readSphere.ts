import type {
  Problem,
  ResolvedSphere,
  SphereDetail,
  SphereDocument,
  TeamSphere,
} from '@dataops-sphere/plugin-sphere-common';
import { canonicalRef } from '../../membership/canonicalRef';
import type { ReadScope } from '../services';
import { findUnpassableReviews } from '../../extensions/findUnpassableReviews';
import { extraRoomColumns, readExtraRoom } from './extraRoom';
import { visibleSpheres } from './sphereQuery';
import { toSummary } from './toSummary';
import {
  SPHERE_ROW_COLUMNS,
  SPHERE_USE_COLUMNS,
  type SphereReadContext,
  type SphereRow,
} from './types';

type DetailRow = SphereRow & {
  readonly document: string;
  readonly resolved: string;
};

/** Most problems that a sphere's page gets. */
const MAX_PROBLEMS = 200;

/** A sphere with everything its page shows, in four statements. */
export async function readSphere(
  name: string,
  scope: ReadScope,
  context: SphereReadContext,
): Promise<SphereDetail | undefined> {
  const row = await readRow(name, scope, context);
  if (!row) return undefined;
  const document = JSON.parse(row.document) as SphereDocument;
  const resolved = JSON.parse(row.resolved) as ResolvedSphere;
  const [documentProblems, checkpointTitles, extraRoom] = await Promise.all([
    readProblems(row, context),
    readCheckpointTitles(resolved, context),
    readExtraRoom(row.uid, resolved, context),
  ]);
  const { groups } = scope.viewer;
  return {
    ...toSummary(row, context),
    links: document.metadata.links ?? [],
    document,
    resolved,
    documentProblems,
    warnings: [...findUnpassableReviews(resolved, context)],
    kinds: [...context.kinds.values()],
    ...extraRoom,
    checkpointTitles,
    viewer: {
      isTeamMember: groups.includes(row.team_ref),
      isPlatformOwner: groups.includes(row.platform_owner_ref),
    },
  };
}

/**
 * The sphere that counts for a group: its own or the nearest ancestor's, a retired one only where there is no other. It
 * is chosen before anybody's permission is looked at, so that nobody is shown an ancestor's sphere in place of one that
 * is hidden from them.
 */
export async function readTeamSphere(
  teamRef: string,
  scope: ReadScope,
  context: SphereReadContext,
): Promise<TeamSphere> {
  const ref = canonicalRef(teamRef);
  const team = context.membership.group(ref);
  const lineage = context.membership.lineage(ref);
  const candidates: Array<Pick<SphereRow, 'name' | 'team_ref' | 'lifecycle'>> =
    await context
      .knex('spheres')
      .where('state', 'present')
      .whereIn('team_ref', [...lineage])
      .orderBy(['lifecycle', 'title_key', 'uid'])
      .select('name', 'team_ref', 'lifecycle');
  // 'active' sorts before 'draft'.
  const ranked = [...candidates].sort(
    (a, b) =>
      Number(a.lifecycle === 'retired') - Number(b.lifecycle === 'retired') ||
      lineage.indexOf(a.team_ref) - lineage.indexOf(b.team_ref),
  );
  const chosen = ranked.at(0);
  const sphere = chosen && (await readSphere(chosen.name, scope, context));
  if (!sphere) return { team, sphere: null };
  return {
    team,
    sphere,
    ...(chosen.team_ref !== ref && {
      inheritedFrom: context.membership.group(chosen.team_ref),
    }),
  };
}

async function readRow(
  name: string,
  scope: ReadScope,
  context: SphereReadContext,
): Promise<DetailRow | undefined> {
  return visibleSpheres(scope, context)
    .where('spheres.name', name)
    .join('sphere_cards', 'sphere_cards.uid', 'spheres.uid')
    .join('sphere_resolutions', 'sphere_resolutions.uid', 'spheres.uid')
    .join('declarations', 'declarations.uid', 'spheres.uid')
    .leftJoin('sphere_use', 'sphere_use.uid', 'spheres.uid')
    .join('revisions', join =>
      join
        .on('revisions.uid', 'spheres.uid')
        .andOn('revisions.revision', 'spheres.revision'),
    )
    .first(
      ...SPHERE_ROW_COLUMNS,
      ...SPHERE_USE_COLUMNS,
      ...extraRoomColumns('spheres.uid', context),
      'sphere_cards.card',
      'sphere_resolutions.resolved',
      'declarations.path',
      'revisions.document',
    );
}

/** Problems of the sphere's own document, and those that keep its whole file from being read. */
async function readProblems(
  row: SphereRow,
  { knex }: SphereReadContext,
): Promise<Problem[]> {
  const rows = await knex('source_problems')
    .where('uid', row.uid)
    .orWhere({ source: row.source, path: row.path, about: 'file' })
    .orderBy(['line', 'id'])
    .limit(MAX_PROBLEMS)
    .select('problem');
  return rows.map(({ problem }) => JSON.parse(problem));
}

async function readCheckpointTitles(
  resolved: ResolvedSphere,
  { knex }: SphereReadContext,
): Promise<Record<string, string>> {
  const names = resolved.leash.checkpoints.map(({ name }) => name);
  if (names.length === 0) return {};
  const rows = await knex('declarations')
    .where({ kind: 'Checkpoint', state: 'present' })
    .whereIn('name', names)
    .select('name', 'title');
  return Object.fromEntries(rows.map(({ name, title }) => [name, title]));
}
