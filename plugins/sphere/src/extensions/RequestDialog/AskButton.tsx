import { usePermission } from '@backstage/plugin-permission-react';
import {
  sphereExtensionRequestPermission,
  type SphereSummary,
} from '@dataops-sphere/plugin-sphere-common';
import type { ButtonProps } from '@material-ui/core/Button';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { ReasonButton } from '../Decision/ReasonButton';

/** What tells whether somebody may ask. @internal */
export interface MayAsk
  extends Pick<SphereSummary, 'uid' | 'team' | 'platformOwner' | 'lifecycle'> {
  readonly viewer: { readonly isTeamMember: boolean };
}

/** Why the viewer cannot ask for more room of a sphere, and who can; undefined where they can. @internal */
export function useReasonNotToAsk(sphere: MayAsk): string | undefined {
  const { t } = useSphereTranslation();
  const { team, platformOwner, viewer } = sphere;
  const permission = useRequestPermission(sphere);
  if (!viewer.isTeamMember) {
    return t('request.notMember', { team: team.title });
  }
  if (sphere.lifecycle !== 'active') return t('request.notActive');
  return permission === 'denied'
    ? t('request.notPermitted', { owner: platformOwner.title })
    : undefined;
}

/** Why the viewer cannot give back, withdraw or renew what their team has; undefined where they can. @internal */
export function useReasonNotToAct(
  sphere: Omit<MayAsk, 'lifecycle'>,
): string | undefined {
  const { t } = useSphereTranslation();
  const { team, platformOwner, viewer } = sphere;
  const permission = useRequestPermission(sphere);
  if (!viewer.isTeamMember) {
    return t('request.tab.onlyTeam', { team: team.title });
  }
  return permission === 'denied'
    ? t('request.tab.notPermitted', { owner: platformOwner.title })
    : undefined;
}

/** Asked for only where the rules of the sphere would let the viewer. Where it cannot be found out, the backend says so. */
function useRequestPermission({
  uid,
  viewer,
}: Pick<MayAsk, 'uid' | 'viewer'>): 'denied' | 'open' {
  const { allowed, loading, error } = usePermission({
    permission: sphereExtensionRequestPermission,
    resourceRef: viewer.isTeamMember ? uid : undefined,
  });
  return allowed || loading || error ? 'open' : 'denied';
}

/** Properties of {@link AskButton}. @internal */
export interface AskButtonProps extends Pick<ButtonProps, 'variant' | 'size'> {
  readonly sphere: MayAsk;
  readonly onAsk: () => void;
}

/** "Ask for more room"; disabled with its reason for whoever cannot. @internal */
export function AskButton({ sphere, onAsk, ...look }: AskButtonProps) {
  const { t } = useSphereTranslation();
  const reason = useReasonNotToAsk(sphere);
  return (
    <ReasonButton {...look} color="primary" reason={reason} onClick={onAsk}>
      {t('request.ask')}
    </ReasonButton>
  );
}
