import type { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

type Entity = NonNullable<
  NonNullable<Parameters<typeof catalogServiceMock>[0]>['entities']
>[number];

/** Groups that own platforms; spheres have them in turns. */
export const PLATFORMS = 10;
const REVIEWERS = 5;

/** A team with one member for each sphere, and platform owners with five reviewers each. */
export function createOrganisation(spheres: number): Entity[] {
  const teams = Array.from({ length: spheres }, (_, n) =>
    group(`team-${n}`, [`member-${n}`]),
  );
  const platforms = Array.from({ length: PLATFORMS }, (_, n) =>
    group(`platform-${n}`, reviewersOf(n)),
  );
  return [...teams, ...platforms];
}

function reviewersOf(platform: number): string[] {
  return Array.from(
    { length: REVIEWERS },
    (_, n) => `reviewer-${platform}-${n}`,
  );
}

function group(name: string, members: readonly string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default', uid: `uid-of-${name}` },
    spec: { type: 'team', children: [] },
    relations: members.map(member => ({
      type: 'hasMember',
      targetRef: `user:default/${member}`,
    })),
  };
}
