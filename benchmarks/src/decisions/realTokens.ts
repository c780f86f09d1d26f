import {
  createBackendPlugin,
  coreServices,
} from '@backstage/backend-plugin-api';
import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { Router } from 'express';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/**
 * User tokens as Backstage signs them, and services that verify them, in place of the test backend's mocks: what a
 * request costs is mostly that.
 */
export async function createRealTokens() {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'bench', alg: 'ES256' };
  const token = await new SignJWT({ ent: ['user:default/bench'] })
    .setProtectedHeader({
      alg: 'ES256',
      kid: 'bench',
      typ: 'vnd.backstage.user',
    })
    .setSubject('user:default/bench')
    .setAudience('backstage')
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(privateKey);
  const keys = createBackendPlugin({
    pluginId: 'auth',
    register(env) {
      env.registerInit({
        deps: { httpRouter: coreServices.httpRouter },
        async init({ httpRouter }) {
          const path = '/.well-known/jwks.json';
          const router = Router();
          router.get(path, (_, response) => {
            response.json({ keys: [jwk] });
          });
          httpRouter.use(router);
          httpRouter.addAuthPolicy({ path, allow: 'unauthenticated' });
        },
      });
    },
  });
  return {
    authorization: `Bearer ${token}`,
    features: [keys, authServiceFactory, httpAuthServiceFactory],
  };
}
