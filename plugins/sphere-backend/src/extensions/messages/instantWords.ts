import type { WorkingCalendar } from '@dataops-sphere/plugin-sphere-common';
import { DateTime } from 'luxon';

/** An instant as people say it, seen from another one, in the zone of the calendar. */
export interface InstantWords {
  /** "20 Feb", in another year "20 Feb 2027". */
  readonly date: string;
  /** "today", "Fri" within the next six days, "Fri 20 Feb", in another year "Fri 20 Feb 2027". */
  readonly day: string;
  /** The same with the time: "Fri 17:00", "Fri 20 Feb, 17:00". */
  readonly time: string;
}

/** Names an instant in English. Never throws: what is no instant is shown as it is. */
export function instantWords(
  instant: string,
  seenFrom: string,
  { timeZone }: Pick<WorkingCalendar, 'timeZone'>,
): InstantWords {
  const read = (text: string) =>
    DateTime.fromISO(text, { zone: 'utc' })
      .setZone(timeZone)
      .setLocale('en-GB');
  const [then, now] = [read(instant), read(seenFrom)];
  if (!then.isValid || !now.isValid) {
    return { date: instant, day: instant, time: instant };
  }
  const days = then.startOf('day').diff(now.startOf('day'), 'days').days;
  const time = then.toFormat('HH:mm');
  const date = then.toFormat(then.year === now.year ? 'd LLL' : 'd LLL yyyy');
  if (Math.round(days) === 0) {
    return { date, day: 'today', time: `today ${time}` };
  }
  if (days > 0 && days < 6.5) {
    const day = then.toFormat('ccc');
    return { date, day, time: `${day} ${time}` };
  }
  const day = `${then.toFormat('ccc')} ${date}`;
  return { date, day, time: `${day}, ${time}` };
}
