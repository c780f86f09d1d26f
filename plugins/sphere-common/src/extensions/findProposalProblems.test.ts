import type { BoundaryOverlay } from '../boundary/decide';
import {
  about,
  allow,
  churn,
  END,
  NOW,
  proposal,
  raise,
} from './__testUtils__/proposalFixture';
import type {
  ExtensionChange,
  ExtensionProposal,
  ExtensionTerm,
} from './extensionContent';
import { EXTENSION_PROBLEM_CODES } from './extensionFacts';
import { findProposalProblems } from './findProposalProblems';

const ASKED = raise('namespaces', 'count', 14);

function find(
  asked: ExtensionChange | readonly ExtensionChange[] | ExtensionProposal,
  parts: Partial<Parameters<typeof findProposalProblems>[1]> = {},
) {
  const whole = 'justification' in asked ? asked : proposal(asked);
  return findProposalProblems(whole, { ...about, ...parts });
}

const codes = (...args: Parameters<typeof find>) =>
  find(...args).map(({ code }) => code);

function withTerm(term: ExtensionTerm): ExtensionProposal {
  return proposal(ASKED, { term });
}

function overlay(parts: Partial<BoundaryOverlay>): BoundaryOverlay {
  return { id: 'o', title: 'Room', from: 0, ...parts };
}

const region = (name: string) =>
  allow('accounts', {
    provider: ['aws'],
    account: ['210987654321'],
    region: [name],
  });

