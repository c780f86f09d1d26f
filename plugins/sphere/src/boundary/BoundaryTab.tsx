import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  RoomFact,
  SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import { ZoneChip } from '@dataops-sphere/plugin-sphere-react';
import { useSearchParams } from 'react-router-dom';
import { InventoryState } from '../inventory/InventoryState';
import { useSphereInventory } from '../inventory/useSphereInventory';
import { Empty } from '../page/Empty';
import { FilterField } from '../page/FilterField';
import { NoMatch } from '../page/NoMatch';
import { Panel } from '../page/Panel';
import { QuietText } from '../page/QuietText';
import { useSphereTranslation } from '../page/useSphereTranslation';
import { useAskOfStatement } from '../extensions/RequestDialog/useAskOfStatement';
import { FamilyPanels } from './FamilyPanels';
import { statementMatches } from './statementMatches';
import { RoomOfStatement } from './RoomOfStatement';
import { useStatements } from './useStatements';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(2),
    marginBottom: theme.spacing(3),
  },
}));

/** The whole boundary: every statement with everything it says and the resources it decides, by family. @internal */
export function BoundaryTab({ sphere }: { readonly sphere: SphereDetail }) {
  const { t } = useSphereTranslation();
  const [address, setAddress] = useSearchParams();
  const text = address.get('q') ?? '';
  const outsideCursor = address.get('outsideCursor') ?? undefined;
  const setText = (q: string) => {
    const next = new URLSearchParams(address);
    if (q) next.set('q', q);
    else next.delete('q');
    setAddress(next, { replace: true });
  };
  const inventory = useSphereInventory(sphere, outsideCursor);
  const { statements, otherRoom } = useStatements(sphere);
  const askOf = useAskOfStatement(sphere);
  const found = statements.filter(s => statementMatches(s, text));
  const none = statements.length === 0;
  return (
    <>
      {none ? (
        <Empty
          missing="content"
          title={t('boundary.nothingTitle')}
          description={t('boundary.nothingText')}
        />
      ) : (
        <StatementFilter
          text={text}
          onChange={setText}
          found={found.length}
          all={statements.length}
        />
      )}
      <InventoryState inventory={inventory} outsideCursor={outsideCursor} />
      <FamilyPanels
        sphere={sphere.name}
        statements={found}
        inventory={inventory}
        filtered={text !== ''}
        actionOf={askOf}
      />
      {!text && (!none || otherRoom.length > 0) && (
        <EverythingElse zone={sphere.resolved.unlisted} room={otherRoom} />
      )}
    </>
  );
}

function StatementFilter(props: {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly found: number;
  readonly all: number;
}) {
  const { text, onChange, found, all } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  return (
    <>
      <div className={classes.bar} role="search">
        <FilterField
          label={t('boundary.filter')}
          value={text}
          onChange={onChange}
        />
        <QuietText role="status">
          {t('boundary.shown', { shown: String(found), number: String(all) })}
        </QuietText>
      </div>
      {found === 0 && (
        <NoMatch
          title={t('boundary.noMatchTitle')}
          text={t('boundary.noMatchText', { text })}
          clear={t('boundary.clear')}
          onClear={() => onChange('')}
        />
      )}
    </>
  );
}

function EverythingElse(props: {
  readonly zone: 'extendable' | 'forbidden';
  readonly room: readonly RoomFact[];
}) {
  const { t } = useSphereTranslation();
  return (
    <Panel title={t('boundary.everythingElse')}>
      <Typography variant="body2" paragraph>
        {t('boundary.everythingElseText')}
      </Typography>
      <ZoneChip zone={props.zone} />
      {props.room.length > 0 && (
        <RoomOfStatement room={props.room} kind="named" />
      )}
    </Panel>
  );
}
