import { parse } from 'yaml';
import { kinds } from '../boundary/__testUtils__/resolvedSphereFixture';
import { resolveSphere } from '../boundary';
import { parseDeclarations, type SphereDocument } from '../declarations';
import { exampleTexts } from '../__testUtils__/exampleOrganisation';
import {
  exampleBoundaries,
  exampleKinds,
} from '../__testUtils__/exampleSpheres';
import { allow, proposal, raise } from './__testUtils__/proposalFixture';
import { applyProposal } from './applyProposal';
import type { ExtensionChange } from './extensionContent';
import { isDeclared } from './isDeclared';
import { patchOfProposal } from './patchOfProposal';

const TEXT = `# The border of Customer churn
apiVersion: sphere.dataops/v1alpha1
kind: Sphere
metadata: {name: churn}
spec:
    team: group:default/churn
    platformOwner: group:default/data-platform
    boundary:
    - id: namespaces   # one per experiment
      kind: kubernetes-namespace
      where: {cluster: [analytics-eu]}
      inside: {name: ["churn-*"]}
      extendable: {name: ["*"]}
      limits:
          count: {warn: 8, border: 10, ceiling: 20} # agreed in May
    - id: accounts
      kind: cloud-account
      inside:
          provider: [aws]
          account:
          - "210987654321"  # prod
          region: [eu-west-1]
      extendable: {provider: [aws], account: ["*"], region: [eu-*]}
    - {id: roles, kind: role, extendable: {role: [LOADER]}}
`;

function read(text: string) {
  const { documents, problems } = parseDeclarations(text, { kinds });
  expect(problems).toEqual([]);
  const result = resolveSphere(documents[0].document as SphereDocument, {
    archetypes: new Map(),
    kinds,
  });
  if (!result.ok) throw new Error('not resolvable');
  return result.sphere;
}

/** What a patch takes away and adds. */
function lines(change: ExtensionChange | ExtensionChange[], text = TEXT) {
  const asked = proposal(change);
  const declared = read(applyProposal(text, asked));
  expect(isDeclared(asked, read(text), kinds)).toBe(false);
  expect(isDeclared(asked, declared, kinds)).toBe(true);
  return patchOfProposal(text, asked)
    .split('\n')
    .filter(line => /^[-+](?!--|\+\+)/.test(line));
}

