import type { Knex } from 'knex';
import type { Verdict } from './judgeDocuments';
import type { SettledFile } from './settleFile';
import type { DeclarationRow, Scan } from './types';

/** A stored declaration that lies in another file now, while its newest text can't be taken. */
export interface Rehomed {
  readonly row: DeclarationRow;
  readonly path: string;
  readonly index: number;
}

/** Declarations that were moved and broken in one go: what is stored stays, and belongs to the new file. */
export function findRehomed(
  verdicts: readonly Verdict[],
  files: readonly SettledFile[],
): readonly Rehomed[] {
  const judged = verdicts.flatMap(({ type, existing, candidate }) =>
    type !== 'accepted' && existing && existing.path !== candidate.file.path
      ? [
          {
            row: existing,
            path: candidate.file.path,
            index: candidate.scanned.index,
          },
        ]
      : [],
  );
  const parsed = files.flatMap(({ file, adopted }) =>
    adopted.map(({ row, index }) => ({ row, index, path: file.path })),
  );
  return [...judged, ...parsed];
}

export async function rehome(
  trx: Knex.Transaction,
  rehomed: readonly Rehomed[],
  scan: Scan,
): Promise<void> {
  for (const { row, path, index } of rehomed) {
    await trx('declarations')
      .where({ uid: row.uid, revision: row.revision, path: row.path })
      .update({ source: scan.source, path, doc_index: index });
    if (row.source !== scan.source && row.kind === 'Sphere') {
      await trx('spheres')
        .where('uid', row.uid)
        .update({ source: scan.source });
    }
  }
}
