import type { Membership } from '../../membership/Membership';

/** The people behind reviewers: users as themselves, groups with everybody in them and in the groups below. */
export function peopleBehind(
  refs: readonly string[],
  membership: Membership,
): readonly string[] {
  const people = refs.flatMap(ref =>
    ref.startsWith('user:')
      ? [ref]
      : membership.membersOf(ref, { transitive: true }),
  );
  return [...new Set(people)];
}
