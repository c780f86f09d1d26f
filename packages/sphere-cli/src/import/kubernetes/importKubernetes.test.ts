import { addsUp } from '../../report/importReport';
import { entriesOf, importWorld } from '../../testing/importWorld';
import {
  namespace,
  networkPolicy,
  resourceQuota,
  roleBinding,
} from '../../testing/manifests';

type Result = ReturnType<typeof importWorld>;

/** How many of a sort were read and used, and why the others were not. */
function line(result: Result, what: string) {
  const { documents, parts } = result.report;
  const found = [...documents, ...parts].find(l => l.what === what);
  return (
    found && {
      read: found.read,
      used: found.used,
      ...Object.fromEntries(found.reasons.map(r => [r.reason, r.count])),
    }
  );
}

describe('importKubernetes', () => {
  it('makes one sphere per team, with a pattern where it covers nothing else', () => {
    const result = importWorld([
      namespace('churn-dev', 'churn'),
      namespace('churn-prod', 'churn'),
      namespace('billing', 'billing'),
    ]);
    expect(result.spheres.map(s => s.metadata.name)).toEqual([
      'billing',
      'churn',
    ]);
    expect(result.spheres[1].spec.team).toBe('group:default/churn');
    expect(entriesOf(result, 'churn').get('namespaces')).toMatchObject({
      kind: 'kubernetes-namespace',
      inside: { cluster: ['live'], name: ['churn-*'] },
      extendable: 'any',
    });
  });

  it('skips a namespace without a team and lists the groups bound in it', () => {
    const result = importWorld([
      namespace('lost'),
      roleBinding('lost', ['sso:billing', 'sso:churn']),
    ]);
    expect(result.spheres).toEqual([]);
    expect(line(result, 'Namespace')).toEqual({
      read: 1,
      used: 0,
      'no-team': 1,
    });
    expect(result.report.ambiguous).toEqual([
      {
        subject: 'namespace lost',
        question: 'which team owns it?',
        candidates: ['billing', 'churn'],
      },
    ]);
  });

  it('chooses nobody when an annotation names several teams', () => {
    const result = importWorld([namespace('shared', 'churn, billing')]);
    expect(line(result, 'Namespace')).toMatchObject({ 'ambiguous-team': 1 });
    expect(result.report.ambiguous[0].candidates).toEqual(['billing', 'churn']);
  });

  it('chooses nobody when the same namespace is declared for two teams', () => {
    const result = importWorld([
      namespace('twice', 'churn'),
      namespace('twice', 'billing'),
    ]);
    expect(line(result, 'Namespace')).toEqual({
      read: 2,
      used: 0,
      'ambiguous-team': 1,
      'declared-twice': 1,
    });
  });

  it('takes the only bound group as the team when asked to', () => {
    const world = [
      namespace('one', 'somebody'),
      roleBinding('one', ['sso:churn']),
      namespace('two'),
      roleBinding('two', ['sso:churn', 'sso:billing']),
    ];
    const rbac = importWorld(world, { teamBy: 'rbac' });
    expect(rbac.spheres.map(s => s.spec.team)).toEqual(['group:default/churn']);
    const both = importWorld(world, { teamBy: 'annotation-then-rbac' });
    expect(both.spheres.map(s => s.spec.team)).toEqual([
      'group:default/somebody',
    ]);
  });

  it('gives a team the roles of its group, in namespaces of others, too', () => {
    const result = importWorld(
      [
        namespace('churn', 'churn', { env: 'prod' }),
        namespace('billing', 'billing', { env: 'dev' }),
        roleBinding('churn', ['sso:churn', 'sso:auditors', 'nobody']),
        roleBinding('billing', ['sso:churn'], 'view'),
      ],
      { environmentLabel: 'env' },
    );
    const entries = entriesOf(result, 'churn');
    expect(entries.get('role-admin-prod')?.inside).toEqual({
      platform: ['kubernetes'],
      environment: ['prod'],
      role: ['admin'],
      scope: ['churn'],
    });
    expect(entries.get('role-view-dev')?.inside).toMatchObject({
      scope: ['billing'],
    });
    expect(entries.get('role-rest')).toMatchObject({ extendable: 'any' });
    expect(line(result, 'role subject')).toEqual({
      read: 4,
      used: 2,
      'group-without-sphere': 1,
      'group-without-prefix': 1,
    });
  });

  it('leaves out a role whose name an entry would read as a pattern', () => {
    const result = importWorld([
      namespace('churn', 'churn'),
      roleBinding('churn', ['sso:churn'], '*'),
    ]);
    expect(line(result, 'RoleBinding')).toMatchObject({ 'no-literal': 1 });
  });

  it('keeps quotas per namespace, the smallest number where there are two', () => {
    const result = importWorld([
      namespace('churn-dev', 'churn'),
      resourceQuota('churn-dev', { pods: '50', cpu: '1500m' }),
      resourceQuota('churn-dev', { pods: 40, 'requests.memory': '512Mi' }),
      resourceQuota('churn-dev', { pods: 1 }, { scopes: ['BestEffort'] }),
      resourceQuota('churn-dev', { pods: 'many' }),
    ]);
    expect(entriesOf(result, 'churn').get('quota-churn-dev')).toMatchObject({
      where: { cluster: ['live'], namespace: ['churn-dev'] },
      inside: 'any',
      limits: {
        pods: { border: 40 },
        'requests.cpu': { border: 1.5 },
        'requests.memory': { border: 0.5 },
      },
    });
    expect(line(result, 'ResourceQuota')).toEqual({
      read: 4,
      used: 2,
      'quota-scoped': 1,
      'no-value': 1,
    });
    expect(line(result, 'quota value')).toEqual({
      read: 5,
      used: 4,
      'bad-quantity': 1,
    });
  });

  it('counts what says nothing about a border', () => {
    const result = importWorld([
      namespace('churn', 'churn'),
      {
        apiVersion: 'v1',
        kind: 'LimitRange',
        metadata: { name: 'l', namespace: 'churn' },
      },
      {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: 's', namespace: 'churn' },
      },
      { hello: 'world' },
    ]);
    expect(line(result, 'LimitRange')).toMatchObject({
      'container-defaults': 1,
    });
    expect(line(result, 'Secret')).toMatchObject({ 'unsupported-kind': 1 });
    expect(line(result, 'Unreadable')).toMatchObject({ 'not-a-manifest': 1 });
    expect(addsUp(result.report)).toBe(true);
  });

  it('writes stubs only for the groups that no catalog has', () => {
    const result = importWorld(
      [namespace('a', 'churn'), namespace('b', 'Billing')],
      {
        knownGroups: new Set(['group:default/billing']),
      },
    );
    expect(result.groups.map(g => g.metadata.name)).toEqual([
      'churn',
      'platform',
    ]);
    expect(result.report.result).toMatchObject({
      groupsInCatalog: 1,
      groupStubs: 2,
    });
  });

  it('covers no namespace that only another manifest speaks of', () => {
    const result = importWorld([
      namespace('churn-dev', 'churn'),
      namespace('churn-prod', 'churn'),
      networkPolicy('churn-old', { ingress: [{}] }),
    ]);
    expect(entriesOf(result, 'churn').get('namespaces')?.inside).toMatchObject({
      name: ['churn-dev', 'churn-prod'],
    });
  });
});
