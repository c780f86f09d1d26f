import type {
  BoundaryKind,
  BoundaryOverlay,
  KindAttribute,
  Matcher,
  MatchValue,
  ResolvedEntry,
  SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';

/** A limit whose border can be raised. @internal */
export interface RaiseTarget {
  readonly type: 'raise';
  readonly entry: string;
  readonly dimension: string;
  readonly label: string;
  /** What the number counts: "CPU", "Number". */
  readonly measure: string;
  readonly unit?: string;
  /** The border as it counts now, with extra room. */
  readonly border: number;
  readonly ceiling?: number;
  /** Whether only whole numbers make sense. */
  readonly step: 'whole' | 'any';
}

/** An attribute of what is to be allowed. @internal */
export interface AllowField {
  readonly name: string;
  readonly title: string;
  readonly attribute?: KindAttribute;
  /** What the border has now, which an empty field stands for. */
  readonly asNow?: readonly MatchValue[];
}

/** A statement, or a kind that no statement speaks of, of which more can be allowed. @internal */
export type AllowTarget = {
  readonly label: string;
  readonly fields: readonly AllowField[];
} & (
  | { readonly type: 'allow'; readonly entry: string }
  | { readonly type: 'allow-kind'; readonly kind: string }
);

/** What can be asked for in a sphere. @internal */
export interface AskableTargets {
  readonly raise: readonly RaiseTarget[];
  readonly allow: readonly AllowTarget[];
}

/** Most values that an empty field may stand for. */
const MAX_AS_NOW = 50;

type Asked = Pick<SphereDetail, 'resolved' | 'kinds' | 'overlays'>;

/** What can be asked for in a sphere, in the order of its boundary; `at` in milliseconds since the epoch. @internal */
export function askableTargets(sphere: Asked, at: number): AskableTargets {
  const { resolved, kinds, overlays } = sphere;
  const known = new Map(kinds.map(kind => [kind.name, kind]));
  const active = overlays.filter(
    ({ from, until }) => from <= at && (until === undefined || at < until),
  );
  const titles = titlesOf(resolved.boundary, known);
  const entries = resolved.boundary.map(entry => ({
    entry,
    kind: known.get(entry.kind),
    title: titles.get(entry.id) ?? entry.id,
  }));
  return {
    raise: entries.flatMap(named => raiseTargets(named, active)),
    allow: [
      ...entries.flatMap(allowTarget),
      ...(resolved.unlisted === 'extendable'
        ? unlistedKinds(resolved.boundary, kinds)
        : []),
    ],
  };
}

/** Ids of the entries of which more can be asked for. @internal */
export function askableEntries(sphere: Asked, at: number): ReadonlySet<string> {
  const { raise, allow } = askableTargets(sphere, at);
  return new Set(
    [...raise, ...allow].flatMap(target =>
      'entry' in target ? [target.entry] : [],
    ),
  );
}

/** Titles of entries, told apart where several have the same. */
function titlesOf(
  boundary: readonly ResolvedEntry[],
  kinds: ReadonlyMap<string, BoundaryKind>,
): ReadonlyMap<string, string> {
  const title = ({ title: own, kind }: ResolvedEntry) =>
    own ?? kinds.get(kind)?.plural ?? kind;
  const all = boundary.map(title);
  return new Map(
    boundary.map((entry, index) => {
      const isShared = all.filter(other => other === all[index]).length > 1;
      return [entry.id, isShared ? `${all[index]} (${entry.id})` : all[index]];
    }),
  );
}

interface NamedEntry {
  readonly entry: ResolvedEntry;
  readonly kind?: BoundaryKind;
  readonly title: string;
}

function raiseTargets(
  { entry, kind, title }: NamedEntry,
  active: readonly BoundaryOverlay[],
): RaiseTarget[] {
  const limits = Object.entries(entry.limits ?? {});
  if (entry.inside === undefined && entry.extendable === undefined) return [];
  return limits.flatMap(([dimension, { border, ceiling }]) => {
    const declared = border ?? ceiling;
    const room = ceiling === undefined || ceiling > (declared ?? 0);
    if (declared === undefined || !room) return [];
    const known = kind?.limits?.[dimension];
    const measure = known?.title ?? dimension;
    const isCount = known?.mode === 'count';
    return [
      {
        type: 'raise' as const,
        entry: entry.id,
        dimension,
        label: limits.length > 1 || !isCount ? `${title}: ${measure}` : title,
        measure,
        ...(known?.unit !== undefined && { unit: known.unit }),
        border: borderNow(declared, { entry: entry.id, dimension, active }),
        ...(ceiling !== undefined && { ceiling }),
        step: isCount ? ('whole' as const) : ('any' as const),
      },
    ];
  });
}

function borderNow(
  declared: number,
  of: {
    readonly entry: string;
    readonly dimension: string;
    readonly active: readonly BoundaryOverlay[];
  },
): number {
  const raised = of.active
    .filter(({ entry }) => entry === of.entry)
    .map(({ limits = {} }) =>
      Object.hasOwn(limits, of.dimension) ? limits[of.dimension] : 0,
    );
  return Math.max(declared, ...raised);
}

function allowTarget({ entry, kind, title }: NamedEntry): AllowTarget[] {
  const { id, inside, extendable } = entry;
  if (!kind || extendable === undefined || inside === 'any') return [];
  const spoken = [...namesOf(inside), ...namesOf(extendable)];
  const names = spoken.length > 0 ? spoken : Object.keys(kind.attributes);
  const fields = [...new Set(names)].map(name => fieldOf(name, kind, inside));
  return [{ type: 'allow', entry: id, label: title, fields }];
}

function unlistedKinds(
  boundary: readonly ResolvedEntry[],
  kinds: readonly BoundaryKind[],
): AllowTarget[] {
  const listed = new Set(boundary.map(entry => entry.kind));
  return kinds
    .filter(({ name }) => !listed.has(name))
    .map(kind => ({
      type: 'allow-kind',
      kind: kind.name,
      label: kind.plural,
      fields: Object.keys(kind.attributes).map(name => fieldOf(name, kind)),
    }));
}

function namesOf(matcher: Matcher | undefined): string[] {
  return matcher === undefined || matcher === 'any' ? [] : Object.keys(matcher);
}

function fieldOf(
  name: string,
  kind: BoundaryKind,
  inside?: Matcher,
): AllowField {
  const attribute = Object.hasOwn(kind.attributes, name)
    ? kind.attributes[name]
    : undefined;
  const now =
    inside !== undefined && inside !== 'any' && Object.hasOwn(inside, name)
      ? inside[name]
      : undefined;
  return {
    name,
    title: attribute?.title ?? name,
    ...(attribute && { attribute }),
    ...(now && now.length <= MAX_AS_NOW && { asNow: now }),
  };
}
