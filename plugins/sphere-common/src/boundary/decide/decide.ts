import {
  askForbidden,
  askGiven,
  bestOverlay,
  missingAttributes,
} from './askEntry';
import type { BoundaryUse } from './boundaryUse';
import type {
  CompiledBoundary,
  CompiledEntry,
  CompiledKind,
} from './compileBoundary';
import type { Decision, DecisionReason, Headroom, Zone } from './decision';
import { compareHeadroom, headroomOf, isFree } from './headroom';
import { isActive, type BoundaryOverlay } from './overlay';
import type { Question } from './question';
import { MAYBE, NO, YES } from './verdict';

/**
 * The answer of a boundary to a question at an instant (milliseconds since the epoch): a pure function that never
 * throws. The rules, over the entries that speak of the kind and the action, in this order:
 *
 * 1. forbidden, if any `forbidden` matches (it ignores `where`), or a binding limit would exceed its ceiling;
 * 2. inside, if some entry's `where` and `inside` match, and every binding limit is known and stays within its border;
 * 3. extendable, if some entry's `where` and (`inside` or `extendable`) match;
 * 4. forbidden, if entries speak but none matched; if none speaks, inside by extra room for the kind, and otherwise the
 *    sphere's `unlisted` zone.
 *
 * A limit binds where its entry's `where` and (`inside` or `extendable`) match, and concerns a question that adds to
 * it. What is not known (use, an amount, an attribute) makes nothing inside that it might put outside.
 * @public
 */
// eslint-disable-next-line max-params -- these four are the signature that the design gives it
export function decide(
  boundary: CompiledBoundary,
  question: Question,
  use: BoundaryUse,
  at: number,
): Decision {
  try {
    return (
      refuseAll(boundary, question, at) ??
      weigh(boundary, { question, use, at })
    );
  } catch {
    return toDecision('forbidden', 'evaluation-error');
  }
}

/** A question with all that its answer depends on besides the boundary. */
interface Asked {
  readonly question: Question;
  readonly use: BoundaryUse;
  readonly at: number;
}

const BLOCKS = {
  'over-border': 'beyond-border',
  'unknown-use': 'unknown-use',
  'unknown-amount': 'unknown-amount',
} as const;

function weigh(boundary: CompiledBoundary, asked: Asked): Decision {
  const { question, at } = asked;
  const group = boundary.byKind.get(question.kind);
  if (!group || !anySpeaks(group, question))
    return askUnlisted(boundary, asked);
  const found = search(group, asked);
  const { barring, within, beyond, doubtful, headroom } = found;
  const say = (zone: Zone, reason: DecisionReason, by?: CompiledEntry) =>
    toDecision(zone, reason, { by, found, question, at });
  if (barring) return say('forbidden', 'forbidden-matcher', barring);
  const worst = headroom[0];
  const limiting = () =>
    group.entries.find(({ entry }) => entry.id === worst.entry);
  if (worst?.state === 'over-ceiling') {
    return say('forbidden', 'over-ceiling', limiting());
  }
  if (!within && !beyond) return say('forbidden', 'no-match');
  if (!within) return say('extendable', 'beyond-matcher', beyond);
  if (doubtful) return say('extendable', 'missing-attribute', within);
  if (!worst || worst.state === 'within') {
    return say('inside', 'inside', within);
  }
  return worst.state === 'near'
    ? say('inside', 'inside-near-border', within)
    : say('extendable', BLOCKS[worst.state], limiting());
}

/** The answer where no entry speaks: only extra room for the kind makes it inside. */
function askUnlisted(
  { unlisted, roomByKind }: CompiledBoundary,
  { question: { kind, attributes }, at }: Asked,
): Decision {
  const room = roomByKind?.get(kind);
  const best = room && bestOverlay(room, attributes, at);
  return best?.verdict === YES
    ? {
        ...toDecision('inside', 'inside'),
        provenance: extensionProvenance(best.overlay),
      }
    : toDecision(unlisted, `unlisted-${unlisted}`);
}

/** What the speaking entries say together; the same in whatever order they are written. */
interface Findings {
  barring: CompiledEntry | undefined;
  within: CompiledEntry | undefined;
  beyond: CompiledEntry | undefined;
  /** The extra room by which it is within. */
  overlay: BoundaryOverlay | undefined;
  /** Whether what the question does not say could forbid it, or put it over a limit. */
  doubtful: boolean;
  headroom: Headroom[];
  unsure: CompiledEntry[];
}

