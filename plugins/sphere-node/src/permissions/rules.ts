import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod/v4';
import { spherePermissionResourceRef } from './spherePermissionResourceRef';

const claimsSchema = z.object({
  claims: z
    .array(z.string())
    .describe(
      'Entity refs that the caller holds, such as the ownershipEntityRefs of a user. Membership of a group below counts.',
    ),
});

/** Holds for members of the sphere's team, and of any group below it. @public */
export const isTeamMember = createPermissionRule({
  name: 'IS_TEAM_MEMBER',
  description: "Allow spheres whose team is one of the caller's groups",
  resourceRef: spherePermissionResourceRef,
  paramsSchema: claimsSchema,
  apply: (sphere, { claims }) => holdsAny(claims, sphere.teamGroups),
  toQuery: ({ claims }) => ({ property: 'team', claims: canonical(claims) }),
});

/** Holds for members of the sphere's platform owner, and of any group below it. @public */
export const isPlatformOwner = createPermissionRule({
  name: 'IS_PLATFORM_OWNER',
  description:
    "Allow spheres whose platform owner is one of the caller's groups",
  resourceRef: spherePermissionResourceRef,
  paramsSchema: claimsSchema,
  apply: (sphere, { claims }) => holdsAny(claims, sphere.platformOwnerGroups),
  toQuery: ({ claims }) => ({
    property: 'platformOwner',
    claims: canonical(claims),
  }),
});

/** Holds for the people and groups that review for the sphere. @public */
export const isReviewer = createPermissionRule({
  name: 'IS_REVIEWER',
  description:
    "Allow spheres for which the caller or one of the caller's groups reviews",
  resourceRef: spherePermissionResourceRef,
  paramsSchema: claimsSchema,
  apply: (sphere, { claims }) => holdsAny(claims, sphere.reviewers),
  toQuery: ({ claims }) => ({
    property: 'reviewer',
    claims: canonical(claims),
  }),
});

/** Holds for spheres that carry a label, with a given value or any. @public */
export const hasLabel = createPermissionRule({
  name: 'HAS_LABEL',
  description: 'Allow spheres that carry a label',
  resourceRef: spherePermissionResourceRef,
  paramsSchema: z.object({
    label: z.string().describe('Key of the label'),
    value: z
      .string()
      .optional()
      .describe('Value that the label must have; left out, any value will do'),
  }),
  apply: (sphere, { label, value }) =>
    Object.hasOwn(sphere.labels, label) &&
    (value === undefined || sphere.labels[label] === value),
  toQuery: ({ label, value }) =>
    value === undefined ? { label } : { label, value },
});

/** All rules of the resource type `sphere`. @public */
export const sphereRules = {
  isTeamMember,
  isPlatformOwner,
  isReviewer,
  hasLabel,
};

function canonical(refs: readonly string[]): string[] {
  return refs.map(ref => ref.toLocaleLowerCase('en-US'));
}

function holdsAny(claims: readonly string[], refs: readonly string[]): boolean {
  return canonical(claims).some(claim => refs.includes(claim));
}
