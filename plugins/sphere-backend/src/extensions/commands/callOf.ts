import type { ExtensionCaller } from '../ExtensionService';
import type { ExtensionWrite } from '../ExtensionStore';

/** Under which a repeat is recognised: the key counts for one caller only, so that nobody can guess another's answer. */
export function callOf(
  { actor }: Pick<ExtensionCaller, 'actor'>,
  key: string,
): ExtensionWrite['call'] {
  return actor.type === 'system' ? undefined : { actor: actor.ref, key };
}
