import TableCell from '@material-ui/core/TableCell';
import { makeStyles } from '@material-ui/core/styles';
import type { BoundaryEntryRow } from '@dataops-sphere/plugin-sphere-common';
import { LimitUse } from './LimitUse';
import { LimitWords } from './LimitWords';
import { MatchWords } from './MatchWords';
import { ResourcesToggle, type ResourcesToggleProps } from './ResourcesToggle';

const useStyles = makeStyles(
  theme => ({
    cell: { verticalAlign: 'top', overflowWrap: 'anywhere' },
    toggle: { marginTop: theme.spacing(0.5) },
  }),
  { name: 'SphereUsedCell' },
);

/** @internal */
export interface UsedCellProps
  extends Pick<ResourcesToggleProps, 'isOpen' | 'onToggle'> {
  readonly row: BoundaryEntryRow;
}

/** The limits of an entry with what is used of them, and how many resources it decides. @internal */
export function UsedCell({ row, isOpen, onToggle }: UsedCellProps) {
  const classes = useStyles();
  const { limits, resources, what } = row;
  const hasResources = resources && resources.inside + resources.outside > 0;
  return (
    <TableCell className={classes.cell}>
      {limits.map(limit =>
        limit.use ? (
          <LimitUse key={limit.dimension} limit={limit} use={limit.use} />
        ) : (
          <LimitWords key={limit.dimension} limit={limit} />
        ),
      )}
      {limits.length === 0 && !hasResources && <MatchWords />}
      {hasResources && (
        <div className={limits.length > 0 ? classes.toggle : undefined}>
          <ResourcesToggle
            what={what}
            resources={resources}
            isOpen={isOpen}
            onToggle={onToggle}
          />
        </div>
      )}
    </TableCell>
  );
}
