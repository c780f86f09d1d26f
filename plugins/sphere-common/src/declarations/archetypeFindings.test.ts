import { createKindRegistry } from '../boundary/kindRegistry';
import { parseDeclarations } from './parseDeclarations';

const kinds = createKindRegistry();
const parse = (text: string) => parseDeclarations(text, { kinds });
/** `line:column code message` of every problem. */
const faults = (text: string) =>
  parse(text).problems.map(p => `${p.line}:${p.column} ${p.code} ${p.message}`);

describe('parseDeclarations of archetypes', () => {
  const archetype = (
    parameters: string,
    entry: string,
  ) => `apiVersion: sphere.dataops/v1alpha1
kind: Archetype
metadata: { name: standard }
spec:
  owner: group:default/data-platform
  parameters:
    ${parameters}
  boundary:
    - id: a
      kind: kubernetes-namespace
      ${entry}
`;
  const PREFIX = 'prefix: { type: text }';

  it('takes a text parameter among the values of an attribute whatever the name of the attribute', () => {
    const text = archetype(
      PREFIX,
      "inside: { subject.team: [x] }\n    - id: b\n      kind: data-classification\n      inside: { level: ['${{ parameters.prefix }}'] }",
    );
    expect(faults(text)).toEqual([]);
  });

  it('takes parameters in texts and in place of numbers', () => {
    const text = archetype(
      `${PREFIX}\n    n: { type: number, default: 3 }`,
      "inside: { name: ['${{ parameters.prefix }}-*'] }\n      limits: { count: { border: '${{ parameters.n }}', ceiling: 9 } }",
    );
    expect(faults(text)).toEqual([]);
  });

  it.each([
    ["inside: { name: ['${{ parameters.prefx }}'] }", "mean 'prefix'"],
    [
      "inside: { name: ['${{ prefix }}'] }",
      "expected '${{ parameters.<name> }}'",
    ],
    [
      "inside: { name: ['${{ parameters.prefix'] }",
      "expected '${{ parameters.<name> }}'",
    ],
    [
      "inside: any\n      limits: { count: { border: '${{ parameters.prefix }}' } }",
      "type 'number'",
    ],
    [
      'inside: any\n      limits: { count: { border: lots } }',
      'expected a number or a parameter',
    ],
  ])('refuses %s', (entry, message) => {
    expect(faults(archetype(PREFIX, entry))).toEqual([
      expect.stringContaining(message),
    ]);
  });

  it.each([
    ["p: { type: text, default: 'a*' }", "expected a text without '*' and '?'"],
    [
      "p: { type: text, default: '${{ parameters.p }}' }",
      "expected a text without '${{'",
    ],
    ["p: { type: text, default: '' }", 'not empty'],
    ['p: { type: number, default: x }', 'expected a number'],
    ['p: { type: boolean, default: 1 }', 'expected true or false'],
    ['p: { type: choice }', "expected 'choices'"],
    ["p: { type: choice, choices: [a, 'b*'] }", 'expected a choice without'],
    ['p: { type: choice, choices: [a, b], default: c }', "expected 'a' or 'b'"],
    ['p: { type: text, choices: [a] }', "expected no 'choices'"],
    ['p: { type: txt }', "did you mean 'text'?"],
  ])('refuses the parameter %s', (parameter, message) => {
    expect(faults(archetype(parameter, 'inside: any'))).toEqual([
      expect.stringContaining(message),
    ]);
  });
});
