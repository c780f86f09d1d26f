import type { Library } from '@dataops-sphere/plugin-sphere-common';

/** The parts of the library, as they stand in the address. @internal */
export const LIBRARY_PARTS = ['archetypes', 'checkpoints', 'kinds'] as const;
/** @internal */
export type LibraryPart = (typeof LIBRARY_PARTS)[number];

/** The key with which an address opens one item of each part. */
const DEEP_LINKS = {
  archetypes: 'archetype',
  checkpoints: 'checkpoint',
  kinds: 'kind',
} as const;

/** What the address of the library means. A link to an item shows the part that it is in. @internal */
export function placeInLibrary(address: URLSearchParams): {
  readonly part: LibraryPart;
  readonly open?: string;
} {
  for (const part of LIBRARY_PARTS) {
    const open = address.get(DEEP_LINKS[part]);
    if (open) return { part, open };
  }
  const part = LIBRARY_PARTS.find(p => p === address.get('show'));
  return { part: part ?? 'archetypes' };
}

/** The address with this item of a part open, or with none. @internal */
export function addressOfItem(
  address: URLSearchParams,
  part: LibraryPart,
  name: string,
): URLSearchParams {
  const next = new URLSearchParams(address);
  LIBRARY_PARTS.forEach(p => next.delete(DEEP_LINKS[p]));
  next.set('show', part);
  if (name) next.set(DEEP_LINKS[part], name);
  return next;
}

/** The items of the library that contain a text. @internal */
export function searchLibrary(library: Library, text: string): Library {
  const wanted = text.trim().toLocaleLowerCase();
  const has = (item: unknown) =>
    JSON.stringify(item).toLocaleLowerCase().includes(wanted);
  return {
    archetypes: library.archetypes.filter(a => has([a.document, a.owner])),
    checkpoints: library.checkpoints.filter(c => has([c.document, c.owner])),
    kinds: library.kinds.filter(k => has(k.kind)),
  };
}
