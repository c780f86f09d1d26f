import type { PushedResource } from '@dataops-sphere/plugin-sphere-common';
import { ENVIRONMENT } from '../import/awsApplications/accounts';
import { assignApplications } from '../import/awsApplications/assignApplications';
import type { AwsApplicationsOptions } from '../import/awsApplications/options';
import {
  APPLICATION,
  type ReadApplications,
} from '../import/awsApplications/readApplications';
import { countReads, type Outcome } from '../report/Outcome';
import { ownerRef } from './ownerRef';
import type { Harvest } from './readPushes';

/** The accounts of applications, those without a clear team included. */
export function harvestApplications(
  input: ReadApplications,
  options: Pick<
    AwsApplicationsOptions,
    'teamBy' | 'ignoreLevels' | 'teamNamespace'
  >,
): Harvest {
  const { applications, teams, teamOf } = assignApplications(
    input.applications,
    options,
  );
  const names = new Map(teams.map(({ team, name }) => [team, name]));
  const outcomes: Outcome[] = [...input.outcomes];
  const resources: PushedResource[] = [];
  for (const { name, accounts } of applications) {
    const owner = ownerRef(
      names.get(teamOf.get(name) ?? ''),
      options.teamNamespace,
    );
    outcomes.push({ what: APPLICATION, name });
    outcomes.push(...accounts.outcomes.filter(o => o.what === ENVIRONMENT));
    for (const account of accounts.accounts) {
      outcomes.push({ what: ENVIRONMENT, name: account.name });
      resources.push({
        kind: 'cloud-account',
        title: account.name.slice(0, 120),
        attributes: {
          provider: 'aws',
          account: account.name,
          environment: account.environment,
        },
        ...owner,
      });
    }
  }
  const environments = outcomes.filter(o => o.what === ENVIRONMENT);
  return {
    resources,
    removed: [],
    complete: [],
    read: new Map([
      ...input.read,
      ...countReads(environments.map(o => o.what)),
    ]),
    outcomes,
  };
}
