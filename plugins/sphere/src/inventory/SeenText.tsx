import type { SphereResource } from '@dataops-sphere/plugin-sphere-common';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { DateTime } from 'luxon';
import { useSphereTranslation } from '../page/useSphereTranslation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
  },
  chip: { margin: 0 },
}));

/** Properties of {@link SeenText}. @internal */
export interface SeenTextProps {
  readonly seen: Pick<SphereResource, 'observedAt' | 'source' | 'stale'>;
}

/** How long ago a source saw something, and whether that is too long. The instant is in the tooltip. @internal */
export function SeenText({ seen }: SeenTextProps) {
  return <Seen seen={seen} words="seen" />;
}

/** The same where the source is said already. @internal */
export function SeenSince({ seen }: SeenTextProps) {
  return <Seen seen={seen} words="seenSince" />;
}

function Seen(props: SeenTextProps & { readonly words: 'seen' | 'seenSince' }) {
  const { seen, words } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const at = DateTime.fromISO(seen.observedAt);
  const ago = at.toRelative() ?? seen.observedAt;
  return (
    <span className={classes.root}>
      <time dateTime={seen.observedAt} title={at.toFormat('d LLL yyyy, HH:mm')}>
        {t(`inventory.${words}`, { ago, source: seen.source })}
      </time>
      {seen.stale && (
        <Chip
          size="small"
          variant="outlined"
          className={classes.chip}
          label={t('inventory.stale')}
          title={t('inventory.staleHint')}
        />
      )}
    </span>
  );
}
