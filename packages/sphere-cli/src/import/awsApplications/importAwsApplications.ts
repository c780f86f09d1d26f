import type { Outcome } from '../../report/Outcome';
import {
  compareText,
  countResult,
  keepBooks,
  sortedUnique,
} from '../../report/importReport';
import { askForTheRest, inMatcherSizes, type DraftEntry } from '../entries';
import { groupStubs } from '../groupStubs';
import type { ImportResult } from '../ImportResult';
import { roleDrafts } from '../roleDrafts';
import { sphereDocuments, type DraftSphere } from '../sphereDocuments';
import { teamKey } from '../teamNames';
import { ACCESS, ENVIRONMENT, type Access, type Account } from './accounts';
import {
  assignApplications,
  type AssignedApplication,
} from './assignApplications';
import type { AwsApplicationsOptions } from './options';
import type { ReadApplications } from './readApplications';
import { REPOSITORY, repositoryDrafts } from './repositories';

/** Makes one sphere per team out of applications with their accounts. Pure, and independent of the order of files. */
export function importAwsApplications(
  input: ReadApplications,
  options: AwsApplicationsOptions,
): ImportResult {
  const assigned = assignApplications(input.applications, options);
  const access = assigned.applications.flatMap(a => a.accounts.access);
  const teams = new Set(assigned.teams.map(t => t.team));
  const holderOf = (item: Access) => {
    const own = assigned.teamOf.get(item.application);
    return options.teamBy === 'application' ? own : teamKey(item.group);
  };
  const drafts = assigned.teams.map(team => {
    const own = assigned.applications.filter(
      a => assigned.teamOf.get(a.name) === team.team,
    );
    const held = access.filter(a => holderOf(a) === team.team);
    return toDraft(team, own, held);
  });
  const spheres = sphereDocuments(drafts, {
    ...options,
    importer: 'aws-applications',
  });
  const groups = groupStubs(spheres.groups, options.knownGroups);
  const outcomes = [
    ...input.outcomes,
    ...assigned.outcomes,
    ...access.map((item): Outcome => {
      const name = `${item.name} ${item.level} ${item.group}`;
      const used = teams.has(holderOf(item) ?? '');
      return { what: ACCESS, name, ...(!used && { skipped: unused(options) }) };
    }),
  ];
  return {
    spheres: spheres.documents,
    groups: groups.stubs,
    report: {
      version: 1,
      importer: 'aws-applications',
      ...keepBooks(input.read, countParts(assigned.applications), outcomes),
      ambiguous: assigned.ambiguous,
      decided: assigned.decided,
      renamed: [...assigned.renamed, ...spheres.renamed],
      observations: assigned.observations,
      result: countResult(spheres.documents, groups),
    },
  };
}

function unused({ teamBy }: AwsApplicationsOptions) {
  return teamBy === 'application'
    ? ('application-without-team' as const)
    : ('application-group' as const);
}

function countParts(
  applications: readonly AssignedApplication[],
): ReadonlyMap<string, number> {
  const sum = (of: (application: AssignedApplication) => number) =>
    applications.reduce((total, a) => total + of(a), 0);
  return new Map([
    [ENVIRONMENT, sum(a => a.source.environments.length)],
    [ACCESS, sum(a => a.accounts.accessRead)],
    [REPOSITORY, sum(a => a.source.repositories.length)],
  ]);
}

function toDraft(
  team: Pick<DraftSphere, 'team' | 'name' | 'title'>,
  own: readonly AssignedApplication[],
  held: readonly Access[],
): DraftSphere {
  return {
    ...team,
    description: `Imported from ${own.length} AWS ${
      own.length === 1 ? 'application' : 'applications'
    }.`,
    entries: [
      accountDrafts(own.flatMap(a => a.accounts.accounts)),
      roleDrafts(
        held.map(({ level, name, environment }) => ({
          role: level,
          scope: name,
          environment,
        })),
        { platform: 'aws', by: 'AWS single sign-on' },
      ),
      repositoryDrafts(own.flatMap(a => a.repositories)),
    ],
  };
}

/**
 * One entry per environment. The environment is in the id and title only: an account's name tells it already, and a
 * question about an account need not name it.
 */
function accountDrafts(accounts: readonly Account[]): DraftEntry[] {
  const byEnvironment = new Map<string, string[]>();
  for (const { environment, name } of accounts) {
    const names = byEnvironment.get(environment) ?? [];
    byEnvironment.set(environment, [...names, name]);
  }
  const drafts = [...byEnvironment]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([environment, names]) =>
      inMatcherSizes(sortedUnique(names)).map(
        (part): DraftEntry => ({
          wish: `accounts-${environment}`,
          kind: 'cloud-account',
          title: `Accounts for ${environment}`.slice(0, 120),
          inside: { provider: ['aws'], account: [...part] },
        }),
      ),
    );
  return askForTheRest(drafts, 'Any other account');
}
