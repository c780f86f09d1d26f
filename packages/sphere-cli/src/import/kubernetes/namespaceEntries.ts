import { askForTheRest, inMatcherSizes, type DraftEntry } from '../entries';
import { indexPrefixes, namespacePatterns } from '../namespacePatterns';
import type { TeamChoice } from './chooseTeams';

/** The namespaces of every team, as patterns where those cover nothing else. */
export function namespaceEntries(
  { teams, teamOf }: Pick<TeamChoice, 'teams' | 'teamOf'>,
  known: ReadonlySet<string>,
  cluster: string,
): ReadonlyMap<string, readonly DraftEntry[]> {
  const index = indexPrefixes(
    new Map([...known].map(name => [name, teamOf.get(name)])),
  );
  return new Map(
    teams.map(({ team, namespaces }) => {
      const lines = namespacePatterns(
        team,
        namespaces.map(n => n.name),
        index,
      );
      const entries = inMatcherSizes(lines).map(
        (names): DraftEntry => ({
          wish: 'namespaces',
          kind: 'kubernetes-namespace',
          title: `Namespaces on ${cluster}`.slice(0, 120),
          inside: { cluster: [cluster], name: [...names] },
        }),
      );
      return [team, askForTheRest(entries, 'Any other namespace')];
    }),
  );
}
