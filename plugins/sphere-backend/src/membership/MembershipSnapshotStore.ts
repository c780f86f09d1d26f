import type { Knex } from 'knex';
import type { GroupRecord } from './GroupRecord';
import type { PersonRecord } from './PersonRecord';

/** A snapshot as it is stored: one row, replaced when the groups change. */
export interface StoredSnapshot {
  readonly takenAt: Date;
  readonly hash: string;
  /** The restriction under which it was taken; another one makes it worthless. */
  readonly trustedOrigins: readonly string[];
  readonly groups: readonly GroupRecord[];
  /** Absent in snapshots of earlier versions. */
  readonly people?: readonly PersonRecord[];
}

const TABLE = 'membership_snapshot';
const ROW_ID = 1;

/** Keeps the last snapshot, so that a restart while the catalog is down still answers. */
export class MembershipSnapshotStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async load(): Promise<StoredSnapshot | undefined> {
    const row = await this.#knex(TABLE).where({ id: ROW_ID }).first();
    if (!row) return undefined;
    // SQLite hands JSON out as text, PostgreSQL as a value.
    const content =
      typeof row.groups === 'string' ? JSON.parse(row.groups) : row.groups;
    return {
      takenAt: new Date(row.taken_at),
      hash: row.hash,
      trustedOrigins: content.trustedOrigins,
      groups: content.groups,
      ...(content.people && { people: content.people }),
    };
  }

  async save(snapshot: StoredSnapshot): Promise<void> {
    const { takenAt, hash, trustedOrigins, groups, people } = snapshot;
    await this.#knex(TABLE)
      .insert({
        id: ROW_ID,
        taken_at: takenAt.toISOString(),
        hash,
        groups: JSON.stringify({ trustedOrigins, groups, people }),
      })
      .onConflict('id')
      .merge();
  }
}
