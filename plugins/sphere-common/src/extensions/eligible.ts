import type { ExtensionFacts } from './extensionFacts';
import type { ExtensionRequest } from './extensionRequest';
import { distinctPeople, isAmong, personKey } from './personRef';
import { countApprovals, quorumOf, votersOf } from './presentRequest';

/** People who may still answer a step, and those of them who are not away. @public */
export interface EligiblePeople {
  readonly eligible: readonly string[];
  readonly present: readonly string[];
}

/** Why nobody can bring a request further, and at which step. @public */
export interface StuckRequest {
  readonly step: number;
  readonly reason: 'too-few' | 'membership-unknown';
}

/**
 * Who may answer a step: its reviewers, once the promise is broken the stand-ins as well, without the team, the authors
 * and everybody whose vote on this proposal is used.
 * @public
 */
export function eligibleOf(
  request: ExtensionRequest,
  step: number,
  facts: ExtensionFacts,
): EligiblePeople {
  const excluded = new Set(
    [...facts.team, ...request.authors, ...votersOf(request)].map(personKey),
  );
  const eligible = reviewersOf(request, step, facts).filter(
    person => !excluded.has(person),
  );
  const away = absentAt(facts).map(absence => absence.person);
  return { eligible, present: eligible.filter(p => !isAmong(p, away)) };
}

/** Whoever is named for a step, before anybody is excluded. */
export function reviewersOf(
  request: ExtensionRequest,
  step: number,
  facts: ExtensionFacts,
): readonly string[] {
  const standIns = request.escalatedAt === undefined ? [] : facts.standIns;
  return distinctPeople([...(facts.reviewers[step] ?? []), ...standIns]);
}

/** Absences that count now. */
export function absentAt({
  absences,
  at,
}: ExtensionFacts): ExtensionFacts['absences'] {
  const now = Date.parse(at);
  return absences.filter(
    ({ from, until }) => Date.parse(from) <= now && now < Date.parse(until),
  );
}

/**
 * The first step that cannot be passed by different people, as nobody votes twice on a proposal. Absent people count,
 * because they may vote. `undefined` when every step can be passed.
 * @public
 */
export function findStuck(
  request: ExtensionRequest,
  facts: ExtensionFacts,
): StuckRequest | undefined {
  const { step } = request;
  if (facts.membership === 'unknown') {
    return { step, reason: 'membership-unknown' };
  }
  const seats = openSeats(request, facts);
  const seated = new Map<string, number>();
  for (let seat = 0; seat < seats.length; seat += 1) {
    if (!takeSeat(seat, { seats, seated, tried: new Set() })) {
      return { step: seats[seat].step, reason: 'too-few' };
    }
  }
  return undefined;
}

interface Seat {
  readonly step: number;
  readonly people: readonly string[];
}

// One seat for each approval that is missing.
function openSeats(
  request: ExtensionRequest,
  facts: ExtensionFacts,
): readonly Seat[] {
  return request.rules.steps.flatMap((_, step) => {
    if (step < request.step) return [];
    const people = eligibleOf(request, step, facts).eligible;
    const missing =
      quorumOf(request, step) - countApprovals(request, step, facts);
    return Array.from({ length: Math.max(0, missing) }, () => ({
      step,
      people,
    }));
  });
}

// Bipartite matching by augmenting paths (Kuhn): whoever has a seat moves to another one where that helps.
function takeSeat(
  seat: number,
  hall: {
    readonly seats: readonly Seat[];
    readonly seated: Map<string, number>;
    readonly tried: Set<string>;
  },
): boolean {
  const { seats, seated, tried } = hall;
  return seats[seat].people.some(person => {
    if (tried.has(person)) return false;
    tried.add(person);
    const other = seated.get(person);
    if (other !== undefined && !takeSeat(other, hall)) return false;
    seated.set(person, seat);
    return true;
  });
}
