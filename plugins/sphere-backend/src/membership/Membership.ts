import type {
  GroupInfo,
  PersonInfo,
} from '@dataops-sphere/plugin-sphere-common';

/**
 * Who belongs to whom, as the catalog's Group graph had it when the snapshot was taken. Answers from memory; refs in
 * and out are canonical (lower-cased kind, namespace and name). Cycles in the graph are handled; an unknown ref has no
 * members, no ancestors but itself, and `known: false`.
 */
export interface Membership {
  /** When the snapshot was taken; absent before the first one. */
  readonly takenAt?: Date;
  /**
   * `lost` when the catalog could not be read for a while: what is known may be wrong by now. Absent means that nothing
   * speaks against it.
   */
  readonly catalog?: 'read' | 'lost';
  group(ref: string): GroupInfo;
  /** The uid of the group's catalog entity; absent where the snapshot does not know it. */
  entityUidOf(groupRef: string): string | undefined;
  /** A person by name; whom the snapshot does not know is shown by the ref. */
  person(ref: string): PersonInfo & { readonly known: boolean };
  /** Groups of a person: direct ones and all their ancestors. */
  groupsOf(userRef: string): readonly string[];
  /** The groups that a person is in directly. */
  teamsOf(userRef: string): readonly string[];
  ancestorsOrSelf(refs: readonly string[]): readonly string[];
  /** The group and everything below it. */
  descendantsOrSelf(ref: string): readonly string[];
  /** The group, then its parent, and so on upwards; nearest first. */
  lineage(ref: string): readonly string[];
  /** People in the group itself; with `transitive`, also those of the groups below. */
  membersOf(ref: string, options?: { transitive?: boolean }): readonly string[];
}
