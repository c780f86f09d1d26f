import type { Knex } from 'knex';
import type { SphereAccessRow } from '../services';

/** What permission rules look at, by uid, in the order asked for; also for spheres that have left their source. */
export async function readAccessFacts(
  uids: readonly string[],
  knex: Knex,
): Promise<Array<SphereAccessRow | undefined>> {
  const [spheres, reviewers, labels] = await Promise.all([
    knex('spheres')
      .whereIn('uid', [...uids])
      .select('uid', 'name', 'team_ref', 'platform_owner_ref'),
    knex('sphere_reviewers')
      .whereIn('uid', [...uids])
      .select('uid', 'ref'),
    knex('sphere_labels')
      .whereIn('uid', [...uids])
      .select('uid', 'label', 'value'),
  ]);
  const facts = new Map<string, SphereAccessRow>();
  for (const row of spheres) {
    facts.set(row.uid, {
      uid: row.uid,
      name: row.name,
      team: row.team_ref,
      platformOwner: row.platform_owner_ref,
      reviewers: reviewers
        .filter(reviewer => reviewer.uid === row.uid)
        .map(reviewer => reviewer.ref),
      labels: Object.fromEntries(
        labels
          .filter(({ uid }) => uid === row.uid)
          .map(({ label, value }) => [label, value]),
      ),
    });
  }
  return uids.map(uid => facts.get(uid));
}
