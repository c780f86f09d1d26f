import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { SignInFrame } from './SignInFrame';
import type { Persona } from './usePersonas';

/** Props of {@link StartingUp}. */
export interface StartingUpProps {
  readonly persona: Persona;
}

/** What is seen while the backend starts or has not yet read the example organisation. */
export const StartingUp = ({ persona }: StartingUpProps) => (
  <SignInFrame>
    <Typography role="status" paragraph>
      The backend is starting and reads the example organisation.{' '}
      {persona.title} comes in as soon as it is there.
    </Typography>
    <LinearProgress aria-label="Starting" />
  </SignInFrame>
);
