import {
  DECLARATION_KINDS,
  type ArchetypeDocument,
  type SphereDocument,
} from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import type { LibraryView } from './resolveAgainst';
import type { TeamHolder } from './settleTeams';
import { keyOf, type DeclarationKey, type DeclarationRow } from './types';

/** The declarations that have one of these names, or lie in one of these files. */
export async function readDeclared(
  trx: Knex.Transaction,
  wanted: {
    readonly source: string;
    readonly names: readonly string[];
    readonly paths: readonly string[];
  },
): Promise<ReadonlyMap<DeclarationKey, DeclarationRow>> {
  const rows: DeclarationRow[] = await trx('declarations')
    .leftJoin('spheres', 'spheres.uid', 'declarations.uid')
    .where(named =>
      named
        .whereIn('declarations.kind', DECLARATION_KINDS)
        .whereIn('declarations.name', [...new Set(wanted.names)]),
    )
    .orWhere(here =>
      here
        .where('declarations.source', wanted.source)
        .whereIn('declarations.path', [...wanted.paths]),
    )
    .select(
      'declarations.*',
      'spheres.active_team',
      'spheres.archetype_revision',
      'spheres.resolved_hash',
      'spheres.problems',
    );
  return new Map(rows.map(row => [keyOf(row), row]));
}

/** Parsed archetypes by uid and revision, so that each one is read once. */
export type ArchetypeCache = Map<string, ArchetypeDocument>;

/**
 * Archetypes and checkpoint rules as they stand, locked against change until the commit: a sphere must not be stored
 * with an archetype that is being replaced, because whoever replaces it looks for the spheres that follow it right after.
 */
export async function readLibrary(
  trx: Knex.Transaction,
  cache: ArchetypeCache,
): Promise<LibraryView> {
  const rows: Array<{
    readonly uid: string;
    readonly kind: 'Archetype' | 'Checkpoint';
    readonly name: string;
    readonly revision: number;
  }> = await trx('declarations')
    .whereIn('kind', ['Archetype', 'Checkpoint'])
    .where('state', 'present')
    .orderBy('uid')
    .forShare()
    .select('uid', 'kind', 'name', 'revision');
  const archetypes = rows.filter(({ kind }) => kind === 'Archetype');
  const unread = archetypes.filter(row => !cache.has(cacheKey(row)));
  const read = await readDocuments<ArchetypeDocument>(trx, unread);
  unread.forEach(row => {
    const document = read.get(row.uid);
    if (document) cache.set(cacheKey(row), document);
  });
  return {
    archetypes: new Map(
      archetypes.flatMap(row => {
        const document = cache.get(cacheKey(row));
        return document ? [[row.name, document]] : [];
      }),
    ),
    revisions: new Map(archetypes.map(row => [row.name, row.revision])),
    checkpoints: new Set(
      rows.filter(({ kind }) => kind === 'Checkpoint').map(({ name }) => name),
    ),
  };
}

/** The stored documents of declarations at their current revision, by uid. */
export async function readDocuments<T = SphereDocument>(
  trx: Knex.Transaction,
  declarations: ReadonlyArray<{
    readonly uid: string;
    readonly revision: number;
  }>,
): Promise<ReadonlyMap<string, T>> {
  if (declarations.length === 0) return new Map();
  const wanted = new Map(declarations.map(row => [row.uid, row.revision]));
  const rows: Array<{
    readonly uid: string;
    readonly revision: number;
    readonly document: string;
  }> = await trx('revisions')
    .join('declarations', join =>
      join
        .on('declarations.uid', 'revisions.uid')
        .andOn('declarations.revision', 'revisions.revision'),
    )
    .whereIn('revisions.uid', [...wanted.keys()])
    .select('revisions.uid', 'revisions.revision', 'revisions.document');
  return new Map(
    rows
      .filter(row => wanted.get(row.uid) === row.revision)
      .map(row => [row.uid, JSON.parse(row.document) as T]),
  );
}

/** The active spheres of these teams, by team. */
export async function readTeamHolders(
  trx: Knex.Transaction,
  teams: readonly string[],
): Promise<ReadonlyMap<string, TeamHolder>> {
  if (teams.length === 0) return new Map();
  const rows = await trx('spheres')
    .whereIn('active_team', [...new Set(teams)])
    .select('active_team', 'uid', 'name');
  return new Map(
    rows.map(({ active_team, uid, name }) => [active_team, { uid, name }]),
  );
}

function cacheKey(row: {
  readonly uid: string;
  readonly revision: number;
}): string {
  return `${row.uid}@${row.revision}`;
}
