/**
 * # Team identities
 *
 * Guarantees
 *
 * 1. The first time that a declared sphere and the catalog entity of its team are known together, the entity's uid is
 *    remembered, once for all nodes. It stays until somebody confirms another one.
 * 2. While the snapshot of the groups has another uid under the same ref, the team counts as changed on every node that
 *    has this snapshot.
 *
 * Non-guarantees
 *
 * 1. A group that was exchanged before it was seen first is not found out.
 * 2. What another node remembered counts here after the next look, which comes with each look at the catalog.
 */
import type { Knex } from 'knex';
import { inChunks } from '../../database/inChunks';
import { appendJournal, type JournalEntry } from '../../journal/appendJournal';
import type { Membership } from '../../membership/Membership';

/** A declared sphere with its team. */
export interface IdentifiedSphere {
  readonly uid: string;
  /** Canonical ref. */
  readonly team: string;
}

const TABLE = 'team_identities';

/** Remembers which catalog entities the teams of spheres were, and tells where one was exchanged. */
export class TeamIdentities {
  readonly #options: {
    readonly knex: Knex;
    readonly membership: Membership;
    readonly clock: () => Date;
  };
  #known: ReadonlyMap<string, string> = new Map();

  constructor(options: {
    readonly knex: Knex;
    readonly membership: Membership;
    readonly clock: () => Date;
  }) {
    this.#options = options;
  }

  /** `same` also while either side is unknown: then the people of the team are unknown too, and nothing is decided. */
  stateOf(sphere: IdentifiedSphere): 'same' | 'changed' {
    const remembered = this.#known.get(keyOf(sphere));
    const present = this.#options.membership.entityUidOf(sphere.team);
    return remembered === undefined ||
      present === undefined ||
      remembered === present
      ? 'same'
      : 'changed';
  }

  /** Remembers what is seen for the first time, and takes over what other nodes remembered. */
  async look(): Promise<void> {
    const { knex, membership, clock } = this.#options;
    const unseen: IdentifiedSphere[] = await knex('spheres')
      .leftJoin(TABLE, join =>
        join
          .on(`${TABLE}.sphere_uid`, 'spheres.uid')
          .andOn(`${TABLE}.team_ref`, 'spheres.team_ref'),
      )
      .where('spheres.state', 'present')
      .whereNull(`${TABLE}.sphere_uid`)
      .select({ uid: 'spheres.uid', team: 'spheres.team_ref' });
    const seenAt = clock().toISOString();
    const rows = unseen.flatMap(({ uid, team }) => {
      const entityUid = membership.entityUidOf(team);
      return entityUid === undefined
        ? []
        : [
            {
              sphere_uid: uid,
              team_ref: team,
              entity_uid: entityUid,
              seen_at: seenAt,
            },
          ];
    });
    await inChunks(rows, async chunk => {
      await knex(TABLE).insert(chunk).onConflict().ignore();
      return [];
    });
    await this.#load();
  }

  /** Remembers the entity of now instead, with the record that says who confirmed it. */
  async confirm(sphere: IdentifiedSphere, record: JournalEntry): Promise<void> {
    const { knex, membership } = this.#options;
    const entityUid = membership.entityUidOf(sphere.team);
    if (entityUid === undefined) return;
    await knex.transaction(async trx => {
      await trx(TABLE)
        .where({ sphere_uid: sphere.uid, team_ref: sphere.team })
        .update({ entity_uid: entityUid });
      await appendJournal(trx, [record]);
    });
    await this.#load();
  }

  async #load(): Promise<void> {
    const rows: Array<{ uid: string; team: string; entity: string }> =
      await this.#options
        .knex(TABLE)
        .select({ uid: 'sphere_uid', team: 'team_ref', entity: 'entity_uid' });
    this.#known = new Map(rows.map(row => [keyOf(row), row.entity]));
  }
}

function keyOf({ uid, team }: IdentifiedSphere): string {
  return JSON.stringify([uid, team]);
}
