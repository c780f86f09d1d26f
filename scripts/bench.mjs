// One benchmark by name: `npm run bench -- declarations [--small]`. Prints a table and writes benchmarks/results.
import fs from 'node:fs';
import path from 'node:path';
import { startPostgres } from './postgres.mjs';
import { root, run as runProgram } from './processes.mjs';

export async function run([name, ...args]) {
  const folder = path.join(root, 'benchmarks', 'src');
  const names = fs
    .readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && entry.name !== 'report')
    .map(entry => entry.name);
  if (!names.includes(name ?? '')) {
    console.error(`Usage: npm run bench -- <${names.join('|')}> [--small]`);
    return 2;
  }
  const postgres = await startPostgres();
  try {
    return await runProgram(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        '--expose-gc',
        '-r',
        '@backstage/cli/config/nodeTransform.cjs',
        path.join(folder, name, 'main.ts'),
        ...args,
      ],
      { env: postgres.env, cwd: path.join(root, 'benchmarks') },
    );
  } finally {
    await postgres.stop();
  }
}
