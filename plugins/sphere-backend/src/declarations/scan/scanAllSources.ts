import type { ScanResult } from '@dataops-sphere/plugin-sphere-common';
import type { SourceConfig } from '../sources/SourceReader';
import { retireUnconfigured } from './retireUnconfigured';
import type { ScanContext } from './ScanContext';
import type { SourceScanner } from './SourceScanner';

/**
 * Scans the sources one after the other, and once more those with documents that waited for another source which came
 * later. What sources declared that aren't configured any more is removed, unless one of the others is still to be
 * read: the same document may be on its way from there.
 */
export async function scanAllSources(
  sources: readonly SourceConfig[],
  work: {
    readonly scanner: SourceScanner;
    readonly context: ScanContext;
    /** Ids of the sources whose turn it is; all when left out. */
    readonly due?: readonly string[];
  },
): Promise<readonly ScanResult[]> {
  const { scanner, context, due } = work;
  const results = new Map<string, ScanResult>();
  const failed = await scanEach(
    sources.filter(({ id }) => !due || due.includes(id)),
    { scanner, context, results },
  );
  const waiting = await readWaiting(context);
  await scanEach(
    sources.filter(({ id }) => waiting.has(id) && !failed.has(id)),
    { scanner, context, results },
  );
  if (failed.size === 0 && (await areAllRead(sources, context))) {
    await retireUnconfigured(sources, context);
  }
  return sources.flatMap(({ id }) => results.get(id) ?? []);
}

async function scanEach(
  sources: readonly SourceConfig[],
  work: {
    readonly scanner: SourceScanner;
    readonly context: ScanContext;
    readonly results: Map<string, ScanResult>;
  },
): Promise<ReadonlySet<string>> {
  const failed = new Set<string>();
  for (const source of sources) {
    try {
      const result = await work.scanner.scan(source);
      const before = work.results.get(source.id);
      work.results.set(source.id, before ? add(before, result) : result);
    } catch (error) {
      failed.add(source.id);
      const cause = error instanceof Error ? error : new Error(String(error));
      work.context.logger.error(
        `The scan of the source '${source.id}' broke off; the next one goes on`,
        cause,
      );
    }
  }
  return failed;
}

/** Sources with documents that wait, and something was declared since they were looked at. */
async function readWaiting({
  knex,
}: ScanContext): Promise<ReadonlySet<string>> {
  const rows = await knex('source_files')
    .whereNotNull('blocked_seq')
    .where(
      'blocked_seq',
      '<',
      knex('journal_head').where('id', 1).select('seq'),
    )
    .distinct('source');
  return new Set(rows.map(({ source }) => source));
}

/** Whether the last scan of every source could read it. */
async function areAllRead(
  sources: readonly SourceConfig[],
  { knex }: ScanContext,
): Promise<boolean> {
  const read: string[] = await knex('sources')
    .whereIn('status', ['ok', 'problems'])
    .pluck('id');
  return sources.every(({ id }) => read.includes(id));
}

function add(first: ScanResult, second: ScanResult): ScanResult {
  return {
    ...second,
    unchanged: first.unchanged,
    created: first.created + second.created,
    updated: first.updated + second.updated,
    removed: first.removed + second.removed,
    durationMs: first.durationMs + second.durationMs,
  };
}
