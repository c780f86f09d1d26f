import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { Knex } from 'knex';
import { wakeRequests } from '../clock/wakeRequests';

/** What changed in the declarations, by sphere name. */
export interface ChangedSpheres {
  readonly updated: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Has open requests and extensions look again at spheres whose declaration changed: to be reviewed anew, to retire with
 * their sphere, or because the source contains them now. In the background, one after the other: no answer depends on
 * it, because commands look at the border themselves, and what fails is made up for by the clock.
 */
export function createFollowing(options: {
  readonly knex: Knex;
  readonly clock: () => Date;
  readonly logger: LoggerService;
  readonly runClock: (id: string) => Promise<number>;
}): (change: ChangedSpheres) => void {
  const { knex, clock, logger, runClock } = options;
  let running: Promise<void> = Promise.resolve();
  const follow = async (names: readonly string[]) => {
    const at = clock().toISOString();
    for (const id of await wakeRequests(names, { knex, at })) {
      try {
        await runClock(id);
      } catch (error) {
        logger.warn(
          `The request '${id}' could not follow a changed declaration: ${stringifyError(
            error,
          )}`,
        );
      }
    }
  };
  return ({ updated, removed }) => {
    const names = [...updated, ...removed];
    if (names.length === 0) return;
    running = running
      .then(() => follow(names))
      .catch(error => {
        logger.warn(
          `Requests could not follow changed declarations: ${stringifyError(
            error,
          )}`,
        );
      });
  };
}
