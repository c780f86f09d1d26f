import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import { sphereReadPermission } from '@dataops-sphere/plugin-sphere-common';
import {
  createSphereConditionalDecision,
  sphereConditions,
  sphereRules,
  type SphereAccessFacts,
} from '@dataops-sphere/plugin-sphere-node';
import fc from 'fast-check';
import type { SphereAccessRow } from '../declarations/services';
import { GroupGraph } from '../membership/GroupGraph';
import { matchesFilter } from '../__testUtils__/createInMemoryServices';
import { accessFactsOf } from './accessFactsOf';

const ruleset = {
  getRuleByName: (name: string) =>
    Object.values(sphereRules).find(rule => rule.name === name) as never,
};
type Condition = ReturnType<
  (typeof sphereConditions)[keyof typeof sphereConditions]
>;
const criterion = (c: PermissionCriteria<Condition>) => c;

const names = ['a', 'b', 'c', 'd', 'e', 'unknown'];
const refs = fc.constantFrom(...names).map(name => `group:default/${name}`);
const claims = fc.array(refs, { maxLength: 3 });
const graphs = fc
  .array(fc.array(refs, { maxLength: 2 }), { minLength: 5, maxLength: 5 })
  .map(
    parents =>
      new GroupGraph(
        parents.map((above, i) => ({
          ref: `group:default/${names[i]}`,
          title: names[i],
          parents: above,
          members: [],
        })),
      ),
  );
const rows: fc.Arbitrary<SphereAccessRow> = fc.record({
  uid: fc.constant('u'),
  name: fc.constant('s'),
  team: refs,
  platformOwner: refs,
  reviewers: fc.array(refs, { maxLength: 3 }),
  labels: fc.dictionary(
    fc.constantFrom('domain', 'tier'),
    fc.constantFrom('x', 'y'),
  ),
});
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  claims.map(c => sphereConditions.isTeamMember({ claims: c })),
  claims.map(c => sphereConditions.isPlatformOwner({ claims: c })),
  claims.map(c => sphereConditions.isReviewer({ claims: c })),
  fc
    .record(
      {
        label: fc.constantFrom('domain', 'tier'),
        value: fc.constantFrom('x', 'y'),
      },
      { requiredKeys: ['label'] },
    )
    .map(label => sphereConditions.hasLabel(label)),
);
const { criteria } = fc.letrec<{ criteria: PermissionCriteria<Condition> }>(
  tie => ({
    criteria: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc
        .array(tie('criteria'), { minLength: 1, maxLength: 3 })
        .map(([first, ...rest]) => criterion({ allOf: [first, ...rest] })),
      fc
        .array(tie('criteria'), { minLength: 1, maxLength: 3 })
        .map(([first, ...rest]) => criterion({ anyOf: [first, ...rest] })),
      tie('criteria').map(not => criterion({ not })),
    ),
  }),
);

describe('permission rules', () => {
  it('answer the same for a sphere in memory and as a filter, in any organisation', () => {
    fc.assert(
      fc.property(graphs, rows, criteria, (membership, row, conditions) => {
        const inMemory = createConditionAuthorizer<SphereAccessFacts>(ruleset)(
          createSphereConditionalDecision(sphereReadPermission, conditions),
          accessFactsOf(row, membership),
        );
        const filter = createConditionTransformer(ruleset)(conditions);
        expect(matchesFilter(filter as never, row, membership)).toBe(inMemory);
      }),
      { numRuns: 500 },
    );
  });
});
