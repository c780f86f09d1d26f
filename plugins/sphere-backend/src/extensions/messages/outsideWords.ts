import type { ExtensionPreview } from '@dataops-sphere/plugin-sphere-common';
import { message } from './plainText';

/** Most names that a message lists. */
const MAX_NAMES = 5;

/**
 * What an end means for what is in use: "2 in use would be outside: x, y. Renew · Give back", or "2 are outside now: x,
 * y." once it has come. Where nothing is known nothing is said: a number that may be wrong would worry or soothe people
 * for no reason.
 */
export function outsideWords(
  { total, resources, use }: ExtensionPreview['outsideAfter'],
  when: 'ahead' | 'now',
): string | undefined {
  const choices = when === 'ahead' ? 'Renew · Give back' : undefined;
  if (total === 0 || (use === 'unknown' && resources.length === 0)) {
    return choices;
  }
  const names = resources.slice(0, MAX_NAMES).map(({ name }) => name);
  const more = total - names.length;
  const rest = names.length > 0 && more > 0 ? ` and ${more} more` : '';
  const list = names.length > 0 ? message`: ${names.join(', ')}` + rest : '';
  const verb = total === 1 ? 'is' : 'are';
  const what =
    when === 'ahead'
      ? `${total} in use would be outside`
      : `${total} ${verb} outside now`;
  return [`${what}${list}.`, choices].filter(text => text).join(' ');
}