describe('findProposalProblems', () => {
  it('finds nothing wrong with what may be asked for', () => {
    const fine: ExtensionChange[] = [
      ASKED,
      raise('compute', 'requests.cpu', 80),
      raise('compute', 'requests.memory', 1e9),
      region('eu-north-1'),
      allow('namespaces', { cluster: ['analytics-eu'], name: ['loyalty-*'] }),
      allow('roles', { role: ['LOADER_PROD', 'LOADER_*'] }),
      { type: 'allow-kind', kind: 'repository', inside: { name: ['x-*'] } },
      { type: 'allow-kind', kind: 'storage', inside: { name: ['x'] } },
    ];
    for (const change of fine) expect(find(change)).toEqual([]);
  });

  it('lets one thing be asked for together with what is inside already', () => {
    expect(find(allow('roles', { role: ['READER', 'LOADER_A'] }))).toEqual([]);
  });

  it('knows the entries, kinds, attributes and dimensions that there are', () => {
    expect(find(raise('namspaces', 'count', 14))).toEqual([
      {
        code: 'unknown-entry',
        message:
          "The sphere has no statement 'namspaces'; did you mean 'namespaces'?",
        path: ['changes', 0, 'entry'],
      },
    ]);
    expect(find(raise('namespaces', 'counts', 14))).toEqual([
      {
        code: 'unknown-dimension',
        message:
          "'Namespaces on the cluster' has no limit 'counts', but 'count'; did you mean 'count'?",
        path: ['changes', 0, 'dimension'],
      },
    ]);
    expect(codes(raise('roles', 'count', 3))).toEqual(['unknown-dimension']);
    expect(codes(raise('compute', 'constructor', 3))).toEqual([
      'unknown-dimension',
    ]);
    expect(codes(ASKED, { kinds: new Map() })).toEqual(['unknown-kind']);
    const starship = { type: 'allow-kind', kind: 'starship' } as const;
    expect(codes({ ...starship, inside: { name: ['x'] } })).toEqual([
      'unknown-kind',
    ]);
    expect(find(allow('roles', { roel: ['LOADER_A'] }))).toMatchObject([
      { code: 'unknown-attribute', path: ['changes', 0, 'inside', 'roel'] },
    ]);
    const context = { role: ['LOADER_A'], 'context.ticket': ['OPS-*'] };
    expect(find(allow('roles', context))).toEqual([]);
  });

  it('names a value that does not fit its attribute', () => {
    const cidr = [{ cidr: '10.0.0.0/8' }];
    expect(find(allow('roles', { role: cidr }))).toMatchObject([
      { code: 'bad-value', path: ['changes', 0, 'inside', 'role', 0, 'cidr'] },
    ]);
  });

  it('does not let be asked for what is not extendable', () => {
    expect(codes(allow('closed', { name: ['airflow'] }))).toEqual([
      'not-askable',
    ]);
    expect(codes(region('us-east-1'))).toEqual(['not-askable']);
    expect(codes(region('*'))).toEqual(['not-askable']);
    expect(codes(allow('accounts', { region: ['eu-north-1'] }))).toEqual([
      'not-askable',
    ]);
    expect(codes(allow('roles', { role: ['LOADER_A', 'OWNER'] }))).toEqual([
      'not-askable',
    ]);
    expect(
      codes(allow('namespaces', { cluster: ['other'], name: ['x'] })),
    ).toEqual(['not-askable']);
    expect(codes(raise('compute', 'pods', 9))).toEqual(['not-askable']);
  });

  it('[F6] refuses what is forbidden, by a literal or as a whole pattern', () => {
    expect(
      find(allow('roles', { role: ['LOADER_A', 'ACCOUNTADMIN'] })),
    ).toEqual([
      {
        code: 'forbidden',
        message:
          "Role 'ACCOUNTADMIN' is forbidden by 'roles', and no request can change that; leave it out",
        path: ['changes', 0, 'inside', 'role', 1],
      },
    ]);
    const name = (value: string) =>
      codes(allow('namespaces', { name: [value] }));
    expect(name('kube-public')).toEqual(['forbidden']);
    expect(name('kube-x-*')).toEqual(['forbidden']);
    expect(name('x-system')).toEqual(['forbidden']);
    // Overlaps only; a decision refuses the part that is forbidden.
    expect(name('k*')).toEqual([]);
  });

  it('[F6] refuses what another statement about the kind forbids, unless that is about other actions', () => {
    const [namespaces] = churn.boundary;
    const bar = {
      ...namespaces,
      id: 'bar',
      inside: undefined,
      extendable: undefined,
      limits: undefined,
      forbidden: { name: ['loyalty-*'] },
    };
    const asked = allow('namespaces', { name: ['loyalty-a'] });
    const barred = (more: object) => ({
      sphere: { ...churn, boundary: [...churn.boundary, { ...bar, ...more }] },
    });
    expect(codes(asked, barred({}))).toEqual(['forbidden']);
    expect(codes(asked, barred({ forbidden: 'any' }))).toEqual(['forbidden']);
    expect(codes(asked, barred({ actions: ['delete'] }))).toEqual([]);
    const inCluster = { name: ['loyalty-*'], cluster: ['analytics-eu'] };
    expect(codes(asked, barred({ forbidden: inCluster }))).toEqual([
      'forbidden',
    ]);
    const elsewhere = { name: ['loyalty-*'], cluster: ['other'] };
    expect(codes(asked, barred({ forbidden: elsewhere }))).toEqual([]);
  });

  it('[F6] names the ceiling and who set it', () => {
    expect(find(raise('namespaces', 'count', 21))).toEqual([
      {
        code: 'over-ceiling',
        message:
          "21 namespaces is above the ceiling of 20 namespaces, which 'data-platform' set; ask for at most 20 namespaces",
        path: ['changes', 0, 'to'],
      },
    ]);
    expect(find(raise('compute', 'requests.cpu', 81))[0].message).toBe(
      "81 CPU is above the ceiling of 80 CPU, which 'Standard sphere' set; ask for at most 80 CPU",
    );
    expect(find(raise('compute', 'nvidia.com/gpu', 3))).toMatchObject([
      {
        code: 'over-ceiling',
        message:
          "The border of 'compute' is its ceiling of 2 GPU, which 'Standard sphere' set and no request can raise",
      },
    ]);
  });

  it('[B11] never takes zero or the present border for more', () => {
    for (const to of [0, 9, 10]) {
      expect(codes(raise('namespaces', 'count', to))).toEqual(['not-more']);
    }
  });

  it('counts extra room that lasts as long, and lets what ends before be renewed', () => {
    const until = Date.parse(END);
    const room = (parts: Partial<BoundaryOverlay>) => ({
      overlays: [
        overlay({ entry: 'namespaces', limits: { count: 14 }, ...parts }),
      ],
    });
    expect(codes(ASKED, room({}))).toEqual(['not-more']);
    expect(codes(ASKED, room({ until }))).toEqual(['not-more']);
    expect(codes(ASKED, room({ until: until - 1 }))).toEqual([]);
    expect(codes(ASKED, room({ from: until - 1 }))).toEqual([]);
    expect(codes(ASKED, room({ entry: 'compute' }))).toEqual([]);
    const forGood = withTerm({ type: 'permanent' });
    expect(codes(forGood, room({ until }))).toEqual([]);
  });

  it('says what is inside already', () => {
    expect(codes(allow('roles', { role: ['READER'] }))).toEqual([
      'already-inside',
    ]);
    expect(codes(region('eu-west-1'))).toEqual(['already-inside']);
    const given = overlay({ entry: 'roles', inside: { role: ['LOADER_*'] } });
    const asked = allow('roles', { role: ['LOADER_A'] });
    expect(codes(asked, { overlays: [given] })).toEqual(['already-inside']);
    const repository: ExtensionChange = {
      type: 'allow-kind',
      kind: 'repository',
      inside: { name: ['a'] },
    };
    const room = overlay({ kind: 'repository', inside: { name: ['*'] } });
    expect(codes(repository, { overlays: [room] })).toEqual(['already-inside']);
  });

  it('asks for a kind only where no statement speaks of it, and where that may be', () => {
    const kind = (name: string): ExtensionChange => ({
      type: 'allow-kind',
      kind: name,
      inside: { name: ['x'] },
    });
    expect(codes(kind('tool'))).toEqual(['kind-is-listed']);
    const closed = { ...churn, unlisted: 'forbidden' as const };
    expect(codes(kind('repository'), { sphere: closed })).toEqual([
      'unlisted-forbidden',
    ]);
  });

  it('wants each thing once', () => {
    expect(find([ASKED, raise('namespaces', 'count', 15)])).toMatchObject([
      {
        code: 'repeated-target',
        message: 'Change 2 asks for the same as change 1; keep one of them',
        path: ['changes', 1],
      },
    ]);
    const twice = [
      allow('roles', { role: ['LOADER_A', 'LOADER_B'] }),
      allow('roles', { role: [{ value: 'LOADER_B', title: 'B' }] }),
    ];
    expect(codes(twice)).toEqual(['repeated-target']);
  });

  it('[D11] lets nothing last longer than the rules say, nor end before it begins', () => {
    const until = (text: string, from?: string) =>
      codes(
        withTerm({ type: 'temporary', until: text, ...(from && { from }) }),
      );
    expect(until('2026-04-12T09:00:00.000Z')).toEqual([]);
    expect(until('2026-04-12T09:00:00.001Z')).toEqual(['too-long']);
    expect(until('2026-05-12T09:00:00Z', '2026-03-01T00:00:00Z')).toEqual([]);
    expect(until(NOW)).toEqual(['ends-in-the-past']);
    expect(until('2020-02-20T16:00:00Z')).toEqual(['ends-in-the-past']);
    expect(until('2026-02-20T16:00:00Z', '2026-02-20T16:00:00Z')).toEqual([
      'ends-before-start',
    ]);
    expect(until('2027-02-20T16:00:00Z', '2027-01-13T00:00:00Z')).toEqual([
      'starts-too-late',
    ]);
    expect(until('9999-12-31T23:59:59Z')).toEqual(['too-long']);
    // A start that has passed is now.
    expect(until('2026-04-12T09:00:00Z', '2020-01-01T00:00:00Z')).toEqual([]);
    expect(until('someday')).toEqual(['ends-in-the-past']);
  });

  it('gives nothing for good where the rules do not', () => {
    const { leash } = churn;
    const extensions = { ...leash.extensions, permanent: { allowed: false } };
    const strict = { ...churn, leash: { ...leash, extensions } };
    const forGood = withTerm({ type: 'permanent' });
    expect(codes(forGood)).toEqual([]);
    expect(codes(forGood, { sphere: strict })).toEqual([
      'permanent-not-allowed',
    ]);
  });

  it('says that a sphere gives nothing, or that nobody decides', () => {
    expect(codes(ASKED, { sphere: { ...churn, lifecycle: 'draft' } })).toEqual([
      'sphere-not-active',
    ]);
    const { leash } = churn;
    const extensions = { ...leash.extensions, steps: [] };
    const nobody = { ...churn, leash: { ...leash, extensions } };
    expect(codes(ASKED, { sphere: nobody })).toEqual(['no-rules']);
  });

  it('names every problem at once, each in one friendly sentence', () => {
    const bad = proposal(
      [
        raise('gone', 'count', 1),
        raise('namespaces', 'count', 99),
        allow('closed', { name: ['x'] }),
      ],
      { term: { type: 'temporary', until: NOW } },
    );
    const problems = find(bad);
    expect(problems.map(({ code }) => code)).toEqual([
      'unknown-entry',
      'over-ceiling',
      'not-askable',
      'ends-in-the-past',
    ]);
    for (const { code, message } of problems) {
      expect(EXTENSION_PROBLEM_CODES).toContain(code);
      expect(message).toMatch(/[;,?] |\?$/);
      expect(message).not.toMatch(/\.$|undefined|NaN/);
    }
  });

  it('checks at the moment of approval as well', () => {
    expect(codes(ASKED, { at: END })).toEqual(['ends-in-the-past']);
  });
});
