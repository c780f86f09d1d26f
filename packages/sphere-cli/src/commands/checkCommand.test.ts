import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { asYaml, namespace, roleBinding } from '../testing/manifests';
import { makeFolder, runSphere, runSphereIn } from '../testing/runSphere';

const SPHERE = `apiVersion: sphere.dataops/v1alpha1
kind: Sphere
metadata: { name: churn }
spec:
  team: group:default/churn
  platformOwner: group:default/platform
  unlisted: extendable
  boundary:
    - id: namespaces
      kind: kubernetes-namespace
      where: { cluster: [eu] }
      inside: { name: ['churn-*'] }
      extendable: { name: ['*'] }
      forbidden: { name: ['kube-*'] }
      limits: { count: { border: 10, ceiling: 11 } }
    - id: compute
      kind: workload-quota
      inside: any
      limits: { requests.cpu: { border: 4 } }
`;
const USE = 'namespaces: { count: 8 }\ncompute: { requests.cpu: 0 }\n';

const deployment = (name: string, cpu: unknown, replicas = 1) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name, namespace: 'churn-dev' },
  spec: {
    replicas,
    template: {
      spec: { containers: [{ name: 'a', resources: { requests: { cpu } } }] },
    },
  },
});

let folder: Awaited<ReturnType<typeof makeFolder>>;
let server: Server | undefined;

async function files(more: Readonly<Record<string, string | Buffer>> = {}) {
  folder = await makeFolder({
    'd/churn.yaml': SPHERE,
    'use.yaml': USE,
    ...more,
  });
}
const check = (...args: readonly string[]) =>
  runSphere(folder.path, 'check', ...args);
const OFFLINE = [
  '--sphere',
  'churn',
  '--use',
  'use.yaml',
  '--declarations',
  'd',
];
const ask = (id: string, ...more: readonly string[]) =>
  check('create', 'kubernetes-namespace', id, ...OFFLINE, ...more);
const askFiles = async (manifests: readonly unknown[]) => {
  await files({ 'k8s/all.yaml': asYaml(manifests) });
  return check('-f', 'k8s', '--cluster', 'eu', '--format', 'json', ...OFFLINE);
};

afterEach(async () => {
  await folder.remove();
  await new Promise(done => (server ? server.close(done) : done(undefined)));
  server = undefined;
});

