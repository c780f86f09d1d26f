import type { BoundaryEntryRow, LimitFact } from '../table';

/** A limit with the row that it stands in. @internal */
export interface RowLimit {
  readonly row: BoundaryEntryRow;
  readonly limit: LimitFact;
}

/**
 * The limit that tells most about a family: where use is known, the one of which the greatest part is used; else one
 * that gives something, of the kind that gave the family its name, first in the kind's order of dimensions; of equals,
 * the tightest.
 * @internal
 */
export function tellingLimit(
  rows: readonly BoundaryEntryRow[],
): RowLimit | undefined {
  const candidates = rows.flatMap(row =>
    row.limits.map((limit, index) => ({ row, limit, index })),
  );
  const rank = ({ row, limit, index }: (typeof candidates)[number]) => [
    -shareUsed(limit),
    giving(limit),
    isNamesake(row) ? 0 : 1,
    index,
    limit.border ?? Infinity,
  ];
  // The rows are in a fixed order and sort is stable, so equals keep that order.
  return candidates
    .map(candidate => ({ candidate, rank: rank(candidate) }))
    .sort((a, b) => compareRanks(a.rank, b.rank))[0]?.candidate;
}

// What is not known comes after what is, and so does nothing of nothing.
function shareUsed({ use, border, warn }: LimitFact): number {
  const whole = border ?? warn;
  const used = use?.used;
  if (used === undefined || whole === undefined) return -1;
  if (whole === 0) return used > 0 ? Infinity : -1;
  return used / whole;
}

function giving({ border }: LimitFact): number {
  if (border === undefined) return 2;
  return border > 0 ? 0 : 1;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, i) => value !== b[i]);
  return index < 0 ? 0 : a[index] - b[index];
}

/** Whether a kind gave its family the name. @internal */
export function isNamesake({ kindPlural, family }: BoundaryEntryRow): boolean {
  return kindPlural.toLocaleLowerCase('en').includes(family.toLowerCase());
}
