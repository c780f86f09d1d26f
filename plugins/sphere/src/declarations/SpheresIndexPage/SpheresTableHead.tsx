import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import { makeStyles } from '@material-ui/core/styles';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import type { SpheresTableProps } from './SpheresTable';

const useStyles = makeStyles(theme => ({
  second: { marginLeft: theme.spacing(1) },
}));

/** The head of the list; *Sphere*, *Team* and *Platform owner* sort it. @internal */
export function SpheresTableHead(
  props: Pick<SpheresTableProps, 'sort' | 'narrow'> &
    Partial<Pick<SpheresTableProps, 'onSort'>>,
) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const sort = props.sort ?? 'title';
  const direction = sort.startsWith('-') ? 'desc' : 'asc';
  const column = sort.replace('-', '');
  const ariaSort = (names: readonly string[]) =>
    names.includes(column) ? (`${direction}ending` as const) : undefined;
  const label = (name: 'title' | 'team' | 'platformOwner', text: string) => (
    <TableSortLabel
      active={column === name}
      direction={column === name ? direction : 'asc'}
      className={name === 'team' ? classes.second : undefined}
      // While the list loads the head is only a shape, which nobody should tab into.
      disabled={!props.onSort}
      onClick={() => props.onSort?.(name)}
    >
      {text}
    </TableSortLabel>
  );
  return (
    <TableHead>
      <TableRow>
        <TableCell aria-sort={ariaSort(['title', 'team'])}>
          {label('title', t('index.columnSphere'))}
          {label('team', t('index.columnTeam'))}
        </TableCell>
        <TableCell>{t('index.columnRoom')}</TableCell>
        {!props.narrow && (
          <>
            <TableCell>{t('index.columnExtensions')}</TableCell>
            <TableCell aria-sort={ariaSort(['platformOwner'])}>
              {label('platformOwner', t('index.columnPlatformOwner'))}
            </TableCell>
            <TableCell>{t('index.columnBasedOn')}</TableCell>
          </>
        )}
      </TableRow>
    </TableHead>
  );
}
