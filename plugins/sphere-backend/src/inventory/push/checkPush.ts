import { InputError } from '@backstage/errors';
import type {
  BoundaryKindRegistry,
  InventoryPush,
} from '@dataops-sphere/plugin-sphere-common';
import {
  keyOf,
  readPushed,
  storedIdOf,
  type PreparedResource,
} from './readPushed';

/** A push that is fit to be stored. */
export interface CheckedPush
  extends Omit<InventoryPush, 'resources' | 'removed'> {
  readonly source: string;
  /** By key. */
  readonly resources: ReadonlyMap<string, PreparedResource>;
  /** Keys. */
  readonly removed: readonly string[];
}

/** Most problems that one answer names. */
const MAX_PROBLEMS = 200;
/** How far the clock of a source may be ahead, in milliseconds. */
const MAX_AHEAD = 5 * 60 * 1000;

/** Checks a push as a whole. Throws InputError that names everything that is wrong with it, by its place. */
export function checkPush(
  push: InventoryPush,
  context: {
    readonly source: string;
    readonly kinds: BoundaryKindRegistry;
    readonly now: Date;
  },
): CheckedPush {
  const { source, kinds } = context;
  const problems = modeProblems(push, context);
  const resources = new Map<string, PreparedResource>();
  for (const [index, pushed] of push.resources.entries()) {
    const read = readPushed(pushed, context);
    const place = `resources[${index}]`;
    if ('problems' in read) {
      problems.push(...read.problems.map(problem => `${place}.${problem}`));
    } else if (resources.has(read.resource.key)) {
      const { kind, id } = read.resource;
      problems.push(`${place} (names the ${kind.name} '${id}' again)`);
    } else {
      resources.set(read.resource.key, read.resource);
    }
  }
  const removed: string[] = [];
  for (const [index, { kind: name, id }] of (push.removed ?? []).entries()) {
    const kind = kinds.get(name);
    const key = kind && keyOf(source, name, storedIdOf(kind, id));
    if (!key) problems.push(`removed[${index}].kind (there is no '${name}')`);
    else if (resources.has(key)) {
      problems.push(`removed[${index}] (is among the resources, too)`);
    } else removed.push(key);
  }
  if (problems.length > 0) refuse(problems);
  const observedAt = new Date(push.observedAt).toISOString();
  return { ...push, observedAt, source, resources, removed };
}

function modeProblems(
  push: InventoryPush,
  { kinds, now }: { readonly kinds: BoundaryKindRegistry; readonly now: Date },
): string[] {
  const { mode, more, generation, complete = [], removed, observedAt } = push;
  const problems = complete.flatMap((kind, index) =>
    kinds.has(kind) ? [] : [`complete[${index}] (there is no kind '${kind}')`],
  );
  if (new Date(observedAt).getTime() > now.getTime() + MAX_AHEAD) {
    problems.push('observedAt (expected a time that is not to come)');
  }
  if (mode === 'full' && removed) {
    problems.push('removed (a full push removes what it leaves out)');
  }
  if (mode === 'full' && more && generation === undefined) {
    problems.push('generation (expected one, because more parts follow)');
  }
  if (mode === 'delta' && more !== undefined) {
    problems.push('more (a delta has no parts)');
  }
  if (mode === 'delta' && push.complete) {
    problems.push('complete (only a full push can be complete)');
  }
  return problems;
}

function refuse(problems: readonly string[]): never {
  const named = problems.slice(0, MAX_PROBLEMS).join(', ');
  const rest = problems.length - MAX_PROBLEMS;
  const more = rest > 0 ? `, and ${rest} more` : '';
  throw new InputError(`The push is wrong at ${named}${more}`);
}
