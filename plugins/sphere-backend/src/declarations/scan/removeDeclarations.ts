import { appendJournal } from '../../journal/appendJournal';
import { recordChanges, toEvent, type RecordedChange } from './recordChanges';
import { inScanTransaction, type ScanContext } from './ScanContext';
import type { DeclarationRow, Scan } from './types';

/** Declarations removed in one transaction, at most. */
const BATCH_SIZE = 500;

type Removable = Pick<
  DeclarationRow,
  'uid' | 'kind' | 'name' | 'revision' | 'hash' | 'path'
>;

/**
 * Marks declarations as removed that their file no longer holds. Their revisions, and what permissions look at, stay:
 * the history remains readable, and a name that comes back takes up its uid again.
 */
export async function removeDeclarations(
  rows: readonly Removable[],
  scan: Scan,
  context: ScanContext,
): Promise<readonly RecordedChange[]> {
  const removed: RecordedChange[] = [];
  for (let start = 0; start < rows.length; start += BATCH_SIZE) {
    const batch = rows.slice(start, start + BATCH_SIZE);
    const changes = await removeBatch(batch, scan, context);
    const event = toEvent(changes);
    if (event) await context.onCommitted(event);
    removed.push(...changes);
  }
  return removed;
}

async function removeBatch(
  rows: readonly Removable[],
  scan: Scan,
  context: ScanContext,
): Promise<readonly RecordedChange[]> {
  const paths = new Map(rows.map(({ uid, path }) => [uid, path]));
  return inScanTransaction(context.knex, scan, async trx => {
    const at = context.clock();
    const present: Removable[] = await trx('declarations')
      .where({ source: scan.source, state: 'present' })
      .whereIn('uid', [...paths.keys()])
      .forUpdate()
      .select('uid', 'kind', 'name', 'revision', 'hash', 'path');
    // Another file may have taken one over since it was found missing here.
    const gone = present.filter(({ uid, path }) => paths.get(uid) === path);
    const uids = gone.map(({ uid }) => uid);
    if (uids.length === 0) return [];
    const removedAt = at.toISOString();
    await trx('declarations')
      .whereIn('uid', uids)
      .update({ state: 'removed', removed_at: removedAt });
    await trx('spheres')
      .whereIn('uid', uids)
      .update({ state: 'removed', active_team: null, problems: 0 });
    for (const table of ['sphere_checkpoints', 'sphere_kinds']) {
      await trx(table).whereIn('uid', uids).delete();
    }
    await trx('source_problems').whereIn('uid', uids).delete();
    const changes = gone.map(({ uid, kind, name, revision, hash, path }) => ({
      change: 'removed' as const,
      uid,
      kind,
      name,
      revision,
      hash,
      path,
    }));
    await appendJournal(
      trx,
      recordChanges(changes, { source: scan.source, at }),
    );
    return changes;
  });
}
