// API reports of every public package, and the SQL report of the migrations.
//
// They are made from the declarations that `tsc` writes, and those must be written from scratch: what an incremental run
// writes depends on its history (the keys of large inferred types come in another order).
import fs from 'node:fs';
import path from 'node:path';
import { root, runBin } from './processes.mjs';

export async function run(args) {
  const typed = await compileAfresh();
  if (typed !== 0) return typed;
  return runBin('backstage-repo-tools', [
    'api-reports',
    '--validate-release-tags',
    '--sql-reports',
    '-o',
    'ae-wrong-input-file-type,ae-undocumented',
    ...args,
    'plugins/*',
  ]);
}

/** Type-checks the whole workspace and writes its declarations to `dist-types`. */
async function compileAfresh() {
  fs.rmSync(path.join(root, 'dist-types'), { recursive: true, force: true });
  return runBin('tsc', ['--incremental', 'false']);
}
