import { createBackend } from '@backstage/backend-defaults';
import { stringifyError } from '@backstage/errors';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('./personas/personaSignIn'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(import('@dataops-sphere/plugin-catalog-backend-module-sphere'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);

backend.add(import('@backstage/plugin-events-backend'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('./permissions/demoPolicyModule'));

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));

backend.add(import('@dataops-sphere/plugin-sphere-backend'));

backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(import('@dataops-sphere/plugin-scaffolder-backend-module-sphere'));
backend.add(import('./inventory/exampleInventoryModule'));
backend.add(import('./story/exampleStoryModule'));
backend.add(import('./story/demoPlugin'));

// Settings are kept per person, and signals carry them to the person's other open windows.
backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-signals-backend'));

// Messages about requests for more room.
backend.add(import('@backstage/plugin-notifications-backend'));

backend.start().catch(error => {
  process.stderr.write(`${stringifyError(error)}\n`);
  process.exit(1);
});
