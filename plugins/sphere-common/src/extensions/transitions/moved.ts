import type {
  ExtensionFacts,
  ExtensionRefusal,
  MachineCommand,
  TransitionResult,
} from '../extensionFacts';
import type {
  ExtensionEvent,
  ExtensionEventType,
  ExtensionRequest,
} from '../extensionRequest';
import { personKey } from '../personRef';

/** What a transition of one kind of command works on; whether it may be given is settled before. */
export interface Move<Type extends MachineCommand['type']> {
  readonly command: Extract<MachineCommand, { type: Type }>;
  /** As it stands by the facts. */
  readonly request: ExtensionRequest;
  readonly facts: ExtensionFacts;
  /** The absent person whom the actor stands in for. */
  readonly standsInFor?: string;
}

/** Nobody's turn any more. */
export const NO_TURN = {
  dueAt: undefined,
  halfAt: undefined,
  lapsesAt: undefined,
} as const;

/** The request with these changes and its next version; what is set to `undefined` is gone. */
export function moved(
  request: ExtensionRequest,
  changes: Partial<ExtensionRequest>,
  events: readonly ExtensionEvent[],
): TransitionResult {
  const next = { ...request, ...changes, version: request.version + 1 };
  return { ok: true, request: withoutGaps(next), events };
}

/** Nothing happens. */
export function refused(
  reason: ExtensionRefusal,
  facts?: ExtensionFacts,
): TransitionResult {
  return reason === 'proposal-problems'
    ? { ok: false, reason, problems: facts?.problems ?? [] }
    : { ok: false, reason };
}

/** An event of now, by whoever acts. */
export function eventOf(
  type: ExtensionEventType,
  facts: Pick<ExtensionFacts, 'at' | 'actor'>,
  about: Omit<ExtensionEvent, 'type' | 'at' | 'by'> = {},
): ExtensionEvent {
  const { at } = facts;
  return withoutGaps({ type, at, by: actorOf(facts), ...about });
}

/** Canonical ref of whoever acts, or `system`. */
export function actorOf({ actor }: Pick<ExtensionFacts, 'actor'>): string {
  return actor.type === 'system' ? 'system' : personKey(actor.ref);
}

function withoutGaps<T extends object>(value: T): T {
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  return Object.fromEntries(entries) as T;
}
