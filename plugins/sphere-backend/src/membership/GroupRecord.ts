/** A group as the snapshot keeps it. Refs are canonical, lists sorted and without repetition. */
export interface GroupRecord {
  readonly ref: string;
  readonly title: string;
  /** Of the catalog entity; absent in snapshots of earlier versions. */
  readonly uid?: string;
  readonly parents: readonly string[];
  /** People in the group itself. */
  readonly members: readonly string[];
}
