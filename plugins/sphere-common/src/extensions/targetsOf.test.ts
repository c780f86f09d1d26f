import { allow, END, proposal, raise } from './__testUtils__/proposalFixture';
import { sameKeyOf, targetsOf } from './targetsOf';

describe('targetsOf', () => {
  it('names limits, single things, and kinds that nobody speaks of', () => {
    expect(
      targetsOf(
        proposal([
          raise('namespaces', 'count', 14),
          allow('roles', { role: ['B', 'A'], platform: ['snowflake'] }),
          { type: 'allow-kind', kind: 'repository', inside: { name: ['x'] } },
        ]),
      ),
    ).toEqual([
      'kind:repository=name=x',
      'namespaces#count',
      'roles=platform=snowflake,role=A',
      'roles=platform=snowflake,role=B',
    ]);
  });

  it('is the same however a value is titled or composed', () => {
    const one = allow('roles', { role: [{ value: 'e\u0301', title: 'E' }] });
    const other = allow('roles', { role: ['\u00e9'] });
    expect(targetsOf(proposal(one))).toEqual(targetsOf(proposal(other)));
  });

  it('stays short and finite for the largest matchers', () => {
    const many = Array.from({ length: 50 }, (_, i) => `v${i}`);
    const product = proposal(allow('roles', { role: many, scope: many }));
    expect(targetsOf(product)).toHaveLength(1);
    const long = proposal(allow('roles', { role: ['x'.repeat(512)] }));
    expect(targetsOf(long)[0].length).toBeLessThanOrEqual(200);
  });

  it('tells ranges, blocks and negations apart', () => {
    const values = [
      { min: 1, max: 2 },
      { min: 1 },
      { max: 2 },
      { cidr: '10.0.0.0/8' },
      { not: ['a', 'b'] },
      { not: ['a'] },
    ];
    expect(targetsOf(proposal(allow('x', { port: values })))).toHaveLength(6);
  });
});

describe('sameKeyOf', () => {
  const one = proposal([
    raise('namespaces', 'count', 14),
    allow('roles', { role: ['A', 'B'] }),
  ]);

  it('is the same for the same asked in another order, for another reason', () => {
    const other = proposal(
      [
        allow('roles', { role: ['B', 'A', { value: 'A', title: 'a' }] }),
        raise('namespaces', 'count', 14),
      ],
      {
        justification: 'Another one.',
        term: { type: 'temporary', until: END.replace('.000', '') },
      },
    );
    expect(sameKeyOf(other)).toBe(sameKeyOf(one));
  });

  it('differs with the number and with the end', () => {
    const { changes, term } = one;
    const keys = [
      one,
      proposal([raise('namespaces', 'count', 15), changes[1]], { term }),
      proposal(changes, { term: { type: 'permanent' } }),
      proposal(changes, {
        term: { type: 'temporary', until: '2026-02-21T16:00:00Z' },
      }),
    ].map(sameKeyOf);
    expect(new Set(keys).size).toBe(4);
  });
});
