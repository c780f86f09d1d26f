import { createHash } from 'node:crypto';
import { lstat, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ConflictError } from '@backstage/errors';
import { z } from 'zod/v4';
import { compareText, type ImportReport } from '../report/importReport';
import { REPORT_FILE, type OutputFile } from './importFiles';

/** INVARIANT: only paths of this form are ever removed, whatever a report says. */
const OWN_PATH = /^(groups\.yaml|spheres\/[a-z0-9-]+\.yaml)$/;

const writtenSchema = z.object({
  importer: z.string(),
  files: z.array(z.object({ path: z.string(), sha256: z.string() })),
});

export type WrittenImport = {
  readonly written: number;
  /** Files of the import before that are no longer part of it. */
  readonly removed: readonly string[];
  /** The same, but changed by somebody, so they stay. */
  readonly kept: readonly string[];
};

/**
 * Writes an import into its folder. Files that an import wrote and nobody touched are replaced, or removed when they
 * are no longer part of it. Anything else in the way makes it refuse before the first byte is written, unless forced.
 */
export async function writeImport(
  folder: string,
  content: {
    readonly files: readonly OutputFile[];
    readonly report: ImportReport;
  },
  options: { readonly overwrite: 'own' | 'all' },
): Promise<WrittenImport> {
  const before = await readWritten(folder);
  const files = [...content.files].sort((a, b) => compareText(a.path, b.path));
  const report = reportFile(content.report, files);
  const inTheWay = await findInTheWay(folder, [...files, report], before);
  if (options.overwrite === 'own' && inTheWay.length > 0) {
    throw new ConflictError(
      `would overwrite what no import wrote or somebody has changed since: ${inTheWay
        .slice(0, 10)
        .map(path => `'${path}'`)
        .join(', ')}${
        inTheWay.length > 10 ? ` and ${inTheWay.length - 10} more` : ''
      }; choose another folder, or overwrite with --force`,
    );
  }
  for (const file of files) await write(folder, file);
  const { removed, kept } = await removeStale(folder, files, before);
  await write(folder, report);
  return { written: files.length + 1, removed, kept };
}

/** Hashes of the files that the import before wrote, or `undefined` when there was none. */
type Written = ReadonlyMap<string, string> | undefined;

async function readWritten(folder: string): Promise<Written> {
  try {
    const text = await readFile(join(folder, REPORT_FILE), 'utf8');
    const { files } = writtenSchema.parse(JSON.parse(text));
    return new Map(files.map(f => [f.path, f.sha256]));
  } catch {
    return undefined;
  }
}

function reportFile(
  report: ImportReport,
  files: readonly OutputFile[],
): OutputFile {
  const written = files.map(({ path, text }) => ({ path, sha256: hash(text) }));
  const text = JSON.stringify({ ...report, files: written }, null, 2);
  return { path: REPORT_FILE, text: `${text}\n` };
}

async function findInTheWay(
  folder: string,
  files: readonly OutputFile[],
  before: Written,
): Promise<string[]> {
  const found: string[] = [];
  for (const { path, text } of files) {
    const state = await stateOf(folder, path);
    const isOwn =
      state === 'free' ||
      state === hash(text) ||
      (path === REPORT_FILE && before !== undefined) ||
      (before !== undefined && before.get(path) === state);
    if (!isOwn) found.push(path);
  }
  return found;
}

/** `free`, `foreign` for what is no plain file in a plain folder, or the hash of the file. */
async function stateOf(folder: string, path: string): Promise<string> {
  const parent = await lstat(join(folder, dirname(path))).catch(
    () => undefined,
  );
  if (!parent) return 'free';
  if (!parent.isDirectory() && dirname(path) !== '.') return 'foreign';
  const info = await lstat(join(folder, path)).catch(() => undefined);
  if (!info) return 'free';
  if (!info.isFile()) return 'foreign';
  return hash(await readFile(join(folder, path), 'utf8'));
}

async function write(folder: string, { path, text }: OutputFile) {
  const absolute = join(folder, path);
  await mkdir(dirname(absolute), { recursive: true });
  const info = await lstat(absolute).catch(() => undefined);
  if (info?.isSymbolicLink()) await unlink(absolute);
  await writeFile(absolute, text);
}

async function removeStale(
  folder: string,
  files: readonly OutputFile[],
  before: Written,
): Promise<Pick<WrittenImport, 'removed' | 'kept'>> {
  const current = new Set(files.map(f => f.path));
  const removed: string[] = [];
  const kept: string[] = [];
  for (const [path, sha256] of before ?? []) {
    if (current.has(path) || !OWN_PATH.test(path)) continue;
    const state = await stateOf(folder, path);
    if (state === sha256) {
      await unlink(join(folder, path));
      removed.push(path);
    } else if (state !== 'free') kept.push(path);
  }
  return { removed, kept };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
