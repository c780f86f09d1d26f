import type { GroupInfo } from '@dataops-sphere/plugin-sphere-common';
import type { GroupRecord } from './GroupRecord';
import type { Membership } from './Membership';
import type { PersonRecord } from './PersonRecord';

/**
 * An immutable graph of groups. Everything but the people below a group is worked out once, when it is built, so that
 * a question is one or a few map lookups. Groups may have several parents and form cycles: a group is its own ancestor
 * once, and no walk visits a group twice.
 */
export class GroupGraph implements Membership {
  static readonly empty = new GroupGraph([]);

  readonly takenAt?: Date;
  readonly #groups: ReadonlyMap<string, GroupRecord>;
  readonly #names: ReadonlyMap<string, string>;
  readonly #lineages: ReadonlyMap<string, readonly string[]>;
  readonly #descendants: ReadonlyMap<string, readonly string[]>;
  readonly #groupsOf: ReadonlyMap<string, readonly string[]>;
  readonly #teamsOf: ReadonlyMap<string, readonly string[]>;

  constructor(
    records: readonly GroupRecord[],
    takenAt?: Date,
    people: readonly PersonRecord[] = [],
  ) {
    this.takenAt = takenAt;
    this.#names = new Map(people.map(({ ref, name }) => [ref, name]));
    this.#groups = new Map(records.map(record => [record.ref, record]));
    this.#lineages = lineagesOf(this.#groups);
    this.#descendants = inverted(this.#lineages);
    this.#groupsOf = groupsOfPeople(records, this.#lineages);
    this.#teamsOf = teamsOfPeople(records);
  }

  get size(): number {
    return this.#groups.size;
  }

  group(ref: string): GroupInfo {
    const known = this.#groups.get(ref);
    return known
      ? { ref, title: known.title, known: true }
      : { ref, title: ref.slice(ref.lastIndexOf('/') + 1), known: false };
  }

  entityUidOf(groupRef: string): string | undefined {
    return this.#groups.get(groupRef)?.uid;
  }

  person(ref: string) {
    const name = this.#names.get(ref);
    return {
      ref,
      name: name ?? ref.slice(ref.lastIndexOf('/') + 1),
      known: name !== undefined || this.#teamsOf.has(ref),
    };
  }

  groupsOf(userRef: string): readonly string[] {
    return this.#groupsOf.get(userRef) ?? [];
  }

  teamsOf(userRef: string): readonly string[] {
    return this.#teamsOf.get(userRef) ?? [];
  }

  ancestorsOrSelf(refs: readonly string[]): readonly string[] {
    return unique(refs.flatMap(ref => this.lineage(ref)));
  }

  descendantsOrSelf(ref: string): readonly string[] {
    return this.#descendants.get(ref) ?? [ref];
  }

  lineage(ref: string): readonly string[] {
    return this.#lineages.get(ref) ?? [ref];
  }

  membersOf(
    ref: string,
    options: { transitive?: boolean } = {},
  ): readonly string[] {
    const groups = options.transitive ? this.descendantsOrSelf(ref) : [ref];
    return unique(groups.flatMap(g => this.#groups.get(g)?.members ?? []));
  }
}

/** For each group: itself, then its parents, then theirs; within one level by ref. */
function lineagesOf(
  groups: ReadonlyMap<string, GroupRecord>,
): Map<string, readonly string[]> {
  return new Map([...groups.keys()].map(ref => [ref, walkUp(ref, groups)]));
}

function walkUp(
  ref: string,
  groups: ReadonlyMap<string, GroupRecord>,
): readonly string[] {
  const seen = new Set([ref]);
  let level: readonly string[] = [ref];
  while (level.length > 0) {
    const parents = level.flatMap(below => groups.get(below)?.parents ?? []);
    level = unique(parents)
      .filter(parent => groups.has(parent) && !seen.has(parent))
      .sort();
    level.forEach(parent => seen.add(parent));
  }
  return [...seen];
}

/** The group itself first, then everything that has it above. */
function inverted(
  lineages: ReadonlyMap<string, readonly string[]>,
): Map<string, readonly string[]> {
  const below = new Map<string, string[]>();
  for (const ref of lineages.keys()) below.set(ref, [ref]);
  for (const [ref, lineage] of lineages) {
    for (const above of lineage.slice(1)) below.get(above)?.push(ref);
  }
  return below;
}

function groupsOfPeople(
  records: readonly GroupRecord[],
  lineages: ReadonlyMap<string, readonly string[]>,
): Map<string, readonly string[]> {
  const groups = new Map<string, Set<string>>();
  for (const { ref, members } of records) {
    for (const member of members) {
      const all = groups.get(member) ?? new Set<string>();
      (lineages.get(ref) ?? [ref]).forEach(group => all.add(group));
      groups.set(member, all);
    }
  }
  return new Map([...groups].map(([person, refs]) => [person, [...refs]]));
}

function teamsOfPeople(
  records: readonly GroupRecord[],
): Map<string, readonly string[]> {
  const teams = new Map<string, string[]>();
  for (const { ref, members } of records) {
    for (const member of members) {
      const own = teams.get(member);
      if (own) own.push(ref);
      else teams.set(member, [ref]);
    }
  }
  return teams;
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
