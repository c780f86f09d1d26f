import {
  compareText,
  sortedUnique,
  type Renaming,
} from '../report/importReport';
import { isEntityName, slug } from './names';

/** One place where the input spells a team, and the group names that confirm a corrected spelling there. */
export type TeamClaim = {
  readonly spelling: string;
  readonly confirmedBy: readonly string[];
};

export type TeamNames = {
  /** The catalog name of each spelling; missing when the spelling could mean another team. */
  readonly names: ReadonlyMap<string, string>;
  readonly renamed: readonly Renaming[];
};

/**
 * Turns spellings into names that the catalog accepts. A spelling that is a name already stays; two that differ in case
 * alone are one team, because the catalog can't tell them apart. Any other spelling is corrected (`Move a Prisoner` to
 * `move-a-prisoner`), but only when nobody else is called so or a group of that name is bound beside it.
 */
export function settleTeamNames(claims: readonly TeamClaim[]): TeamNames {
  const spellings = sortedUnique(claims.map(c => c.spelling));
  const bySlug = groupBy(spellings, teamKey);
  const confirmed = new Set(
    claims
      .filter(c =>
        c.confirmedBy.some(g => g.toLowerCase() === teamKey(c.spelling)),
      )
      .map(c => c.spelling),
  );
  const names = new Map<string, string>();
  const renamed: Renaming[] = [];
  for (const spelling of spellings) {
    const key = teamKey(spelling);
    const sharing = bySlug.get(key) ?? [];
    const valid = sharing.filter(isEntityName);
    if (key === '') continue;
    if (isEntityName(spelling)) {
      names.set(spelling, valid[0]);
      if (spelling !== valid[0]) {
        renamed.push(renaming(spelling, valid[0], 'case'));
      }
    } else if (confirmed.has(spelling) || sharing.length === 1) {
      const to = valid[0] ?? key;
      names.set(spelling, to);
      const why = confirmed.has(spelling) ? 'confirmed' : 'unconfirmed';
      renamed.push(renaming(spelling, to, why));
    }
  }
  return { names, renamed };
}

/** What two spellings of one team have in common. */
export function teamKey(spelling: string): string {
  return isEntityName(spelling) ? spelling.toLowerCase() : slug(spelling);
}

const WHY = {
  case: 'the catalog does not tell upper from lower case',
  confirmed:
    'the catalog accepts no such name, and a role binding confirms this one',
  unconfirmed:
    'the catalog accepts no such name, and nothing confirms this one',
} as const;

function renaming(from: string, to: string, why: keyof typeof WHY): Renaming {
  return { what: 'team', from, to, why: WHY[why] };
}

function groupBy(
  values: readonly string[],
  keyOf: (value: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const value of [...values].sort(compareText)) {
    const key = keyOf(value);
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return groups;
}
