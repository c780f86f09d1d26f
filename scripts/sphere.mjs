// The `sphere` command from source, in the folder where npm was called.
import path from 'node:path';
import { root, run as runProgram } from './processes.mjs';

export async function run(args) {
  const bin = path.join(root, 'packages', 'sphere-cli', 'bin', 'sphere');
  return runProgram(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', bin, ...args],
    { cwd: process.env.INIT_CWD ?? process.cwd() },
  );
}
