import type { DUE_GROUPS } from '@dataops-sphere/plugin-sphere-common';
import { DateTime } from 'luxon';
import type { SphereTranslate } from '../../page/useSphereTranslation';

/** When an answer is due, as a heading of a list; `team` where it is not the reviewers' turn. @internal */
export type DueGroup = (typeof DUE_GROUPS)[number] | 'team';

/** The headings in their order. @internal */
export const DUE_ORDER: readonly DueGroup[] = [
  'late',
  'today',
  'this-week',
  'later',
  'team',
];

interface Due {
  readonly state: string;
  readonly dueAt?: string;
}

/** Under which heading a request stands. @internal */
export function dueGroupOf({ state, dueAt }: Due, now: number): DueGroup {
  if (state === 'changes_requested') return 'team';
  if (!dueAt) return 'later';
  const due = DateTime.fromISO(dueAt);
  const at = DateTime.fromMillis(now);
  if (due < at) return 'late';
  if (due.hasSame(at, 'day')) return 'today';
  return due.hasSame(at, 'week') ? 'this-week' : 'later';
}

/** The first word of a row: `late 1 day`, `today 17:00`, `Thu 17:00`, `4 Dec`. @internal */
export function dueWord(item: Due, now: number, t: SphereTranslate): string {
  const group = dueGroupOf(item, now);
  if (group === 'team') return t('review.state.changes_requested');
  if (!item.dueAt) return t('review.list.noDue');
  const due = DateTime.fromISO(item.dueAt);
  switch (group) {
    case 'late':
      return lateWord(DateTime.fromMillis(now).diff(due).as('hours'), t);
    case 'today':
      return t('review.list.dueToday', { time: due.toFormat('HH:mm') });
    case 'this-week':
      return due.toFormat('ccc HH:mm');
    default:
      return due.toFormat('d LLL');
  }
}

function lateWord(hours: number, t: SphereTranslate): string {
  if (hours < 1) return t('review.list.lateNow');
  return hours < 24
    ? t('review.list.lateHours', { count: Math.floor(hours) })
    : t('review.list.lateDays', { count: Math.floor(hours / 24) });
}
