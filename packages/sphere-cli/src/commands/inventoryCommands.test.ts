import {
  inventoryPushSchema,
  type InventoryPush,
} from '@dataops-sphere/plugin-sphere-common';
import {
  asYaml,
  namespace,
  networkPolicy,
  resourceQuota,
  roleBinding,
} from '../testing/manifests';
import { makeFolder, runSphere, TEST_NOW } from '../testing/runSphere';

let folder: Awaited<ReturnType<typeof makeFolder>>;
afterEach(() => folder.remove());

async function dryRun(
  files: Readonly<Record<string, string>>,
  ...args: readonly string[]
) {
  folder = await makeFolder(files);
  const run = await runSphere(
    folder.path,
    ...['inventory', 'push', 'live', 'in', '--dry-run', ...args],
  );
  const pushes: InventoryPush[] = run.code === 0 ? JSON.parse(run.out) : [];
  return { ...run, pushes, resources: pushes.flatMap(p => p.resources) };
}

const CLUSTER = {
  'in/cluster.yaml': asYaml([
    namespace('churn-dev', 'churn'),
    namespace('lost'),
    resourceQuota('churn-dev', { 'requests.memory': '2Gi' }),
    roleBinding('churn-dev', ['churn', 'fraud']),
    networkPolicy('churn-dev', { ingress: [{ from: [{ podSelector: {} }] }] }),
    { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' } },
  ]),
};

describe('sphere inventory push', () => {
  it('finds what manifests say is there, with and without a team', async () => {
    const { resources, err } = await dryRun(CLUSTER, '--kind', 'kubernetes');
    const owner = 'group:default/churn';
    expect(resources).toMatchObject([
      { attributes: { cluster: 'default', name: 'churn-dev' }, owner },
      { attributes: { cluster: 'default', name: 'lost' } },
      { kind: 'workload-quota', amounts: { 'requests.memory': 2 }, owner },
      { id: 'kubernetes//admin#churn-dev/churn', owner },
      { kind: 'role', owner: 'group:default/fraud' },
      { kind: 'network-ingress', attributes: { from: 'same-namespace' } },
    ]);
    expect(resources[1]).not.toHaveProperty('owner');
    expect(err).toContain('Service: 1 read, 0 used, 1 left out');
  });

  it('cuts into parts of one generation that a backend accepts', async () => {
    const many = Array.from({ length: 5001 }, (_, n) => ({
      kind: 'tool',
      id: `tool-${n}`,
    }));
    const { pushes } = await dryRun(
      { 'in/all.json': JSON.stringify(many) },
      ...['--kind', 'inventory', '--complete', 'tool'],
    );
    expect(pushes.map(p => [p.resources.length, p.more])).toEqual([
      [5000, true],
      [1, undefined],
    ]);
    for (const push of pushes) {
      expect(inventoryPushSchema.safeParse(push).success).toBe(true);
      expect(push).toMatchObject({
        generation: TEST_NOW / 1000,
        complete: ['tool'],
      });
    }
  });

  it('reads its own dry run again', async () => {
    const first = await dryRun(CLUSTER, '--kind', 'kubernetes');
    await folder.remove();
    const again = await dryRun(
      { 'in/push.json': first.out },
      ...['--kind', 'inventory'],
    );
    expect(again.pushes).toEqual(first.pushes);
  });

  it.each([
    [['--kind', 'inventory'], '[]', 'found nothing to push'],
    [['--kind', 'aws-applications', '--team-by', 'rbac'], '{}', '--team-by'],
    [
      ['--kind', 'inventory', '--delta', '--complete', 'tool'],
      '[{"kind":"tool","id":"a"}]',
      'without --delta',
    ],
  ])('refuses %j of %s', async (args, text, message) => {
    const { code, err } = await dryRun({ 'in/a.json': text }, ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('counts what is no resource', async () => {
    const text = JSON.stringify([{ kind: 'tool', id: 'a' }, { kind: 3 }]);
    const { resources, err } = await dryRun(
      { 'in/a.json': text },
      ...['--kind', 'inventory'],
    );
    expect(resources).toHaveLength(1);
    expect(err).toContain('resource: 2 read, 1 used, 1 left out');
  });
});
