// The demo: app on port 3000, backend on port 7007, database in `.sphere/`.
import fs from 'node:fs';
import path from 'node:path';
import { root, runBin } from './processes.mjs';

export async function run(args) {
  fs.mkdirSync(path.join(root, '.sphere', 'db'), { recursive: true });
  console.log(
    [
      '',
      '  Sphere demo: open http://localhost:3000 as soon as the lines below come to rest.',
      '  Data is kept in .sphere/ across restarts; `npm run demo:reset` starts over.',
      '',
    ].join('\n'),
  );
  return runBin('backstage-cli', ['repo', 'start', ...args], {
    env: { NODE_OPTIONS: nodeOptions() },
  });
}

// Node 24 counts `localStorage` as experimental and warns about it in every child.
function nodeOptions() {
  return [process.env.NODE_OPTIONS, '--no-warnings=ExperimentalWarning']
    .filter(Boolean)
    .join(' ');
}
