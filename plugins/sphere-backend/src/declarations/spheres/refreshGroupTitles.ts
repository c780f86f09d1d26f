import type { Knex } from 'knex';
import type { Membership } from '../../membership/Membership';
import { searchText } from '../scan/deriveSphere';
import { sortKeyOf } from './searchText';

interface GroupColumns {
  readonly ref: string;
  readonly key: string;
}

const BATCH_SIZE = 500;
const OWNER = { ref: 'platform_owner_ref', key: 'owner_key' } as const;
const TEAM = { ref: 'team_ref', key: 'team_key' } as const;

/** Takes over the titles of groups into sort keys and search texts, where they are others than when spheres were stored. */
export async function refreshGroupTitles(
  knex: Knex,
  membership: Membership,
): Promise<void> {
  const owners = await findRenamed(knex, membership, OWNER);
  await updateKeys(knex, owners, OWNER);

  const teams = await findRenamed(knex, membership, TEAM);
  const uids = await knex('spheres')
    .whereIn(TEAM.ref, [...teams.keys()])
    .pluck('uid');
  for (let start = 0; start < uids.length; start += BATCH_SIZE) {
    const batch = uids.slice(start, start + BATCH_SIZE);
    await knex.transaction(trx => rewriteSearch(trx, batch, membership));
  }
  // The keys come last: they tell what is still to be done when this breaks off.
  await updateKeys(knex, teams, TEAM);
}

/** The new sort keys of groups that have another title now. */
async function findRenamed(
  knex: Knex,
  membership: Membership,
  { ref, key }: GroupColumns,
): Promise<ReadonlyMap<string, string>> {
  const rows: Array<{ readonly ref: string; readonly key: string }> =
    await knex('spheres').distinct({ ref, key });
  return new Map(
    rows
      .map(row => ({ ...row, now: sortKeyOf(membership.group(row.ref).title) }))
      .filter(row => row.key !== row.now)
      .map(row => [row.ref, row.now]),
  );
}

async function updateKeys(
  knex: Knex,
  keys: ReadonlyMap<string, string>,
  columns: GroupColumns,
): Promise<void> {
  for (const [ref, key] of keys) {
    await knex('spheres')
      .where(columns.ref, ref)
      .update({ [columns.key]: key });
  }
}

async function rewriteSearch(
  trx: Knex.Transaction,
  uids: readonly string[],
  membership: Membership,
): Promise<void> {
  const rows = await trx('sphere_cards')
    .join('spheres', 'spheres.uid', 'sphere_cards.uid')
    .whereIn('spheres.uid', [...uids])
    .select('spheres.uid', 'spheres.name', 'spheres.team_ref', 'card');
  for (const { uid, name, team_ref: ref, card } of rows) {
    const team = membership.group(ref);
    await trx('sphere_cards')
      .where('uid', uid)
      .update({ search: searchText(JSON.parse(card), { name, team }) });
  }
}
