import type { BoundaryKindRegistry } from '../boundary/boundaryKind';
import { createKindRegistry } from '../boundary/kindRegistry';
import type { AttributeMatcher } from '../boundary/matcher';
import type { ResolvedEntry, ResolvedSphere } from '../boundary/resolvedSphere';
import type { ExtensionChange, ExtensionProposal } from './extensionContent';
import { isMatcherWithin } from './matcherWithin';

const BUILT_IN = createKindRegistry();
/** Of which nothing is known: its values are texts. */
const SOME_KIND = {
  title: '',
  plural: '',
  description: '',
  family: 'Other',
  icon: '',
  id: '',
  attributes: {},
  actions: {},
} as const;

/**
 * Whether a declaration by itself gives everything that a proposal asks for, so that the extension is not needed any
 * more. Says no where that cannot be told for certain. Kinds tell how values of their attributes compare; those that are
 * not given compare as texts.
 * @public
 */
export function isDeclared(
  proposal: ExtensionProposal,
  sphere: ResolvedSphere,
  kinds: BoundaryKindRegistry = BUILT_IN,
): boolean {
  return proposal.changes.every(change => contains(change, sphere, kinds));
}

function contains(
  change: ExtensionChange,
  { boundary }: ResolvedSphere,
  kinds: BoundaryKindRegistry,
): boolean {
  if (change.type === 'allow-kind') {
    return boundary
      .filter(({ kind, actions }) => kind === change.kind && !actions)
      .some(entry => gives(entry, change.inside, kinds));
  }
  const asked = boundary.find(({ id }) => id === change.entry);
  if (!asked) return false;
  if (change.type === 'raise') return isBorder(asked, change);
  // What does not fit into one matcher with the rest becomes an entry of its own.
  const grounded = { ...asked.where, ...change.inside };
  return boundary
    .filter(({ kind }) => kind === asked.kind)
    .filter(entry => speaksAs(entry, asked))
    .some(entry => gives(entry, grounded, kinds));
}

function isBorder(
  { limits = {} }: ResolvedEntry,
  { dimension, to }: Extract<ExtensionChange, { type: 'raise' }>,
): boolean {
  if (!Object.hasOwn(limits, dimension)) return false;
  const { border, ceiling } = limits[dimension];
  const declared = border ?? ceiling;
  return declared !== undefined && declared >= to;
}

function speaksAs({ actions }: ResolvedEntry, asked: ResolvedEntry): boolean {
  return (
    actions === undefined ||
    (asked.actions?.every(action => actions.includes(action)) ?? false)
  );
}

function gives(
  { kind: name, where = {}, inside }: ResolvedEntry,
  asked: AttributeMatcher,
  kinds: BoundaryKindRegistry,
): boolean {
  const kind = kinds.get(name) ?? { ...SOME_KIND, name };
  return (
    isMatcherWithin(asked, where, kind) && isMatcherWithin(asked, inside, kind)
  );
}
