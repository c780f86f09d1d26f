import { LinkButton } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useRequestHref } from '../../page/useRequestHref';

const useStyles = makeStyles({ root: { textTransform: 'none' } });

/** Properties of {@link VerbLink}. @internal */
export interface VerbLinkProps {
  /** Id of the request on whose page it is done. */
  readonly request: string;
  readonly verb: string;
  /** The verb with what it is done to. */
  readonly label: string;
  /** Id of the text that says why the viewer may not; absent where the viewer may. */
  readonly reasonId?: string;
}

/** What may be done, as a way to the page where it is done; disabled with its reason for who may not. @internal */
export function VerbLink({ request, verb, label, reasonId }: VerbLinkProps) {
  const classes = useStyles();
  const href = useRequestHref();
  if (reasonId !== undefined || !href) {
    return (
      <Button
        size="small"
        variant="outlined"
        disabled
        className={classes.root}
        aria-label={label}
        aria-describedby={reasonId}
      >
        {verb}
      </Button>
    );
  }
  return (
    <LinkButton
      to={href(request)}
      size="small"
      variant="outlined"
      color="primary"
      className={classes.root}
      aria-label={label}
    >
      {verb}
    </LinkButton>
  );
}
