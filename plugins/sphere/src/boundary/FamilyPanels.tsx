import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { FAMILIES } from '@dataops-sphere/plugin-sphere-common';
import { useState, type ReactNode } from 'react';
import type { SphereInventory } from '../inventory/useSphereInventory';
import { ResourcesOfEntry } from '../inventory/ResourcesOfEntry';
import { UnmatchedResources } from '../inventory/UnmatchedResources';
import { Panel } from '../page/Panel';
import { useSphereTranslation } from '../page/useSphereTranslation';
import { EntryCard, type EntryCardProps } from './EntryCard';

/** Statements drawn before the rest is asked for. */
const SHOWN = 100;

const useStyles = makeStyles(theme => ({
  family: { marginBottom: theme.spacing(3) },
  list: { listStyle: 'none', margin: 0, padding: 0 },
}));

/** Properties of {@link FamilyPanels}. @internal */
export interface FamilyPanelsProps {
  readonly sphere: string;
  readonly statements: readonly EntryCardProps[];
  readonly inventory: SphereInventory;
  /** Whether only some statements are wanted: what no statement decides is left out then. */
  readonly filtered: boolean;
  /** What can be done about a statement. */
  readonly actionOf?: (statement: EntryCardProps) => ReactNode;
}

/** The statements by family, each with its resources, and what lies outside without any statement. @internal */
export function FamilyPanels(props: FamilyPanelsProps) {
  const { statements, inventory, filtered } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const [limit, setLimit] = useState(SHOWN);
  const shown = statements.slice(0, limit);
  return (
    <>
      {FAMILIES.map(family => {
        const own = shown.filter(s => s.entry.family === family);
        const unmatched = filtered ? [] : inventory.unmatched(family);
        if (own.length === 0 && unmatched.length === 0) return null;
        return (
          <div key={family} className={classes.family}>
            <Panel title={t(`page.family.${family}`)}>
              {own.length > 0 && (
                // Where resources are unknown nothing is said of them: an empty list would say that there are none.
                <ul className={classes.list}>
                  {own.map(statement => (
                    <EntryCard
                      key={statement.entry.id}
                      {...statement}
                      action={props.actionOf?.(statement)}
                      resources={
                        inventory.state === 'known' && (
                          <EntryResources {...props} of={statement} />
                        )
                      }
                    />
                  ))}
                </ul>
              )}
              <UnmatchedResources
                resources={unmatched}
                kindTitle={inventory.kindTitle}
                whyOutside={inventory.whyOutside}
              />
            </Panel>
          </div>
        );
      })}
      {statements.length > limit && (
        <Button variant="outlined" onClick={() => setLimit(Infinity)}>
          {t('boundary.showAll', { number: String(statements.length) })}
        </Button>
      )}
    </>
  );
}

function EntryResources(
  props: FamilyPanelsProps & { readonly of: EntryCardProps },
) {
  const { sphere, inventory, of } = props;
  return (
    <ResourcesOfEntry
      sphere={sphere}
      entry={of.entry.id}
      statement={of.row.what}
      counts={inventory.countsOf(of.entry.id)}
      whyOutside={inventory.whyOutside}
    />
  );
}
