import { configApiRef, useApi } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { PersonaCard } from './PersonaCard';
import { SignInFrame } from './SignInFrame';
import type { Persona } from './usePersonas';

const useStyles = makeStyles(theme => ({
  intro: { marginBottom: theme.spacing(3) },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))',
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr' },
  },
}));

/** Props of {@link PersonaChoice}. */
export interface PersonaChoiceProps {
  readonly personas: readonly Persona[];
  /** Why the last choice did not work. */
  readonly failure?: string;
  readonly onChoose: (persona: Persona) => void;
}

/** The people one can be, one card each. */
export const PersonaChoice = (props: PersonaChoiceProps) => {
  const { personas, failure, onChoose } = props;
  const classes = useStyles();
  const organisation =
    useApi(configApiRef).getOptionalString('organization.name') ??
    'the example organisation';

  if (personas.length === 0) {
    return (
      <SignInFrame>
        <Typography>
          No sign-in is set up. Personas are for development; a real
          installation adds the sign-in page of its auth provider to the app.
        </Typography>
      </SignInFrame>
    );
  }
  return (
    <SignInFrame>
      <Typography className={classes.intro}>
        Choose who you want to be at {organisation}. You can become somebody
        else at any time, at the bottom of the sidebar.
      </Typography>
      {failure && (
        <Typography color="error" role="alert" paragraph>
          That did not work: {failure}
        </Typography>
      )}
      <ul className={classes.list}>
        {personas.map(persona => (
          <li key={persona.name}>
            <PersonaCard persona={persona} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </SignInFrame>
  );
};
