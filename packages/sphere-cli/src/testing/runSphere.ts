import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runProgram } from '../commands/program';

/** The time at which commands run in tests. */
export const TEST_NOW = Date.UTC(2026, 0, 15, 12);

/** A folder of its own for one test, with the given files in it. */
export async function makeFolder(
  files: Readonly<Record<string, string | Buffer>> = {},
): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'sphere-cli-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), text);
  }
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Runs the command line as the binary does, and collects what it says. */
export function runSphere(cwd: string, ...args: readonly string[]) {
  return runSphereIn({ cwd }, ...args);
}

/** As {@link runSphere}, with variables of the environment. */
export async function runSphereIn(
  place: {
    readonly cwd: string;
    readonly env?: Readonly<Record<string, string>>;
  },
  ...args: readonly string[]
) {
  let out = '';
  let err = '';
  const code = await runProgram(args, {
    cwd: place.cwd,
    colors: false,
    env: place.env ?? {},
    timeZone: 'Europe/Berlin',
    now: () => TEST_NOW,
    out: text => {
      out += text;
    },
    err: text => {
      err += text;
    },
  });
  return { code, out, err };
}
