import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import type {
  EvaluationsResponse,
  ScanResult,
} from '@dataops-sphere/plugin-sphere-common';
import autocannon from 'autocannon';
import { Router } from 'express';
import { engines } from '../declarations/engines';
import { generateSpheres } from '../declarations/generateSpheres';
import { startSphere } from '../declarations/startSphere';
import type { Goal } from '../report/report';
import { median } from '../report/statistics';
import { createRealTokens } from './realTokens';

const SPHERES = 1_000;
const BATCH = 100;
const ROUNDS = 9;
const LATENCY_CALLS = 200;

/** A route that does nothing but find out who asks. */
const emptyPlugin = createBackendPlugin({
  pluginId: 'empty',
  register(env) {
    env.registerInit({
      deps: {
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ httpAuth, httpRouter }) {
        const router = Router();
        router.post('/', async (request, response) => {
          await httpAuth.credentials(request, { allow: ['user', 'service'] });
          response.json({ decision: true });
        });
        httpRouter.use(router);
      },
    });
  },
});

/** A namespace that is inside, by number of its sphere. */
function question(sphere: number) {
  return {
    subject: { type: 'sphere', id: `sphere-${sphere}` },
    action: { name: 'read' },
    resource: {
      type: 'kubernetes-namespace',
      id: `cluster-0/team-${sphere}-dev`,
    },
  };
}

/** The check route beside an empty one of the same backend, and a batch beside one check. */
export async function measureHttp(small: boolean): Promise<Goal[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sphere-bench-'));
  const database = await engines[0].open();
  generateSpheres(folder, SPHERES);
  const { authorization, features } = await createRealTokens();
  const sphere = await startSphere({
    knex: database.knex,
    folder,
    authorization,
    features: [emptyPlugin, ...features],
  });
  const headers = { authorization, 'content-type': 'application/json' };
  try {
    await sphere.post<ScanResult>('/v1/sources/bench/refresh');
    const base = `http://localhost:${sphere.port}/api`;
    const seconds = small ? 1 : 3;
    return [
      ...(await measureThroughput({ base, headers, seconds })),
      ...(await measureBatch({ base, headers })),
    ];
  } finally {
    await sphere.stop();
    await database.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Where the backend is, and what every request carries. */
interface Target {
  readonly base: string;
  readonly headers: Record<string, string>;
}

async function measureThroughput(target: Target & { seconds: number }) {
  const { base, headers, seconds } = target;
  const check = `${base}/sphere/access/v1/evaluation`;
  const empty = `${base}/empty`;
  const body = JSON.stringify(question(7));
  // Both warm up before they are compared.
  for (const url of [check, empty]) {
    await shoot({ url, body, headers, seconds: 1 });
  }
  const rounds: { check: number; empty: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({
      check: await shoot({ url: check, body, headers, seconds }),
      empty: await shoot({ url: empty, body, headers, seconds }),
    });
  }
  return [
    {
      name: 'HTTP checks, 10 connections',
      value: median(rounds.map(r => r.check)),
      unit: '/s',
    },
    {
      name: 'HTTP check / empty authenticated route, requests per second',
      value: median(rounds.map(r => r.check / r.empty)),
      unit: '×',
      must: 0.8,
      aim: 0.95,
      better: 'higher' as const,
    },
  ];
}

/** Requests a second, from a thread of its own. */
async function shoot(options: {
  readonly url: string;
  readonly body: string;
  readonly headers: Record<string, string>;
  readonly seconds: number;
}): Promise<number> {
  const { url, body, headers, seconds } = options;
  const result = await autocannon({
    url,
    body,
    method: 'POST',
    headers,
    connections: 10,
    duration: seconds,
    workers: 1,
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(
      `${url}: ${result.non2xx} refused, ${result.errors} failed`,
    );
  }
  return result.requests.total / result.duration;
}

async function measureBatch({ base, headers }: Target): Promise<Goal[]> {
  const one = `${base}/sphere/access/v1/evaluation`;
  const many = `${base}/sphere/access/v1/evaluations`;
  const { subject, action } = question(7);
  // As a pipeline asks: of one sphere, about many things.
  const batch = {
    subject,
    action,
    evaluations: Array.from({ length: BATCH }, (_, n) => ({
      resource: {
        type: 'kubernetes-namespace',
        id: `cluster-0/team-7-${n % 2 ? n : 'dev'}`,
      },
    })),
  };
  // Made once: what the caller does is not the backend's.
  const [oneBody, manyBody] = [question(7), batch].map(b => JSON.stringify(b));
  const post = createPost(headers);
  const answers: EvaluationsResponse = await (
    await post(many, manyBody)
  ).json();
  const inside = answers.evaluations.filter(({ decision }) => decision).length;
  if (inside !== BATCH) throw new Error(`${inside} of ${BATCH} were inside`);
  const samples: { one: number; many: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    samples.push({
      one: await latency(() => post(one, oneBody)),
      many: await latency(() => post(many, manyBody)),
    });
  }
  return [
    {
      name: 'HTTP check, one connection, median',
      value: median(samples.map(s => s.one)),
      unit: 'ms',
    },
    {
      name: `HTTP batch of ${BATCH} / one check, latency`,
      value: median(samples.map(s => s.many / s.one)),
      unit: '×',
      must: 1.5,
      aim: 1.25,
    },
  ];
}

async function latency(call: () => Promise<Response>): Promise<number> {
  const samples: number[] = [];
  for (let round = 0; round < LATENCY_CALLS; round += 1) {
    const began = performance.now();
    await (await call()).text();
    samples.push(performance.now() - began);
  }
  return median(samples);
}

function createPost(headers: Record<string, string>) {
  return async (url: string, body: string): Promise<Response> => {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body,
    });
    if (!response.ok) throw new Error(`${url}: ${await response.text()}`);
    return response;
  };
}
