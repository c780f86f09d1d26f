import type { Outcome, SkipReason } from '../../report/Outcome';
import {
  compareText,
  type Ambiguity,
  type Decision,
  type Observation,
  type Renaming,
} from '../../report/importReport';
import { isLiteral } from '../entries';
import { settleTeamNames, teamKey } from '../teamNames';
import { ENVIRONMENT, readAccounts, type Accounts } from './accounts';
import { chooseTeam, type ChosenTeam } from './chooseTeam';
import type { AwsApplicationsOptions } from './options';
import { APPLICATION, type Application } from './readApplications';
import { readRepositories, type Repository } from './repositories';

/** An application, read to the end. */
export type AssignedApplication = {
  readonly name: string;
  readonly source: Application;
  readonly accounts: Accounts;
  readonly repositories: readonly Repository[];
};

export type AssignedTeam = {
  readonly team: string;
  readonly name: string;
  readonly title: string;
};

export type AssignedApplications = {
  readonly applications: readonly AssignedApplication[];
  readonly teams: readonly AssignedTeam[];
  /** Key of the team per application; only for those that have one. */
  readonly teamOf: ReadonlyMap<string, string>;
  readonly outcomes: readonly Outcome[];
  readonly ambiguous: readonly Ambiguity[];
  readonly decided: readonly Decision[];
  readonly renamed: readonly Renaming[];
  readonly observations: readonly Observation[];
};

/** Reads the applications and finds the team of each, or says why there is none. */
export function assignApplications(
  applications: readonly Application[],
  options: Pick<AwsApplicationsOptions, 'teamBy' | 'ignoreLevels'>,
): AssignedApplications {
  const read = applications.map(source => ({
    source,
    name: source.name,
    accounts: readAccounts(source),
    ...readRepositories(source),
  }));
  const choices = new Map(
    read.map(a => [a.name, choiceFor(a.name, a.accounts, options)]),
  );
  const settled = settleTeamNames(
    [...choices.values()].flatMap(choice =>
      choice.ok ? [{ spelling: choice.team, confirmedBy: [] }] : [],
    ),
  );
  const teams = new Map<string, AssignedTeam>();
  const teamOf = new Map<string, string>();
  for (const [application, choice] of choices) {
    const name = choice.ok ? settled.names.get(choice.team) : undefined;
    if (!choice.ok || name === undefined) continue;
    const team = teamKey(name);
    teamOf.set(application, team);
    teams.set(team, { team, name, title: choice.team });
  }
  return {
    applications: read,
    teams: [...teams.values()].sort((a, b) => compareText(a.team, b.team)),
    teamOf,
    outcomes: read.flatMap(a =>
      outcomesOf(
        a,
        teamOf.has(a.name) ? undefined : whyNone(choices.get(a.name)),
      ),
    ),
    ...explain(choices, teamOf),
    renamed: settled.renamed,
  };
}

function choiceFor(
  name: string,
  accounts: Accounts,
  {
    teamBy,
    ignoreLevels,
  }: Pick<AwsApplicationsOptions, 'teamBy' | 'ignoreLevels'>,
): ChosenTeam {
  if (!isLiteral(name)) return { ok: false, candidates: [] };
  if (teamBy === 'application') {
    return { ok: true, team: name, why: 'the application itself' };
  }
  return chooseTeam(accounts.access, ignoreLevels);
}

type ReadApplication = AssignedApplication & {
  readonly outcomes: readonly Outcome[];
};

function whyNone(choice: ChosenTeam | undefined): SkipReason {
  const isOpen = choice && (choice.ok || choice.candidates.length > 0);
  return isOpen ? 'ambiguous-team' : 'no-team';
}

/** An application without a team takes its accounts and repositories with it; access to it may still be used. */
function outcomesOf(
  { accounts, name, outcomes }: ReadApplication,
  skipped: SkipReason | undefined,
): Outcome[] {
  const lost = (outcome: Outcome): Outcome =>
    skipped === undefined || outcome.skipped
      ? outcome
      : { ...outcome, skipped: 'application-without-team' };
  return [
    { what: APPLICATION, name, ...(skipped && { skipped }) },
    ...accounts.outcomes,
    ...accounts.accounts.map(a => lost({ what: ENVIRONMENT, name: a.name })),
    ...outcomes.map(lost),
  ];
}

function explain(
  choices: ReadonlyMap<string, ChosenTeam>,
  teamOf: ReadonlyMap<string, string>,
): Pick<AssignedApplications, 'ambiguous' | 'decided' | 'observations'> {
  const ambiguous: Ambiguity[] = [];
  const decided: Decision[] = [];
  const counts = new Map<string, number>();
  for (const [application, choice] of choices) {
    const subject = `application ${application}`;
    const why = choice.ok ? choice.why : 'nobody, because groups are level';
    const none = !choice.ok && choice.candidates.length === 0;
    const line = `applications whose team is ${
      none ? 'nobody, because no group has access' : why
    }`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
    if (choice.ok && teamOf.has(application)) {
      decided.push({ subject, chosen: choice.team, why });
    } else if (!none) {
      const candidates = choice.ok ? [choice.team] : choice.candidates;
      const question = 'which team owns it?';
      ambiguous.push({ subject, question, candidates });
    }
  }
  const observations = [...counts]
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, count]) => ({ name, count }));
  return { ambiguous, decided, observations };
}
