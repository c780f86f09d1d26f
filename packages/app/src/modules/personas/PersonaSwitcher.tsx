import { SidebarItem } from '@backstage/core-components';
import UnfoldMoreIcon from '@material-ui/icons/UnfoldMore';
import { type MouseEvent, useState } from 'react';
import { chosenPersona } from './chosenPersona';
import { CurrentPersonaAvatar } from './CurrentPersonaAvatar';
import { PersonaMenu } from './PersonaMenu';
import { useCurrentPersona } from './useCurrentPersona';
import { type Persona, usePersonas } from './usePersonas';

/** Props of {@link PersonaSwitcher}. */
export interface PersonaSwitcherProps {
  /** How the app starts again as another person; the browser's reload unless a test says otherwise. */
  readonly restart?: () => void;
}

/** Sidebar item that makes the visitor another person on the same page, without signing out. */
export const PersonaSwitcher = ({
  restart = () => window.location.reload(),
}: PersonaSwitcherProps) => {
  const personas = usePersonas();
  const current = useCurrentPersona();
  const [anchor, setAnchor] = useState<Element>();
  if (personas.length === 0) {
    return null;
  }
  const become = (persona: Persona) => {
    setAnchor(undefined);
    if (persona.name !== current?.name) {
      chosenPersona.keep(persona.name);
      restart();
    }
  };
  return (
    <div role="group" aria-label="Switch person">
      <SidebarItem
        icon={CurrentPersonaAvatar}
        text={current?.title ?? 'Switch person'}
        onClick={(event: MouseEvent) => setAnchor(event.currentTarget)}
      >
        <UnfoldMoreIcon fontSize="small" />
      </SidebarItem>
      <PersonaMenu
        anchor={anchor}
        current={current?.name}
        onChoose={become}
        onClose={() => setAnchor(undefined)}
      />
    </div>
  );
};
