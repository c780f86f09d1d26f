import Paper from '@material-ui/core/Paper';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Skeleton from '@material-ui/lab/Skeleton';
import { Delayed } from '../../page/Delayed';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { SpheresTableHead } from './SpheresTableHead';

/** The shape of the list while its first page loads. @internal */
export function SpheresSkeleton({ narrow }: { readonly narrow: boolean }) {
  const { t } = useSphereTranslation();
  const columns = narrow ? 2 : 5;
  return (
    <Delayed>
      <Paper role="status" aria-label={t('page.loading')}>
        <Table aria-hidden>
          <SpheresTableHead sort={undefined} narrow={narrow} />
          <TableBody>
            {Array.from({ length: 8 }, (_, row) => (
              <TableRow key={row}>
                {Array.from({ length: columns }, (__, column) => (
                  <TableCell key={column}>
                    <Skeleton width={column === 0 ? '60%' : '40%'} />
                    {column === 0 && <Skeleton width="30%" />}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Paper>
    </Delayed>
  );
}
