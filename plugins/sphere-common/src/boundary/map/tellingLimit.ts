import {
  compactNumber,
  inSentence,
  isCurrency,
  phrase,
  type Phrase,
} from '../phrases';
import type { BoundaryEntryRow, LimitFact } from '../table';

/** A limit with the row that it stands in. @internal */
export interface RowLimit {
  readonly row: BoundaryEntryRow;
  readonly limit: LimitFact;
}

/**
 * The limit that tells most about a family: one that gives something, of the kind that gave the family its name,
 * first in the kind's order of dimensions; of equals, the tightest.
 * @internal
 */
export function tellingLimit(
  rows: readonly BoundaryEntryRow[],
): RowLimit | undefined {
  const candidates = rows.flatMap(row =>
    row.limits.map((limit, index) => ({ row, limit, index })),
  );
  const rank = ({ row, limit, index }: (typeof candidates)[number]) => [
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

function giving({ border }: LimitFact): number {
  if (border === undefined) return 2;
  return border > 0 ? 0 : 1;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, i) => value !== b[i]);
  return index < 0 ? 0 : a[index] - b[index];
}

function isNamesake({ kindPlural, family }: BoundaryEntryRow): boolean {
  return kindPlural.toLocaleLowerCase('en').includes(family.toLowerCase());
}

/** What a limit allows in a few words: `up to 10`, `40 CPU`, `€9k a month`. @internal */
export function limitLabel({ row, limit }: RowLimit): Phrase {
  const { border, warn = 0, unit, mode, title } = limit;
  if (border === undefined) {
    return phrase('warnsAt', { value: compactNumber(warn) });
  }
  const value = compactNumber(border);
  if (isCurrency(unit)) {
    const money = `${unit}${value}`;
    return phrase('amount', { value: money, unit: inSentence(title) });
  }
  if (unit !== undefined) return phrase('amount', { value, unit });
  if (mode === 'count' && isNamesake(row)) return phrase('upTo', { value });
  const counted = inSentence(mode === 'count' ? row.kindPlural : title);
  return phrase('upTo', { value: phrase('amount', { value, unit: counted }) });
}
