import type { Outcome, SkipReason } from '../../report/Outcome';
import { compareText, sortedUnique } from '../../report/importReport';
import {
  askForTheRest,
  inMatcherSizes,
  isLiteral,
  type DraftEntry,
} from '../entries';
import type { Application } from './readApplications';

export const REPOSITORY = 'repository';

const REPOSITORY_NAME = /^([A-Za-z0-9_.-]+)\/([A-Za-z0-9_.-]+)$/;

export type Repository = {
  readonly organization: string;
  readonly name: string;
};

/** Reads the repositories of an application, and says what became of each. */
export function readRepositories(application: Application): {
  readonly repositories: readonly Repository[];
  readonly outcomes: readonly Outcome[];
} {
  const repositories: Repository[] = [];
  const outcomes = application.repositories.map((value): Outcome => {
    const name = `${application.name} ${String(value)}`;
    const match = typeof value === 'string' && REPOSITORY_NAME.exec(value);
    if (!match) return { what: REPOSITORY, name, skipped: problemOf(value) };
    repositories.push({ organization: match[1], name: match[2] });
    return { what: REPOSITORY, name };
  });
  return { repositories, outcomes };
}

function problemOf(value: unknown): SkipReason {
  if (typeof value !== 'string') return 'malformed';
  if (value === '') return 'empty-value';
  return isLiteral(value) ? 'bad-repository' : 'no-literal';
}

/** One entry per organization. */
export function repositoryDrafts(
  repositories: readonly Repository[],
): DraftEntry[] {
  const byOrganization = new Map<string, string[]>();
  for (const { organization, name } of repositories) {
    const names = byOrganization.get(organization) ?? [];
    byOrganization.set(organization, [...names, name]);
  }
  const drafts = [...byOrganization]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([organization, names]) =>
      inMatcherSizes(sortedUnique(names)).map(
        (part): DraftEntry => ({
          wish: `repositories-${organization}`,
          kind: 'repository',
          title: `Repositories of ${organization}`.slice(0, 120),
          inside: { organization: [organization], name: [...part] },
        }),
      ),
    );
  return askForTheRest(drafts, 'Any other repository');
}
