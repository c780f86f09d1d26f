import type { ExtensionProposal } from './extensionContent';

/** When an extension that is approved now starts and ends. */
export interface ExtensionSpan {
  readonly startsAt: string;
  /** Absent for what is permanent. */
  readonly endsAt?: string;
}

/** From the approval, or later where it says so; instants in the one form that sorts as text. */
export function spanOf(
  { term }: Pick<ExtensionProposal, 'term'>,
  at: string,
): ExtensionSpan {
  const asked = term.from === undefined ? undefined : Date.parse(term.from);
  const start = Math.max(Date.parse(at), asked ?? Number.NEGATIVE_INFINITY);
  const startsAt = new Date(start).toISOString();
  if (term.type === 'permanent') return { startsAt };
  return { startsAt, endsAt: new Date(Date.parse(term.until)).toISOString() };
}

/** Whether nothing would be left of it. */
export function isOver(
  proposal: Pick<ExtensionProposal, 'term'>,
  at: string,
): boolean {
  const { startsAt, endsAt } = spanOf(proposal, at);
  return endsAt !== undefined && endsAt <= startsAt;
}

/** Whether an instant has come. */
export function hasCome(instant: string | undefined, at: string): boolean {
  return instant !== undefined && Date.parse(instant) <= Date.parse(at);
}
