import {
  matchValueSchema,
  MAX_EXTENSION_CHANGES,
} from '@dataops-sphere/plugin-sphere-common';
import { z } from 'zod/v4';

const text = z.string().max(50_000);

/** What was typed for one attribute; `kept` is what it stands for while nobody edits it, such as a range. */
const draftValueSchema = z.object({
  text,
  kept: z.array(matchValueSchema).optional(),
});
/** @internal */
export type DraftValue = z.infer<typeof draftValueSchema>;

const values = z.record(z.string(), draftValueSchema);

const draftChangeSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('raise'),
    entry: text,
    dimension: text,
    /** The number as it is typed. */
    to: text,
  }),
  z.object({ type: z.literal('allow'), entry: text, values }),
  z.object({ type: z.literal('allow-kind'), kind: text, values }),
]);
/** One change as it is being written. @internal */
export type DraftChange = z.infer<typeof draftChangeSchema>;

const draftTermSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('for'), duration: text }),
  z.object({ type: z.literal('until'), day: text }),
  z.object({ type: z.literal('permanent') }),
]);
/** Until when, as it is being chosen. @internal */
export type DraftTerm = z.infer<typeof draftTermSchema>;

/** A request as it is being written; it is kept in the browser. @internal */
export const requestDraftSchema = z.object({
  changes: z.array(draftChangeSchema).max(MAX_EXTENSION_CHANGES),
  term: draftTermSchema,
  /** The day on which it is to begin; absent for as soon as it is approved. */
  from: text.optional(),
  why: text,
  /** Absent while no link was added. */
  ticket: text.optional(),
  /** Under which it is sent: the second time has no second effect. */
  key: text,
  renews: z.string().optional(),
  follows: z.string().optional(),
  edits: z.string().optional(),
  /** The link that it began with. */
  ask: text,
});
/** @internal */
export type RequestDraft = z.infer<typeof requestDraftSchema>;

/** What somebody does to a draft. @internal */
export type DraftEdit =
  | {
      readonly type: 'changed';
      readonly index: number;
      readonly change: DraftChange;
    }
  | { readonly type: 'added'; readonly change: DraftChange }
  | { readonly type: 'removed'; readonly index: number }
  | { readonly type: 'term'; readonly term: DraftTerm }
  | { readonly type: 'from'; readonly day: string | undefined }
  | { readonly type: 'why'; readonly text: string }
  | { readonly type: 'ticket'; readonly text: string | undefined };

/** The draft after an edit. @internal */
export function editDraft(draft: RequestDraft, edit: DraftEdit): RequestDraft {
  const { changes } = draft;
  switch (edit.type) {
    case 'changed':
      return {
        ...draft,
        changes: changes.map((c, i) => (i === edit.index ? edit.change : c)),
      };
    case 'added':
      return changes.length < MAX_EXTENSION_CHANGES
        ? { ...draft, changes: [...changes, edit.change] }
        : draft;
    case 'removed':
      return { ...draft, changes: changes.filter((_, i) => i !== edit.index) };
    case 'term':
      return { ...draft, term: edit.term };
    case 'from':
      return { ...draft, from: edit.day };
    case 'why':
      return { ...draft, why: edit.text };
    case 'ticket':
      return { ...draft, ticket: edit.text };
    default: {
      const unreachable: never = edit;
      return unreachable;
    }
  }
}
