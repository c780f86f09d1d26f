import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  SPHERE_EVENTS_TOPIC,
  type SphereEventPayload,
} from '@dataops-sphere/plugin-sphere-common';
import type { DeclarationsChanged } from '../declarations/createDeclarationServices';

/**
 * Tells other plugins of a committed change. A subscriber that misses the event finds the change at its next full
 * look, so a failure is logged and forgotten.
 */
export function publishChanges(
  change: DeclarationsChanged,
  services: { events: EventsService; logger: LoggerService },
): void {
  const eventPayload: SphereEventPayload = {
    type: change.type,
    spheres: {
      changed: [...change.created, ...change.updated],
      removed: change.removed,
    },
  };
  services.events
    .publish({ topic: SPHERE_EVENTS_TOPIC, eventPayload })
    .catch(error => {
      services.logger.warn(
        `A change of spheres could not be published: ${stringifyError(error)}`,
      );
    });
}
