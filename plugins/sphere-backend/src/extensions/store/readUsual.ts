import type { Knex } from 'knex';

/** As many of the newest decisions are looked at. */
const MAX_DECISIONS = 1_000;

/** One of the decisions in the middle, by how long it took. */
export interface MiddleDecision {
  readonly hours: number;
  readonly total: number | string;
}

/** How long reviewers took, and the number of decisions behind it. */
export type Usual = { medianHours: number; count: number } | null;

/** Median of the hours that a platform owner's reviewers took since an instant. One statement. */
export async function readUsual(
  platformOwner: string,
  since: string,
  knex: Knex,
): Promise<Usual> {
  return toUsual(await middleDecisions(platformOwner, since, knex));
}

/**
 * Of the newest thousand decisions the one in the middle, or both where their number is even. The platform owner may be
 * a column of the query around it.
 */
export function middleDecisions(
  platformOwner: string | Knex.Raw,
  since: string,
  knex: Knex,
): Knex.QueryBuilder {
  const newest = knex('extension_requests')
    .where('platform_owner_ref', platformOwner)
    .where('decided_at', '>=', since)
    .orderBy('decided_at', 'desc')
    .limit(MAX_DECISIONS)
    .select({ hours: 'hours_to_decision' });
  const ranked = knex
    .from(newest.as('newest'))
    .select(
      'hours',
      knex.raw('row_number() over (order by hours) as place'),
      knex.raw('count(*) over () as total'),
    );
  return knex
    .from(ranked.as('ranked'))
    .whereRaw('place in ((total + 1) / 2, (total + 2) / 2)')
    .select('hours', 'total');
}

export function toUsual(middle: readonly MiddleDecision[]): Usual {
  if (middle.length === 0) return null;
  const sum = middle.reduce((hours, decision) => hours + decision.hours, 0);
  return { medianHours: sum / middle.length, count: Number(middle[0].total) };
}
