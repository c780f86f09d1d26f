import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type {
  BoundaryTableRow,
  Family,
  SphereMapModel,
} from '@dataops-sphere/plugin-sphere-common';
import { BoundaryTable, type BoundaryTableProps } from './BoundaryTable';
import { SphereMapPanel } from './SphereMap';
import { useUniqueId } from './useUniqueId';

/** @public */
export interface SphereMapWithTableProps
  extends Pick<BoundaryTableProps, 'moreHref' | 'requestLink' | 'rowActions'> {
  readonly model: SphereMapModel;
  readonly rows: readonly BoundaryTableRow[];
}

const useStyles = makeStyles(
  theme => ({ table: { marginTop: theme.spacing(3) } }),
  { name: 'SphereMapWithTable' },
);

/** The map and the table below it; choosing a sector highlights its rows. @public */
export function SphereMapWithTable(props: SphereMapWithTableProps) {
  const { model, rows, moreHref, requestLink } = props;
  const classes = useStyles();
  const tableId = useUniqueId('boundary-table');
  const [selectedFamily, setSelectedFamily] = useState<Family>();
  return (
    <>
      <SphereMapPanel
        model={model}
        selectedFamily={selectedFamily}
        onSelectFamily={setSelectedFamily}
        tableId={tableId}
        requestLink={requestLink}
      />
      <div className={classes.table}>
        <BoundaryTable
          id={tableId}
          rows={rows}
          moreHref={moreHref}
          requestLink={requestLink}
          rowActions={props.rowActions}
          selectedFamily={selectedFamily}
        />
      </div>
    </>
  );
}
