import { createConditionExports } from '@backstage/plugin-permission-node';
import { sphereRules } from './rules';
import { spherePermissionResourceRef } from './spherePermissionResourceRef';

const { conditions, createConditionalDecision } = createConditionExports({
  resourceRef: spherePermissionResourceRef,
  rules: sphereRules,
});

/** Conditions for permission policies, such as `sphereConditions.isTeamMember({ claims })`. @public */
export const sphereConditions = conditions;

/** Wraps conditions into the decision that a permission policy returns. @public */
export const createSphereConditionalDecision = createConditionalDecision;
