import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runProgram } from '../commands/program';

/** A folder of its own for one test, with the given files in it. */
export async function makeFolder(
  files: Readonly<Record<string, string>> = {},
): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'sphere-cli-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), text);
  }
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Runs the command line as the binary does, and collects what it says. */
export async function runSphere(cwd: string, ...args: readonly string[]) {
  let out = '';
  let err = '';
  const code = await runProgram(args, {
    cwd,
    colors: false,
    out: text => {
      out += text;
    },
    err: text => {
      err += text;
    },
  });
  return { code, out, err };
}
