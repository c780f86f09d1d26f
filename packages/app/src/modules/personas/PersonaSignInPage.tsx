import type { SignInPageProps } from '@backstage/plugin-app-react';
import { useState } from 'react';
import { chosenPersona } from './chosenPersona';
import { PersonaChoice } from './PersonaChoice';
import { PersonaSession } from './PersonaSession';
import { type Persona, usePersonas } from './usePersonas';

/** Signs in as the persona that was chosen last, and asks for one when there is none. */
export const PersonaSignInPage = ({ onSignInSuccess }: SignInPageProps) => {
  const personas = usePersonas();
  const [persona, setPersona] = useState(() =>
    personas.find(({ name }) => name === chosenPersona.read()),
  );
  const [failure, setFailure] = useState<string>();

  const choose = (chosen: Persona) => {
    chosenPersona.keep(chosen.name);
    setFailure(undefined);
    setPersona(chosen);
  };
  const giveUp = (error: Error) => {
    chosenPersona.forget();
    setFailure(error.message);
    setPersona(undefined);
  };

  return persona ? (
    <PersonaSession
      persona={persona}
      onSignInSuccess={onSignInSuccess}
      onFailure={giveUp}
    />
  ) : (
    <PersonaChoice personas={personas} failure={failure} onChoose={choose} />
  );
};
