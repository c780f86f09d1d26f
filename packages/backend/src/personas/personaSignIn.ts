import {
  coreServices,
  createBackendFeatureLoader,
} from '@backstage/backend-plugin-api';
import { personaModule } from './personaModule';

/** Adds the persona sign-in where `auth.providers.personas` asks for it, and leaves no trace of it elsewhere. */
export default createBackendFeatureLoader({
  deps: { config: coreServices.rootConfig },
  *loader({ config }) {
    if (config.has('auth.providers.personas')) {
      yield personaModule;
    }
  },
});
