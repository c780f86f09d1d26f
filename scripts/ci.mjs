// The stages of `.ci/run`, in order of how fast they fail. Every stage runs, so that one report names all that is wrong.
import fs from 'node:fs';
import path from 'node:path';
import { root, run as runProgram, runBin } from './processes.mjs';

const cli = (...args) => runBin('backstage-cli', args);
const door = (...args) =>
  runProgram(process.execPath, [
    path.join(root, 'scripts', 'run.mjs'),
    ...args,
  ]);

const stages = [
  ['format', () => runBin('prettier', ['--check', '--loglevel', 'warn', '.'])],
  ['lint', () => cli('repo', 'lint', '--max-warnings', '0')],
  ['package fields', () => cli('repo', 'fix', '--check', '--publish')],
  ['types, API and SQL reports', () => door('api-reports', '--ci')],
  ['tests', () => door('test')],
  ['benchmark musts', () => door('bench', 'decisions', '--small')],
  ['faults', () => door('faults')],
  ['fuzz', () => door('fuzz')],
  ['build', () => cli('repo', 'build', '--all')],
  ['browser tests', () => door('e2e')],
];

/** Counts of a Jest or Playwright run; undefined when it left no result. */
function counts(file, read) {
  const full = path.join(root, 'node_modules', '.cache', file);
  if (!fs.existsSync(full)) return undefined;
  return read(JSON.parse(fs.readFileSync(full, 'utf8')));
}

const ofJest = json => ({
  passed: json.numPassedTests,
  failed: json.numFailedTests + json.numRuntimeErrorTestSuites,
  skipped: json.numPendingTests + json.numTodoTests,
});

const testCounts = {
  tests: () => counts('sphere-test.json', ofJest),
  faults: () => counts('sphere-faults.json', ofJest),
  'browser tests': () =>
    counts('sphere-e2e.json', ({ stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    })),
};

async function runStage([name, action]) {
  const began = Date.now();
  console.log(`\n=== ${name} ===`);
  const code = await action().catch(error => {
    console.error(error);
    return 1;
  });
  const seconds = Math.round((Date.now() - began) / 1000);
  const own = testCounts[name]?.();
  const total = own ?? { passed: code === 0 ? 1 : 0, failed: 0, skipped: 0 };
  // A runner that dies without a failed test has still failed.
  if (code !== 0 && total.failed === 0) total.failed = 1;
  console.log(
    `=== ${name}: ${total.failed === 0 ? 'ok' : 'FAILED'} (${seconds} s) ===`,
  );
  return { name, seconds, ok: code === 0 && total.failed === 0, ...total };
}

export async function run(args) {
  process.env.CI = 'true';
  const only = args.length ? stages.filter(([n]) => args.includes(n)) : stages;
  const summaries = [
    'sphere-test.json',
    'sphere-faults.json',
    'sphere-e2e.json',
  ];
  for (const file of summaries) {
    fs.rmSync(path.join(root, 'node_modules', '.cache', file), { force: true });
  }
  const results = [];
  for (const stage of only) results.push(await runStage(stage));
  console.log('');
  for (const { name, seconds, ok } of results) {
    console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  }
  const sum = key => results.reduce((total, result) => total + result[key], 0);
  console.log(
    `${sum('passed')} passed, ${sum('failed')} failed, ${sum(
      'skipped',
    )} skipped`,
  );
  return results.every(result => result.ok) ? 0 : 1;
}
