import { phrase, type Phrase, type PhraseCode } from '../phrases';

const LAST_INSTANT = 8.64e15;

/** A day, with the time where it is not midnight; in UTC, because a sentence does not know where it is read. */
export function momentPhrase(at: number): Phrase {
  if (!(Math.abs(at) <= LAST_INSTANT)) {
    return phrase('text', { value: String(at) });
  }
  const moment = new Date(at);
  const date = phrase('day', {
    weekday: phrase(`weekday${moment.getUTCDay()}` as PhraseCode),
    day: moment.getUTCDate(),
    month: phrase(`month${moment.getUTCMonth()}` as PhraseCode),
    year: moment.getUTCFullYear(),
  });
  const time = moment.toISOString().split('T')[1].slice(0, 5);
  return time === '00:00' ? date : phrase('moment', { date, time });
}
