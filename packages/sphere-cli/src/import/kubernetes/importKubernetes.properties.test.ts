import {
  createKindRegistry,
  parseDeclarations,
  printDeclaration,
} from '@dataops-sphere/plugin-sphere-common';
import * as fc from 'fast-check';
import { addsUp } from '../../report/importReport';
import { importWorld } from '../../testing/importWorld';
import {
  namespace,
  networkPolicy,
  resourceQuota,
  roleBinding,
} from '../../testing/manifests';

// Few names, so that manifests meet in a namespace and namespaces share prefixes
const name = fc.constantFrom('a', 'a-b', 'a-b-dev', 'a-dev', 'b-c-dev', 'b-d');
const team = fc.constantFrom(
  'one',
  'ONE',
  'two',
  'a_b',
  'a-b',
  'A B',
  'library',
  'one,two',
  '???',
  undefined,
);
const group = fc.constantFrom(
  'sso:one',
  'sso:two',
  'sso:a-b',
  'nobody',
  'sso:*',
);
const quantity = fc.constantFrom('50', '2Gi', '10m', 'many', -1, null);
const peer = fc.constantFrom(
  { podSelector: {} },
  { namespaceSelector: { matchLabels: { x: 'y' } } },
  { ipBlock: { cidr: '10.0.0.0/8' } },
  { ipBlock: { cidr: 'nowhere' } },
);
const rule = fc.record({
  from: fc.array(peer, { maxLength: 3 }),
  ports: fc.constantFrom<object[]>([], [], [{ port: 80 }], [{ port: 'http' }]),
});

const manifest = fc.oneof(
  {
    arbitrary: fc.tuple(name, team).map(([n, t]) => namespace(n, t)),
    weight: 4,
  },
  fc
    .tuple(
      name,
      fc.array(group, { maxLength: 3 }),
      fc.constantFrom('admin', 'view', '*'),
    )
    .map(([n, groups, role]) => roleBinding(n, groups, role)),
  fc
    .tuple(
      name,
      fc.dictionary(fc.constantFrom('pods', 'cpu', 'odd one'), quantity, {
        minKeys: 1,
      }),
    )
    .map(([n, hard]) => resourceQuota(n, hard)),
  fc
    .tuple(name, fc.array(rule, { maxLength: 3 }))
    .map(([n, ingress]) => networkPolicy(n, { ingress })),
  fc.constantFrom<unknown>(
    { kind: 'Secret', apiVersion: 'v1', metadata: { name: 's' } },
    { kind: 'RoleBinding', apiVersion: 'v9', metadata: { name: 'b' } },
    ['no manifest'],
  ),
);
jest.setTimeout(60_000);

const world = fc.array(manifest, { maxLength: 40, size: 'max' });

type Result = ReturnType<typeof importWorld>;

function namespacesOf(sphere: Result['spheres'][number]): string[] {
  return (sphere.spec.boundary ?? [])
    .filter(e => e.kind === 'kubernetes-namespace')
    .flatMap(e =>
      typeof e.inside === 'object' ? (e.inside.name as string[]) : [],
    );
}

function matches(pattern: string, text: string): boolean {
  return pattern.endsWith('*')
    ? text.startsWith(pattern.slice(0, -1))
    : text === pattern;
}

/** The sphere that each namespace lies in, according to the entries. */
function holders(result: Result, namespaceName: string): string[] {
  return result.spheres
    .filter(s => namespacesOf(s).some(p => matches(p, namespaceName)))
    .map(s => s.spec.team);
}

function isNamespace(m: unknown): m is ReturnType<typeof namespace> {
  return (m as { kind?: string }).kind === 'Namespace';
}

/** What the team of a namespace should be, told the slow and plain way; `undefined` for none. */
function expectedTeam(manifests: readonly unknown[], wanted: string) {
  const teams = manifests
    .filter(isNamespace)
    .filter(m => m.metadata.name === wanted)
    .map(m => m.metadata.annotations['example.com/team-name'])
    .filter(t => t !== undefined)
    .map(t => t.toLowerCase());
  const [only, ...others] = new Set(teams);
  return others.length === 0 && /^[a-z0-9_-]+$/.test(only ?? '')
    ? `group:default/${only}`
    : undefined;
}

describe('importKubernetes, on random clusters', () => {
  it('keeps books that add up, and counts every document once', () => {
    fc.assert(
      fc.property(world, manifests => {
        const { report } = importWorld(manifests);
        expect(addsUp(report)).toBe(true);
        const read = report.documents.reduce((sum, l) => sum + l.read, 0);
        expect(read).toBe(manifests.length);
      }),
    );
  });

  it('puts every namespace inside its team’s sphere and inside no other', () => {
    fc.assert(
      fc.property(world, manifests => {
        const result = importWorld(manifests);
        const known = manifests.map(
          m =>
            (m as { metadata?: { name: string; namespace?: string } }).metadata,
        );
        const names = known.flatMap(m => (m ? [m.namespace ?? m.name] : []));
        for (const wanted of new Set(names)) {
          const expected = expectedTeam(manifests, wanted);
          const found = holders(result, wanted);
          // 'A B' may be corrected to 'a-b', which is told in words elsewhere
          const others = found.filter(t => t !== 'group:default/a-b');
          expect(expected === undefined ? others : found).toEqual(
            expected === undefined ? [] : [expected],
          );
        }
      }),
    );
  });

  it('gives the same bytes whatever the order of documents', () => {
    const shuffled = world.chain(manifests =>
      fc.tuple(
        fc.constant(manifests),
        fc.shuffledSubarray(manifests, { minLength: manifests.length }),
      ),
    );
    const bytes = (result: Result) => [
      ...result.spheres.map(printDeclaration),
      JSON.stringify(result.groups),
      JSON.stringify({
        ...result.report,
        documents: result.report.documents.filter(l => l.what !== 'Unreadable'),
      }),
    ];
    fc.assert(
      fc.property(shuffled, ([manifests, others]) => {
        expect(bytes(importWorld(others))).toEqual(
          bytes(importWorld(manifests)),
        );
      }),
    );
  });

  it('makes documents that are valid, with names of their own', () => {
    const kinds = createKindRegistry();
    fc.assert(
      fc.property(world, manifests => {
        const { spheres } = importWorld(manifests);
        const text = spheres.map(s => `---\n${printDeclaration(s)}`).join('');
        const parsed = parseDeclarations(text, { kinds });
        expect(parsed.problems).toEqual([]);
        expect(parsed.documents.map(d => d.document)).toEqual(spheres);
      }),
    );
  });
});
