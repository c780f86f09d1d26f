// Browser tests against the built app, served by a backend in development mode (only there may personas sign in).
import fs from 'node:fs';
import path from 'node:path';
import { root, run as runProgram, runBin } from './processes.mjs';

export async function run(args) {
  const built = path.join(root, 'packages', 'app', 'dist', 'index.html');
  if (!fs.existsSync(built)) {
    const code = await runProgram('yarn', ['workspace', 'app', 'build']);
    if (code !== 0) return code;
  }
  return runBin('playwright', ['test', ...args], {
    cwd: path.join(root, 'e2e-tests'),
    env: {
      PLAYWRIGHT_JSON_OUTPUT_NAME: path.join(
        root,
        'node_modules',
        '.cache',
        'sphere-e2e.json',
      ),
    },
  });
}
