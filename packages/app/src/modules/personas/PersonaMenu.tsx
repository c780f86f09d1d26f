import ListItemAvatar from '@material-ui/core/ListItemAvatar';
import ListItemText from '@material-ui/core/ListItemText';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import { PersonaAvatar } from './PersonaAvatar';
import { type Persona, usePersonas } from './usePersonas';

/** Props of {@link PersonaMenu}. */
export interface PersonaMenuProps {
  /** What the menu opens beside; it is closed without. */
  readonly anchor?: Element;
  /** Name of the persona that is signed in. */
  readonly current?: string;
  readonly onChoose: (persona: Persona) => void;
  readonly onClose: () => void;
}

/** Everybody one can be. */
export const PersonaMenu = (props: PersonaMenuProps) => {
  const { anchor, current, onChoose, onClose } = props;
  const personas = usePersonas();
  return (
    <Menu
      anchorEl={anchor}
      open={anchor !== undefined}
      onClose={onClose}
      getContentAnchorEl={null}
      anchorOrigin={{ vertical: 'top', horizontal: 'left' }}
      transformOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      MenuListProps={{ 'aria-label': 'Switch person', dense: true }}
    >
      {personas.map(persona => (
        <MenuItem
          key={persona.name}
          selected={persona.name === current}
          aria-current={persona.name === current ? 'true' : undefined}
          onClick={() => onChoose(persona)}
        >
          <ListItemAvatar>
            <PersonaAvatar persona={persona} on="menu" />
          </ListItemAvatar>
          <ListItemText primary={persona.title} secondary={persona.role} />
        </MenuItem>
      ))}
    </Menu>
  );
};
