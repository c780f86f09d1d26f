// The one door to every command: `npm start`, `npm test`, `npm run sphere`, `npm run bench`, `npm run demo:reset`.
//
// Works on any Node >= 18 with npm. Backstage wants Node 22 or 24 and Yarn 4; where the machine has others, the script
// runs itself again through `npm exec`, which takes both from the npm registry. It installs the dependencies when they
// are missing or out of date, and has none of its own.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, run } from './processes.mjs';

const NODE_PACKAGE = 'node@24';
const YARN_PACKAGE = '@yarnpkg/cli-dist@4';
const GOOD_NODE_MAJORS = [22, 24];

const stamp = path.join(root, 'node_modules', '.sphere-installed');

const commands = {
  start: () => import('./start.mjs'),
  test: () => import('./test.mjs'),
  sphere: () => import('./sphere.mjs'),
  bench: () => import('./bench.mjs'),
  faults: () => import('./faults.mjs'),
  fuzz: () => import('./fuzz.mjs'),
  e2e: () => import('./e2e.mjs'),
  pictures: () => import('./pictures.mjs'),
  'demo:reset': () => import('./demoReset.mjs'),
  'api-reports': () => import('./apiReports.mjs'),
  ci: () => import('./ci.mjs'),
  install: async () => ({ run: async () => 0 }),
};

function toolchainFits() {
  const major = Number(process.versions.node.split('.')[0]);
  if (!GOOD_NODE_MAJORS.includes(major)) return false;
  const yarn = spawnSync('yarn', ['--version'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return yarn.status === 0 && Number(yarn.stdout.split('.')[0]) >= 4;
}

function nodePackageRuns(name) {
  const check = spawnSync(
    'npm',
    ['exec', '--yes', '--package', name, '--', 'node', '--version'],
    { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' },
  );
  return check.status === 0 && /^v2[24]\./m.test(check.stdout);
}

// The `node` package fetches its binary in an install script. Where those are blocked, the package of the platform
// carries the binary itself.
function chooseNodePackage() {
  const platformPackage = `node-${process.platform}-${process.arch}@24`;
  return nodePackageRuns(NODE_PACKAGE) ? NODE_PACKAGE : platformPackage;
}

function runThroughNpm(args) {
  console.error(
    `Node ${process.versions.node} found; Sphere runs on Node 24 and Yarn 4, taken from the npm registry …`,
  );
  const packages = [
    '--package',
    chooseNodePackage(),
    '--package',
    YARN_PACKAGE,
  ];
  const self = fileURLToPath(import.meta.url);
  return run(
    'npm',
    ['exec', '--yes', ...packages, '--', 'node', self, ...args],
    { env: { SPHERE_TOOLCHAIN: '1' }, shell: process.platform === 'win32' },
  );
}

function dependencyDigest() {
  const hash = createHash('sha256').update(process.versions.modules);
  const files = ['package.json', 'yarn.lock', '.yarnrc.yml'];
  for (const folder of ['packages', 'plugins']) {
    const names = fs.readdirSync(path.join(root, folder)).sort();
    files.push(...names.map(name => path.join(folder, name, 'package.json')));
  }
  files.push('benchmarks/package.json', 'e2e-tests/package.json');
  for (const file of files) {
    const full = path.join(root, file);
    if (fs.existsSync(full)) hash.update(file).update(fs.readFileSync(full));
  }
  return hash.digest('hex');
}

async function installIfNeeded(quiet) {
  const digest = dependencyDigest();
  const installed = fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8');
  if (installed === digest) return 0;
  if (!quiet) console.error('Installing dependencies (one to two minutes) …');
  const code = await run('yarn', ['install', '--immutable'], {
    stdio: quiet ? ['ignore', 2, 2] : 'inherit',
    shell: process.platform === 'win32',
  });
  if (code === 0) fs.writeFileSync(stamp, digest);
  return code;
}

async function main([name, ...args]) {
  if (!Object.hasOwn(commands, name ?? '')) {
    console.error(`Usage: run.mjs <${Object.keys(commands).join('|')}> …`);
    return 2;
  }
  // npm hands the headers of its own Node down; native modules would be built for that one.
  delete process.env.npm_config_nodedir;
  if (!toolchainFits() && !process.env.SPHERE_TOOLCHAIN) {
    return runThroughNpm([name, ...args]);
  }
  const installed = await installIfNeeded(name === 'sphere');
  if (installed !== 0) return installed;
  const command = await commands[name]();
  return command.run(args);
}

process.exitCode = await main(process.argv.slice(2));
