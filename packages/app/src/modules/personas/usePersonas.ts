import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { useMemo } from 'react';

/** Someone of the example organisation as whom a visitor of the demo signs in. */
export interface Persona {
  /** Name of the User entity in the default namespace. */
  readonly name: string;
  readonly title: string;
  readonly role: string;
  readonly team?: { readonly ref: string; readonly title: string };
  readonly story: string;
}

/** The personas of the config, in its order. Empty where the persona sign-in is not set up. */
export function usePersonas(): readonly Persona[] {
  const config = useApi(configApiRef);
  return useMemo(
    () => config.getOptional<Persona[]>('sphereDemo.personas') ?? [],
    [config],
  );
}
