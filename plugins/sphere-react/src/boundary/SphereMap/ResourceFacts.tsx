import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ResourceFact } from '@dataops-sphere/plugin-sphere-common';
import { sphereReactTranslationRef } from '../../translation';
import { PlaceWords } from '../PlaceWords';
import { usePhrases } from '../usePhrases';

const useStyles = makeStyles(
  {
    line: {
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    },
  },
  { name: 'SphereResourceFacts' },
);

/** One resource in a few lines: name, kind, zone, the statement that decided, the entity or address, how old. @internal */
export function ResourceFacts({
  resource,
}: {
  readonly resource: ResourceFact;
}) {
  const classes = useStyles();
  const render = usePhrases();
  const { t } = useTranslationRef(sphereReactTranslationRef);
  const { title, kindTitle, decidedBy, entityRef, url, seen } = resource;
  const decided =
    decidedBy === undefined
      ? t('resource.undecided')
      : t('resource.decidedBy', { statement: decidedBy });
  return (
    <>
      <Typography variant="body2" className={classes.line}>
        <strong>{title}</strong> · {kindTitle}
      </Typography>
      <Typography variant="body2" className={classes.line}>
        <PlaceWords resource={resource} /> · {decided}
      </Typography>
      <Typography
        variant="body2"
        color="textSecondary"
        className={classes.line}
      >
        {[entityRef ?? url, render(seen)].filter(Boolean).join(' · ')}
      </Typography>
    </>
  );
}
