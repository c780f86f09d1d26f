import type { Config } from '@backstage/config';

/** Header in which the browser names the persona it wants to be. */
export const PERSONA_HEADER = 'x-sphere-persona';

/** Someone of the example organisation as whom a visitor of the demo signs in. */
export interface Persona {
  /** Name of the User entity in the default namespace. */
  readonly name: string;
  readonly title: string;
}

/** Reads `sphereDemo.personas`. Names must be unique. */
export function readPersonas(config: Config): readonly Persona[] {
  const personas = (
    config.getOptionalConfigArray('sphereDemo.personas') ?? []
  ).map(persona => ({
    name: persona.getString('name'),
    title: persona.getString('title'),
  }));
  const names = personas.map(persona => persona.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) {
    throw new Error(
      `Invalid config at sphereDemo.personas: '${twice}' is listed twice`,
    );
  }
  return personas;
}
