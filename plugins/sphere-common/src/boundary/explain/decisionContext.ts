import type { BoundaryKind } from '../boundaryKind';
import type { CompiledEntry } from '../decide/compileBoundary';
import type { Decision, DecisionReason } from '../decide/decision';
import { inSentence, phrase, type Phrase } from '../phrases';
import type { DecisionAbout } from './decisionAbout';
import { searchNearest, type NearestMatch } from './searchNearest';

/** A decision with everything that its words are made of, looked up once. */
export interface DecisionContext {
  readonly decision: Decision;
  readonly about: DecisionAbout;
  /** Absent where the kind is not registered, or no sphere answered. */
  readonly kind?: BoundaryKind;
  /** The entries about the kind. */
  readonly entries: readonly CompiledEntry[];
  /** The entry that decided. */
  readonly entry?: CompiledEntry;
  readonly nearest?: NearestMatch;
}

/** Reasons that another attribute could turn into a better answer. */
const CAN_BE_NEAR: readonly DecisionReason[] = [
  'beyond-matcher',
  'missing-attribute',
  'forbidden-matcher',
  'no-match',
];

export function createDecisionContext(
  decision: Decision,
  about: DecisionAbout,
): DecisionContext {
  const { boundary, question, at } = about;
  const kind = boundary?.kinds.get(question.kind);
  const entries = boundary?.byKind.get(question.kind)?.entries ?? [];
  const entry = entries.find(e => e.entry.id === decision.entry);
  const nearest =
    boundary && CAN_BE_NEAR.includes(decision.reason)
      ? searchNearest(boundary, question, at)
      : undefined;
  return {
    decision,
    about,
    entries,
    ...(kind && { kind }),
    ...(entry && { entry }),
    ...(nearest && { nearest }),
  };
}

/** The kind in the plural, as it stands inside a sentence. */
export function kindWords({ kind, about }: DecisionContext): string {
  return kind ? inSentence(kind.plural) : about.question.kind;
}

/** The sphere as its reader calls it. */
export function spherePhrase(
  { about }: DecisionContext,
  place: 'start' | 'within' = 'within',
): Phrase {
  const title = about.sphere?.title ?? about.boundary?.sphere.title;
  if (about.mine || title === undefined) {
    return phrase(place === 'start' ? 'startYourSphere' : 'yourSphere');
  }
  return phrase('text', { value: title });
}

/** Who is asked for more room: the title of the group, or its name where that is not known. */
export function ownerWords({ about }: DecisionContext): string {
  const ref = about.boundary?.sphere.platformOwner ?? '';
  return about.sphere?.platformOwner.title ?? nameOfRef(ref);
}

/** `user:default/sven` → `sven`; a namespace other than the default one stays. */
export function nameOfRef(ref: string): string {
  return ref.replace(/^[^:/]+:(default\/)?/, '') || ref;
}

/** An attribute as it stands inside a sentence. */
export function attributeWords(
  kind: BoundaryKind | undefined,
  attribute: string,
): string {
  const known =
    kind && Object.hasOwn(kind.attributes, attribute)
      ? kind.attributes[attribute]
      : undefined;
  return known ? inSentence(known.title) : attribute;
}
