import { z } from 'zod/v4';
import { requestDraftSchema } from './requestDraft';
import type { KeptDraft } from './requestState';

const keptDraftSchema = z.object({
  draft: requestDraftSchema,
  savedAt: z.iso.datetime(),
});

/** What a draft is about: a new request of a sphere, or a change of an open one. @internal */
export interface DraftOf {
  readonly sphere: string;
  /** Id of the request that is changed. */
  readonly edits?: string;
}

const keyOf = ({ sphere, edits }: DraftOf) =>
  ['sphere.request-draft', sphere, ...(edits ? [edits] : [])].join('.');

/** The draft that this tab of the browser keeps, also over a reload. @internal */
export function readKeptDraft(of: DraftOf): KeptDraft | undefined {
  try {
    const text = window.sessionStorage.getItem(keyOf(of));
    const parsed = keptDraftSchema.safeParse(text && JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a draft, or forgets it. Where the browser forbids it, the draft lives as long as the page. @internal */
export function writeKeptDraft(of: DraftOf, kept: KeptDraft | undefined) {
  try {
    if (kept) window.sessionStorage.setItem(keyOf(of), JSON.stringify(kept));
    else window.sessionStorage.removeItem(keyOf(of));
  } catch {
    // Private windows and full storages: nothing that the viewer could do about it.
  }
}
