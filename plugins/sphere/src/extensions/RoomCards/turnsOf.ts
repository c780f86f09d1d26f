import type {
  RoomSummary,
  SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import { DateTime } from 'luxon';

/** What a sphere waits for, and what ends. @internal */
export interface Turns {
  /** Requests that the team has to answer, those that lapse first at the beginning. */
  readonly team: readonly RoomSummary[];
  /** Requests that reviewers have to answer, the first due at the beginning. */
  readonly waiting: readonly RoomSummary[];
  /** Extra room with an end that is still to come, the first end at the beginning. */
  readonly ending: readonly RoomSummary[];
}

/** Sorts extra room and requests by whose turn they are. What has ended by the clock is left out. @internal */
export function turnsOf(room: SphereDetail['room'], at: number): Turns {
  const is =
    (state: RoomSummary['state']) =>
    (one: RoomSummary): boolean =>
      one.state === state;
  return {
    team: byInstant(room.open.filter(is('changes_requested')), 'lapsesAt'),
    waiting: byInstant(room.open.filter(is('in_review')), 'dueAt'),
    ending: byInstant(
      room.live.filter(
        ({ endsAt }) => endsAt !== undefined && Date.parse(endsAt) > at,
      ),
      'endsAt',
    ),
  };
}

/** Whole days until an instant, by the calendar of the reader: 0 is today. @internal */
export function daysUntil(instant: string, at: number): number {
  const today = DateTime.fromMillis(at).startOf('day');
  const day = DateTime.fromISO(instant).startOf('day');
  return Math.max(0, Math.round(day.diff(today, 'days').days));
}

function byInstant(
  items: readonly RoomSummary[],
  key: 'lapsesAt' | 'dueAt' | 'endsAt',
): RoomSummary[] {
  const instant = (one: RoomSummary) => Date.parse(one[key] ?? '') || Infinity;
  return [...items].sort((a, b) => {
    const [x, y] = [instant(a), instant(b)];
    return x === y ? 0 : x - y;
  });
}