describe('sphere check against declarations', () => {
  it.each([
    ['eu/churn-dev', 0, 'Inside', 'Yes.'],
    ['eu/lab', 2, 'Ask first', 'Ask first.'],
    ['eu/kube-lab', 3, 'Forbidden', 'No'],
  ])('answers about %s with exit code %d', async (id, code, word, sentence) => {
    await files();
    const run = await ask(id);
    expect(run.err).toBe('');
    expect(run.code).toBe(code);
    expect(run.out).toMatch(new RegExp(`^${word} `));
    expect(run.out).toContain(`           ${sentence}`);
  });

  it('tells the same as JSON', async () => {
    await files();
    const run = await ask('eu/lab', '--format', 'json');
    expect(JSON.parse(run.out)).toMatchObject({
      version: 1,
      outcome: 'extendable',
      exitCode: 2,
      counts: { inside: 0, extendable: 1, forbidden: 0 },
      answers: [{ zone: 'extendable', entry: 'namespaces', id: 'eu/lab' }],
    });
  });

  it('takes amounts with and without the suffix of a quantity', async () => {
    await files();
    const request = (amount: string) =>
      check(
        'request',
        'workload-quota',
        'eu/a',
        '--amount',
        amount,
        ...OFFLINE,
      );
    expect((await request('requests.cpu=4000m')).code).toBe(0);
    expect((await request('requests.cpu=5')).code).toBe(2);
    expect((await request('requests.cpu=lots')).code).toBe(1);
  });

  it('takes unknown use for nothing that is inside', async () => {
    await files();
    const run = await check(
      ...['create', 'kubernetes-namespace', 'eu/churn-dev'],
      ...['--sphere', 'churn', '--declarations', 'd'],
    );
    expect(run.code).toBe(2);
  });

  it('counts the use of an inventory that is complete', async () => {
    const resources = [1, 2].map(n => ({
      kind: 'kubernetes-namespace',
      attributes: { cluster: 'eu', name: `churn-${n}` },
      owner: 'group:default/churn',
    }));
    const inventory = { complete: ['kubernetes-namespace'], resources };
    await files({ 'inventory.json': JSON.stringify(inventory) });
    const run = await check(
      ...[
        'create',
        'kubernetes-namespace',
        'eu/churn-dev',
        '--sphere',
        'churn',
      ],
      ...['--inventory', 'inventory.json', '--declarations', 'd'],
    );
    expect(run.out).toContain('2 of 10');
    expect(run.code).toBe(0);
  });

  it.each([
    [
      ['create', 'kubernets-namespace', 'a/b'],
      "did you mean 'kubernetes-namespace'?",
    ],
    [
      ['create', 'kubernetes-namespace', 'lab'],
      "of the form '{cluster}/{name}'",
    ],
    [
      ['create', 'kubernetes-namespace', 'eu/a', '--set', 'nme=a'],
      "did you mean 'name'?",
    ],
    [['create'], 'expected an action and a kind'],
    [['create', 'kubernetes-namespace', 'eu/a', '-f', 'd'], 'not both'],
    [['-f', 'd', '--cluster', 'eu'], 'found no manifest'],
    [
      ['create', 'kubernetes-namespace', 'eu/a', '--url', 'https://x.example'],
      'one of --url and --declarations',
    ],
  ])('ends with 1 for %j', async (args, message) => {
    await files();
    const run = await check(
      ...args,
      ...OFFLINE.filter(a => a !== '--use' && a !== 'use.yaml'),
    );
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toContain(message);
  });

  it('names the sphere that is missing, and the one that was meant', async () => {
    await files();
    const run = await check(
      'create',
      'role',
      '--sphere',
      'chur',
      '--declarations',
      'd',
    );
    expect(run.code).toBe(1);
    expect(run.err).toContain("did you mean 'churn'?");
  });

  it('answers about names of 300 characters', async () => {
    await files();
    expect((await ask(`eu/churn-${'a'.repeat(300)}`)).code).toBe(0);
  });

  it('has help', async () => {
    await files();
    const run = await check('--help');
    expect(run.code).toBe(0);
    expect(run.out).toContain('Exit codes: 0 all inside');
  });
});

