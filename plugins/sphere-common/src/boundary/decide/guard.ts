import {
  givenBeginnings,
  literalStart,
  literalStarts,
  type Beginnings,
} from './beginnings';
import type { GivingParts } from './compileBoundary';
import type { CompiledMatcher } from './compileMatcher';
import type { Question } from './question';
import { MAYBE, NO, YES, type Verdict } from './verdict';

/**
 * How the text of one attribute has to begin for an entry to give anything: it saves most entries from being looked at
 * in full. A check costs mostly the memory that it has to fetch, so it lies in the entry itself.
 */
export interface Guard {
  readonly guardAttribute?: string;
  readonly guardStart?: string;
  /** `is`: the guard is all that the entry's `where` says, a literal; `begins`: the same of a glob that ends with its star. */
  readonly guardIsWhere?: 'is' | 'begins';
  /** Other beginnings, with which only extra room gives anything. */
  readonly guardRoom?: readonly string[];
}

/**
 * The guard that says most; what an entry has inside does not bind it where more is extendable. Extra room is taken in by
 * its own beginnings, so that it does not make every question look at the entry that it is laid over.
 */
export function createGuard(entry: GivingParts): Guard | undefined {
  const { overlays, ...own } = entry;
  let best: Guard | undefined;
  for (const matcher of [entry.where, entry.inside]) {
    // eslint-disable-next-line guard-for-in -- a plain object without inherited names
    for (const name in matcher) {
      const start = soleBeginning(givenBeginnings(own, name));
      if (start.length <= (best?.guardStart?.length ?? 0)) continue;
      const room = roomBeginnings(entry, name);
      if (room === 'any value') continue;
      best = {
        guardAttribute: name,
        guardStart: start,
        guardRoom: room.length > 0 ? room : undefined,
      };
    }
    if (best) break;
  }
  return best && { ...best, guardIsWhere: whereByGuard(entry.where) };
}

/** With which beginnings only extra room could give something; none where the entry's `where` speaks of the attribute. */
function roomBeginnings(
  { where, overlays = [] }: GivingParts,
  name: string,
): Beginnings {
  if (literalStarts(where, name) !== 'any value') return [];
  const starts = new Set<string>();
  for (const { inside } of overlays) {
    const own = literalStarts(inside, name);
    if (own === 'any value') return own;
    own.forEach(start => starts.add(start));
  }
  return [...starts];
}

function soleBeginning(beginnings: Beginnings): string {
  const isSole = beginnings !== 'any value' && beginnings.length === 1;
  return isSole ? beginnings[0] : '';
}

function whereByGuard(where: CompiledMatcher = {}): Guard['guardIsWhere'] {
  const [tests, ...others] = Object.values(where);
  if (!tests || others.length > 0 || tests.length > 1) return undefined;
  const [pattern] = tests;
  if (typeof pattern !== 'string') return undefined;
  const start = literalStart(pattern);
  if (start === '') return undefined;
  if (start === pattern) return 'is';
  return pattern === `${start}*` ? 'begins' : undefined;
}

/** NO: the entry gives nothing. YES: its `where` matches. MAYBE: it has to be looked at. */
export function askGuard(
  { guardAttribute, guardStart = '', guardIsWhere, guardRoom }: Guard,
  attributes: Question['attributes'],
): Verdict {
  if (guardAttribute === undefined) return MAYBE;
  const value = attributes[guardAttribute];
  if (typeof value !== 'string') return MAYBE;
  if (!value.startsWith(guardStart)) {
    return guardRoom && beginsWithAny(value, guardRoom) ? MAYBE : NO;
  }
  if (guardIsWhere === undefined) return MAYBE;
  return guardIsWhere === 'is' && value.length !== guardStart.length ? NO : YES;
}

function beginsWithAny(value: string, starts: readonly string[]): boolean {
  for (const start of starts) if (value.startsWith(start)) return true;
  return false;
}
