import { useRouteRef } from '@backstage/core-plugin-api';
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
  useKnownUse,
  useRoomClock,
  type BoundaryTableProps,
  type KnownUse,
  type MoreHref,
} from '@dataops-sphere/plugin-sphere-react';
import { useMemo, useState } from 'react';
import { CanWeCard } from '../../canWe/CanWeCard';
import { useAskRow } from '../../extensions/RequestDialog/useAskRow';
import { RoomCards } from '../../extensions/RoomCards/RoomCards';
import { useRequestLink } from '../../extensions/RoomCards/useRequestLink';
import { Panel } from '../../page/Panel';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { sphereBoundaryRouteRef } from '../../routes';
import { AboutCard } from './AboutCard';
import { LeashCard } from './LeashCard';

const useStyles = makeStyles(theme => ({
  root: {
    fontFamily: theme.typography.fontFamily,
    display: 'grid',
    gap: theme.spacing(3),
    // Seven columns for the map, five for the rest; the first of the rest is the question, also on one column.
    gridTemplateColumns: 'minmax(0, 7fr) minmax(0, 5fr)',
    gridTemplateRows: 'auto 1fr auto',
    gridTemplateAreas: '"map ask" "map more" "table table"',
    alignItems: 'start',
    [theme.breakpoints.down('sm')]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateRows: 'none',
      gridTemplateAreas: '"ask" "map" "more" "table"',
    },
  },
  ask: { gridArea: 'ask' },
  map: { gridArea: 'map' },
  more: { gridArea: 'more', display: 'grid', gap: theme.spacing(3) },
  table: { gridArea: 'table' },
}));

const TABLE_ID = 'sphere-border-in-words';

/** The map of a sphere, what else its declaration says, and the border in words. @internal */
export function SphereOverview({ sphere }: { readonly sphere: SphereDetail }) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const [selected, setSelected] = useState<Family>();
  const [entry, setEntry] = useState<{ readonly id: string }>();
  const known = useKnownUse(sphere.name);
  const at = useRoomClock(sphere.overlays);
  const { model, rows } = useMapAndTable(sphere, known, at);
  const requestLink = useRequestLink();
  return (
    <div className={classes.root}>
      <div className={classes.ask}>
        <CanWeCard
          sphere={sphere}
          known={known}
          family={selected}
          entryLink={id => ({
            href: `#${TABLE_ID}`,
            onShow: () => setEntry({ id }),
          })}
        />
      </div>
      <div className={classes.map}>
        <Panel title={t('sphere.mapTitle')}>
          <SphereMapPanel
            model={model}
            selectedFamily={selected}
            onSelectFamily={setSelected}
            tableId={TABLE_ID}
            requestLink={requestLink}
          />
        </Panel>
      </div>
      <div className={classes.more}>
        <RoomCards sphere={sphere} at={Math.max(known.at, at)} />
        <AboutCard sphere={sphere} />
        <LeashCard sphere={sphere} />
      </div>
      <div className={classes.table}>
        <BorderInWords
          sphere={sphere}
          rows={rows}
          selectedFamily={selected}
          selectedEntry={entry}
        />
      </div>
    </div>
  );
}

function BorderInWords(
  props: Pick<
    BoundaryTableProps,
    'rows' | 'selectedFamily' | 'selectedEntry'
  > & { readonly sphere: SphereDetail },
) {
  const { sphere, ...table } = props;
  const { t } = useSphereTranslation();
  const requestLink = useRequestLink();
  const rowActions = useAskRow(sphere);
  const moreHref = useMoreHref(sphere.name);
  return (
    <Panel title={t('sphere.bordersTitle')} noPadding>
      <BoundaryTable
        {...table}
        id={TABLE_ID}
        moreHref={moreHref}
        requestLink={requestLink}
        rowActions={rowActions}
      />
    </Panel>
  );
}

function useMapAndTable(sphere: SphereDetail, known: KnownUse, at: number) {
  return useMemo(() => {
    const kinds = new Map(sphere.kinds.map(kind => [kind.name, kind]));
    const { room, overlays } = sphere;
    const now = Math.max(known.at, at);
    const context = { kinds, room, overlays, ...known, at: now };
    return {
      model: createSphereMapModel(sphere.resolved, context),
      rows: createBoundaryTable(sphere.resolved, context),
    };
  }, [sphere, known, at]);
}

// The Boundary tab lists all resources of a statement; the table only the first.
function useMoreHref(name: string): MoreHref {
  const boundaryHref = useRouteRef(sphereBoundaryRouteRef);
  return row => {
    const path = boundaryHref({ name });
    if (row.type !== 'entry') return path;
    return `${path}?${new URLSearchParams({ resources: row.id })}#${row.id}`;
  };
}
