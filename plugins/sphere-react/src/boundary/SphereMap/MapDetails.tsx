import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  phrase,
  type MapSector,
  type ResourceFact,
  type SphereMapModel,
} from '@dataops-sphere/plugin-sphere-common';
import { sphereReactTranslationRef } from '../../translation';
import { usePhrases } from '../usePhrases';
import { ResourceFacts } from './ResourceFacts';

/** @internal */
export interface MapDetailsProps {
  readonly model: SphereMapModel;
  /** The sector to tell about; the whole sphere when there is none. */
  readonly sector: MapSector | undefined;
  /** The resource to tell about; goes before the sector. */
  readonly resource?: ResourceFact;
}

const STATEMENTS = 2;

const useStyles = makeStyles(
  theme => ({
    // The height is that of six lines, so that pointing about never moves the page.
    root: {
      height: 140,
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'center',
      boxSizing: 'border-box',
      overflow: 'hidden',
      textAlign: 'left',
      padding: theme.spacing(1, 2),
      borderLeft: `4px solid ${theme.palette.divider}`,
    },
    name: { color: theme.palette.text.primary },
    told: { borderLeftColor: theme.palette.primary.main },
    line: {
      overflow: 'hidden',
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 2,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'SphereMapDetails' },
);

/** What the map says about one sector, in words; of fixed height. @internal */
export function MapDetails(props: MapDetailsProps) {
  const { model, sector, resource } = props;
  const classes = useStyles();
  const render = usePhrases();
  const { t } = useTranslationRef(sphereReactTranslationRef);
  if (resource) {
    return (
      <div className={`${classes.root} ${classes.told}`}>
        <ResourceFacts resource={resource} />
      </div>
    );
  }
  if (!sector) {
    return (
      <div className={classes.root}>
        <Typography variant="body2">{render(model.summary)}</Typography>
        <Typography variant="body2" color="textSecondary">
          {t('map.hint')}
        </Typography>
      </div>
    );
  }
  const rest = sector.statements.length - STATEMENTS;
  const more =
    rest > 0 ? ` ${t('map.moreInTable', { number: String(rest) })}` : '';
  return (
    <div className={`${classes.root} ${classes.told}`}>
      <Typography
        variant="body2"
        color="textSecondary"
        className={classes.line}
      >
        <strong className={classes.name}>{render(sector.label)}.</strong>{' '}
        {render(phrase(sector.beyond))}
        {more}
      </Typography>
      {sector.statements.slice(0, STATEMENTS).map(({ id, sentence }) => (
        <Typography key={id} variant="body2" className={classes.line}>
          {render(sentence)}
        </Typography>
      ))}
    </div>
  );
}
