/** A person as the snapshot keeps one: the canonical ref, and the name that the catalog shows. */
export interface PersonRecord {
  readonly ref: string;
  readonly name: string;
}
