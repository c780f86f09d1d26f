import type {
  ExtensionChange,
  ExtensionDetail,
  SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import { DateTime } from 'luxon';
import type { AskableTargets } from './askableTargets';
import { writeAskedValues } from './askedValues';
import type { RequestAsk } from './requestAsk';
import { findAllowTarget, findRaiseTarget } from './requestContent';
import type { DraftChange, DraftTerm, RequestDraft } from './requestDraft';
import { dayOf, defaultTerm, latestDay, type TermRules } from './requestTerm';

/** What a new draft is made of. @internal */
export interface NewDraft {
  readonly ask: RequestAsk;
  /** The link as it stands in the address. */
  readonly code: string;
  readonly key: string;
  readonly sphere: SphereDetail;
  readonly targets: AskableTargets;
  /** The request that is gone on with, or tried again. */
  readonly earlier?: ExtensionDetail;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** The draft with which a link begins. Changes of what the border no longer has are left out. @internal */
export function draftOfAsk(options: NewDraft): RequestDraft {
  const { ask, code, key, targets, earlier } = options;
  const proposal = earlier?.request.proposal;
  const asked = ask.changes ?? proposal?.changes ?? [];
  const changes = asked.map(draftChangeOf).filter(c => isAskable(c, targets));
  const first = firstChange(targets, ask.entry);
  const ticket = ask.ticket ?? proposal?.ticket;
  return {
    changes: changes.length > 0 || !first ? changes : [first],
    term: termOf(options),
    why: ask.justification ?? proposal?.justification ?? '',
    ...(ticket !== undefined && { ticket }),
    key,
    ...(ask.renews && { renews: ask.renews }),
    ...(ask.follows && { follows: ask.follows }),
    ...(ask.edits && { edits: ask.edits }),
    ask: code,
  };
}

function termOf({ ask, earlier, sphere, now }: NewDraft): DraftTerm {
  const rules = sphere.resolved.leash.extensions;
  if (ask.until) return { type: 'until', day: ask.until };
  const isPermanent = earlier?.request.proposal.term.type === 'permanent';
  if (isPermanent && rules.permanent.allowed) return { type: 'permanent' };
  if (earlier && ask.renews) return asLongAgain(earlier, rules, now);
  const term = earlier?.request.proposal.term;
  const isAhead =
    term?.type === 'temporary' && Date.parse(term.until) > now && ask.edits;
  return isAhead
    ? { type: 'until', day: dayOf(term.until) }
    : defaultTerm(rules, now);
}

/** A change as it is written down again. @internal */
export function draftChangeOf(change: ExtensionChange): DraftChange {
  if (change.type === 'raise') {
    const { type, entry, dimension, to } = change;
    return { type, entry, dimension, to: String(to) };
  }
  const values = Object.fromEntries(
    Object.entries(change.inside).map(([name, asked]) => [
      name,
      writeAskedValues(asked),
    ]),
  );
  return change.type === 'allow'
    ? { type: 'allow', entry: change.entry, values }
    : { type: 'allow-kind', kind: change.kind, values };
}

/** Whether the border still has what a change is about. @internal */
export function isAskable(change: DraftChange, targets: AskableTargets) {
  return change.type === 'raise'
    ? findRaiseTarget(change, targets) !== undefined
    : findAllowTarget(change, targets) !== undefined;
}

/** An empty change of a statement, or of the first thing that can be asked for. @internal */
export function firstChange(
  { raise, allow }: AskableTargets,
  entry?: string,
): DraftChange | undefined {
  const fits = (target: object) =>
    entry === undefined || ('entry' in target && target.entry === entry);
  const limit = raise.find(fits);
  if (limit) {
    const { type, dimension } = limit;
    return { type, entry: limit.entry, dimension, to: '' };
  }
  const target = allow.find(fits);
  if (!target)
    return entry === undefined ? undefined : firstChange({ raise, allow });
  return target.type === 'allow'
    ? { type: 'allow', entry: target.entry, values: {} }
    : { type: 'allow-kind', kind: target.kind, values: {} };
}

/** A renewal goes on for as long as the extension lasted, or for the longest time allowed. */
function asLongAgain(
  { startsAt, endsAt, request }: ExtensionDetail,
  rules: TermRules,
  now: number,
): DraftTerm {
  const start = startsAt ?? request.startsAt ?? request.submittedAt;
  const end = endsAt ?? request.endsAt;
  if (!end) return defaultTerm(rules, now);
  const length = DateTime.fromISO(end).diff(DateTime.fromISO(start));
  const day = dayOf(DateTime.fromISO(end).plus(length).toISO() ?? end);
  const latest = latestDay(rules, undefined, now);
  return { type: 'until', day: day < latest ? day : latest };
}
