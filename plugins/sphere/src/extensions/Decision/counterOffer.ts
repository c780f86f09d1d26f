import type {
  ExtensionDetail,
  ExtensionEffect,
  ExtensionProposal,
} from '@dataops-sphere/plugin-sphere-common';
import { DateTime } from 'luxon';
import { endOfDay, lastDayOf } from './dateWords';

/** What a reviewer may change about a proposal: numbers and the end. As typed. @internal */
export interface CounterTerms {
  /** New borders, by the index of their change. */
  readonly borders: Readonly<Record<number, string>>;
  /** Last day, as `2026-02-20`; empty where there is no end. */
  readonly lastDay: string;
}

/** The terms as they are asked for. @internal */
export function termsOf({ changes, term }: ExtensionProposal): CounterTerms {
  const raises = changes.flatMap((change, index) =>
    change.type === 'raise' ? [[index, String(change.to)] as const] : [],
  );
  return {
    borders: Object.fromEntries(raises),
    lastDay:
      term.type === 'temporary'
        ? lastDayOf(term.until).toFormat('yyyy-MM-dd')
        : '',
  };
}

/** Whether a number may be the new border: more than before, and not above the ceiling. @internal */
export function isWithinLimits(
  text: string,
  limit: ExtensionEffect['limit'],
): boolean {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return false;
  if (!limit) return value > 0;
  const { declared, ceiling = Infinity } = limit;
  return value > declared && value <= ceiling;
}

/** Whether a last day is still to come. @internal */
export function isDayAhead(day: string, now: number): boolean {
  return DateTime.fromISO(day).endOf('day').toMillis() > now;
}

/** The proposal with other terms; nothing where they are not valid, or the same. @internal */
export function counterProposal(
  detail: Pick<ExtensionDetail, 'request' | 'effects'>,
  terms: CounterTerms,
  now: number,
): ExtensionProposal | undefined {
  const { proposal } = detail.request;
  const asked = termsOf(proposal);
  if (JSON.stringify(asked) === JSON.stringify(terms)) return undefined;
  const limitOf = (index: number) =>
    detail.effects.find(effect => effect.change === index)?.limit;
  const isValid = Object.entries(terms.borders).every(([index, text]) =>
    isWithinLimits(text, limitOf(Number(index))),
  );
  const { term } = proposal;
  const until =
    terms.lastDay === asked.lastDay ? undefined : endOfDay(terms.lastDay);
  if (!isValid) return undefined;
  if (term.type === 'temporary' && !isDayAhead(terms.lastDay, now)) {
    return undefined;
  }
  return {
    ...proposal,
    changes: proposal.changes.map((change, index) =>
      change.type === 'raise'
        ? { ...change, to: Number(terms.borders[index]) }
        : change,
    ),
    term: term.type === 'temporary' && until ? { ...term, until } : term,
  };
}
