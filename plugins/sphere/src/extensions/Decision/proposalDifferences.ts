import type {
  ExtensionChange,
  ExtensionProposal,
} from '@dataops-sphere/plugin-sphere-common';
import { formatQuantity } from '@dataops-sphere/plugin-sphere-common';
import { matchValueText } from '../../boundary/matchValueText';
import type { SphereTranslate } from '../../page/useSphereTranslation';
import { momentWords } from './dateWords';

/** One thing that is different between two proposals, in words. @internal */
export interface ProposalDifference {
  readonly what: string;
  readonly before?: string;
  readonly after?: string;
}

/** Titles of what changes speak of, by entry or kind. @internal */
export type ChangeTitles = ReadonlyMap<string, string>;

/** Everything that is different between two proposals; nothing where they ask for the same. @internal */
export function proposalDifferences(
  pair: {
    readonly before: ExtensionProposal;
    readonly after: ExtensionProposal;
  },
  titles: ChangeTitles,
  t: SphereTranslate,
): readonly ProposalDifference[] {
  const words = (proposal: ExtensionProposal) =>
    wordsOfProposal(proposal, titles, t);
  const before = words(pair.before);
  const after = words(pair.after);
  const keys = [...new Set([...after.keys(), ...before.keys()])];
  return keys
    .map(key => ({
      what: (after.get(key) ?? before.get(key))?.what ?? key,
      before: before.get(key)?.value,
      after: after.get(key)?.value,
    }))
    .filter(difference => difference.before !== difference.after);
}

interface Words {
  readonly what: string;
  readonly value: string;
}

function wordsOfProposal(
  proposal: ExtensionProposal,
  titles: ChangeTitles,
  t: SphereTranslate,
): ReadonlyMap<string, Words> {
  const { term, justification, ticket } = proposal;
  const words = new Map<string, Words>();
  proposal.changes.forEach(change => {
    const { key, ...said } = wordsOfChange(change, titles, t);
    const earlier = words.get(key);
    words.set(key, {
      what: said.what,
      value: earlier ? `${earlier.value}; ${said.value}` : said.value,
    });
  });
  words.set('from', {
    what: t('review.stale.from'),
    value: term.from ? momentWords(term.from) : t('review.stale.atOnce'),
  });
  words.set('until', {
    what: t('review.stale.until'),
    value:
      term.type === 'temporary'
        ? momentWords(term.until)
        : t('review.stale.forGood'),
  });
  words.set('why', { what: t('review.stale.why'), value: justification });
  if (ticket) {
    words.set('ticket', { what: t('review.stale.ticket'), value: ticket });
  }
  return words;
}

function wordsOfChange(
  change: ExtensionChange,
  titles: ChangeTitles,
  t: SphereTranslate,
) {
  const subject = change.type === 'allow-kind' ? change.kind : change.entry;
  const what = titles.get(subject) ?? subject;
  if (change.type === 'raise') {
    return {
      key: `raise ${subject} ${change.dimension}`,
      what: t('review.stale.border', { what }),
      value: formatQuantity(change.to),
    };
  }
  const value = Object.entries(change.inside)
    .map(
      ([attribute, values]) =>
        `${attribute} ${values.map(v => matchValueText(v, t)).join(', ')}`,
    )
    .join('; ');
  return {
    key: `${change.type} ${subject}`,
    what: t('review.stale.allowed', { what }),
    value,
  };
}
