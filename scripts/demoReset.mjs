// Throws the demo's data away; the next start builds it anew.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './processes.mjs';

export async function run() {
  fs.rmSync(path.join(root, '.sphere'), { recursive: true, force: true });
  console.log('The demo starts over with the next `npm start`.');
  return 0;
}
