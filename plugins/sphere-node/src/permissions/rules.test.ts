import {
  AuthorizeResult,
  type PermissionCriteria,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import { sphereReadPermission } from '@dataops-sphere/plugin-sphere-common';
import {
  createSphereConditionalDecision,
  sphereConditions,
} from './conditions';
import { sphereRules } from './rules';
import type { SphereAccessFacts } from './SphereAccessFacts';

const rules = Object.values(sphereRules);
const ruleset = {
  getRuleByName: (name: string) => {
    const rule = rules.find(r => r.name === name);
    if (!rule) throw new Error(`no rule '${name}'`);
    return rule as never;
  },
};
const churn: SphereAccessFacts = {
  uid: 'u1',
  name: 'customer-churn',
  labels: { domain: 'customer' },
  team: 'group:default/churn',
  teamGroups: ['group:default/churn', 'group:default/churn-core'],
  platformOwner: 'group:default/data-platform',
  platformOwnerGroups: ['group:default/data-platform'],
  reviewers: ['group:default/data-platform', 'user:default/rita'],
};

type Condition = ReturnType<
  (typeof sphereConditions)[keyof typeof sphereConditions]
>;
const allows = (condition: PermissionCriteria<Condition>) =>
  createConditionAuthorizer<SphereAccessFacts>(ruleset)(
    createSphereConditionalDecision(sphereReadPermission, condition),
    churn,
  );

describe('sphereConditions', () => {
  const { isTeamMember, isPlatformOwner, isReviewer, hasLabel } =
    sphereConditions;

  it.each([
    [isTeamMember({ claims: ['group:default/churn'] }), true],
    [isTeamMember({ claims: ['Group:default/Churn'] }), true],
    [isTeamMember({ claims: ['group:default/churn-core'] }), true],
    [isTeamMember({ claims: ['group:default/data-platform'] }), false],
    [isTeamMember({ claims: [] }), false],
    [isPlatformOwner({ claims: ['group:default/data-platform'] }), true],
    [isPlatformOwner({ claims: ['group:default/churn'] }), false],
    [isReviewer({ claims: ['user:default/rita'] }), true],
    [isReviewer({ claims: ['user:default/tom'] }), false],
    [hasLabel({ label: 'domain' }), true],
    [hasLabel({ label: 'domain', value: 'customer' }), true],
    [hasLabel({ label: 'domain', value: 'finance' }), false],
    [hasLabel({ label: 'constructor' }), false],
  ])('%j answers %s for a sphere in memory', (condition, expected) => {
    expect(allows(condition)).toBe(expected);
  });

  it('combines conditions', () => {
    const mine = isTeamMember({ claims: ['group:default/other'] });
    const finance = hasLabel({ label: 'domain', value: 'finance' });
    expect(allows({ anyOf: [mine, { not: finance }] })).toBe(true);
    expect(allows({ allOf: [mine, { not: finance }] })).toBe(false);
  });

  it('refuses parameters that do not fit', () => {
    expect(() =>
      allows(isTeamMember({ claims: 'group:default/churn' } as never)),
    ).toThrow();
  });

  it('turns conditions into a filter for the store, with canonical refs', () => {
    const decision = createSphereConditionalDecision(sphereReadPermission, {
      anyOf: [
        isReviewer({ claims: ['Group:Default/SRE'] }),
        { not: hasLabel({ label: 'secret' }) },
      ],
    });
    expect(decision.result).toBe(AuthorizeResult.CONDITIONAL);
    expect(createConditionTransformer(ruleset)(decision.conditions)).toEqual({
      anyOf: [
        { property: 'reviewer', claims: ['group:default/sre'] },
        { not: { label: 'secret' } },
      ],
    });
  });
});
