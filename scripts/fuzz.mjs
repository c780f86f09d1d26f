// Random bytes and mutated JSON to the evaluation routes: `npm run fuzz [-- --seconds 60] [--seed 1]`. Prints the seed.
import path from 'node:path';
import { root, run as runProgram } from './processes.mjs';

const FILE =
  'plugins/sphere-backend/src/boundary/decisions/__testUtils__/fuzzEvaluations.ts';
const SECONDS = 60;

function option(args, name) {
  const place = args.indexOf(`--${name}`);
  return place === -1 ? undefined : Number(args[place + 1]);
}

export async function run(args) {
  const seconds = option(args, 'seconds') ?? SECONDS;
  const seed = option(args, 'seed') ?? Math.floor(Math.random() * 2 ** 32);
  if (!(seconds > 0) || !Number.isInteger(seed)) {
    console.error('Usage: npm run fuzz -- [--seconds 60] [--seed 1]');
    return 2;
  }
  return runProgram(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--expose-gc',
      '-r',
      '@backstage/cli/config/nodeTransform.cjs',
      path.join(root, FILE),
      String(seconds),
      String(seed),
    ],
    { cwd: path.join(root, 'plugins', 'sphere-backend') },
  );
}
