import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Knex } from 'knex';
import { LiveMembership } from './LiveMembership';
import { MembershipSnapshotStore } from './MembershipSnapshotStore';
import { readCatalogGroups } from './readCatalogGroups';

/** A membership over the catalog, with the last snapshot already taken over from the database. */
export async function createMembership(options: {
  knex: Knex;
  catalog: CatalogService;
  auth: AuthService;
  trustedOrigins: readonly string[];
  logger: LoggerService;
  now: () => Date;
}): Promise<LiveMembership> {
  const { knex, catalog, auth, trustedOrigins, logger, now } = options;
  const membership = new LiveMembership({
    read: () => readCatalogGroups({ catalog, auth, trustedOrigins }),
    store: new MembershipSnapshotStore(knex),
    trustedOrigins,
    logger,
    now,
  });
  await membership.restore();
  return membership;
}
