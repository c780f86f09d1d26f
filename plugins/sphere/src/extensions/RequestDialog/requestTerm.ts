import {
  addDuration,
  DEFAULT_CALENDAR,
  type ExtensionTerm,
  type SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import { DateTime } from 'luxon';
import { startOfDay } from '../Decision/dateWords';
import type { DraftTerm, RequestDraft } from './requestDraft';

/** How long extra room may be asked for. @internal */
export type TermRules = Pick<
  SphereDetail['resolved']['leash']['extensions'],
  'maxDuration' | 'permanent'
>;

const DAY = 'yyyy-MM-dd';

/** Lengths that are offered where the rules allow longer ones. */
const COMMON = ['2 weeks', '1 month', '3 months'];

/** A length that is this much shorter than the longest, in milliseconds, is no other choice: three months, 90 days. */
const NEARLY_THE_SAME = 7 * 86_400_000;

/** One length that is offered. @internal */
export interface DurationChoice {
  readonly duration: string;
  readonly longest: 'longest' | 'shorter';
}

/** Lengths to choose from; the last one is the longest that the rules allow. @internal */
export function durationChoices(
  { maxDuration }: TermRules,
  now: number,
): readonly DurationChoice[] {
  const longest = after(now, maxDuration);
  const shorter = longest - NEARLY_THE_SAME;
  return [
    ...COMMON.filter(duration => after(now, duration) < shorter).map(
      duration => ({ duration, longest: 'shorter' as const }),
    ),
    { duration: maxDuration, longest: 'longest' },
  ];
}

/** The length that is chosen unless another one is: a month, where that is allowed. @internal */
export function defaultTerm(rules: TermRules, now: number): DraftTerm {
  const durations = durationChoices(rules, now).map(c => c.duration);
  const duration = durations.includes('1 month')
    ? '1 month'
    : durations[durations.length - 1];
  return { type: 'for', duration };
}

/** The last day that may be chosen, as `2026-02-20`. @internal */
export function latestDay(
  { maxDuration }: TermRules,
  from: string | undefined,
  now: number,
): string {
  return lastWholeDay(after(beginOf(from, now), maxDuration)).toFormat(DAY);
}

/** The term of a draft; undefined while no end can be read from it. @internal */
export function termOfDraft(
  draft: Pick<RequestDraft, 'term' | 'from'>,
  rules: TermRules,
  now: number,
): ExtensionTerm | undefined {
  const { term } = draft;
  const from = draft.from ? startOfDay(draft.from) : undefined;
  if (draft.from && !from) return undefined;
  const begin = from !== undefined && { from };
  if (term.type === 'permanent') return { type: 'permanent', ...begin };
  const end =
    term.type === 'until'
      ? DateTime.fromISO(term.day).endOf('day')
      : endOfDuration(term.duration, {
          rules,
          begin: beginOf(draft.from, now),
        });
  const until = end?.toUTC().toISO();
  return until ? { type: 'temporary', until, ...begin } : undefined;
}

/** A draft's term for something that was asked for, or was extended by as long again. @internal */
export function dayOf(instant: string): string {
  return DateTime.fromISO(instant).toFormat(DAY);
}

function endOfDuration(
  duration: string,
  { rules, begin }: { readonly rules: TermRules; readonly begin: number },
): DateTime | undefined {
  const isOffered = durationChoices(rules, begin).some(
    choice => choice.duration === duration,
  );
  if (!isOffered) return undefined;
  const end = DateTime.fromMillis(after(begin, duration)).endOf('day');
  // A day that has begun when the longest time is over would be too long.
  const latest = lastWholeDay(after(begin, rules.maxDuration));
  return end > latest ? latest : end;
}

function lastWholeDay(instant: number): DateTime {
  return DateTime.fromMillis(instant).minus({ days: 1 }).endOf('day');
}

function beginOf(from: string | undefined, now: number): number {
  const begin = from ? DateTime.fromISO(from).toMillis() : now;
  return Number.isNaN(begin) ? now : Math.max(begin, now);
}

function after(instant: number, duration: string): number {
  const calendar = {
    ...DEFAULT_CALENDAR,
    timeZone: DateTime.local().zoneName,
  };
  const from = new Date(instant).toISOString();
  return Date.parse(addDuration(from, duration, calendar));
}
