import { askGiven } from '../boundary/decide/askEntry';
import type { LimitUse } from '../boundary/decide/boundaryUse';
import { NO_USE } from '../boundary/decide/boundaryUse';
import type {
  CompiledBoundary,
  CompiledEntry,
  CompiledKind,
  CompiledLimit,
} from '../boundary/decide/compileBoundary';
import { createQuestion } from '../boundary/decide/createQuestion';
import { decide } from '../boundary/decide/decide';
import type { Zone } from '../boundary/decide/decision';
import type { Question } from '../boundary/decide/question';
import { NO, YES } from '../boundary/decide/verdict';

/** A resource as a source told it; `id` is the one that its kind's template prints. @public */
export interface KnownResource {
  readonly source: string;
  readonly kind: string;
  readonly id: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** By limit dimension, in its unit. */
  readonly amounts?: Readonly<Record<string, number>>;
}

/** What the sources say of their own completeness. Times are milliseconds since the epoch, UTC. @public */
export interface InventoryCoverage {
  /**
   * By kind of which a source knows every resource: the earliest observation, and the earliest expiry, of all sources
   * that say so.
   */
  readonly complete: ReadonlyMap<
    string,
    { readonly observedAt: number; readonly validUntil: number }
  >;
  /** Whether a source names amounts of a dimension for any resource of a kind at all. */
  gives(source: string, kind: string, dimension: string): boolean;
}

/**
 * Where a resource that is there already lies: what the boundary says of it, limits and lifecycle aside.
 * @public
 */
export function placeResource(
  boundary: CompiledBoundary,
  resource: Pick<KnownResource, 'kind' | 'attributes'>,
  at: number,
): { readonly zone: Zone; readonly entry?: string } {
  const question = standingQuestion(boundary, resource);
  const { zone, entry } = decide(boundary, question, NO_USE, at);
  return { zone, ...(entry !== undefined && { entry }) };
}

/**
 * How much of each limit the resources of one sphere use. A resource counts for a limit when the `where` and (`inside`
 * or `extendable`) of its entry match; one that several sources know counts once, with the largest amount that they
 * name. `count` is the number of resources, `sum` the sum of what they take; `each` has no use.
 *
 * Left out, and so unknown, is what a number would only pretend to know:
 *
 * - limits of kinds that no source covers completely;
 * - limits for which a resource lacks an attribute that decides whether it counts;
 * - sums with a resource whose sources never name that dimension. Where a source names it for other resources of the
 *   kind, a resource without it takes nothing.
 *
 * What it knows may have run out already; whoever uses it compares `validUntil`.
 * @public
 */
// eslint-disable-next-line max-params -- the arguments of `decide`, with resources in the place of a question
export function usedLimits(
  boundary: CompiledBoundary,
  resources: readonly KnownResource[],
  coverage: InventoryCoverage,
  at: number,
): LimitUse[] {
  const byKind = groupByKind(resources);
  return [...boundary.byKind].flatMap(([name, group]) => {
    const known = coverage.complete.get(name);
    if (!known || !group.entries.some(measurable)) return [];
    const tallies = tally(group, {
      questions: questionsOf(boundary, byKind.get(name) ?? []),
      at,
    });
    return group.entries.flatMap(compiled =>
      valuesOf(compiled, tallies.get(compiled) ?? emptyTally(), coverage).map(
        value => ({ ...value, ...known }),
      ),
    );
  });
}

function groupByKind(
  resources: readonly KnownResource[],
): ReadonlyMap<string, readonly KnownResource[]> {
  const groups = new Map<string, KnownResource[]>();
  for (const resource of resources) {
    const group = groups.get(resource.kind);
    if (group) group.push(resource);
    else groups.set(resource.kind, [resource]);
  }
  return groups;
}

/** What counts for one entry: by resource id, everything that sources say of it. */
interface Tally {
  readonly counting: Map<string, KnownResource[]>;
  readonly doubtful: Set<string>;
}

type Asked = ReadonlyArray<{
  readonly resource: KnownResource;
  readonly question: Question;
}>;

function questionsOf(
  boundary: CompiledBoundary,
  resources: readonly KnownResource[],
): Asked {
  return resources.map(resource => ({
    resource,
    question: standingQuestion(boundary, resource),
  }));
}

/** One walk over the resources; the index leaves out entries that a resource cannot concern. */
function tally(
  { entries, index }: CompiledKind,
  { questions, at }: { readonly questions: Asked; readonly at: number },
): ReadonlyMap<CompiledEntry, Tally> {
  const tallies = new Map<CompiledEntry, Tally>();
  for (const { resource, question } of questions) {
    for (const compiled of index?.giving(question) ?? entries) {
      if (!measurable(compiled)) continue;
      const { given } = askGiven(compiled, question, at);
      if (given === NO) continue;
      const found = tallies.get(compiled) ?? emptyTally();
      tallies.set(compiled, found);
      if (given === YES) count(found, resource);
      else found.doubtful.add(resource.id);
    }
  }
  return tallies;
}

function count({ counting }: Tally, resource: KnownResource): void {
  const told = counting.get(resource.id);
  if (told) told.push(resource);
  else counting.set(resource.id, [resource]);
}

function emptyTally(): Tally {
  return { counting: new Map(), doubtful: new Set() };
}

function measurable({ limits }: CompiledEntry): boolean {
  return limits?.some(({ mode }) => mode !== 'each') ?? false;
}

function valuesOf(
  { entry, limits = [] }: CompiledEntry,
  found: Tally,
  coverage: InventoryCoverage,
): Array<Pick<LimitUse, 'entry' | 'dimension' | 'value'>> {
  return limits.flatMap(limit => {
    const value = valueOf(limit, found, coverage);
    const { dimension } = limit;
    return value === undefined ? [] : [{ entry: entry.id, dimension, value }];
  });
}

function valueOf(
  { dimension, mode }: CompiledLimit,
  { counting, doubtful }: Tally,
  coverage: InventoryCoverage,
): number | undefined {
  if (mode === 'each') return undefined;
  // What another source knows for certain is no longer in doubt.
  for (const id of doubtful) if (!counting.has(id)) return undefined;
  if (mode === 'count') return counting.size;
  let sum = 0;
  for (const told of counting.values()) {
    const amount = amountOf(told, dimension, coverage);
    if (amount === undefined) return undefined;
    sum += amount;
  }
  return sum;
}

/** What one resource takes, by those sources that speak of the dimension. */
function amountOf(
  told: readonly KnownResource[],
  dimension: string,
  coverage: InventoryCoverage,
): number | undefined {
  let largest: number | undefined;
  for (const { source, kind, amounts = {} } of told) {
    const named = Object.hasOwn(amounts, dimension)
      ? amounts[dimension]
      : undefined;
    if (named === undefined && !coverage.gives(source, kind, dimension)) {
      continue;
    }
    largest = Math.max(largest ?? 0, named ?? 0);
  }
  return largest;
}

function standingQuestion(
  { kinds }: CompiledBoundary,
  { kind, attributes }: Pick<KnownResource, 'kind' | 'attributes'>,
): Question {
  // No action: every entry of the kind speaks of what is there already.
  return createQuestion(
    { kind, action: '', properties: attributes, standing: true },
    kinds.get(kind),
  );
}
