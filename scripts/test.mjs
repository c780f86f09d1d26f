// All unit and integration tests, on SQLite and on a real PostgreSQL.
import fs from 'node:fs';
import path from 'node:path';
import { startPostgres } from './postgres.mjs';
import { root, runBin } from './processes.mjs';

export async function run(args) {
  const postgres = await startPostgres();
  const summary = path.join(root, 'node_modules', '.cache', 'sphere-test.json');
  fs.mkdirSync(path.dirname(summary), { recursive: true });
  fs.rmSync(summary, { force: true });
  try {
    const code = await runBin(
      'backstage-cli',
      [
        'repo',
        'test',
        '--watchAll=false',
        '--json',
        `--outputFile=${summary}`,
        ...args,
      ],
      { env: { ...postgres.env, NODE_OPTIONS: memory() } },
    );
    return code;
  } finally {
    await postgres.stop();
  }
}

function memory() {
  return [process.env.NODE_OPTIONS, '--max-old-space-size=6144']
    .filter(Boolean)
    .join(' ');
}
