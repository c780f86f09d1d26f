import {
  contentHash,
  type BoundaryKindRegistry,
} from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import type { SourceItem } from '../sources/SourceReader';
import { hashItem } from './parseFile';
import type { Scan } from './types';

/** To be raised when documents are read or resolved in another way, so that unchanged files are looked at again. */
const RULES_VERSION = 1;

/** A file as the last scan left it. */
export interface KnownFile {
  readonly hash: string;
  readonly blockedSeq: number | null;
}

/** A scan that has its number, with what was known before. */
export interface BegunScan extends Scan {
  readonly known: ReadonlyMap<string, KnownFile>;
  /** Head of the journal when it began. */
  readonly headSeq: number;
}

/** What a source holds now, compared with what was known. */
export interface SourceListing {
  readonly files: number;
  readonly unchanged: number;
  readonly changed: readonly SourceItem[];
  /** Unchanged files with documents that wait for another declaration. */
  readonly waiting: readonly SourceItem[];
  readonly paths: ReadonlySet<string>;
  /** Known files that are no longer there. */
  readonly gone: readonly string[];
}

/** Takes the next number for a scan of a source, and reads all that is known about its files in one statement. */
export async function beginScan(
  knex: Knex,
  source: string,
  basis: string,
): Promise<BegunScan> {
  const generation = await takeNumber(knex, source, basis);
  const [rows, headSeq] = await Promise.all([
    knex('source_files')
      .where('source', source)
      .select('path', 'hash', 'blocked_seq'),
    readHeadSeq(knex),
  ]);
  return {
    source,
    generation,
    headSeq,
    known: new Map(
      rows.map(({ path, hash, blocked_seq: blockedSeq }) => [
        path,
        { hash, blockedSeq },
      ]),
    ),
  };
}

/**
 * Also forgets what the files held when they were read under another basis. That is done at once and not at the end, so
 * that a scan which breaks off doesn't begin from the start again.
 */
async function takeNumber(
  knex: Knex,
  source: string,
  basis: string,
): Promise<number> {
  return knex.transaction(async trx => {
    await trx('sources')
      .insert({ id: source, generation: 0, status: 'never' })
      .onConflict('id')
      .ignore();
    await trx('sources').where('id', source).increment('generation', 1);
    const row = await trx('sources').where('id', source).first();
    if (row.basis !== basis) {
      await trx('sources').where('id', source).update({ basis });
      await trx('source_files').where({ source }).update({ hash: '' });
    }
    return row.generation as number;
  });
}

/** Fingerprint of everything but the files that decides on what becomes of them. */
export function basisOf(kinds: BoundaryKindRegistry): string {
  return contentHash([RULES_VERSION, [...kinds.values()]]);
}

export async function readHeadSeq(knex: Knex): Promise<number> {
  return (await knex('journal_head').first('seq'))?.seq ?? 0;
}

/**
 * Reads all files and keeps those that are new, changed, or waiting for another declaration. Throws what the source
 * throws.
 */
export async function listSource(
  items: AsyncIterable<SourceItem>,
  scan: BegunScan,
): Promise<SourceListing> {
  const changed: SourceItem[] = [];
  const waiting: SourceItem[] = [];
  const paths = new Set<string>();
  for await (const item of items) {
    paths.add(item.path);
    const known = scan.known.get(item.path);
    const isKnown = known?.hash === hashItem(item);
    if (!isKnown) changed.push(item);
    else if (known.blockedSeq !== null) waiting.push(item);
  }
  return {
    files: paths.size,
    unchanged: paths.size - changed.length,
    changed,
    waiting,
    paths,
    gone: [...scan.known.keys()].filter(path => !paths.has(path)),
  };
}

const LIBRARY_DOCUMENT = /\bkind["']?\s*:\s*["']?(?:Archetype|Checkpoint)\b/;

/** Whether a file seems to hold archetypes or checkpoint rules, which are stored before the spheres that name them. */
export function looksLikeLibrary(item: SourceItem): boolean {
  return (
    'bytes' in item &&
    LIBRARY_DOCUMENT.test(Buffer.from(item.bytes).toString('latin1'))
  );
}
