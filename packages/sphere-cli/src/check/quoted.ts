/** Longest value of a user that a message repeats, in characters. */
const MAX_QUOTED = 80;

/** A value of the user for a message, in quotes and not longer than a line. */
export function quoted(text: string): string {
  return `'${
    text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED - 1)}…` : text
  }'`;
}
