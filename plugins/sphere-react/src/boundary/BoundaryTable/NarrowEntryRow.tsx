import { useState, type ReactNode } from 'react';
import IconButton from '@material-ui/core/IconButton';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ExpandLessIcon from '@material-ui/icons/ExpandLess';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { sphereReactTranslationRef } from '../../translation';
import { usePhrases } from '../usePhrases';
import { MatchWords } from './MatchWords';
import { ResourceRows } from './ResourceRows';
import { RoomWords } from './RoomWords';
import { COLUMNS, type EntryRowProps } from './tableLayout';
import { UsedCell } from './UsedCell';
import { WhatCell } from './WhatCell';

const useStyles = makeStyles(
  theme => ({
    cell: { verticalAlign: 'top', overflowWrap: 'anywhere' },
    opened: { '& > *': { borderBottom: 0 } },
    toggle: { verticalAlign: 'top', padding: theme.spacing(0.25) },
    details: {
      display: 'grid',
      gridTemplateColumns: 'minmax(88px, max-content) 1fr',
      gap: theme.spacing(1, 2),
      margin: 0,
      overflowWrap: 'anywhere',
    },
    detail: { margin: 0 },
    words: { '&::first-letter': { textTransform: 'uppercase' } },
  }),
  { name: 'SphereNarrowEntryRow' },
);

/** An entry with three columns; a button opens the others below. @internal */
export function NarrowEntryRow(props: EntryRowProps) {
  const { row, highlight, moreHref, requestLink, rowActions } = props;
  const classes = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [resources, setResources] = useState<'shown' | 'hidden'>('hidden');
  const isShown = resources === 'shown';
  return (
    <>
      <TableRow
        data-entry={row.id}
        tabIndex={-1}
        aria-current={highlight === 'selected' ? 'true' : undefined}
        className={isOpen ? classes.opened : undefined}
      >
        <WhatCell row={row} reason="elsewhere" actions={rowActions?.(row)} />
        <TableCell className={classes.cell}>
          <MatchWords match={row.inside} />
        </TableCell>
        <UsedCell
          row={row}
          isOpen={isShown}
          onToggle={() => setResources(isShown ? 'hidden' : 'shown')}
        />
        <DetailsToggle what={row.what} isOpen={isOpen} onOpen={setOpen} />
      </TableRow>
      {isOpen && (
        <TableRow>
          <TableCell colSpan={COLUMNS.narrow}>
            <Details row={row} requestLink={requestLink} />
          </TableCell>
        </TableRow>
      )}
      {isShown && row.resources && (
        <ResourceRows
          what={row.what}
          resources={row.resources}
          layout="narrow"
          moreHref={moreHref?.(row)}
        />
      )}
    </>
  );
}

interface DetailsToggleProps {
  readonly what: string;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

function DetailsToggle({ what, isOpen, onOpen }: DetailsToggleProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(sphereReactTranslationRef);
  return (
    <TableCell className={classes.toggle}>
      <IconButton
        size="small"
        aria-label={t('table.showDetails', { what: what })}
        aria-expanded={isOpen}
        onClick={() => onOpen(!isOpen)}
      >
        {isOpen ? <ExpandLessIcon /> : <ExpandMoreIcon />}
      </IconButton>
    </TableCell>
  );
}

function Details({
  row,
  requestLink,
}: Pick<EntryRowProps, 'row' | 'requestLink'>) {
  const classes = useStyles();
  const render = usePhrases();
  const { t } = useTranslationRef(sphereReactTranslationRef);
  return (
    <dl className={classes.details}>
      <Detail term={t('zone.extendable')}>
        <MatchWords match={row.askFirst} />
      </Detail>
      <Detail term={t('zone.forbidden')}>
        <MatchWords match={row.forbidden} />
      </Detail>
      <Detail term={t('table.enforced')}>
        <Typography variant="body2" className={classes.words}>
          {render(row.enforced)}
        </Typography>
      </Detail>
      <Detail term={t('table.from')}>
        <Typography variant="body2" className={classes.words}>
          {render(row.from)}
        </Typography>
        <RoomWords room={row.room} requestLink={requestLink} />
      </Detail>
      {row.reason && (
        <Detail term={t('table.why')}>
          <Typography variant="body2">{row.reason}</Typography>
        </Detail>
      )}
    </dl>
  );
}

interface DetailProps {
  readonly term: string;
  readonly children: ReactNode;
}

function Detail({ term, children }: DetailProps) {
  const classes = useStyles();
  return (
    <>
      <Typography component="dt" variant="body2" color="textSecondary">
        {term}
      </Typography>
      <dd className={classes.detail}>{children}</dd>
    </>
  );
}
