import { AuthenticationError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';
import { PERSONA_HEADER, type Persona } from './personas';

/** Believes the persona header of a request, for the given personas only. */
export function createPersonaAuthenticator(personas: readonly Persona[]) {
  const byName = new Map(personas.map(persona => [persona.name, persona]));
  return createProxyAuthenticator({
    defaultProfileTransform: async (persona: Persona) => ({
      profile: { displayName: persona.title },
    }),
    initialize() {},
    async authenticate({ req }) {
      const name = req.header(PERSONA_HEADER);
      if (!name) {
        throw new AuthenticationError(
          `The request names no persona in its header '${PERSONA_HEADER}'`,
        );
      }
      const persona = byName.get(name);
      if (!persona) {
        throw new AuthenticationError(`There is no persona '${name}'`);
      }
      return { result: persona };
    },
  });
}
