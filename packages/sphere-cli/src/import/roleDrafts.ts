import { compareText, sortedUnique } from '../report/importReport';
import { askForTheRest, inMatcherSizes, type DraftEntry } from './entries';

/** A role that a team holds in one scope. */
export type HeldRole = {
  readonly role: string;
  readonly scope: string;
  readonly environment?: string;
};

export type RolePlatform = { readonly platform: string; readonly by: string };

/** One entry per role and environment, with all scopes in which the team holds it. */
export function roleDrafts(
  held: readonly HeldRole[],
  platform: RolePlatform,
): DraftEntry[] {
  const scopes = new Map<string, string[]>();
  for (const { role, scope, environment } of held) {
    const key = JSON.stringify([role, environment ?? null]);
    scopes.set(key, [...(scopes.get(key) ?? []), scope]);
  }
  const drafts = [...scopes]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([key, list]) => {
      const [role, environment] = JSON.parse(key) as [string, string | null];
      return inMatcherSizes(sortedUnique(list)).map(scope =>
        roleDraft(role, environment, { ...platform, scope }),
      );
    });
  return askForTheRest(drafts, 'Any other role');
}

function roleDraft(
  role: string,
  environment: string | null,
  held: RolePlatform & { readonly scope: readonly string[] },
): DraftEntry {
  const title =
    environment === null ? `Role ${role}` : `Role ${role} in ${environment}`;
  return {
    wish: environment === null ? `role-${role}` : `role-${role}-${environment}`,
    kind: 'role',
    title: title.slice(0, 120),
    inside: {
      platform: [held.platform],
      ...(environment !== null && { environment: [environment] }),
      role: [role],
      scope: [...held.scope],
    },
    enforcement: { mode: 'enforced', by: held.by },
  };
}
