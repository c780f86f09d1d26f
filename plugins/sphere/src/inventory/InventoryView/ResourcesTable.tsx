import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { SphereResource } from '@dataops-sphere/plugin-sphere-common';
import Paper from '@material-ui/core/Paper';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { GroupLink } from '../../page/GroupLink';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { sphereBoundaryRouteRef } from '../../routes';
import { PlaceChip } from '../PlaceChip';
import { ResourceTitle } from '../ResourceTitle';
import { SeenText } from '../SeenText';

/** Properties of {@link ResourcesTable}. @internal */
export interface ResourcesTableProps {
  readonly items: readonly SphereResource[];
}

/** Resources of any sphere, or of none. @internal */
export function ResourcesTable({ items }: ResourcesTableProps) {
  const { t } = useSphereTranslation();
  return (
    <TableContainer component={Paper}>
      <Table size="small" aria-label={t('inventory.table')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('inventory.columnResource')}</TableCell>
            <TableCell>{t('inventory.columnPlace')}</TableCell>
            <TableCell>{t('inventory.columnSphere')}</TableCell>
            <TableCell>{t('inventory.columnSeen')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {items.map(resource => (
            <TableRow
              key={`${resource.source}/${resource.kind}/${resource.id}`}
            >
              <TableCell>
                <ResourceTitle resource={resource} kind={resource.kind} />
              </TableCell>
              <TableCell>
                <PlaceChip zone={resource.zone} />
              </TableCell>
              <TableCell>
                <Whose resource={resource} />
              </TableCell>
              <TableCell>
                <SeenText seen={resource} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

/** The sphere, where its resources are explained, and who owns it. */
function Whose({ resource }: { readonly resource: SphereResource }) {
  const { t } = useSphereTranslation();
  const boundary = useRouteRef(sphereBoundaryRouteRef);
  const { sphere, owner, entry } = resource;
  const list = entry ? `?${new URLSearchParams({ resources: entry })}` : '';
  return (
    <>
      {sphere ? (
        <Link to={boundary({ name: sphere.name }) + list} underline="always">
          {sphere.title}
        </Link>
      ) : (
        '–'
      )}
      {owner && (
        <Typography variant="body2" color="textSecondary" component="div">
          {t('inventory.owner', { owner: <GroupLink group={owner} /> })}
        </Typography>
      )}
    </>
  );
}
