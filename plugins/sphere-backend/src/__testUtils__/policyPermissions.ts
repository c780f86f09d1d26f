import {
  coreServices,
  createServiceFactory,
  type BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';

const ALLOW = { result: AuthorizeResult.ALLOW } as const;

/**
 * The permissions service under a policy, as the permission backend would apply it: services are allowed everything,
 * and a condition on a permission without a resource allows nothing.
 */
export function policyPermissions(
  policy: (permission: Permission, userRef?: string) => PolicyDecision,
) {
  return createServiceFactory({
    service: coreServices.permissions,
    deps: { auth: coreServices.auth },
    factory: ({ auth }) => {
      const refOf = (credentials: BackstageCredentials) =>
        auth.isPrincipal(credentials, 'user')
          ? credentials.principal.userEntityRef
          : undefined;
      return {
        async authorize(requests, { credentials }) {
          return requests.map(({ permission }) => {
            if (auth.isPrincipal(credentials, 'service')) return ALLOW;
            const { result } = policy(permission, refOf(credentials));
            return result === AuthorizeResult.CONDITIONAL
              ? { result: AuthorizeResult.DENY }
              : { result };
          });
        },
        async authorizeConditional(requests, { credentials }) {
          return requests.map(({ permission }) =>
            auth.isPrincipal(credentials, 'service')
              ? ALLOW
              : policy(permission, refOf(credentials)),
          );
        },
      };
    },
  });
}
