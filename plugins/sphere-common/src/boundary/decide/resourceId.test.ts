import fc from 'fast-check';
import { kinds } from '../__testUtils__/resolvedSphereFixture';
import type { BoundaryKind } from '../boundaryKind';
import { parseResourceId, printResourceId } from './resourceId';

const SEED = Number(process.env.DECISION_SEED ?? 20261127);

function withTemplate(id: string): BoundaryKind {
  const [kind] = kinds.values();
  return { ...kind, id };
}

describe('resource ids', () => {
  it.each([
    ['{a}/{b}', 'x/y', { a: 'x', b: 'y' }],
    ['{a}/{b}', 'x/y/z', { a: 'x', b: 'y/z' }],
    ['{a}/{b}', 'x', {}],
    ['{a}/{b}', '/y', { b: 'y' }],
    ['{a}/{b}', 'x/', { a: 'x' }],
    ['{a}', '', {}],
    ['arn:{a}:{b}', 'arn:x:y:z', { a: 'x', b: 'y:z' }],
    ['arn:{a}:{b}', 'urn:x:y', {}],
    ['{a}.example.com', 'x.example.com', { a: 'x' }],
    ['{a}.example.com', 'x.example.org', {}],
    ['[{a}]', '[x]', { a: 'x' }],
    ['{a}-{b}-end', 'x-y-z-end', { a: 'x', b: 'y-z' }],
  ])('by %s, %j says %j', (template, id, said) => {
    expect(parseResourceId(withTemplate(template), id)).toEqual(said);
  });

  it('leaves empty what is not there or has no one way to be written', () => {
    const kind = withTemplate('{a}/{constructor}/{b}');
    expect(printResourceId(kind, { a: ['x'], b: 3 })).toBe('//3');
  });

  it(`reads what it wrote, where no part but the last holds a separator, from seed ${SEED}`, () => {
    const part = fc.string({ minLength: 1 }).filter(t => !t.includes('/'));
    fc.assert(
      fc.property(part, part, fc.string({ minLength: 1 }), (a, b, c) => {
        const kind = withTemplate('{a}/{b}/{c}');
        const said = { a, b, c };
        expect(parseResourceId(kind, printResourceId(kind, said))).toEqual(
          said,
        );
      }),
      { seed: SEED },
    );
  });
});
