import type { Knex } from 'knex';
import { isPostgres } from './isPostgres';

/** Selects all rows of a query as one text, a JSON list of objects with these columns; the list is empty for no row. */
export function jsonList(
  knex: Knex,
  columns: Readonly<Record<string, string>>,
): Knex.Raw {
  const pairs = Object.entries(columns);
  const object = pairs.map(() => '?, ??').join(', ');
  const values = pairs.flat();
  return isPostgres(knex)
    ? knex.raw(
        `coalesce(json_agg(json_build_object(${pairs
          .map(() => '?::text, ??')
          .join(', ')})), '[]')::text`,
        values,
      )
    : knex.raw(`json_group_array(json_object(${object}))`, values);
}