describe('sphere check of manifests', () => {
  it('asks about each, and counts what it leaves out', async () => {
    const run = await askFiles([
      namespace('churn-dev'),
      roleBinding('churn-dev', ['churn']),
      { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' } },
    ]);
    const json = JSON.parse(run.out);
    expect(json.answers.map((a: { kind: string }) => a.kind)).toEqual([
      'kubernetes-namespace',
      'role',
    ]);
    expect(json.documents).toContainEqual(
      expect.objectContaining({
        what: 'Service',
        read: 1,
        used: 0,
        skipped: 1,
      }),
    );
    expect(run.code).toBe(2);
  });

  it('sums the requests of all replicas', async () => {
    const run = await askFiles([deployment('web', '500m', 3)]);
    const [answer] = JSON.parse(run.out).answers;
    expect(answer.amounts).toEqual({ 'requests.cpu': 1.5, pods: 3 });
    expect(run.code).toBe(0);
  });

  it('sees that two fit alone and not together', async () => {
    const run = await askFiles([deployment('a', 3), deployment('b', 3)]);
    const json = JSON.parse(run.out);
    expect(json.counts).toEqual({ inside: 2, extendable: 0, forbidden: 0 });
    expect(json.together).toMatchObject([
      { zone: 'extendable', entry: 'compute', adds: 6, border: 4 },
    ]);
    expect(run.code).toBe(2);
  });

  it('cannot tell what runs on every node, and asks first', async () => {
    const daemon = { ...deployment('agent', 1), kind: 'DaemonSet' };
    expect((await askFiles([daemon])).code).toBe(2);
  });

  it('lets what it cannot read beat what is forbidden', async () => {
    const run = await askFiles([
      namespace('kube-lab'),
      deployment('web', 'a lot'),
    ]);
    const json = JSON.parse(run.out);
    expect(json).toMatchObject({ outcome: 'error', exitCode: 1 });
    expect(json.unreadable).toMatchObject([{ reason: 'bad-quantity' }]);
    expect(run.code).toBe(1);
  });

  it.each([
    ['an empty folder', {}, 'could not read'],
    [
      'a binary file',
      { 'k8s/a.yaml': Buffer.from([0, 1, 2]) },
      'it is no text',
    ],
  ])('ends with 1 for %s', async (_, more, message) => {
    await files(more);
    const run = await check('-f', 'k8s', '--cluster', 'eu', ...OFFLINE);
    expect(run.code).toBe(1);
    expect(run.err).toContain(message);
  });

  it('ends with 1 for broken YAML', async () => {
    await files({ 'k8s/a.yaml': 'a: [\n' });
    const run = await check('-f', 'k8s', '--cluster', 'eu', ...OFFLINE);
    expect(run.code).toBe(1);
    expect(run.out).toContain('Not read');
  });
});

describe('sphere check against a backend', () => {
  type Call = {
    path?: string;
    token?: string;
    body: { evaluations: unknown[] };
  };
  const calls: Call[] = [];

  async function backend(status: number, body: unknown) {
    calls.length = 0;
    await files();
    server = createServer((request, response) => {
      let text = '';
      request.on('data', part => (text += part));
      request.on('end', () => {
        calls.push({
          path: request.url,
          token: request.headers.authorization,
          body: JSON.parse(text),
        });
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(typeof body === 'string' ? body : JSON.stringify(body));
      });
    });
    const listening = server;
    await new Promise<void>(done => listening.listen(0, '127.0.0.1', done));
    const { port } = listening.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }
  const online = (url: string, ...more: readonly string[]) =>
    runSphereIn(
      { cwd: folder.path, env: { SPHERE_TOKEN: 'secret-token' } },
      ...['check', 'create', 'kubernetes-namespace', 'eu/churn-dev'],
      ...['--sphere', 'churn', '--url', url, ...more],
    );
  const answer = (zone: string, reason: string) => ({
    evaluations: [
      {
        decision: zone === 'inside',
        context: {
          zone,
          reason,
          headroom: [],
          missing: [],
          sentence: `It is ${zone}.`,
          evaluated_at: '2026-01-15T12:00:00.000Z',
        },
      },
    ],
  });

  it('asks with the token, and tells the sentence of the backend', async () => {
    const url = await backend(200, answer('inside', 'inside'));
    const run = await online(`${url}/`, '--set', 'environment=dev');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toContain('It is inside.');
    expect(calls).toMatchObject([
      {
        path: '/api/sphere/access/v1/evaluations',
        token: 'Bearer secret-token',
        body: {
          subject: { type: 'sphere', id: 'churn' },
          options: { explain: true },
          evaluations: [
            {
              action: { name: 'create' },
              resource: {
                type: 'kubernetes-namespace',
                id: 'eu/churn-dev',
                properties: { environment: 'dev' },
              },
            },
          ],
        },
      },
    ]);
  });

  it('takes a sphere that nobody knows for an error', async () => {
    const url = await backend(200, answer('forbidden', 'no-sphere'));
    const run = await online(url);
    expect(run.code).toBe(1);
    expect(run.err).toContain("there is no sphere 'churn'");
  });

  it.each([
    [401, {}, 'does not accept the token'],
    [403, {}, 'does not allow this'],
    [404, {}, 'no Sphere backend'],
    [500, {}, 'failed (500)'],
    [200, '<html>Sign in</html>', 'something else than Sphere does'],
    [200, { evaluations: 'no' }, 'something else than Sphere does'],
  ])('ends with 1 after %d %j', async (status, body, message) => {
    const run = await online(await backend(status, body));
    expect(run.code).toBe(1);
    expect(run.err).toContain(message);
    expect(run.err).not.toContain('secret-token');
  });

  it('says when nobody listens', async () => {
    await files();
    const run = await online('http://127.0.0.1:1');
    expect(run.code).toBe(1);
    expect(run.err).toContain("could not reach 'http://127.0.0.1:1'");
  });
});
