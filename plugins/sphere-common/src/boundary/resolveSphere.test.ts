import fc from 'fast-check';
import type { ParameterValue } from '../declarations/documents';
import {
  based,
  problems,
  resolve,
  resolved,
  sphere,
} from './__testUtils__/standardArchetype';

describe('resolveSphere without an archetype', () => {
  it('fills in what nobody says', () => {
    expect(resolved(sphere())).toEqual({
      name: 'churn',
      title: 'Customer churn',
      team: 'group:default/churn',
      platformOwner: 'group:default/platform',
      lifecycle: 'active',
      unlisted: 'forbidden',
      boundary: [],
      leash: {
        checkpoints: [],
        extensions: {
          steps: [
            {
              name: 'Platform owner',
              reviewers: ['group:default/platform'],
              quorum: 1,
            },
          ],
          maxDuration: '90 days',
          permanent: { allowed: false },
          decideWithin: '2 working days',
        },
      },
      cover: {},
    });
  });

  it('uses the name where there is no title', () => {
    const document = { ...sphere(), metadata: { name: 'churn' } };
    expect(resolved(document).title).toBe('churn');
  });

  it('gives every entry its family and the sphere as provenance', () => {
    const entry = { id: 'a', kind: 'role', inside: 'any' as const };
    expect(resolved(sphere({ boundary: [entry] })).boundary).toEqual([
      {
        ...entry,
        family: 'Roles',
        provenance: {
          origin: 'sphere',
          name: 'churn',
          title: 'Customer churn',
        },
      },
    ]);
  });

  it('refuses a kind that is no longer registered', () => {
    const entry = { id: 'a', kind: 'roles', inside: 'any' as const };
    expect(problems(sphere({ boundary: [entry] }))).toEqual([
      "unknown-kind spec.boundary.0.kind expected a registered boundary kind, not 'roles'; did you mean 'role'?",
    ]);
  });
});

describe('resolveSphere with an archetype', () => {
  it('substitutes parameters in scalars, numbers as numbers where a number belongs', () => {
    const { boundary, leash, basedOn } = resolved(
      based({ prefix: 'churn', border: 12 }),
    );
    expect(boundary.map(e => e.inside)).toEqual([
      { name: ['churn-*'] },
      undefined,
      { role: ['churn', '12'] },
    ]);
    expect(boundary[0].limits).toEqual({ count: { border: 12, ceiling: 20 } });
    expect(leash.extensions.steps[0].reviewers[0]).toBe(
      'group:default/churn-owners',
    );
    expect(basedOn).toEqual({
      archetype: 'standard',
      title: 'Standard',
      parameters: {
        prefix: 'churn',
        owners: 'churn-owners',
        names: '*',
        border: 12,
        env: 'dev',
      },
    });
  });

  it('replaces entries by id in their place, adds the others behind, and says where each comes from', () => {
    const { boundary } = resolved(
      based(
        { prefix: 'churn' },
        {
          boundary: [
            { id: 'tools', kind: 'tool', inside: 'any' },
            { id: 'namespaces', kind: 'kubernetes-namespace', inside: 'any' },
          ],
        },
      ),
    );
    expect(
      boundary.map(({ id, provenance: { origin, name, replaces } }) =>
        [id, origin, name, replaces].join(' '),
      ),
    ).toEqual([
      'namespaces sphere churn standard',
      'system archetype standard ',
      'roles archetype standard ',
      'tools sphere churn ',
    ]);
  });

  it('unites checkpoints, each with the first that asks for it', () => {
    const { leash } = resolved(
      based(
        { prefix: 'churn' },
        { leash: { checkpoints: ['data-contract', 'on-call'] } },
      ),
    );
    expect(
      leash.checkpoints.map(c => `${c.name} ${c.provenance.origin}`),
    ).toEqual([
      'security-review archetype',
      'on-call archetype',
      'data-contract sphere',
    ]);
  });

  it('unites cover by name with the word of the sphere first', () => {
    const skills = [
      { name: 'spark', holders: 3 },
      { name: 'dbt', holders: 1 },
    ];
    const { cover } = resolved(
      based({ prefix: 'churn' }, { cover: { skills } }),
    );
    expect(cover).toEqual({ skills });
  });

  it('refuses to replace a locked entry, naming the archetype and its owner', () => {
    const boundary = [
      { id: 'system', kind: 'kubernetes-namespace', inside: 'any' as const },
    ];
    expect(problems(based({ prefix: 'churn' }, { boundary }))).toEqual([
      "locked-entry spec.boundary.0.id expected another id, because the archetype 'standard' of group:default/data-platform locks its entry 'system'",
    ]);
  });

  it('suggests the archetype that was meant', () => {
    expect(problems(sphere({ basedOn: { archetype: 'standart' } }))).toEqual([
      "unknown-archetype spec.basedOn.archetype expected a known archetype, not 'standart'; did you mean 'standard'?",
    ]);
  });

  it('names every fault of the parameters at once', () => {
    expect(
      problems(based({ prefx: 'a', border: '3', env: 'test', names: true })),
    ).toEqual([
      "bad-parameter spec.basedOn.parameters.prefx expected a parameter of the archetype 'standard', not 'prefx'; did you mean 'prefix'?",
      "bad-parameter spec.basedOn.parameters expected a value for the parameter 'prefix' of the archetype 'standard'",
      "bad-parameter spec.basedOn.parameters.names expected a text, not 'true'; put numbers and true/false in quotes for the parameter 'names'",
      "bad-parameter spec.basedOn.parameters.border expected a number, not '3' for the parameter 'border'",
      "bad-parameter spec.basedOn.parameters.env expected 'dev' or 'prod', not 'test' for the parameter 'env'",
    ]);
  });

  it('checks what comes out of the substitution like an entry of the sphere', () => {
    expect(problems(based({ prefix: 'churn', border: 30 }))).toEqual([
      "schema spec.basedOn expected at most 20, the ceiling in entry 'namespaces' (limits.count.border) of the archetype 'standard' with these parameters",
    ]);
    expect(problems(based({ prefix: 'a', owners: 'not a name' }))).toEqual([
      expect.stringContaining('leash.extensions.steps.0.reviewers.0'),
    ]);
  });

  it('lets a text parameter hold no glob, no expression and no emptiness', () => {
    for (const prefix of ['*', 'a?', '${{ parameters.names }}', '', ' ']) {
      expect(problems(based({ prefix }))).toEqual([
        expect.stringContaining('bad-parameter'),
      ]);
    }
    expect(problems(based({ prefix: 'a', names: 'x-?*' }))).toEqual([]);
    expect(problems(based({ prefix: 'a', names: '${{ x }}' }))).toHaveLength(1);
  });

  it('never lets a parameter smuggle a glob into the border', () => {
    const globs = (result: ReturnType<typeof resolve>) =>
      result.ok
        ? JSON.stringify(result.sphere.boundary).replace(/[^*?]/g, '')
        : 'refused';
    const expected = globs(resolve(based({ prefix: 'churn', names: 'x' })));
    const parameter: fc.Arbitrary<ParameterValue> = fc.oneof(
      fc.stringMatching(/^[a-z*?${} .]{1,12}$/),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.double(),
      fc.boolean(),
    );
    const parameters = fc.record(
      { prefix: parameter, border: parameter, env: parameter },
      { requiredKeys: ['prefix'] },
    );
    fc.assert(
      fc.property(parameters, given => {
        const result = resolve(based({ ...given, names: 'x' }));
        expect([expected, 'refused']).toContain(globs(result));
      }),
      { numRuns: 500 },
    );
  });
});
