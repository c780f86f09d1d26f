/**
 * Sends random bytes and mutated JSON to both evaluation routes of a running backend: `fuzzEvaluations.ts <seconds>
 * <seed>`. Ends with 1 at the first answer of 500 or above, at the first answer that holds anything of a sphere that the
 * caller may not read, and when memory has grown beyond a bound after the warm-up. Needs `--expose-gc`.
 */
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { sphereReadPermission } from '@dataops-sphere/plugin-sphere-common';
import {
  createSphereConditionalDecision,
  sphereConditions,
} from '@dataops-sphere/plugin-sphere-node';
import spherePlugin from '../../../index';
import { policyPermissions } from '../../../__testUtils__/policyPermissions';
import { createRandom, mutateRequest } from './mutateRequest';
import { askedSphere, groupEntity, question } from './startAsking';

/** Stands in the name, the title and the border of the hidden sphere, and in no request. */
const SECRET = 'zq7vault';
const PATHS = ['evaluation', 'evaluations'] as const;
const MAX_GROWTH = 24 * 1024 * 1024;
/** Requests under way at a time. */
const CONNECTIONS = 8;

const SUBJECTS = [
  { type: 'sphere', id: 'churn' },
  { type: 'group', id: 'group:default/churn' },
  { type: 'group', id: 'group:default/closed-team' },
  { type: 'user', id: 'user:default/ana' },
  { type: 'user', id: 'user:default/closed' },
  { type: 'agent', id: 'a', properties: { actsFor: 'user:default/closed' } },
  { type: 'service', id: 's', properties: { actsFor: 'group:default/churn' } },
];
const QUESTIONS = SUBJECTS.flatMap(subject =>
  ['churn-a', 'shared-a', 'kube-a'].map(name => ({
    ...question(name, subject),
    context: { ticket: 'T-1', use: { namespaces: { count: 1 } } },
    options: { explain: true },
  })),
);
const BATCHES = QUESTIONS.map((asked, index) => ({
  ...asked,
  evaluations: QUESTIONS.slice(0, index % 5),
  options: { explain: true, evaluations_semantic: 'deny_on_first_deny' },
}));

async function startBackend() {
  const target = fs.mkdtempSync(path.join(os.tmpdir(), 'sphere-fuzz-'));
  const team = 'group:default/closed-team';
  const limits = '{ count: { border: 3 } }';
  const churn = askedSphere({ name: 'churn', limits });
  const secret = askedSphere({ name: SECRET, team, limits });
  fs.writeFileSync(path.join(target, 'churn.yaml'), churn);
  fs.writeFileSync(path.join(target, 'secret.yaml'), secret);
  const churnOnly = createSphereConditionalDecision(
    sphereReadPermission,
    sphereConditions.isTeamMember({ claims: ['group:default/churn'] }),
  );
  const sources = [{ id: 'demo', type: 'file', target }];
  const backend = await startTestBackend({
    features: [
      spherePlugin,
      mockServices.events.factory(),
      mockServices.rootLogger.factory({ level: 'none' }),
      policyPermissions(() => churnOnly),
      catalogServiceMock.factory({
        entities: [
          groupEntity('churn', { members: ['ana'] }),
          groupEntity('closed-team', { members: ['closed', 'ana'] }),
        ],
      }),
      mockServices.rootConfig.factory({ data: { sphere: { sources } } }),
    ],
  });
  const { port } = backend.server.address() as AddressInfo;
  const stop = async () => {
    await backend.stop();
    fs.rmSync(target, { recursive: true });
  };
  return { port, stop };
}

interface Sent {
  readonly route: string;
  readonly body: Buffer;
  readonly contentType: string;
}

function send(port: number, sent: Sent, agent: http.Agent) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const request = http.request(
      {
        ...{ agent, port, host: '127.0.0.1', method: 'POST' },
        path: `/api/sphere/access/v1/${sent.route}`,
        headers: {
          authorization: mockCredentials.user.header(),
          'content-type': sent.contentType,
        },
      },
      response => {
        const chunks: Buffer[] = [];
        response.on('data', chunk => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    request.on('error', reject);
    request.end(sent.body);
  });
}

function judge(sent: Sent, answer: { status: number; text: string }): void {
  const isBad = answer.status >= 500 || answer.text.includes(SECRET);
  if (!isBad) return;
  throw new Error(
    `${answer.status} ${answer.text.slice(0, 500)}\nfor ${
      sent.route
    }, base64 ${sent.body.toString('base64')}`,
  );
}

async function fuzz(seconds: number, seed: number): Promise<string> {
  const { port, stop } = await startBackend();
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const random = createRandom(seed);
  const counts = new Map<number, number>();
  const work = async (until: number) => {
    while (Date.now() < until) {
      const route = PATHS[random() < 0.5 ? 0 : 1];
      const valid = route === 'evaluation' ? QUESTIONS : BATCHES;
      const sent = { route, ...mutateRequest(valid, random) };
      const answer = await send(port, sent, agent);
      judge(sent, answer);
      counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1);
    }
  };
  const workAll = (until: number) =>
    Promise.all(Array.from({ length: CONNECTIONS }, () => work(until)));
  try {
    const startedAt = Date.now();
    await workAll(startedAt + (seconds * 1000) / 3);
    const before = heapUsed();
    await workAll(startedAt + seconds * 1000);
    const growth = heapUsed() - before;
    const grown = `memory grew by ${(growth / 1024 / 1024).toFixed(1)} MB`;
    if (growth > MAX_GROWTH) throw new Error(grown);
    if (!counts.get(200) || !counts.get(400)) {
      throw new Error('the requests were all good, or all bad');
    }
    return `${JSON.stringify(Object.fromEntries(counts))}, ${grown}`;
  } finally {
    agent.destroy();
    await stop();
  }
}

function heapUsed(): number {
  if (!global.gc) throw new Error('needs --expose-gc');
  global.gc();
  global.gc();
  return process.memoryUsage().heapUsed;
}

const seconds = Number(process.argv[2]);
const seed = Number(process.argv[3]);
process.stdout.write(`fuzzing for ${seconds} s with the seed ${seed}\n`);
fuzz(seconds, seed).then(
  told => {
    process.stdout.write(`fuzzed: ${told}\n`);
    process.exit(0);
  },
  error => {
    process.stderr.write(`failed with the seed ${seed}: ${error.message}\n`);
    process.exit(1);
  },
);
