import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  createBoundaryTable,
  FAMILIES,
  type SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import { ZoneChip } from '@dataops-sphere/plugin-sphere-react';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Empty } from '../page/Empty';
import { FilterField } from '../page/FilterField';
import { NoMatch } from '../page/NoMatch';
import { Panel } from '../page/Panel';
import { QuietText } from '../page/QuietText';
import { useSphereTranslation } from '../page/useSphereTranslation';
import { EntryCard, type EntryCardProps } from './EntryCard';
import { statementMatches } from './statementMatches';

/** Statements drawn before the rest is asked for. */
const SHOWN = 100;

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(2),
    marginBottom: theme.spacing(3),
  },
  family: { marginBottom: theme.spacing(3) },
  list: { listStyle: 'none', margin: 0, padding: 0 },
}));

/** The whole boundary: every statement with everything it says, by family. @internal */
export function BoundaryTab({ sphere }: { readonly sphere: SphereDetail }) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const [address, setAddress] = useSearchParams();
  const text = address.get('q') ?? '';
  const setText = (q: string) => setAddress(q ? { q } : {}, { replace: true });
  const statements = useStatements(sphere);
  const found = statements.filter(s => statementMatches(s, text));
  if (statements.length === 0) {
    return (
      <Empty
        missing="content"
        title={t('boundary.nothingTitle')}
        description={t('boundary.nothingText')}
      />
    );
  }
  return (
    <>
      <div className={classes.bar} role="search">
        <FilterField
          label={t('boundary.filter')}
          value={text}
          onChange={setText}
        />
        <QuietText role="status">
          {t('boundary.shown', {
            shown: String(found.length),
            number: String(statements.length),
          })}
        </QuietText>
      </div>
      {found.length === 0 && (
        <NoMatch
          title={t('boundary.noMatchTitle')}
          text={t('boundary.noMatchText', { text })}
          clear={t('boundary.clear')}
          onClear={() => setText('')}
        />
      )}
      <Families statements={found} />
      {!text && <EverythingElse zone={sphere.resolved.unlisted} />}
    </>
  );
}

function Families(props: { readonly statements: readonly EntryCardProps[] }) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const [limit, setLimit] = useState(SHOWN);
  const { length } = props.statements;
  const shown = props.statements.slice(0, limit);
  return (
    <>
      {FAMILIES.map(family => {
        const own = shown.filter(s => s.entry.family === family);
        return (
          own.length > 0 && (
            <div key={family} className={classes.family}>
              <Panel title={t(`page.family.${family}`)}>
                <ul className={classes.list}>
                  {own.map(statement => (
                    <EntryCard key={statement.entry.id} {...statement} />
                  ))}
                </ul>
              </Panel>
            </div>
          )
        );
      })}
      {length > limit && (
        <Button variant="outlined" onClick={() => setLimit(Infinity)}>
          {t('boundary.showAll', { number: String(length) })}
        </Button>
      )}
    </>
  );
}

function EverythingElse(props: { readonly zone: 'extendable' | 'forbidden' }) {
  const { t } = useSphereTranslation();
  return (
    <Panel title={t('boundary.everythingElse')}>
      <Typography variant="body2" paragraph>
        {t('boundary.everythingElseText')}
      </Typography>
      <ZoneChip zone={props.zone} />
    </Panel>
  );
}

function useStatements(sphere: SphereDetail): readonly EntryCardProps[] {
  return useMemo(() => {
    const kinds = new Map(sphere.kinds.map(kind => [kind.name, kind]));
    const entries = new Map(sphere.resolved.boundary.map(e => [e.id, e]));
    return createBoundaryTable(sphere.resolved, { kinds }).flatMap(row => {
      const entry = row.type === 'entry' ? entries.get(row.id) : undefined;
      return row.type === 'entry' && entry
        ? [{ row, entry, kind: kinds.get(entry.kind) }]
        : [];
    });
  }, [sphere]);
}
