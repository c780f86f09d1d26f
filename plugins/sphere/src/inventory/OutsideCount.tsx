import { makeStyles } from '@material-ui/core/styles';
import { useSphereTranslation } from '../page/useSphereTranslation';

const useStyles = makeStyles(theme => ({
  root: { fontWeight: 700 },
  mark: { color: theme.palette.error.main },
}));

/** How many are outside; nothing where none is. @internal */
export function OutsideCount({ outside }: { readonly outside: number }) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  if (outside === 0) return null;
  return (
    <span className={classes.root}>
      <span aria-hidden className={classes.mark}>
        ◆
      </span>{' '}
      {t('inventory.outsideCount', { number: String(outside) })}
    </span>
  );
}
