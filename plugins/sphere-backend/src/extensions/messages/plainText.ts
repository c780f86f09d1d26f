/** Longest text of a person that a message repeats, in characters; the page has the whole of it. */
export const MAX_QUOTED = 300;

/** Anything that clients make a link of by themselves. */
const ADDRESS =
  /(?:[a-z][a-z0-9+.-]{0,20}:\/\/|www\.|mailto:|javascript:|data:)\S*/giu;

/**
 * What somebody wrote, as a message may carry it to an inbox, a mail or a chat: one line of plain text in which nothing
 * is a tag, a mention or a link, whatever the receiving end makes of texts. Look-alikes stand for the characters that
 * mean something there; the page that the message leads to shows what was really written.
 */
export function plainText(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(ADDRESS, '(link)')
    .replace(/</g, '‹')
    .replace(/>/g, '›')
    .replace(/&(?=[#\w]+;)/g, '＆')
    .replace(/\](?=\()/g, '] ')
    .replace(/(?<![\p{L}\p{N}])@(?=[\p{L}\p{N}])/gu, '＠')
    .trim();
  const characters = Array.from(line);
  return characters.length > MAX_QUOTED
    ? `${characters.slice(0, MAX_QUOTED - 1).join('')}…`
    : line;
}

/**
 * Puts a message together: what is written in the code stays, and every value is made plain. INVARIANT: messages are
 * made by this alone, so that no value gets into one as it is.
 */
export function message(
  parts: TemplateStringsArray,
  ...values: readonly string[]
): string {
  return parts.reduce(
    (text, part, index) => text + plainText(values[index - 1]) + part,
  );
}
