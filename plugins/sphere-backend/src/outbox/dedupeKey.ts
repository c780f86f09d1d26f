import type { OutboxIntent } from './OutboxIntent';

/** What a key is made of. */
export interface DedupeKeyParts {
  /** Id of the request, or of whatever else the news is about: a UUID in lower case. */
  readonly about: string;
  readonly channel: OutboxIntent['channel'];
  /** Row version of the change, which goes up with each one. */
  readonly version: number;
  /** Place among the intents of the change. */
  readonly index: number;
}

/**
 * The key of an intent: `<about>/<channel>/<version>/<index>`, with numbers of a fixed width.
 * INVARIANT: everything up to the second slash is the scope within which the outbox keeps an order, and within a scope
 * keys sort, in any collation, as the changes were made. The dispatcher counts on it.
 */
export function dedupeKey(parts: DedupeKeyParts): string {
  const { about, channel, version, index } = parts;
  const number = (value: number, width: number) =>
    String(value).padStart(width, '0');
  return `${about}/${channel}/${number(version, 10)}/${number(index, 3)}`;
}
