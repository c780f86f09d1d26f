import type { Knex } from 'knex';
import type { Membership } from '../../membership/Membership';

/** What reading requests needs. */
export interface StoreContext {
  readonly knex: Knex;
  readonly membership: Membership;
}
