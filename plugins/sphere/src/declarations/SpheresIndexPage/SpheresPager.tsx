import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { SphereList } from '@dataops-sphere/plugin-sphere-common';
import { QuietText } from '../../page/QuietText';
import { useSphereTranslation } from '../../page/useSphereTranslation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: theme.spacing(1),
    marginTop: theme.spacing(2),
  },
  total: { flexGrow: 1 },
}));

/** Properties of {@link SpheresPager}. @internal */
export interface SpheresPagerProps {
  readonly list: SphereList;
  readonly onPage: (cursor: string | undefined) => void;
}

/** How many there are, and the pages beside this one. @internal */
export function SpheresPager({ list, onPage }: SpheresPagerProps) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const { previousCursor, nextCursor, totalItems } = list;
  return (
    <nav className={classes.root} aria-label={t('index.pages')}>
      <QuietText className={classes.total} role="status">
        {t('index.total', { count: totalItems })}
      </QuietText>
      {(previousCursor || nextCursor) && (
        <>
          <Button
            size="small"
            disabled={!previousCursor}
            onClick={() => onPage(previousCursor)}
          >
            {t('page.previous')}
          </Button>
          <Button
            size="small"
            disabled={!nextCursor}
            onClick={() => onPage(nextCursor)}
          >
            {t('page.next')}
          </Button>
        </>
      )}
    </nav>
  );
}
