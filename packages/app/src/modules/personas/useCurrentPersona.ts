import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import useAsync from 'react-use/esm/useAsync';
import { type Persona, usePersonas } from './usePersonas';

/** The persona that is signed in; none while that is being found out, and for anybody else. */
export function useCurrentPersona(): Persona | undefined {
  const personas = usePersonas();
  const identity = useApi(identityApiRef);
  const { value } = useAsync(() => identity.getBackstageIdentity(), [identity]);
  return personas.find(
    persona => `user:default/${persona.name}` === value?.userEntityRef,
  );
}
