import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { useSearchParams } from 'react-router-dom';
import { useSphereTranslation } from './useSphereTranslation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    justifyContent: 'flex-end',
    gap: theme.spacing(2),
    marginTop: theme.spacing(2),
  },
}));

/** Properties of {@link OlderPager}. @internal */
export interface OlderPagerProps {
  readonly label: string;
  /** Names what the next page has; `older` unless told. */
  readonly next?: 'older' | 'next';
  /** Names where the list begins; `newest` unless told. */
  readonly back?: 'newest' | 'first';
  /** Where the page stands in the address; `cursor` unless told. */
  readonly param?: string;
  readonly cursor?: string;
  readonly nextCursor?: string;
}

/** The pages of a list that only goes one way; the browser's back button is the other. @internal */
export function OlderPager(props: OlderPagerProps) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const [address] = useSearchParams();
  const { param = 'cursor' } = props;
  if (!props.cursor && !props.nextCursor) return null;
  const to = (cursor?: string) => {
    const next = new URLSearchParams(address);
    next.delete(param);
    if (cursor) next.set(param, cursor);
    return `?${next}`;
  };
  return (
    <nav className={classes.root} aria-label={props.label}>
      {props.cursor && (
        <Link to={to()}>{t(`page.${props.back ?? 'newest'}`)}</Link>
      )}
      {props.nextCursor && (
        <Link to={to(props.nextCursor)}>
          {t(`page.${props.next ?? 'older'}`)}
        </Link>
      )}
    </nav>
  );
}
