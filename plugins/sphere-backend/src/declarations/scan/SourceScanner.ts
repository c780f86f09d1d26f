import { performance } from 'node:perf_hooks';
import type { ScanResult } from '@dataops-sphere/plugin-sphere-common';
import type { SourceConfig, SourceReaders } from '../sources/SourceReader';
import {
  basisOf,
  beginScan,
  listSource,
  type BegunScan,
  type SourceListing,
} from './beginScan';
import { refreshDependants } from './refreshDependants';
import { refreshStatistics } from './refreshStatistics';
import { ScanSupersededError, type ScanContext } from './ScanContext';
import { ScanRun } from './ScanRun';

/** From this many changes on, the database is told to look at its tables again. */
const MANY = 500;

/** Scans sources, one scan per source at a time within this process. */
export class SourceScanner {
  readonly #context: ScanContext;
  readonly #readers: SourceReaders;
  readonly #configured: ReadonlySet<string>;
  readonly #basis: string;
  readonly #running = new Map<string, Promise<unknown>>();

  constructor(
    context: ScanContext,
    options: {
      readonly readers: SourceReaders;
      readonly sources: readonly SourceConfig[];
    },
  ) {
    this.#context = context;
    this.#readers = options.readers;
    this.#configured = new Set(options.sources.map(({ id }) => id));
    this.#basis = basisOf(context.kinds);
  }

  /** Scans a source once the scans asked for before are through. A source that can't be read is told by its status. */
  async scan(source: SourceConfig): Promise<ScanResult> {
    const before = this.#running.get(source.id) ?? Promise.resolve();
    const scan = before.then(() => this.#scanNow(source));
    const settled = scan.catch(() => undefined);
    this.#running.set(source.id, settled);
    return scan;
  }

  async #scanNow(source: SourceConfig): Promise<ScanResult> {
    const startedAt = performance.now();
    const { knex } = this.#context;
    const scan = await beginScan(knex, source.id, this.#basis);
    const listing = await this.#list(source, scan);
    const changes = listing ? await this.#run(scan, listing) : [];
    await refreshDependants(this.#context);
    if (changes.length >= MANY) await refreshStatistics(knex);
    const count = (
      ...wanted: ReadonlyArray<(typeof changes)[number]['change']>
    ) => changes.filter(({ change }) => wanted.includes(change)).length;
    return {
      source: source.id,
      files: listing?.files ?? 0,
      unchanged: listing?.unchanged ?? 0,
      created: count('created', 'revived'),
      updated: count('revised', 'moved'),
      removed: count('removed'),
      problems: await this.#countProblems(source.id),
      durationMs: Math.round(performance.now() - startedAt),
    };
  }

  async #list(
    source: SourceConfig,
    scan: BegunScan,
  ): Promise<SourceListing | undefined> {
    try {
      const reader = this.#readers[source.type];
      if (!reader) throw new Error(`Nothing reads the type '${source.type}'`);
      return await listSource(reader.read(source.target), scan);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#context.logger.warn(
        `The source '${source.id}' could not be read; what it declared stays: ${reason}`,
      );
      await this.#finish(scan, { status: 'failed', error: reason });
      return undefined;
    }
  }

  async #run(scan: BegunScan, listing: SourceListing) {
    const run = new ScanRun(scan, listing, {
      context: this.#context,
      isConfigured: id => this.#configured.has(id),
    });
    try {
      await run.run();
      const problems = await this.#countProblems(scan.source);
      await this.#finish(scan, { status: problems > 0 ? 'problems' : 'ok' });
    } catch (error) {
      if (!(error instanceof ScanSupersededError)) throw error;
      this.#context.logger.debug(error.message);
    }
    return run.changes;
  }

  async #finish(
    scan: BegunScan,
    outcome:
      | { readonly status: 'ok' | 'problems' }
      | { readonly status: 'failed'; readonly error: string },
  ): Promise<void> {
    const now = this.#context.clock().toISOString();
    await this.#context
      .knex('sources')
      .where({ id: scan.source, generation: scan.generation })
      .update({
        status: outcome.status,
        last_scan_at: now,
        ...('error' in outcome
          ? { error: outcome.error }
          : { error: null, last_success_at: now }),
      });
  }

  async #countProblems(source: string): Promise<number> {
    const [{ total }] = await this.#context
      .knex('source_problems')
      .where('source', source)
      .count({ total: '*' });
    return Number(total);
  }
}