/** Asks every entry that could concern the question, by id: "the first" is the same however they are written. */
function search(
  { entries, bars, index, kind }: CompiledKind,
  { question, use, at }: Asked,
): Findings {
  const found: Findings = {
    barring: undefined,
    within: undefined,
    beyond: undefined,
    overlay: undefined,
    doubtful: false,
    headroom: [],
    unsure: [],
  };
  for (const entry of index?.barring(question) ?? bars) {
    if (!mayBar(entry, question)) continue;
    const forbids = askForbidden(entry, question);
    if (forbids === YES) {
      found.barring = entry;
      return found;
    }
    if (forbids === NO || question.standing) continue;
    found.doubtful = true;
    found.unsure.push(entry);
  }
  for (const entry of index?.giving(question) ?? entries) {
    if (!speaks(entry, question)) continue;
    const { inside, given, overlay } = askGiven(entry, question, at);
    if (inside === YES && !found.within) {
      found.within = entry;
      found.overlay = overlay;
    }
    if (given === YES) found.beyond ??= entry;
    if (inside === MAYBE || given === MAYBE) found.unsure.push(entry);
    if (given === NO || !entry.limits || question.standing) continue;
    const headroom = headroomOf(entry, { kind, question, use, at });
    if (given === YES) found.headroom.push(...headroom);
    else if (!headroom.every(isFree)) found.doubtful = true;
  }
  if (found.headroom.length > 1) found.headroom.sort(compareHeadroom);
  return found;
}

/** Of a resource that is there already, every entry of its kind speaks. */
function speaks({ actions }: CompiledEntry, question: Question): boolean {
  return (
    actions === undefined ||
    question.standing === true ||
    actions.includes(question.action)
  );
}

/**
 * What is there already is out of place only where it is forbidden altogether: not because deleting it is, and not
 * because of something that nobody said of it.
 */
function mayBar(entry: CompiledEntry, question: Question): boolean {
  return question.standing
    ? entry.actions === undefined
    : speaks(entry, question);
}

function anySpeaks(group: CompiledKind, question: Question): boolean {
  return (
    group.speaksOfAll || group.entries.some(entry => speaks(entry, question))
  );
}

/** What holds for the whole sphere, whatever its entries say. */
function refuseAll(
  { lifecycle, kinds, freeze }: CompiledBoundary,
  question: Question,
  at: number,
): Decision | undefined {
  const kind = kinds.get(question.kind);
  if (!kind) return toDecision('forbidden', 'unknown-kind');
  if (question.standing) return undefined;
  if (lifecycle !== 'active') return toDecision('forbidden', lifecycle);
  const { action } = question;
  if (!freeze || !isActive(freeze, at) || action === 'delete') return undefined;
  const { change } = Object.hasOwn(kind.actions, action)
    ? kind.actions[action]
    : { change: true };
  if (!change) return undefined;
  const { by, reason, until } = freeze;
  return {
    ...toDecision('forbidden', 'frozen'),
    freeze: { by, reason, ...(until !== undefined && { until }) },
  };
}

const NONE: readonly never[] = [];
const NAMES_MISSING: readonly DecisionReason[] = [
  'missing-attribute',
  'beyond-matcher',
  'no-match',
];

function toDecision(
  zone: Zone,
  reason: DecisionReason,
  basis?: {
    readonly by?: CompiledEntry;
    readonly found: Findings;
    readonly question: Question;
    readonly at: number;
  },
): Decision {
  if (!basis) return { zone, reason, headroom: NONE, missing: NONE };
  const { by, found, question, at } = basis;
  return {
    zone,
    reason,
    entry: by?.entry.id,
    provenance: by && provenanceOf(by, found),
    headroom: found.headroom,
    missing: NAMES_MISSING.includes(reason)
      ? missingAttributes(found.unsure, question, at)
      : NONE,
  };
}

function provenanceOf(by: CompiledEntry, { within, overlay }: Findings) {
  return overlay && by === within
    ? extensionProvenance(overlay)
    : by.entry.provenance;
}

function extensionProvenance({ id, title }: BoundaryOverlay) {
  return { origin: 'extension' as const, name: id, title };
}
