import {
  extensionChangeSchema,
  MAX_EXTENSION_CHANGES,
  MAX_JUSTIFICATION_LENGTH,
} from '@dataops-sphere/plugin-sphere-common';
import { z } from 'zod/v4';

/** The key under which a request that is being written stands in the address of a sphere's page. @internal */
export const ASK_KEY = 'ask';

/** Longest text under {@link ASK_KEY} that is read. */
const MAX_LENGTH = 20_000;

/**
 * What a link to a prefilled request says. It stands as JSON, percent-encoded, in the address of any page of a sphere:
 *
 * ```
 * /spheres/customer-churn?ask={"changes":[{"type":"raise","entry":"namespaces","dimension":"count","to":14}]}
 * ```
 *
 * - `changes`: what to ask for, as in the body of a request: `raise`, `allow` or `allow-kind`;
 * - `entry`: instead of changes, the id of the statement to ask more of;
 * - `renews`: id of an extension to go on with, whose content is filled in;
 * - `follows`: id of a closed request to try again, whose content is filled in;
 * - `edits`: id of an open request to change; sending it makes its next proposal, and votes start again;
 * - `until` (`2026-02-20`), `justification`, `ticket`: the other fields.
 *
 * An empty `?ask=` opens the dialog with the draft, or with nothing. A link only fills in fields; nothing is sent
 * before somebody presses *Send*.
 * @internal
 */
export const requestAskSchema = z.strictObject({
  changes: z
    .array(extensionChangeSchema)
    .min(1)
    .max(MAX_EXTENSION_CHANGES)
    .optional(),
  entry: z.string().max(63).optional(),
  renews: z.uuid().optional(),
  follows: z.uuid().optional(),
  edits: z.uuid().optional(),
  until: z.iso.date().optional(),
  justification: z.string().max(MAX_JUSTIFICATION_LENGTH).optional(),
  ticket: z.string().max(500).optional(),
});
/** @internal */
export type RequestAsk = z.infer<typeof requestAskSchema>;

/** What an address says about a request: nothing, something that can be read, or something that cannot. @internal */
export type AskInAddress =
  | { readonly type: 'none' }
  | { readonly type: 'ask'; readonly code: string; readonly ask: RequestAsk }
  | { readonly type: 'unreadable'; readonly code: string };

/** Reads what an address says about a request. @internal */
export function readAsk(address: URLSearchParams): AskInAddress {
  const code = address.get(ASK_KEY);
  if (code === null) return { type: 'none' };
  if (code === '') return { type: 'ask', code, ask: {} };
  const parsed = requestAskSchema.safeParse(parseJson(code));
  return parsed.success
    ? { type: 'ask', code, ask: parsed.data }
    : { type: 'unreadable', code };
}

/** The address with a request to prefill; everything else in it stays. @internal */
export function writeAsk(
  address: URLSearchParams,
  ask: RequestAsk,
): URLSearchParams {
  const next = new URLSearchParams(address);
  const isEmpty = Object.keys(ask).length === 0;
  next.set(ASK_KEY, isEmpty ? '' : JSON.stringify(ask));
  return next;
}

/** The address without a request. @internal */
export function withoutAsk(address: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(address);
  next.delete(ASK_KEY);
  return next;
}

function parseJson(text: string): unknown {
  if (text.length > MAX_LENGTH) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
