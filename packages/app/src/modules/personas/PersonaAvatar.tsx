import Avatar from '@material-ui/core/Avatar';
import { makeStyles } from '@material-ui/core/styles';
import type { Persona } from './usePersonas';

const useStyles = makeStyles(theme => ({
  page: {
    width: 44,
    height: 44,
    fontSize: theme.typography.body1.fontSize,
    fontWeight: 700,
    color: theme.palette.primary.contrastText,
    backgroundColor: theme.palette.primary.main,
  },
  menu: {
    width: 36,
    height: 36,
    fontSize: theme.typography.body2.fontSize,
    fontWeight: 700,
    color: theme.palette.primary.contrastText,
    backgroundColor: theme.palette.primary.main,
  },
  sidebar: {
    width: 28,
    height: 28,
    fontSize: theme.typography.caption.fontSize,
    fontWeight: 700,
    color: theme.palette.navigation.background,
    backgroundColor: theme.palette.navigation.indicator,
  },
}));

/** Props of {@link PersonaAvatar}. */
export interface PersonaAvatarProps {
  readonly persona: Persona;
  /** Where it stands: the sidebar is dark in every theme. */
  readonly on: 'page' | 'menu' | 'sidebar';
}

/** The initials of a persona; decoration beside the name. */
export const PersonaAvatar = ({ persona, on }: PersonaAvatarProps) => {
  const classes = useStyles();
  const initials = persona.title.split(' ').map(word => word.charAt(0));
  return (
    <Avatar className={classes[on]} aria-hidden>
      {initials.join('')}
    </Avatar>
  );
};
