import type { SourceConfig } from '../sources/SourceReader';
import { beginScan } from './beginScan';
import { refreshDependants } from './refreshDependants';
import { removeDeclarations } from './removeDeclarations';
import type { ScanContext } from './ScanContext';

/** Removes what sources declared that aren't configured any more. Putting one back brings everything back with it. */
export async function retireUnconfigured(
  sources: readonly SourceConfig[],
  context: ScanContext,
): Promise<void> {
  const { knex } = context;
  const ids: string[] = await knex('sources')
    .whereNotIn(
      'id',
      sources.map(({ id }) => id),
    )
    .pluck('id');
  for (const id of ids) {
    // A scan number of its own stops a node that still scans it.
    const { source, generation } = await beginScan(knex, id, '');
    const rows = await knex('declarations').where({ source, state: 'present' });
    await removeDeclarations(rows, { source, generation }, context);
    await knex.transaction(async trx => {
      for (const table of ['source_files', 'source_problems']) {
        await trx(table).where('source', source).delete();
      }
      await trx('sources').where({ id, generation }).delete();
    });
    context.logger.info(
      `The source '${id}' is not configured any more; ${rows.length} declarations were removed`,
    );
  }
  if (ids.length > 0) await refreshDependants(context);
}
