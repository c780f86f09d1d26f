import type { ExtensionNews } from './ExtensionNews';
import { instantWords } from './instantWords';

/** What is asked for without its term, as the subject of a sentence with a verb: "4 more namespaces end". */
export function whatWords(
  { after, about }: Pick<ExtensionNews, 'after' | 'about'>,
  verb: string,
): { readonly text: string; readonly verb: string } {
  const { changes, term } = after.proposal;
  const marker = term.type === 'temporary' ? ' until ' : ' for good';
  const end = about.title.lastIndexOf(marker);
  const text = end > 0 ? about.title.slice(0, end) : about.title;
  const isOne =
    changes.length === 1 &&
    (changes[0].type === 'raise'
      ? text.startsWith('1 more ')
      : Object.values(changes[0].inside).every(({ length }) => length === 1));
  return { text, verb: isOne ? `${verb}s` : verb };
}

/** From when and until when it is theirs: "until 20 Feb", "for good", "from 1 Dec until 20 Feb". */
export function endWords(
  { after, about }: Pick<ExtensionNews, 'after' | 'about'>,
  seenFrom: string,
): string {
  const { calendar } = about;
  const dateOf = (instant: string) =>
    instantWords(instant, seenFrom, calendar).date;
  const { startsAt, endsAt } = after;
  const until = endsAt ? `until ${dateOf(endsAt)}` : 'for good';
  const isLater = after.state === 'approved' && startsAt && startsAt > seenFrom;
  return isLater ? `from ${dateOf(startsAt)} ${until}` : until;
}
