import { Progress, ProxiedSignInPage } from '@backstage/core-components';
import type { IdentityApi } from '@backstage/core-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { useEffect } from 'react';
import { chosenPersona } from './chosenPersona';
import { StartingUp } from './StartingUp';
import type { Persona } from './usePersonas';
import { usePersonaReadiness } from './usePersonaReadiness';

/** Props of {@link PersonaSession}. */
export interface PersonaSessionProps extends SignInPageProps {
  readonly persona: Persona;
  readonly onFailure: (error: Error) => void;
}

/** Opens the session of a persona as soon as the backend knows the person. */
export const PersonaSession = (props: PersonaSessionProps) => {
  const { persona, onFailure, onSignInSuccess } = props;
  const readiness = usePersonaReadiness(persona.name);

  useEffect(() => {
    if (readiness.status === 'failed') {
      onFailure(readiness.error);
    }
  }, [readiness, onFailure]);

  switch (readiness.status) {
    case 'ready':
      return (
        <ProxiedSignInPage
          provider="personas"
          headers={{ 'x-sphere-persona': persona.name }}
          onSignInSuccess={identity =>
            onSignInSuccess(forgettingOnSignOut(identity))
          }
        />
      );
    case 'starting':
      return <StartingUp persona={persona} />;
    default:
      return <Progress />;
  }
};

/** The same identity, except that the browser forgets the persona when it signs out. */
function forgettingOnSignOut(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    signOut: async () => {
      chosenPersona.forget();
      await identity.signOut();
    },
  };
}
