// Takes the pictures of the documentation anew, from the built demo.
import { run as runE2e } from './e2e.mjs';

export async function run(args) {
  return runE2e(['--config', 'pictures.config.ts', ...args]);
}
