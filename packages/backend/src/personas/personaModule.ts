import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { assertDevelopment } from './assertDevelopment';
import { createPersonaAuthenticator } from './personaAuthenticator';
import { readPersonas } from './personas';

/**
 * The sign-in provider `personas`: whoever asks is the persona they say they are, without any proof. So it belongs to
 * a demo on one's own machine, and a backend that runs in anything but development refuses to start with it.
 */
export const personaModule = createBackendModule({
  pluginId: 'auth',
  moduleId: 'personas-provider',
  register(reg) {
    // Here and not in init: the config decides what becomes of a failed init, but nothing gets past a failed register.
    assertDevelopment(process.env.NODE_ENV);
    reg.registerInit({
      deps: {
        providers: authProvidersExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ providers, config }) {
        providers.registerProvider({
          providerId: 'personas',
          factory: createProxyAuthProviderFactory({
            authenticator: createPersonaAuthenticator(readPersonas(config)),
            async signInResolver({ result: persona }, ctx) {
              return ctx.signInWithCatalogUser({
                entityRef: { name: persona.name },
              });
            },
          }),
        });
      },
    });
  },
});
