import { sortedUnique } from '../../report/importReport';
import type { Access } from './accounts';

export type ChosenTeam =
  | { readonly ok: true; readonly team: string; readonly why: string }
  | { readonly ok: false; readonly candidates: readonly string[] };

type Reach = {
  readonly group: string;
  readonly environments: number;
  readonly levels: number;
};

/**
 * Chooses the team of an application among the groups with access: the one in most environments, then the one with most
 * levels of access. How mighty a level is plays no part, because its name does not tell. A tie is nobody's.
 */
export function chooseTeam(
  access: readonly Access[],
  ignoreLevels: ReadonlySet<string>,
): ChosenTeam {
  const counting = access.filter(a => !ignoreLevels.has(a.level));
  const reaches = sortedUnique(counting.map(a => a.group)).map(group =>
    reachOf(group, counting),
  );
  if (reaches.length === 1) {
    return {
      ok: true,
      team: reaches[0].group,
      why: 'the only group with access',
    };
  }
  const widest = largest(reaches, r => r.environments);
  if (widest.length === 1) {
    const why = 'the group with access to most environments';
    return { ok: true, team: widest[0].group, why };
  }
  const deepest = largest(widest, r => r.levels);
  if (deepest.length === 1) {
    const why = 'the group with most levels of access';
    return { ok: true, team: deepest[0].group, why };
  }
  return { ok: false, candidates: deepest.map(r => r.group) };
}

function reachOf(group: string, access: readonly Access[]): Reach {
  const own = access.filter(a => a.group === group);
  return {
    group,
    environments: new Set(own.map(a => a.environment)).size,
    levels: new Set(own.map(a => `${a.environment} ${a.level}`)).size,
  };
}

function largest(
  reaches: readonly Reach[],
  sizeOf: (reach: Reach) => number,
): readonly Reach[] {
  const size = Math.max(...reaches.map(sizeOf));
  return reaches.filter(r => sizeOf(r) === size);
}
