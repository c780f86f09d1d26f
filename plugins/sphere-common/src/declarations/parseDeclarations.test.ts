import { createKindRegistry } from '../boundary/kindRegistry';
import { contentHash } from './contentHash';
import { parseDeclarations } from './parseDeclarations';

const kinds = createKindRegistry();
const parse = (text: string) => parseDeclarations(text, { kinds });
/** `line:column code message` of every problem. */
const faults = (text: string) =>
  parse(text).problems.map(p => `${p.line}:${p.column} ${p.code} ${p.message}`);

const SPHERE = `apiVersion: sphere.dataops/v1alpha1
kind: Sphere
metadata:
  name: churn
spec:
  team: group:default/churn
  platformOwner: group:default/data-platform
`;
const withBoundary = (lines: string) => `${SPHERE}  boundary:\n${lines}`;

describe('parseDeclarations', () => {
  it('reads every document of a text, each with its line, text and hash', () => {
    const other = SPHERE.replace('churn', 'fraud');
    const { documents, problems } = parse(
      `# two spheres\n---\n${SPHERE}---\n\n# fraud\n${other}`,
    );
    expect(problems).toEqual([]);
    expect(
      documents.map(d => [d.document.metadata.name, d.index, d.line]),
    ).toEqual([
      ['churn', 0, 3],
      ['fraud', 1, 12],
    ]);
    expect(documents[0].text).toBe(SPHERE);
    expect(documents[1].text).toBe(`# fraud\n${other}`);
    expect(documents[0].hash).toBe(contentHash(documents[0].document));
  });

  it.each(['', '\n', '# nothing\n', '---\n---\n', '---\n...\n', 'null\n'])(
    'finds no documents and no problems in %j',
    text => {
      const { documents, rejected } = parse(text);
      expect(documents).toEqual([]);
      expect(text === 'null\n' ? [] : rejected).toEqual([]);
    },
  );

  it('keeps the valid documents of a text beside a broken one', () => {
    const { documents, rejected } = parse(
      `${SPHERE}---\nkind: Sphere\nmetadata: { name: broken }\na: [\n---\n${SPHERE.replace(
        'churn',
        'iot',
      )}`,
    );
    expect(documents.map(d => d.document.metadata.name)).toEqual([
      'churn',
      'iot',
    ]);
    expect(rejected).toEqual([
      { index: 1, kind: 'Sphere', name: 'broken', line: 9 },
    ]);
  });

  it('names every problem of a document at once, at its line and column', () => {
    const text = `apiVersion: sphere.dataops/v1alpha1
kind: Sphere
metadata:
  name: Churn
  tittle: Customer churn
spec:
  team: churn
  lifecycle: actve
  boundary:
    - id: namespaces
      kind: kubernetes-namespac
      inside: { name: [] }
    - id: accounts
      kind: cloud-account
      inside: { account: [210987654321, { valu: x }], regio: [a] }
      actions: [creat]
      limits: { cout: { border: 3 }, count: { warn: 5, border: 3 } }
    - id: accounts
      kind: role
  leash:
    extensions: { steps: [{ name: A }], maxDuration: forever }
`;
    expect(faults(text)).toEqual(
      [
        '4:9 schema expected lower-case letters, digits and dashes, with a letter or digit at both ends',
        "5:3 schema expected one of 'name', 'title', 'description', 'labels' or 'links', not 'tittle'; did you mean 'title'?",
        "6:1 schema expected the key 'platformOwner'",
        "7:9 schema expected a full entity ref of a group, such as 'group:default/churn'",
        "8:14 schema expected 'draft', 'active' or 'retired'; did you mean 'active'?",
        "11:13 unknown-kind expected a registered boundary kind, not 'kubernetes-namespac'; did you mean 'kubernetes-namespace'?",
        "12:23 schema expected at least one value; leave the attribute out for 'any'",
        '15:27 schema expected a text; put numbers and true/false in quotes',
        "15:43 schema expected one of 'value', 'title', 'min', 'max', 'cidr' or 'not', not 'valu'; did you mean 'value'?",
        "15:55 unknown-attribute expected an attribute of 'cloud-account', 'provider', 'account', 'region' or 'environment', not 'regio'; did you mean 'region'?",
        "16:17 unknown-action expected an action of 'cloud-account', 'create', 'update', 'delete' or 'read', not 'creat'; did you mean 'create'?",
        "17:17 unknown-limit expected a limit of 'cloud-account', 'count', not 'cout'; did you mean 'count'?",
        '17:53 schema expected at most 3, the border',
        "18:11 duplicate-entry expected another id, because an entry above is called 'accounts'",
        "18:7 schema expected at least one of 'inside', 'extendable' and 'forbidden'",
        "21:27 schema expected the key 'reviewers'",
        "21:54 schema expected a duration such as '90 days', '2 working days' or '6 months'",
      ].sort((a, b) => {
        const [x, y] = [a, b].map(s => s.split(/[: ]/).map(Number));
        return x[0] - y[0] || x[1] - y[1];
      }),
    );
  });

  it.each([
    ['inside: { name: [{ min: 1 }] }', 'a range needs numbers'],
    ['inside: { name: [{ cidr: 10.0.0.0/8 }] }', 'expected no { cidr }'],
    ['inside: { name: [~] }', 'expected a text, { value, title }'],
    ['inside: { name: a }', 'expected a list of values'],
    ['inside: all', "expected 'any' or attributes"],
    ['inside: {}', 'expected at least one attribute'],
    ['inside: any\n      locked: true', 'only archetypes'],
    ["inside: { name: ['${{ parameters.x }}'] }", 'only archetypes'],
  ])('refuses an entry with %s', (line, message) => {
    const text = withBoundary(
      `    - id: a\n      kind: kubernetes-namespace\n      ${line}\n`,
    );
    expect(faults(text)).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    ['network-egress', "cidr: ['10.0.0.1', { cidr: 10.0.0.0/8 }, '::1', '*']"],
    ['network-egress', "port: ['443', { min: 1, max: 9 }, { max: 4 }]"],
    ['network-egress', 'port: [{ not: [{ min: 1, max: 9 }] }]'],
    ['data-classification', 'level: [{ max: internal }, public]'],
    ['role', "role: ['a'], subject.team: [x], context.zone: [y]"],
  ])('takes an entry of %s with { %s }', (kind, attributes) => {
    const text = withBoundary(
      `    - id: a\n      kind: ${kind}\n      inside: { ${attributes} }\n`,
    );
    expect(faults(text)).toEqual([]);
  });

  it.each([
    ['network-egress', "cidr: ['10.1']", 'expected an IP address'],
    ['network-egress', "cidr: ['010.0.0.1']", 'expected an IP address'],
    ['network-egress', 'cidr: [10.0.0.0/8]', "expected { cidr: '10.0.0.0/8' }"],
    ['network-egress', 'cidr: [{ cidr: 10.0.0.0/33 }]', 'block of addresses'],
    ['network-egress', "port: ['https']", 'expected a number or { min, max }'],
    ['network-egress', 'port: [{ min: 5, max: 3 }]', 'expected at most 3'],
    ['network-egress', 'port: [{ not: [{ max: high }] }]', 'expected a number'],
    ['data-classification', 'level: [secret]', "expected one of 'public'"],
    ['data-classification', 'level: [{ max: 3 }]', 'expected { max } with one'],
  ])('refuses an entry of %s with { %s }', (kind, attributes, message) => {
    const text = withBoundary(
      `    - id: a\n      kind: ${kind}\n      inside: { ${attributes} }\n`,
    );
    expect(faults(text)).toEqual([expect.stringContaining(message)]);
  });

  it('refuses a document whose name stands above, and keeps the first', () => {
    const result = parse(`${SPHERE}---\n${SPHERE}`);
    expect(result.documents).toHaveLength(1);
    expect(result.problems).toMatchObject([
      { code: 'duplicate-name', line: 12, column: 9 },
    ]);
  });

  it('refuses a key that occurs twice, at the second place', () => {
    expect(faults(`${SPHERE}  team: group:default/other\n`)).toEqual([
      "8:3 duplicate-key expected the key 'team' once",
    ]);
  });

  it('says which kinds of document there are', () => {
    expect(faults('kind: Sphare\n')).toEqual([
      "1:7 unknown-document-kind expected 'Sphere', 'Archetype' or 'Checkpoint', not 'Sphare'; did you mean 'Sphere'?",
    ]);
    expect(faults('- 1\n')[0]).toContain('1:1 not-an-object');
    expect(faults('a: 1\n')[0]).toContain("expected the key 'kind'");
  });

  it('refuses tags and old YAML, which other readers take for something else', () => {
    expect(faults(`${SPHERE}  x: !!js/function 'f'\n`)[0]).toContain(
      '8:6 yaml-syntax',
    );
    expect(faults(`%YAML 1.1\n---\n${SPHERE}`)[0]).toContain('YAML 1.2');
  });

  it.each(['__proto__', 'constructor', 'toString'])(
    'refuses the key %s like any other unknown one',
    key => {
      expect(faults(`${SPHERE}  ${key}: { a: 1 }\n`)).toHaveLength(1);
      const boundary = `    - id: a\n      kind: role\n      inside: { ${key}: [x] }\n`;
      expect(faults(withBoundary(boundary)).length).toBeGreaterThan(0);
      expect(
        faults(
          withBoundary(`    - id: a\n      kind: ${key}\n      inside: any\n`),
        ).length,
      ).toBeGreaterThan(0);
    },
  );

  it('keeps Unicode as it is written', () => {
    const name = 'Zoë'.normalize('NFD');
    const { documents } = parse(
      SPHERE.replace('name: churn', `name: churn\n  title: ${name}`),
    );
    expect(documents[0].document.metadata.title).toBe(name);
  });
});
