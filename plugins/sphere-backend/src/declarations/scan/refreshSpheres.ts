import type {
  ResolvedSphere,
  SphereDocument,
} from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import { insertRows } from '../../database/insertRows';
import { appendJournal, type JournalEntry } from '../../journal/appendJournal';
import { deriveSphere, hashResolved, type SphereRows } from './deriveSphere';
import { readLibrary } from './readDeclared';
import {
  archetypeRevisionFor,
  blameArchetype,
  placeProblems,
  resolveAgainst,
  type LibraryView,
} from './resolveAgainst';
import { withRetries, type ScanContext } from './ScanContext';
import { excerptOf, toProblemRow } from './writeFiles';
import { writeSpheres } from './writeSpheres';

interface StoredSphere {
  readonly uid: string;
  readonly name: string;
  readonly source: string;
  readonly path: string;
  readonly doc_index: number;
  readonly line: number;
  readonly revision: number;
  readonly updated_at: string;
  readonly document: string;
  readonly text: string;
  readonly resolved_hash: string;
  readonly problems: number;
  /** How many of its problems the library brought. */
  readonly flagged: number;
}

type Attempt = { readonly stored: StoredSphere } & (
  | { readonly sphere: ResolvedSphere; readonly document: SphereDocument }
  | { readonly problemRows: ReadonlyArray<ReturnType<typeof toProblemRow>> }
) & { readonly archetypeRevision?: number };

/** Resolves stored spheres against the library as it is now, in one transaction. */
export async function refreshSpheres(
  uids: readonly string[],
  context: ScanContext,
): Promise<void> {
  const names = await withRetries(() =>
    context.knex.transaction(async trx => {
      // One node at a time, or both would write the same problems.
      await trx('resolution_state').where('id', 1).forUpdate().first();
      const library = await readLibrary(trx, context.archetypes);
      const stored = await readStored(trx, uids);
      const attempts = stored.map(row => attempt(row, library, context));
      const changed = await writeAttempts(trx, attempts, context);
      await appendJournal(trx, toJournal(changed, context.clock()));
      return changed.map(({ name }) => name);
    }),
  );
  if (names.length === 0) return;
  await context.onCommitted({
    type: 'declarations.changed',
    created: [],
    updated: names,
    removed: [],
  });
}

/** INVARIANT: declarations are locked before anything of them is read, so that no newer revision is overwritten. */
async function readStored(
  trx: Knex.Transaction,
  uids: readonly string[],
): Promise<readonly StoredSphere[]> {
  await trx('declarations')
    .whereIn('uid', [...uids])
    .orderBy('uid')
    .forUpdate()
    .select('uid');
  return trx('declarations')
    .join('spheres', 'spheres.uid', 'declarations.uid')
    .join('revisions', join =>
      join
        .on('revisions.uid', 'declarations.uid')
        .andOn('revisions.revision', 'declarations.revision'),
    )
    .whereIn('declarations.uid', [...uids])
    .where('declarations.state', 'present')
    .select(
      'declarations.*',
      'revisions.document',
      'revisions.text',
      'spheres.resolved_hash',
      'spheres.problems',
      {
        flagged: trx('source_problems')
          .whereRaw('source_problems.uid = declarations.uid')
          .where('about', 'library')
          .count('*'),
      },
    );
}

function attempt(
  stored: StoredSphere,
  library: LibraryView,
  context: ScanContext,
): Attempt {
  const document = JSON.parse(stored.document) as SphereDocument;
  const archetypeRevision = archetypeRevisionFor(document, library);
  const resolution = resolveAgainst(document, library, context.kinds);
  if ('sphere' in resolution) {
    return { stored, archetypeRevision, document, ...resolution };
  }
  const { line, text, uid, source, path, doc_index: index } = stored;
  const lines = text.split(/\r?\n/);
  const problems = placeProblems(
    blameArchetype(resolution.problems, document),
    { document, index, line, text },
  );
  return {
    stored,
    archetypeRevision,
    problemRows: problems.map(problem =>
      toProblemRow(
        { problem, about: 'library', uid },
        { source, path, excerpt: excerptOf(lines, problem.line, line) },
      ),
    ),
  };
}

type Changed = ReadonlyArray<{ readonly uid: string; readonly name: string }>;

/** Writes what came of it, and answers with the spheres that have another boundary now. */
async function writeAttempts(
  trx: Knex.Transaction,
  attempts: readonly Attempt[],
  context: ScanContext,
): Promise<Changed> {
  await replaceProblems(trx, attempts);
  const changed = attempts.filter(
    result =>
      'sphere' in result &&
      hashResolved(result.sphere) !== result.stored.resolved_hash,
  );
  for (const result of attempts) {
    if (changed.includes(result)) continue;
    await trx('spheres')
      .where('uid', result.stored.uid)
      .update({
        problems: countProblems(result),
        archetype_revision: result.archetypeRevision ?? null,
      });
  }
  await writeSpheres(
    trx,
    changed.flatMap(result => toRows(result, context)),
    changed.map(({ stored }) => stored.uid),
  );
  return changed.map(({ stored: { uid, name } }) => ({ uid, name }));
}

async function replaceProblems(
  trx: Knex.Transaction,
  attempts: readonly Attempt[],
): Promise<void> {
  const uids = attempts.map(({ stored }) => stored.uid);
  await trx('source_problems')
    .where('about', 'library')
    .whereIn('uid', uids)
    .delete();
  const rows = attempts.flatMap(result =>
    'problemRows' in result ? result.problemRows : [],
  );
  await insertRows(trx, 'source_problems', rows);
}

function countProblems(result: Attempt): number {
  const own = result.stored.problems - Number(result.stored.flagged);
  return own + ('problemRows' in result ? result.problemRows.length : 0);
}

function toRows(result: Attempt, context: ScanContext): SphereRows[] {
  if (!('sphere' in result)) return [];
  const { stored, archetypeRevision, document, sphere: resolved } = result;
  const { uid, revision, source, updated_at: updatedAt } = stored;
  const problems = countProblems(result);
  return [
    deriveSphere(
      {
        ...{ uid, revision, source, updatedAt, archetypeRevision },
        ...{ document, resolved, problems },
      },
      context.membership,
    ),
  ];
}

function toJournal(changed: Changed, at: Date): readonly JournalEntry[] {
  if (changed.length === 0) return [];
  return [
    {
      at,
      type: 'spheres.resolved',
      actor: { type: 'system', ref: 'sphere' },
      subject: { kind: 'Library', name: 'library' },
      payload: { spheres: changed },
      about: changed.map(({ uid }) => uid),
    },
  ];
}
