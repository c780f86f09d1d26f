import type { Problem } from '@dataops-sphere/plugin-sphere-common';
import { canonicalRef } from '../../membership/canonicalRef';
import { refuse, type Verdict } from './judgeDocuments';
import { settleTeams, type TeamClaim, type TeamHolder } from './settleTeams';

/** The team that an accepted verdict wants for an active sphere. */
export function claimedTeam(verdict: Verdict): string | undefined {
  return verdict.type === 'accepted' && verdict.sphere?.lifecycle === 'active'
    ? canonicalRef(verdict.sphere.team)
    : undefined;
}

/** Refuses the active spheres whose team has another one. `holders` are the active spheres of the claimed teams. */
export function judgeTeams(
  verdicts: readonly Verdict[],
  holders: ReadonlyMap<string, TeamHolder>,
): readonly Verdict[] {
  const refused = settleTeams(verdicts.flatMap(toClaim), holders);
  return verdicts.map(verdict => {
    const holder = refused.get(claimantOf(verdict));
    return holder && verdict.type === 'accepted'
      ? refuse(
          verdict.candidate,
          [teamHasSphere(claimedTeam(verdict) ?? '', holder)],
          verdict.existing,
        )
      : verdict;
  });
}

function toClaim(verdict: Verdict): TeamClaim[] {
  if (verdict.type !== 'accepted' || !verdict.sphere) return [];
  const team = claimedTeam(verdict);
  const held = verdict.existing?.active_team ?? undefined;
  return [
    {
      uid: claimantOf(verdict),
      name: verdict.candidate.scanned.document.metadata.name,
      ...(team !== undefined && { team }),
      ...(held !== undefined && { held }),
    },
  ];
}

/** The uid of a stored sphere; for a new one its key, which no uid looks like. */
function claimantOf({ candidate, existing }: Verdict): string {
  return existing?.uid ?? candidate.key;
}

function teamHasSphere(team: string, holder: TeamHolder): Problem {
  return {
    code: 'team-has-sphere',
    severity: 'error',
    message: `the team '${team}' already has the active sphere '${holder.name}'; retire that one first`,
    path: ['spec', 'team'],
  };
}
