import type { Outcome } from '../../report/Outcome';
import {
  compareText,
  sortedUnique,
  type Ambiguity,
  type Renaming,
} from '../../report/importReport';
import { isEntityName } from '../names';
import { settleTeamNames, teamKey, type TeamNames } from '../teamNames';
import type { NamespaceFacts } from './NamespaceFacts';
import type { TeamBy } from './options';

/** A team with the namespaces that are its own. */
export type TeamNamespaces = {
  /** Key of the team, in lower case. */
  readonly team: string;
  /** Its name in the catalog, as the input spells it. */
  readonly name: string;
  /** The name as the input spells it for people, where that is something else. */
  readonly title: string;
  readonly namespaces: readonly NamespaceFacts[];
};

export type TeamChoice = {
  readonly teams: readonly TeamNamespaces[];
  /** Key of the team per namespace; only for namespaces that have one. */
  readonly teamOf: ReadonlyMap<string, string>;
  readonly outcomes: readonly Outcome[];
  readonly ambiguous: readonly Ambiguity[];
  readonly renamed: readonly Renaming[];
};

/** Gives every namespace its team where the input names exactly one, and says why not otherwise. */
export function chooseTeams(
  namespaces: readonly NamespaceFacts[],
  teamBy: TeamBy,
): TeamChoice {
  const named = namespaces.map(facts => ({
    facts,
    spellings: distinctTeams(spellingsOf(facts, teamBy)),
  }));
  const settled = settleTeamNames(
    named
      .filter(n => n.spellings.length === 1)
      .map(({ facts, spellings }) => ({
        spelling: spellings[0],
        confirmedBy: facts.groups,
      })),
  );
  const teamOf = new Map<string, string>();
  const outcomes: Outcome[] = [];
  const ambiguous: Ambiguity[] = [];
  for (const { facts, spellings } of named) {
    const { name } = facts;
    const team =
      spellings.length === 1 ? settled.names.get(spellings[0]) : undefined;
    if (team !== undefined) {
      teamOf.set(name, teamKey(team));
      outcomes.push({ what: 'Namespace', name });
      continue;
    }
    const skipped = spellings.length === 0 ? 'no-team' : 'ambiguous-team';
    outcomes.push({ what: 'Namespace', name, skipped });
    const candidates = candidatesOf(facts, spellings);
    if (candidates.length > 0) {
      ambiguous.push({
        subject: `namespace ${name}`,
        question: 'which team owns it?',
        candidates,
      });
    }
  }
  const teams = collectTeams(named, teamOf, settled);
  return { teams, teamOf, outcomes, ambiguous, renamed: settled.renamed };
}

function spellingsOf(facts: NamespaceFacts, teamBy: TeamBy): readonly string[] {
  switch (teamBy) {
    case 'annotation':
      return facts.annotated;
    case 'rbac':
      return facts.groups;
    case 'annotation-then-rbac':
      return facts.annotated.length > 0 ? facts.annotated : facts.groups;
    default:
      throw new TypeError(`unknown choice ${teamBy satisfies never}`);
  }
}

/** Leaves one spelling of each team, where only case differs. */
function distinctTeams(spellings: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const spelling of spellings) {
    const key = isEntityName(spelling) ? spelling.toLowerCase() : spelling;
    if (!byKey.has(key)) byKey.set(key, spelling);
  }
  return [...byKey.values()];
}

function candidatesOf(
  facts: NamespaceFacts,
  spellings: readonly string[],
): string[] {
  if (spellings.length === 0) return sortedUnique(facts.groups);
  // A single spelling is here because it may mean a team of a similar name
  return sortedUnique(
    spellings.length === 1 ? [...spellings, teamKey(spellings[0])] : spellings,
  );
}

type NamedNamespace = {
  readonly facts: NamespaceFacts;
  readonly spellings: readonly string[];
};

function collectTeams(
  named: readonly NamedNamespace[],
  teamOf: ReadonlyMap<string, string>,
  settled: TeamNames,
): TeamNamespaces[] {
  const teams = new Map<string, TeamNamespaces>();
  for (const { facts, spellings } of named) {
    const team = teamOf.get(facts.name);
    if (team === undefined) continue;
    const before = teams.get(team);
    const titles = [spellings[0], ...(before ? [before.title] : [])];
    teams.set(team, {
      team,
      name: settled.names.get(spellings[0]) ?? team,
      title: titles.sort(compareText)[0],
      namespaces: [...(before?.namespaces ?? []), facts],
    });
  }
  return [...teams.values()].sort((a, b) => compareText(a.team, b.team));
}
