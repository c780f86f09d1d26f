import fc from 'fast-check';
import { createKindRegistry } from '../boundary/kindRegistry';
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

// Many runs over a parser that works hard on nonsense, on machines that may be busy.
jest.setTimeout(60_000);

describe('parseDeclarations with hostile texts', () => {
  it('refuses a YAML bomb', () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`,
    );
    const bomb = `${SPHERE}l0: &l0 [x, x]\n${levels.join('\n')}\n`;
    expect(parse(bomb).problems.map(p => p.code)).toEqual(['yaml-alias-limit']);
  });

  it('refuses an anchor that holds itself', () => {
    expect(faults('a: &a [*a]\n')[0]).toContain('nesting');
  });

  it('refuses documents that are nested too deeply', () => {
    expect(faults(`${SPHERE}x: ${'['.repeat(40)}${']'.repeat(40)}\n`)).toEqual([
      expect.stringContaining('levels of nesting'),
    ]);
    expect(parse('['.repeat(50_000)).problems.length).toBeGreaterThan(0);
    expect(parse('{a: '.repeat(30_000)).problems.length).toBeGreaterThan(0);
  });

  it('refuses binary, control characters and what was not UTF-8, at the place', () => {
    expect(faults(`a: 1\nb: \u0000`)).toEqual([
      '2:4 not-text expected a text in UTF-8 without control characters',
    ]);
    expect(faults(`a: \u001b[31m`)[0]).toContain('1:4 not-text');
    expect(faults('a: \uFFFD')[0]).toContain('1:4 not-text');
    expect(faults('a: \uD800')[0]).toContain('1:4 not-text');
  });

  it('refuses control characters that are written as escapes', () => {
    expect(
      faults(SPHERE.replace('name: churn', 'name: churn\n  title: "a\\0b"')),
    ).toEqual(['5:10 bad-value expected a text without control characters']);
  });

  it('refuses a text of 5 MB unless told to take it', () => {
    const text = `${SPHERE}${'# padding padding padding padding\n'.repeat(
      155_000,
    )}`;
    expect(text.length).toBeGreaterThan(5 * 1024 * 1024);
    expect(parse(text).problems).toMatchObject([{ code: 'too-large' }]);
    const maxBytes = 6 * 1024 * 1024;
    const result = parseDeclarations(text, { kinds, maxBytes });
    expect(result.documents).toHaveLength(1);
  });

  it('counts bytes, not characters', () => {
    const options = { kinds, maxBytes: 10 };
    expect(parseDeclarations('# ééééé', options).problems).toMatchObject([
      { code: 'too-large' },
    ]);
  });

  it('never throws, whatever the text', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(
          fc.constantFrom(
            ...'[]{}:-,&*!|>%@`"\'#? \n\t',
            '---\n',
            '...\n',
            '&a ',
            '*a',
            '<<: ',
            '${{',
            'kind: Sphere\n',
            'spec:\n',
            '  boundary:\n',
            '  - ',
          ),
          { maxLength: 60 },
        )
        .map(parts => parts.join('')),
    );
    fc.assert(
      fc.property(anything, text => {
        const { documents, problems } = parse(text);
        expect(documents).toEqual([]);
        expect(Array.isArray(problems)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws for a valid document with one value replaced, and says why it refuses it', () => {
    const text = withBoundary(`    - id: a
      kind: network-egress
      where: { host: [a] }
      inside: { cidr: [{ cidr: 10.0.0.0/8 }], port: [{ min: 1, max: 2 }] }
      limits: { count: { warn: 1, border: 2, ceiling: 3 } }
  leash: { checkpoints: [a], extensions: { steps: [{ name: A, reviewers: ['group:default/a'] }] } }
  basedOn: { archetype: a, parameters: { x: 1 } }
`);
    const places = [...text.matchAll(/[A-Za-z0-9./:-]+/g)];
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.oneof(
          fc.jsonValue({ maxDepth: 2 }).map(v => JSON.stringify(v)),
          fc.string({ maxLength: 8 }),
          fc.constantFrom('__proto__', '~', '!!set {}', '*x', '&x y', '? z'),
        ),
        (place, replacement) => {
          const mutated =
            text.slice(0, place.index) +
            replacement +
            text.slice(place.index + place[0].length);
          const { documents, problems } = parse(mutated);
          expect(documents.length + problems.length).toBeGreaterThan(0);
          for (const problem of problems) {
            expect(problem.message).toMatch(/^expected /);
            expect(problem.message).not.toContain('Invalid');
            expect(problem.line).toBeGreaterThan(0);
            expect(problem.column).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
