import fc from 'fast-check';
import { entry, sphere } from '../boundary/__testUtils__/resolvedSphereFixture';
import type {
  ExtensionRulesOfRequest,
  ExtensionStep,
} from './extensionRequest';
import { rulesOfProposal } from './rulesOfProposal';
import { strictestRules } from './strictestRules';

const step = (
  name: string,
  reviewers: readonly string[],
  quorum = 1,
): ExtensionStep => ({ name, reviewers: [...reviewers], quorum });
const rules = (
  steps: readonly ExtensionStep[],
  decideWithin = '2 working days',
): ExtensionRulesOfRequest => ({ steps: [...steps], decideWithin });

const stepArbitrary = fc.record({
  name: fc.constantFrom('Owner', 'Security'),
  reviewers: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), {
    minLength: 1,
  }),
  quorum: fc.integer({ min: 1, max: 3 }),
});
const rulesArbitrary = fc.record({
  steps: fc.array(stepArbitrary, { minLength: 1, maxLength: 4 }),
  decideWithin: fc.constantFrom('1 days', '4 hours', '2 working days'),
  standIn: fc.option(fc.constantFrom('x', 'y'), { nil: undefined }),
});

/** Whether different steps of `rules` can be found that are each at least as strict as one of these. */
function holds(
  rest: readonly ExtensionStep[],
  [first, ...others]: readonly ExtensionStep[],
): boolean {
  if (!first) return true;
  return rest.some(
    (candidate, index) =>
      candidate.quorum >= first.quorum &&
      candidate.reviewers.every(r => first.reviewers.includes(r)) &&
      holds(
        rest.filter((_, i) => i !== index),
        others,
      ),
  );
}

describe('the strictest of two sets of rules', () => {
  it('[E8] is at least as strict as both, whatever they say', () => {
    fc.assert(
      fc.property(rulesArbitrary, rulesArbitrary, (a, b) => {
        const strict = strictestRules(a, b).steps;
        expect(holds(strict, a.steps)).toBe(true);
        expect(holds(strict, b.steps)).toBe(true);
        a.steps.forEach((own, index) => {
          expect(strict[index].name).toBe(own.name);
          expect(own.reviewers).toEqual(
            expect.arrayContaining(strict[index].reviewers),
          );
        });
      }),
    );
  });

  it('[E8] are the same when they are looked at again', () => {
    fc.assert(
      fc.property(rulesArbitrary, rulesArbitrary, (a, b) => {
        const once = strictestRules(a, b);
        expect(strictestRules(once, b)).toEqual(once);
        expect(strictestRules(a, a)).toEqual(a);
      }),
    );
  });

  it('takes the higher quorum and the shorter time', () => {
    const a = rules([step('Owner', ['a'], 1)], '3 days');
    const b = rules([step('Owner', ['a'], 2)], '24 hours');
    expect(strictestRules(a, b)).toEqual(b);
    expect(strictestRules(b, a)).toEqual(b);
  });

  it('narrows a step to the reviewers that both name', () => {
    const a = rules([step('Owner', ['a', 'b'])]);
    const b = rules([step('Owner', ['b', 'c'])]);
    expect(strictestRules(a, b).steps).toEqual([step('Owner', ['b'])]);
  });

  it('asks both where a step has quite other reviewers', () => {
    const a = rules([step('Owner', ['a'])]);
    const b = rules([step('Owner', ['b'])]);
    expect(strictestRules(a, b).steps).toEqual([...a.steps, ...b.steps]);
  });

  it('does not ask twice for a step that has another name only', () => {
    const a = rules([step('Owner', ['a'])]);
    const b = rules([step('Platform', ['A'], 2)]);
    expect(strictestRules(a, b).steps).toEqual([step('Owner', ['a'], 2)]);
  });

  it('lets stand-ins answer where both name them', () => {
    const a = {
      ...rules([step('Owner', ['a'])]),
      standIn: 'group:default/sre',
    };
    expect(strictestRules(a, a).standIn).toBe('group:default/sre');
    expect(strictestRules(a, rules(a.steps))).not.toHaveProperty('standIn');
    expect(strictestRules(rules(a.steps), a)).not.toHaveProperty('standIn');
  });
});

describe('the rules of a proposal', () => {
  const declared = sphere([
    entry('kubernetes-namespace', { id: 'namespaces', inside: 'any' }),
  ]);
  const withRules = {
    ...declared,
    leash: {
      ...declared.leash,
      extensions: {
        steps: [{ name: 'Owner', reviewers: ['Group:default/Platform'] }],
        maxDuration: '90 days',
        decideWithin: '2 working days',
        standIn: 'group:default/sre',
        permanent: {
          allowed: true,
          steps: [
            {
              name: 'Owner',
              reviewers: ['group:default/platform'],
              quorum: 2,
            },
            { name: 'Architecture', reviewers: ['group:default/architecture'] },
          ],
        },
      },
    },
  };

  it('are the usual steps, with refs as they are compared', () => {
    const term = { type: 'temporary', until: '2026-02-20T16:00:00Z' } as const;
    expect(rulesOfProposal({ term }, withRules)).toEqual({
      steps: [step('Owner', ['group:default/platform'])],
      decideWithin: '2 working days',
      standIn: 'group:default/sre',
    });
  });

  it('are the steps of the permanent path as well for what is permanent, each once', () => {
    const term = { type: 'permanent' } as const;
    expect(rulesOfProposal({ term }, withRules).steps).toEqual([
      step('Owner', ['group:default/platform'], 2),
      step('Architecture', ['group:default/architecture']),
    ]);
  });
});
