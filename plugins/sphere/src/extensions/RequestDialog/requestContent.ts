import {
  extensionProposalSchema,
  findProposalProblems,
  type AttributeMatcher,
  type ExtensionChange,
  type ExtensionPreview,
  type ExtensionProposal,
  type MatchValue,
  type SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import type {
  AllowField,
  AllowTarget,
  AskableTargets,
  RaiseTarget,
} from './askableTargets';
import { readAskedValues } from './askedValues';
import type { DraftChange, DraftValue, RequestDraft } from './requestDraft';
import { termOfDraft } from './requestTerm';

/** What is still missing before a request can be sent, in the order of the questions. @internal */
export type Missing = 'change' | 'number' | 'values' | 'end' | 'why';

/** Something that stands against a request, at a field such as `changes.0.to`, `term` or `why`. @internal */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/** What a draft asks for. @internal */
export interface RequestContent {
  /** What can be previewed: the changes that are complete; absent while there are none, or no end. */
  readonly asked?: ExtensionProposal;
  /** For each change of `asked`, which one of the draft it is. */
  readonly indices: readonly number[];
  readonly missing: readonly Missing[];
  /** Faults of form, which the backend would not even read. */
  readonly faults: readonly FieldProblem[];
  /** What can be sent; absent while something is missing. */
  readonly proposal?: ExtensionProposal;
}

/** What a draft is read against. @internal */
export interface RequestContentAbout {
  readonly sphere: SphereDetail;
  readonly targets: AskableTargets;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Stands for the reason while a preview is asked, which does not depend on it. */
const ANY_REASON = '…';

/** Reads a draft: what it asks for, and what is missing. @internal */
export function requestContent(
  draft: RequestDraft,
  about: RequestContentAbout,
): RequestContent {
  const { sphere, targets, now } = about;
  const read = draft.changes.map(change => changeOf(change, targets));
  const indices = read.flatMap((change, index) => (change ? [index] : []));
  const changes = read.filter((c): c is ExtensionChange => c !== undefined);
  const term = termOfDraft(draft, sphere.resolved.leash.extensions, now);
  const ticket = draft.ticket?.trim();
  const why = draft.why.trim();
  const asked = changes.length > 0 &&
    term && { changes, term, justification: ANY_REASON };
  const sent = asked && {
    ...asked,
    ...(why && { justification: why }),
    ...(ticket && { ticket }),
  };
  const faults = sent ? faultsOf(sent, indices) : [];
  const missing: Missing[] = [
    ...(read.length === 0 ? ['change' as const] : []),
    ...draft.changes.flatMap((change, index) =>
      read[index] ? [] : [missingOf(change)],
    ),
    ...(term ? [] : ['end' as const]),
    ...(why ? [] : ['why' as const]),
  ];
  const isSound = faults.length === 0;
  return {
    ...(asked && !faults.some(concernsPreview) && { asked }),
    indices,
    missing,
    faults,
    ...(sent && isSound && missing.length === 0 && { proposal: sent }),
  };
}

/** What the same code as the backend's finds here, for as long as the backend has not answered. @internal */
export function problemsHere(
  asked: ExtensionProposal,
  { sphere, now }: RequestContentAbout,
): ExtensionPreview['problems'] {
  return findProposalProblems(asked, {
    sphere: sphere.resolved,
    kinds: new Map(sphere.kinds.map(kind => [kind.name, kind])),
    at: new Date(now).toISOString(),
    overlays: sphere.overlays,
  }).map(problem => ({ ...problem, path: [...problem.path] }));
}

/** The field beside which a problem is shown; the empty text for none. @internal */
export function fieldOfPath(
  path: readonly (string | number)[],
  indices: readonly number[],
): string {
  const [first, index, part, name] = path;
  switch (first) {
    case 'changes': {
      const change = `changes.${indices[Number(index)] ?? Number(index) ?? 0}`;
      if (part === 'to') return `${change}.to`;
      return part === 'inside' && typeof name === 'string'
        ? `${change}.inside.${name}`
        : change;
    }
    case 'term':
      return index === 'from' ? 'from' : 'term';
    case 'justification':
      return 'why';
    case 'ticket':
      return 'ticket';
    default:
      return '';
  }
}

function concernsPreview({ field }: FieldProblem): boolean {
  return field !== 'why' && field !== 'ticket';
}

function faultsOf(
  proposal: ExtensionProposal,
  indices: readonly number[],
): FieldProblem[] {
  const parsed = extensionProposalSchema.safeParse(proposal);
  return (parsed.error?.issues ?? []).map(({ path, message }) => ({
    field: fieldOfPath(path as (string | number)[], indices),
    message,
  }));
}

function missingOf({ type }: DraftChange): Missing {
  return type === 'raise' ? 'number' : 'values';
}

function changeOf(
  change: DraftChange,
  targets: AskableTargets,
): ExtensionChange | undefined {
  if (change.type === 'raise') {
    const { type, entry, dimension } = change;
    const to = readNumber(change.to);
    return to === undefined ? undefined : { type, entry, dimension, to };
  }
  const target = findAllowTarget(change, targets);
  const inside = target && matcherOf(target.fields, change.values);
  if (!inside) return undefined;
  return change.type === 'allow'
    ? { type: 'allow', entry: change.entry, inside }
    : { type: 'allow-kind', kind: change.kind, inside };
}

/** The target of a change that raises. @internal */
export function findRaiseTarget(
  change: { readonly entry: string; readonly dimension: string },
  { raise }: AskableTargets,
): RaiseTarget | undefined {
  return raise.find(
    ({ entry, dimension }) =>
      entry === change.entry && dimension === change.dimension,
  );
}

/** The target of a change that allows. @internal */
export function findAllowTarget(
  change: Exclude<DraftChange, { type: 'raise' }>,
  { allow }: AskableTargets,
): AllowTarget | undefined {
  return allow.find(target =>
    change.type === 'allow'
      ? target.type === 'allow' && target.entry === change.entry
      : target.type === 'allow-kind' && target.kind === change.kind,
  );
}

/** A number as it is typed, also with a decimal comma. @internal */
export function readNumber(text: string): number | undefined {
  const typed = text.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(typed) ? Number(typed) : undefined;
}

/** At least one field says something new; for the others, what the border has now stays. */
function matcherOf(
  fields: readonly AllowField[],
  values: Readonly<Record<string, DraftValue>>,
): AttributeMatcher | undefined {
  const matcher: Record<string, MatchValue[]> = {};
  let isNew = false;
  for (const { name, attribute, asNow } of fields) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    const read = value ? readAskedValues(value, attribute) : [];
    if (read.length > 0) {
      matcher[name] = [...read];
      isNew = true;
    } else if (asNow) matcher[name] = [...asNow];
  }
  return isNew ? matcher : undefined;
}
