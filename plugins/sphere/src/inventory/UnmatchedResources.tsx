import type {
  Family,
  ResourceList,
  SphereResource,
} from '@dataops-sphere/plugin-sphere-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useSphereTranslation } from '../page/useSphereTranslation';
import { ResourceItem } from './ResourceItem';

const useStyles = makeStyles(theme => ({
  root: {
    paddingTop: theme.spacing(2),
    borderTop: `1px solid ${theme.palette.divider}`,
    '&:first-child': { borderTop: 'none', paddingTop: 0 },
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
}));

/** Properties of {@link UnmatchedResources}. @internal */
export interface UnmatchedResourcesProps {
  readonly resources: readonly SphereResource[];
  readonly kindTitle: (kind: string) => string;
  readonly whyOutside: (resource: SphereResource) => string | undefined;
}

/** Resources of one family that are outside and that no statement decides, each with the reason. @internal */
export function UnmatchedResources(props: UnmatchedResourcesProps) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  if (props.resources.length === 0) return null;
  return (
    <div className={classes.root}>
      <Typography variant="body1" component="h3">
        {t('inventory.unmatched')}
      </Typography>
      <ul className={classes.list}>
        {props.resources.map(resource => (
          <ResourceItem
            key={`${resource.source}/${resource.kind}/${resource.id}`}
            resource={resource}
            kind={props.kindTitle(resource.kind)}
            why={props.whyOutside(resource)}
          />
        ))}
      </ul>
    </div>
  );
}

/** The outside resources of a page that no statement decides, by family. @internal */
export function unmatchedByFamily(
  list: ResourceList | undefined,
): ReadonlyMap<Family, readonly SphereResource[]> {
  const byFamily = new Map<Family, SphereResource[]>();
  for (const resource of list?.items ?? []) {
    if (resource.entry !== undefined) continue;
    const own = byFamily.get(resource.family) ?? [];
    byFamily.set(resource.family, [...own, resource]);
  }
  return byFamily;
}
