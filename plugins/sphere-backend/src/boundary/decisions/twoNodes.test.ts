import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { Server } from 'node:http';
import request from 'supertest';
import {
  askedSphere,
  question,
  startAsking,
} from './__testUtils__/startAsking';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });
const folder = createMockDirectory();
const children: ChildProcess[] = [];

afterEach(async () => {
  const running = children.splice(0).filter(child => child.exitCode === null);
  await Promise.all(
    running.map(child => {
      const closed = once(child, 'close');
      child.stdin?.end();
      return closed;
    }),
  );
});

type Address = string | Server;

/** Starts a backend process, and resolves with its address. */
async function startNode(connection: object): Promise<string> {
  const child = spawn(
    process.execPath,
    [
      '-r',
      '@backstage/cli/config/nodeTransform.cjs',
      path.join(__filename, '../__testUtils__/nodeProcess.ts'),
      folder.path,
    ],
    {
      env: {
        ...process.env,
        SPHERE_TEST_CONNECTION: JSON.stringify(connection),
      },
      stdio: 'pipe',
    },
  );
  children.push(child);
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    const listen = (data: Buffer) => {
      said.push(String(data));
      const port = /^port=(\d+)$/m.exec(said.join(''));
      if (port) resolve(`http://127.0.0.1:${port[1]}`);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('close', () => reject(new Error(said.join(''))));
  });
}

async function permits(address: Address, name: string): Promise<boolean> {
  const response = await request(address)
    .post('/api/sphere/access/v1/evaluation')
    .set('Authorization', mockCredentials.user.header())
    .send(question(name));
  expect(response.status).toBe(200);
  return response.body.decision;
}

/** One process commits; how long it takes the other to answer by it. */
async function lagOf(nodes: {
  committing: Address;
  asking: Address;
  name: string;
}) {
  const { committing, asking, name } = nodes;
  const response = await request(committing)
    .post('/api/sphere/v1/sources/demo/refresh')
    .set('Authorization', mockCredentials.user.header());
  expect(response.body).toMatchObject({ updated: 1 });
  const committedAt = Date.now();
  expect(await permits(committing, name)).toBe(true);
  while (!(await permits(asking, name))) {
    if (Date.now() - committedAt > 10_000) break;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  return Date.now() - committedAt;
}

const toPrefix = (prefix: string) =>
  folder.setContent({ 'churn.yaml': askedSphere({ name: 'churn', prefix }) });

it('two backends on one database count each other’s changes', async () => {
  const knex = await databases.init('SQLITE_3');
  toPrefix('churn');
  const options = {
    target: folder.path,
    features: [mockServices.database.factory({ knex })],
  };
  const first = await startAsking(options);
  const second = await startAsking(options);
  try {
    toPrefix('first');
    const there = {
      committing: first.server,
      asking: second.server,
      name: 'first-a',
    };
    expect(await lagOf(there)).toBeLessThan(2000);
  } finally {
    await first.stop();
    await second.stop();
  }
});

// Real processes need a database that they can share.
if (databases.supports('POSTGRES_17')) {
  it('two processes on one PostgreSQL count each other’s changes within two seconds', async () => {
    const knex = await databases.init('POSTGRES_17');
    const { config } = knex.client;
    // The driver hides the password from whoever copies the settings.
    const { password } = config.connection;
    const connection = { ...config.connection, password };
    toPrefix('churn');
    const first = await startNode(connection);
    const second = await startNode(connection);
    expect(await permits(second, 'churn-a')).toBe(true);

    toPrefix('first');
    const there = { committing: first, asking: second, name: 'first-a' };
    expect(await lagOf(there)).toBeLessThan(2000);
    toPrefix('second');
    const back = { committing: second, asking: first, name: 'second-a' };
    expect(await lagOf(back)).toBeLessThan(2000);
    expect(await permits(first, 'churn-a')).toBe(false);
  });
}
