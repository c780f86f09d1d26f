import { randomUUID } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { BoundaryKindRegistry } from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import { readRevision } from '../declarations/spheres/readRevisions';
import type { Membership } from '../membership/Membership';
import { createFollowing } from './commands/followDeclarations';
import { DatabaseExtensionStore } from './DatabaseExtensionStore';
import { DefaultExtensionService } from './DefaultExtensionService';
import { createSphereInventory } from './detail/SphereInventory';
import { TeamIdentities } from './identity/TeamIdentities';
import type { ExtensionContext } from './ExtensionContext';
import { addressMessages } from './messages/addressMessages';
import type { ExtensionOptions } from './readExtensionOptions';

/** What the room of extensions is made from. */
export interface ExtensionDeps {
  readonly knex: Knex;
  readonly logger: LoggerService;
  readonly clock: () => Date;
  readonly membership: Membership;
  readonly kinds: BoundaryKindRegistry;
}

/** Makes the room of extensions over the database. */
export async function createExtensions(
  deps: ExtensionDeps,
  { calendar }: ExtensionOptions,
  onCommitted: (sphereUids: readonly string[]) => Promise<void>,
) {
  const { knex, logger } = deps;
  const identities = new TeamIdentities(deps);
  await identities.look();
  const store = new DatabaseExtensionStore(deps);
  const context: ExtensionContext = {
    ...deps,
    calendar,
    store,
    identities,
    newId: randomUUID,
    inventory: createSphereInventory(knex),
    textOf: async (uid, revision) =>
      (await readRevision(uid, revision, knex))?.text,
    onCommitted: async uids => {
      try {
        await onCommitted(uids);
      } catch (error) {
        // What is committed stays, whoever hears of it.
        logger.warn(
          `A committed request could not be passed on: ${stringifyError(
            error,
          )}`,
        );
      }
    },
  };
  const extensions = new DefaultExtensionService(context);
  const followDeclarations = createFollowing({
    ...deps,
    runClock: id => extensions.runClock(id),
  });
  const address = addressMessages(context, logger);
  return { extensions, store, identities, followDeclarations, address };
}
