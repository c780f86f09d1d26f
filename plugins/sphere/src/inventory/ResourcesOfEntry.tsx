import type {
  SphereUse,
  SphereResource,
} from '@dataops-sphere/plugin-sphere-common';
import { useResources } from '@dataops-sphere/plugin-sphere-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import { FailedState } from '../page/FailedState';
import { LinesSkeleton } from '../page/LinesSkeleton';
import { OlderPager } from '../page/OlderPager';
import { StaleNotice } from '../page/StaleNotice';
import { useSphereTranslation } from '../page/useSphereTranslation';
import { OutsideCount } from './OutsideCount';
import { ResourceItem } from './ResourceItem';
import { PAGE_SIZE } from './resourcesQuery';

const useStyles = makeStyles(theme => ({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
}));

/** Properties of {@link ResourcesOfEntry}. @internal */
export interface ResourcesOfEntryProps {
  readonly sphere: string;
  /** Id of the statement. */
  readonly entry: string;
  /** The statement in words. */
  readonly statement: string;
  /** How many resources it decides; absent for none. */
  readonly counts?: SphereUse['entries'][number];
  readonly whyOutside: (resource: SphereResource) => string | undefined;
}

/** The known resources that one statement decides: a count, and the list on demand. What is open is in the address. @internal */
export function ResourcesOfEntry(props: ResourcesOfEntryProps) {
  const { entry, statement, counts } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const [address, setAddress] = useSearchParams();
  const line = useRef<HTMLDivElement>(null);
  const open = address.get('resources') === entry;
  const openFirst = useRef(open);
  useEffect(() => {
    // Who comes with the address of a list wants to see it.
    if (openFirst.current) line.current?.scrollIntoView?.({ block: 'center' });
  }, []);
  if (!counts) {
    return (
      <Typography variant="body2" component="span" color="textSecondary">
        {t('inventory.noneOfEntry')}
      </Typography>
    );
  }
  const toggle = () => {
    const next = new URLSearchParams(address);
    next.delete('cursor');
    if (open) next.delete('resources');
    else next.set('resources', entry);
    setAddress(next, { replace: true });
  };
  const action = t(open ? 'inventory.hide' : 'inventory.show');
  return (
    <>
      <div className={classes.line} ref={line}>
        <span>
          {t('inventory.resources', { count: counts.inside + counts.outside })}
        </span>
        <OutsideCount outside={counts.outside} />
        <Button
          size="small"
          variant="outlined"
          aria-expanded={open}
          aria-label={t('inventory.showOf', { action, statement })}
          onClick={toggle}
        >
          {action}
        </Button>
      </div>
      {open && (
        <OpenList {...props} cursor={address.get('cursor') ?? undefined} />
      )}
    </>
  );
}

function OpenList(
  props: ResourcesOfEntryProps & { readonly cursor: string | undefined },
) {
  const { sphere, entry, statement, cursor, whyOutside } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const { data, error, loading, retry } = useResources({
    sphere,
    entry,
    cursor,
    limit: PAGE_SIZE,
  });
  if (error && !data) return <FailedState error={error} onRetry={retry} />;
  if (!data) return <LinesSkeleton lines={3} />;
  return (
    <>
      {error && <StaleNotice error={error} onRetry={retry} />}
      {data.items.length === 0 ? (
        <Typography variant="body2">{t('inventory.goneTitle')}</Typography>
      ) : (
        <ul
          className={classes.list}
          aria-label={t('inventory.listOf', { statement })}
          aria-busy={loading}
        >
          {data.items.map(resource => (
            <ResourceItem
              key={`${resource.source}/${resource.kind}/${resource.id}`}
              resource={resource}
              why={whyOutside(resource)}
            />
          ))}
        </ul>
      )}
      <OlderPager
        label={t('inventory.pagesOf')}
        next="next"
        back="first"
        cursor={cursor}
        nextCursor={data.nextCursor}
      />
    </>
  );
}
