import PersonIcon from '@material-ui/icons/Person';
import { PersonaAvatar } from './PersonaAvatar';
import { useCurrentPersona } from './useCurrentPersona';

/** The initials of whoever is signed in, for the sidebar. */
export const CurrentPersonaAvatar = () => {
  const persona = useCurrentPersona();
  return persona ? (
    <PersonaAvatar persona={persona} on="sidebar" />
  ) : (
    <PersonIcon />
  );
};
