import Grid from '@material-ui/core/Grid';
import { makeStyles } from '@material-ui/core/styles';
import {
  createBoundaryTable,
  createSphereMapModel,
  type Family,
  type SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import {
  BoundaryTable,
  SphereMapPanel,
} from '@dataops-sphere/plugin-sphere-react';
import { useMemo, useState } from 'react';
import { Panel } from '../../page/Panel';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { AboutCard } from './AboutCard';
import { LeashCard } from './LeashCard';

const useStyles = makeStyles(theme => ({
  root: { fontFamily: theme.typography.fontFamily },
  right: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(3),
  },
}));

const TABLE_ID = 'sphere-border-in-words';

/** The map of a sphere, what else its declaration says, and the border in words. @internal */
export function SphereOverview({ sphere }: { readonly sphere: SphereDetail }) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const [selected, setSelected] = useState<Family>();
  const { model, rows } = useMemo(() => {
    const kinds = new Map(sphere.kinds.map(kind => [kind.name, kind]));
    return {
      model: createSphereMapModel(sphere.resolved, { kinds }),
      rows: createBoundaryTable(sphere.resolved, { kinds }),
    };
  }, [sphere]);
  return (
    <Grid container spacing={3} className={classes.root}>
      <Grid item xs={12} md={7}>
        <Panel title={t('sphere.mapTitle')}>
          <SphereMapPanel
            model={model}
            selectedFamily={selected}
            onSelectFamily={setSelected}
            tableId={TABLE_ID}
          />
        </Panel>
      </Grid>
      <Grid item xs={12} md={5} className={classes.right}>
        <AboutCard sphere={sphere} />
        <LeashCard sphere={sphere} />
      </Grid>
      <Grid item xs={12}>
        <Panel title={t('sphere.bordersTitle')} noPadding>
          <BoundaryTable id={TABLE_ID} rows={rows} selectedFamily={selected} />
        </Panel>
      </Grid>
    </Grid>
  );
}
