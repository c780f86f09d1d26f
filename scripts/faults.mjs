// Faults on a real PostgreSQL: two backend processes voting at once, kill -9, and a database that is gone for 30 seconds:
// `npm run faults [-- --seconds 30]`. The same tests run in `npm test`, with a shorter outage.
import fs from 'node:fs';
import path from 'node:path';
import { startPostgres } from './postgres.mjs';
import { root, runBin } from './processes.mjs';

const FILES = ['src/outbox/faults', 'src/extensions/twoProcesses'];
const SECONDS = 30;

export async function run(args) {
  const place = args.indexOf('--seconds');
  const seconds = place === -1 ? SECONDS : Number(args[place + 1]);
  if (!(seconds > 0)) {
    console.error('Usage: npm run faults -- [--seconds 30]');
    return 2;
  }
  const summary = path.join(
    root,
    'node_modules',
    '.cache',
    'sphere-faults.json',
  );
  fs.mkdirSync(path.dirname(summary), { recursive: true });
  const postgres = await startPostgres();
  try {
    return await runBin(
      'backstage-cli',
      [
        'package',
        'test',
        '--watchAll=false',
        '--json',
        `--outputFile=${summary}`,
        ...FILES,
      ],
      {
        cwd: path.join(root, 'plugins', 'sphere-backend'),
        env: { ...postgres.env, SPHERE_TEST_OUTAGE_SECONDS: String(seconds) },
      },
    );
  } finally {
    await postgres.stop();
  }
}
