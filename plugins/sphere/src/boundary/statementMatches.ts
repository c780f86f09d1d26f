import type { EntryCardProps } from './EntryCard';

/** Whether a statement says the text anywhere: in its title, kind, values or reason. @internal */
export function statementMatches(
  { entry, row, kind }: EntryCardProps,
  text: string,
): boolean {
  const wanted = text.trim().toLocaleLowerCase();
  if (!wanted) return true;
  return JSON.stringify([row.what, kind?.title, kind?.plural, entry])
    .toLocaleLowerCase()
    .includes(wanted);
}
