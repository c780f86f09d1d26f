import type {
  BoundaryKind,
  KindAttribute,
  LimitDimension,
  ResolvedEntry,
} from '@dataops-sphere/plugin-sphere-common';

/** One field of the form. A field of second rank waits behind "more" until it has a value. @internal */
export type CanWeField = {
  readonly name: string;
  readonly title: string;
  readonly rank: 'first' | 'more';
} & (
  | { readonly type: 'attribute'; readonly attribute: KindAttribute }
  | { readonly type: 'amount'; readonly unit?: string }
);

const PREFIXED = /^(subject|context)\./;

/** The action that is asked about unless another is chosen: creating, else the first that changes something. @internal */
export function defaultAction({ actions }: BoundaryKind): string {
  const names = Object.keys(actions);
  const change = names.find(name => actions[name].change);
  return Object.hasOwn(actions, 'create') ? 'create' : change ?? names[0] ?? '';
}

/**
 * What a question about a kind may say: its attributes, those that must be said first, then those by which the
 * boundary decides; then the amounts of its limits. What the boundary does not look at comes last, behind "more".
 * @internal
 */
export function fieldsOf(
  kind: BoundaryKind,
  action: string,
  boundary: readonly ResolvedEntry[] | undefined,
): readonly CanWeField[] {
  const entries = boundary?.filter(entry => entry.kind === kind.name) ?? [];
  return [
    ...attributeFields(kind, entries),
    ...amountFields(kind, action, entries),
  ];
}

function attributeFields(
  kind: BoundaryKind,
  entries: readonly ResolvedEntry[],
): CanWeField[] {
  const spoken = spokenAttributes(entries);
  const toField = (name: string, attribute: KindAttribute): CanWeField => ({
    type: 'attribute',
    name,
    title: attribute.title,
    attribute,
    rank:
      attribute.required || spoken.has(name) || kind.id.includes(`{${name}}`)
        ? 'first'
        : 'more',
  });
  const own = Object.entries(kind.attributes).map(entry => toField(...entry));
  const others = [...spoken]
    .filter(name => PREFIXED.test(name))
    .map(name => toField(name, { type: 'string', title: name }));
  const rank = (field: CanWeField) =>
    field.rank === 'first' ? Number(!isRequired(field)) : 2;
  return [...own, ...others].sort((a, b) => rank(a) - rank(b));
}

function isRequired(field: CanWeField): boolean {
  return field.type === 'attribute' && field.attribute.required === true;
}

function spokenAttributes(entries: readonly ResolvedEntry[]): Set<string> {
  const names = new Set<string>();
  for (const { where, inside, extendable, forbidden } of entries) {
    for (const matcher of [where, inside, extendable, forbidden]) {
      if (matcher && matcher !== 'any') {
        Object.keys(matcher).forEach(name => names.add(name));
      }
    }
  }
  return names;
}

function amountFields(
  kind: BoundaryKind,
  action: string,
  entries: readonly ResolvedEntry[],
): CanWeField[] {
  const change = Object.hasOwn(kind.actions, action)
    ? kind.actions[action].change
    : true;
  if (!change || action === 'delete') return [];
  const limited = new Set(entries.flatMap(e => Object.keys(e.limits ?? {})));
  const dimensions: Readonly<Record<string, LimitDimension | undefined>> =
    kind.limits ?? {};
  const names = [...new Set([...Object.keys(dimensions), ...limited])];
  const fields = names.map((name): CanWeField => {
    const known = Object.hasOwn(dimensions, name)
      ? dimensions[name]
      : undefined;
    return {
      type: 'amount',
      name,
      title: known?.title ?? name,
      // One more of a thing is what creating means; only several need saying.
      rank: limited.has(name) && known?.mode !== 'count' ? 'first' : 'more',
      ...(known?.unit !== undefined && { unit: known.unit }),
    };
  });
  return fields.sort(
    (a, b) => Number(b.rank === 'first') - Number(a.rank === 'first'),
  );
}
