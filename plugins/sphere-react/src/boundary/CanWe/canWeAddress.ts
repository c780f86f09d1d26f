import type {
  BoundaryKindRegistry,
  ResolvedEntry,
} from '@dataops-sphere/plugin-sphere-common';
import { MAX_QUESTION_TEXT } from '@dataops-sphere/plugin-sphere-common';
import { fieldsOf, defaultAction } from './canWeFields';
import {
  CAN_WE_UNTOUCHED,
  canWeReducer,
  saidOf,
  type CanWeState,
} from './canWeState';

/** The key under which a question stands in an address; what it says stands under this key, a dot and the name. */
const KEY = 'can';
const MAX_SAID = 50;

/** A question as it was read from an address. @public */
export interface CanWeAddress {
  readonly state: CanWeState;
  /** Keys of the address that mean nothing here. */
  readonly ignored: readonly string[];
}

/**
 * Reads `?can=create+kubernetes-namespace&can.cluster=analytics-eu&can.name=churn-dev-3`. What does not belong to a
 * known kind is left out and named.
 * @public
 */
export function readCanWeAddress(
  address: URLSearchParams,
  kinds: BoundaryKindRegistry,
  spoken?: readonly ResolvedEntry[],
): CanWeAddress {
  const keys = [...new Set(address.keys())].filter(isOwnKey);
  const words = (address.get(KEY) ?? '').split(' ').filter(Boolean);
  const name = words[words.length - 1] ?? '';
  const kind = kinds.get(name);
  if (!kind) return { state: CAN_WE_UNTOUCHED, ignored: keys };
  const ignored: string[] = [];
  const [action] = words.length === 2 ? words : [undefined];
  const isAction = action !== undefined && Object.hasOwn(kind.actions, action);
  if (words.length > 1 && !isAction) ignored.push(KEY);
  const asked = isAction ? action : defaultAction(kind);
  const known = new Set(fieldsOf(kind, asked, spoken).map(f => f.name));
  const values: Record<string, string> = {};
  for (const key of keys.filter(k => k !== KEY)) {
    const field = key.slice(KEY.length + 1);
    const value = address.get(key) ?? '';
    const fits = value.length <= MAX_QUESTION_TEXT;
    const hasRoom = Object.keys(values).length < MAX_SAID;
    // With open limits any further name may be a quantity.
    const isKnown = known.has(field) || (kind.openLimits && /\d/.test(value));
    if (isKnown && fits && hasRoom) values[field] = value;
    else ignored.push(key);
  }
  const chosen: CanWeState = isAction
    ? { status: 'chosen', kind: name, action }
    : { status: 'chosen', kind: name };
  return {
    state: canWeReducer(chosen, { type: 'said', kind: name, values }),
    ignored,
  };
}

/** The address with this question instead of the one it has; everything else in it stays. @public */
export function writeCanWeAddress(
  address: URLSearchParams,
  state: CanWeState,
): URLSearchParams {
  const next = new URLSearchParams(address);
  [...address.keys()].filter(isOwnKey).forEach(key => next.delete(key));
  if (state.status === 'untouched') return next;
  const { kind, action } = state;
  next.set(KEY, action === undefined ? kind : `${action} ${kind}`);
  for (const [name, value] of Object.entries(saidOf(state))) {
    next.set(`${KEY}.${name}`, value);
  }
  return next;
}

function isOwnKey(key: string): boolean {
  return key === KEY || key.startsWith(`${KEY}.`);
}
