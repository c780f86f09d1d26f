/** Longest sort key that the tables hold. */
const MAX_KEY_LENGTH = 255;

/**
 * A text as it is compared in searches: lower case, without accents. NUL is dropped, because PostgreSQL can't store it.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\0]/gu, '')
    .toLowerCase();
}

/** A text as it is sorted by. */
export function sortKeyOf(text: string): string {
  return foldText(text).trim().slice(0, MAX_KEY_LENGTH);
}

/** The words of a search, all of which have to occur. */
export function wordsOf(query: string): readonly string[] {
  return [...new Set(foldText(query).split(/\s+/).filter(Boolean))];
}

/** A LIKE pattern that finds a word anywhere, for `escape '\'`. */
export function likePattern(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}
