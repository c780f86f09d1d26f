import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { InputError } from '@backstage/errors';
import { compareText } from '../report/importReport';

/** A file that was named, or found in a folder that was named. */
export type InputFile = {
  /** The path as messages show it. */
  readonly path: string;
  readonly absolute: string;
  /** Whether the file itself was named, and not a folder above it. */
  readonly origin: 'named' | 'found';
};

/**
 * The files below the given paths, each once, in the order of their paths. Folders are searched for the given endings;
 * a file that is named counts whatever it is called. Hidden folders, `node_modules` and links inside of folders are
 * left out.
 */
export async function findInputFiles(
  paths: readonly string[],
  endings: readonly string[],
  cwd: string,
): Promise<InputFile[]> {
  const found = new Map<string, InputFile>();
  for (const path of paths) {
    const absolute = resolve(cwd, path);
    const info = await stat(absolute).catch((error: Error) => {
      throw new InputError(`could not read '${path}'`, error);
    });
    const isFolder = info.isDirectory();
    const files = isFolder ? await findBelow(absolute, endings) : [absolute];
    for (const file of files) {
      if (isFolder && found.has(file)) continue;
      const origin = isFolder ? 'found' : 'named';
      found.set(file, { absolute: file, path: shownPath(file, cwd), origin });
    }
  }
  return [...found.values()].sort((a, b) =>
    compareText(a.absolute, b.absolute),
  );
}

/** The text of a file, or an error that names it. */
export async function readText(file: InputFile): Promise<string> {
  try {
    return await readFile(file.absolute, 'utf8');
  } catch (error) {
    throw new InputError(`could not read '${file.path}'`, error as Error);
  }
}

/** The texts of all files below the paths. */
export async function readTexts(
  paths: readonly string[],
  endings: readonly string[],
  cwd: string,
): Promise<{ readonly path: string; readonly text: string }[]> {
  const files = await findInputFiles(paths, endings, cwd);
  return Promise.all(
    files.map(async file => ({ path: file.path, text: await readText(file) })),
  );
}

async function findBelow(
  folder: string,
  endings: readonly string[],
): Promise<string[]> {
  const files: string[] = [];
  for (const name of await readdir(folder)) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const path = join(folder, name);
    const info = await lstat(path);
    if (info.isDirectory()) files.push(...(await findBelow(path, endings)));
    else if (info.isFile() && endings.some(e => name.endsWith(e))) {
      files.push(path);
    }
  }
  return files;
}

function shownPath(file: string, cwd: string): string {
  const path = relative(cwd, file);
  return path.startsWith(`..${sep}..`) ? file : path || file;
}
