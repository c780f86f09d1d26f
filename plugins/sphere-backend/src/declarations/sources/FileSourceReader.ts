import { constants } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  MAX_FILE_BYTES,
  type SourceItem,
  type SourceReader,
} from './SourceReader';

/** A file that was found: its name in the source, and where to read it. */
interface FoundFile {
  readonly path: string;
  readonly absolute: string;
}

/** Files read at the same time. */
const CONCURRENCY = 32;
const YAML_FILE = /\.ya?ml$/i;

/**
 * Reads a YAML file, or all of a folder and those below it. Hidden files and folders are left out. Links are followed to
 * files inside the folder only, and never to folders: what lies inside is found anyway, and what lies outside belongs to
 * somebody else.
 *
 * A folder without any YAML file counts as unreadable, because a volume that isn't mounted looks the same.
 */
export class FileSourceReader implements SourceReader {
  readonly #workingDirectory: string;

  constructor(options?: { readonly workingDirectory?: string }) {
    this.#workingDirectory = options?.workingDirectory ?? process.cwd();
  }

  async *read(target: string): AsyncIterable<SourceItem> {
    const root = await realpath(path.resolve(this.#workingDirectory, target));
    const isFolder = (await stat(root)).isDirectory();
    const files = isFolder
      ? await findFiles(root, '')
      : [{ path: path.basename(target), absolute: root }];
    if (files.length === 0) {
      throw new Error(`There is no YAML file in '${target}'`);
    }
    const bounds = isFolder ? root : path.dirname(root);
    for (let start = 0; start < files.length; start += CONCURRENCY) {
      const slice = files.slice(start, start + CONCURRENCY);
      yield* await Promise.all(slice.map(file => readFile(file, bounds)));
    }
  }
}

async function findFiles(root: string, folder: string): Promise<FoundFile[]> {
  const entries = await readdir(path.join(root, folder), {
    withFileTypes: true,
  });
  const found: FoundFile[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const relative = folder ? `${folder}/${entry.name}` : entry.name;
    const absolute = path.join(root, relative);
    if (entry.isDirectory()) {
      found.push(...(await findFiles(root, relative)));
    } else if (
      YAML_FILE.test(entry.name) ||
      (entry.isSymbolicLink() && (await leadsOutToFolder(absolute, root)))
    ) {
      found.push({ path: relative, absolute });
    }
  }
  return folder ? found : found.sort((a, b) => compareBytes(a.path, b.path));
}

/** A linked folder is worth a word only where it leaves the source: its files look as if they belonged to it. */
async function leadsOutToFolder(link: string, root: string): Promise<boolean> {
  try {
    const target = await realpath(link);
    return !isInside(target, root) && (await stat(target)).isDirectory();
  } catch {
    return false;
  }
}

async function readFile(file: FoundFile, bounds: string): Promise<SourceItem> {
  try {
    const target = await realpath(file.absolute);
    if (!isInside(target, bounds)) {
      return refuse(file, 'unsafe-path', 'the link leads out of the source');
    }
    return await readRegularFile(file, target);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    return refuse(file, 'unreadable', `the file could not be read: ${code}`);
  }
}

/** The size is limited by what is read, and not by what was promised before. */
async function readRegularFile(
  file: FoundFile,
  target: string,
): Promise<SourceItem> {
  // Without O_NONBLOCK the opening of a named pipe would wait for a writer.
  const handle = await open(
    target,
    // eslint-disable-next-line no-bitwise -- flags of open(2) are combined as bits
    constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
  );
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) {
      return refuse(file, 'unsafe-path', 'expected a regular file');
    }
    if (stats.size > MAX_FILE_BYTES) return tooLarge(file);
    const buffer = Buffer.alloc(stats.size + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, length);
      length += bytesRead;
      if (bytesRead === 0 || length === buffer.length) break;
    }
    if (length > stats.size) {
      return refuse(file, 'unreadable', 'the file changed while it was read');
    }
    return { path: file.path, bytes: buffer.subarray(0, length) };
  } finally {
    await handle.close();
  }
}

function tooLarge(file: FoundFile): SourceItem {
  return refuse(
    file,
    'too-large',
    `expected at most ${MAX_FILE_BYTES / 1024} KiB; split the file`,
  );
}

function refuse(
  { path: name }: FoundFile,
  code: 'unsafe-path' | 'too-large' | 'unreadable',
  message: string,
): SourceItem {
  return { path: name, refused: { code, message } };
}

function isInside(target: string, root: string): boolean {
  const relative = path.relative(root, target);
  return !(
    relative === '..' ||
    relative.startsWith(`..${path.sep}`) ||
    path.isAbsolute(relative)
  );
}

function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