describe('patchOfProposal', () => {
  it('raises a border and touches nothing else', () => {
    expect(lines(raise('namespaces', 'count', 14))).toEqual([
      '-          count: {warn: 8, border: 10, ceiling: 20} # agreed in May',
      '+          count: {warn: 8, border: 14, ceiling: 20} # agreed in May',
    ]);
  });

  it('is a unified diff with its place', () => {
    const patch = patchOfProposal(
      TEXT,
      proposal(raise('namespaces', 'count', 14)),
    );
    expect(patch).toMatch(
      /^--- a\/sphere\.yaml\t?\n\+\+\+ b\/sphere\.yaml\t?\n@@ -\d+,7 \+\d+,7 @@\n/,
    );
  });

  it('lets the one list grow that differs', () => {
    const region = {
      provider: ['aws'],
      account: ['210987654321'],
      region: ['eu-north-1'],
    };
    expect(lines(allow('accounts', region))).toEqual([
      '-          region: [eu-west-1]',
      '+          region: [eu-west-1, eu-north-1]',
    ]);
    const name = { cluster: ['analytics-eu'], name: ['loyalty-a'] };
    expect(lines(allow('namespaces', name))).toEqual([
      '-      inside: {name: ["churn-*"]}',
      '+      inside: {name: ["churn-*", loyalty-a]}',
    ]);
  });

  it('writes an entry of its own where two lists would allow their mixtures too', () => {
    const other = {
      provider: ['aws'],
      account: ['111111111111'],
      region: ['eu-north-1'],
    };
    const asked = allow('accounts', other);
    // The new region for one of two accounts is not meant for the other one.
    const two = TEXT.replace('"210987654321"', '"1", "210987654321"').replace(
      /account:\s+- (.*?) {2}# prod/,
      'account: [$1]',
    );
    const account = { ...other, account: ['1'] };
    expect(lines(allow('accounts', account), two)).toHaveLength(3);
    expect(lines(asked).join('\n')).toMatch(
      /^\+ +- id: accounts-2\n\+ +kind: cloud-account\n\+ +inside: \{provider: \[aws\], account: \["111111111111"\], region: \[eu-north-1\]\}$/,
    );
  });

  it('gives what nothing was inside of before, and kinds that nobody spoke of', () => {
    expect(lines(allow('roles', { role: ['LOADER'] }))).toEqual([
      '-    - {id: roles, kind: role, extendable: {role: [LOADER]}}',
      '+    - {id: roles, kind: role, extendable: {role: [LOADER]}, inside: {role: [LOADER]}}',
    ]);
    const inside = { name: ['x'] };
    const kind = lines({ type: 'allow-kind', kind: 'repository', inside });
    expect(kind.join('\n')).toContain('- id: repository');
  });

  it('writes several changes at once', () => {
    const changes = [
      raise('namespaces', 'count', 14),
      allow('roles', { role: ['LOADER'] }),
    ];
    expect(lines(changes)).toHaveLength(4);
  });

  it('is empty where the text has it already, and where it cannot be read', () => {
    const asked = proposal(raise('namespaces', 'count', 9));
    expect(patchOfProposal(TEXT, asked)).toBe('');
    const more = proposal(raise('namespaces', 'count', 14));
    for (const text of ['', '{', 'kind: Sphere', 'a: &a [*a]', 'null', '[]']) {
      expect(patchOfProposal(text, more)).toBe('');
      expect(applyProposal(text, more)).toBe(text);
    }
  });

  it.each([
    ['without a last line break', TEXT.trimEnd()],
    [
      'with a block of text at its end',
      TEXT.replace(/ {4}- \{id: roles.*\n/, '').concat(
        '      reason: |\n        Long.\n\n        - not an entry\n\n# The end\n',
      ),
    ],
    ['with an empty border', TEXT.replace(/boundary:[^]*/, 'boundary: []\n')],
    ['without a border', TEXT.replace(/ {4}boundary:[^]*/, '')],
    [
      'with a border that says nothing',
      TEXT.replace(/boundary:[^]*/, 'boundary:\n'),
    ],
    ['in one line', JSON.stringify(parse(TEXT))],
    ['with Windows line breaks', TEXT.replaceAll('\n', '\r\n')],
    [
      'with dashes in comments',
      TEXT.replace(
        '    - id: namespaces',
        '    # - a - b\n    -\n      # - c\n      id: namespaces',
      ),
    ],
  ])('adds an entry to a text %s', (_, text) => {
    const inside = { name: ['x', '0123', 'y: z', '*'] };
    const asked = proposal({ type: 'allow-kind', kind: 'repository', inside });
    const patched = applyProposal(text, asked);
    expect(isDeclared(asked, read(patched), kinds)).toBe(true);
    expect(parse(patched)).toMatchObject({
      spec: { team: 'group:default/churn' },
    });
    expect(patched.split('# ').length).toBe(text.split('# ').length);
  });

  it('changes the right document of several', () => {
    const other = TEXT.replace('name: churn', 'name: other').replace(
      'id: namespaces',
      'id: spaces',
    );
    const asked = proposal(raise('namespaces', 'count', 14));
    const patched = applyProposal(`${other}---\n${TEXT}`, asked);
    expect(patched).toBe(`${other}---\n${applyProposal(TEXT, asked)}`);
  });

  it('takes over an entry of the archetype, unless it is locked', () => {
    const sphere = read(TEXT);
    const [namespaces] = sphere.boundary;
    const inherited = { ...namespaces, id: 'inherited' };
    const asked = proposal(raise('inherited', 'count', 12));
    const boundary = [...sphere.boundary, inherited];
    const patched = applyProposal(TEXT, asked, { ...sphere, boundary });
    expect(isDeclared(asked, read(patched), kinds)).toBe(true);
    expect(applyProposal(TEXT, asked)).toBe(TEXT);
    const locked = [...sphere.boundary, { ...inherited, locked: true }];
    expect(applyProposal(TEXT, asked, { ...sphere, boundary: locked })).toBe(
      TEXT,
    );
  });

  it('changes one line for one raised border in every example', () => {
    const boundaries = exampleBoundaries();
    const patches = [...exampleTexts('spheres').values()].flatMap(text =>
      bordersIn(text).map(({ name, asked }) =>
        patchOfProposal(text, asked, boundaries.get(name)?.sphere),
      ),
    );
    expect(patches.length).toBeGreaterThan(5);
    for (const patch of patches) {
      expect(patch.match(/^[-+](?!--|\+\+)/gm)).toHaveLength(2);
    }
  });
});

/** A raise of every border that a text writes. */
function bordersIn(text: string) {
  const { documents } = parseDeclarations(text, { kinds: exampleKinds });
  return documents.flatMap(({ document }) => {
    const { name } = document.metadata;
    const entries = (document as SphereDocument).spec.boundary ?? [];
    return entries.flatMap(({ id, limits = {} }) =>
      Object.entries(limits).flatMap(([dimension, { border }]) =>
        border === undefined
          ? []
          : [{ name, asked: proposal(raise(id, dimension, border + 1)) }],
      ),
    );
  });
}

describe('isDeclared', () => {
  const sphere = read(TEXT);

  it('does not take a removed limit or entry for more room', () => {
    expect(isDeclared(proposal(raise('namespaces', 'count', 10)), sphere)).toBe(
      true,
    );
    expect(isDeclared(proposal(raise('roles', 'count', 1)), sphere)).toBe(
      false,
    );
    expect(isDeclared(proposal(raise('gone', 'count', 1)), sphere)).toBe(false);
  });

  it('wants the whole of a proposal', () => {
    const changes = [
      raise('namespaces', 'count', 10),
      raise('namespaces', 'count', 11),
    ];
    expect(isDeclared(proposal(changes), sphere)).toBe(false);
  });

  it('compares patterns', () => {
    const name = (value: string) =>
      isDeclared(proposal(allow('namespaces', { name: [value] })), sphere);
    expect(name('churn-dev')).toBe(true);
    expect(name('churn-dev-*')).toBe(true);
    expect(name('chur*')).toBe(false);
  });
});
