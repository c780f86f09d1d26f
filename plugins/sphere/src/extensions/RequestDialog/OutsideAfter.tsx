import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ExtensionPreview } from '@dataops-sphere/plugin-sphere-common';
import {
  useSphereTranslation,
  type SphereTranslate,
} from '../../page/useSphereTranslation';

/** Most resources that are named. */
const NAMED = 5;

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(2) },
}));

type Outside = ExtensionPreview['outsideAfter'];

/** What would be outside when it ends. @internal */
export function OutsideAfter({ outside }: { readonly outside: Outside }) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  return (
    <div className={classes.root}>
      <Typography variant="subtitle2" component="h4">
        {t('request.happens.whenItEnds')}
      </Typography>
      <Typography variant="body2">
        {outsideWords(outside, t)} {t('request.happens.nothingDeleted')}
      </Typography>
    </div>
  );
}

function outsideWords(outside: Outside, t: SphereTranslate): string {
  const { total, resources, use } = outside;
  if (use === 'unknown') return t('request.happens.outsideUnknown');
  if (total === 0) return t('request.happens.outsideNone');
  const named = resources.slice(0, NAMED).map(({ name }) => name);
  const more = total - named.length;
  const names = [
    ...named,
    ...(more > 0 ? [t('request.happens.more', { number: String(more) })] : []),
  ].join(', ');
  return `${t('request.happens.outside', { count: total, names })}.`;
}
