import { setImmediate } from 'node:timers/promises';
import type { SourceItem } from '../sources/SourceReader';
import { applyBatch } from './applyBatch';
import {
  looksLikeLibrary,
  readHeadSeq,
  type BegunScan,
  type SourceListing,
} from './beginScan';
import { parseFile } from './parseFile';
import type { RecordedChange } from './recordChanges';
import { removeDeclarations } from './removeDeclarations';
import { inScanTransaction, type ScanContext } from './ScanContext';
import type { SettledFile } from './settleFile';
import {
  keyOf,
  type DeclarationRow,
  type FilePart,
  type ScannedFile,
} from './types';
import type { AttributedProblem } from './writeFiles';

/** Documents, and files, that one transaction takes at most. */
const BATCH_SIZE = 250;
/** Files whose removal one statement takes. */
const REMOVAL_SIZE = 500;

/**
 * The work of one scan: stores what changed, then removes what is gone, and tries again what had to wait for either.
 *
 * Guarantees: each batch is complete with its problems and its journal record, or not there at all; a scan that breaks
 * off is taken up by the next one, because a file is remembered only together with its last document. Nothing is removed
 * before everything was read, and nothing at all that may still stand in a file that can't be told.
 */
export class ScanRun {
  readonly #scan: BegunScan;
  readonly #listing: SourceListing;
  readonly #context: ScanContext;
  readonly #isConfigured: (source: string) => boolean;
  readonly #settled = new Map<string, SettledFile>();
  readonly changes: RecordedChange[] = [];

  constructor(
    scan: BegunScan,
    listing: SourceListing,
    options: {
      readonly context: ScanContext;
      readonly isConfigured: (source: string) => boolean;
    },
  ) {
    this.#scan = scan;
    this.#listing = listing;
    this.#context = options.context;
    this.#isConfigured = options.isConfigured;
  }

  async run(): Promise<void> {
    const { changed, waiting } = this.#listing;
    let blocked = await this.#store(changed);
    if (this.#hasNews()) blocked = await this.#store([...blocked, ...waiting]);
    const removed = await this.#remove();
    if (removed > 0) await this.#store(blocked);
  }

  /** Whether anything was declared or let go since the waiting files were looked at. */
  #hasNews(): boolean {
    const { known, headSeq } = this.#scan;
    return (
      this.changes.length > 0 ||
      this.#leftovers().length > 0 ||
      this.#listing.gone.length > 0 ||
      this.#listing.waiting.some(
        ({ path }) => known.get(path)?.blockedSeq !== headSeq,
      )
    );
  }

  /** Stores files in batches, rules and archetypes first, and answers with those that wait for something. */
  async #store(items: readonly SourceItem[]): Promise<readonly SourceItem[]> {
    const headSeq = await readHeadSeq(this.#context.knex);
    const isLibrary = new Map(
      items.map(item => [item, looksLikeLibrary(item)]),
    );
    for (const wanted of [true, false]) {
      const group = items.filter(item => isLibrary.get(item) === wanted);
      await this.#storeGroup(group, headSeq);
    }
    return items.filter(
      ({ path }) => (this.#settled.get(path)?.blockedSeq ?? null) !== null,
    );
  }

  async #storeGroup(
    items: readonly SourceItem[],
    headSeq: number,
  ): Promise<void> {
    const carried = new Map<string, readonly AttributedProblem[]>();
    let batch: FilePart[] = [];
    let size = 0;
    const flush = async () => {
      if (batch.length > 0) await this.#apply(batch, { headSeq, carried });
      batch = [];
      size = 0;
    };
    for (const item of items) {
      for (const part of partsOf(parseFile(item, this.#context.kinds))) {
        const isFull =
          size + part.documents.length > BATCH_SIZE ||
          batch.length === BATCH_SIZE;
        if (isFull) await flush();
        batch.push({ ...part, found: carried.get(item.path) ?? [] });
        size += part.documents.length;
      }
      // Parsing is work for the processor; requests get their turn in between.
      await setImmediate();
    }
    await flush();
  }

  async #apply(
    parts: readonly FilePart[],
    state: {
      readonly headSeq: number;
      readonly carried: Map<string, readonly AttributedProblem[]>;
    },
  ): Promise<void> {
    const outcome = await applyBatch(
      parts,
      {
        scan: this.#scan,
        headSeq: state.headSeq,
        hasLeft: row => this.#hasLeft(row),
      },
      this.#context,
    );
    this.changes.push(...outcome.changes);
    for (const [path, found] of outcome.carried) state.carried.set(path, found);
    for (const file of outcome.files) {
      // The text isn't needed any more, and ten thousand of them are a lot.
      this.#settled.set(file.file.path, {
        ...file,
        problems: [],
        file: { ...file.file, text: '', documents: [] },
      });
    }
  }

  /** Whether a stored declaration is no longer claimed from where it was, as far as this scan knows by now. */
  #hasLeft(row: DeclarationRow): boolean {
    if (row.source !== this.#scan.source) {
      return !this.#isConfigured(row.source);
    }
    if (!this.#listing.paths.has(row.path)) return true;
    const settled = this.#settled.get(row.path);
    return settled?.isWhole === true && !settled.keys.has(keyOf(row));
  }

  #leftovers(): readonly DeclarationRow[] {
    return [...this.#settled.values()].flatMap(({ isWhole, leftovers }) =>
      isWhole ? leftovers : [],
    );
  }

  async #remove(): Promise<number> {
    const { gone } = this.#listing;
    const { source } = this.#scan;
    const missing: DeclarationRow[] = [...this.#leftovers()];
    for (let start = 0; start < gone.length; start += REMOVAL_SIZE) {
      const paths = gone.slice(start, start + REMOVAL_SIZE);
      missing.push(
        ...(await this.#context
          .knex('declarations')
          .where({ source, state: 'present' })
          .whereIn('path', paths)),
      );
    }
    const removed = await removeDeclarations(
      missing,
      this.#scan,
      this.#context,
    );
    this.changes.push(...removed);
    await this.#forget(gone);
    return removed.length;
  }

  async #forget(paths: readonly string[]): Promise<void> {
    for (let start = 0; start < paths.length; start += REMOVAL_SIZE) {
      const slice = paths.slice(start, start + REMOVAL_SIZE);
      await inScanTransaction(this.#context.knex, this.#scan, async trx => {
        for (const table of ['source_problems', 'source_files']) {
          await trx(table)
            .where('source', this.#scan.source)
            .whereIn('path', slice)
            .delete();
        }
      });
    }
  }
}

/** A file in pieces that each fit into one transaction; nearly always one. */
function partsOf(file: ScannedFile): FilePart[] {
  const parts: FilePart[] = [];
  let start = 0;
  do {
    const end = start + BATCH_SIZE;
    parts.push({
      file,
      documents: file.documents.slice(start, end),
      isLast: end >= file.documents.length,
      found: [],
    });
    start = end;
  } while (start < file.documents.length);
  return parts;
}
