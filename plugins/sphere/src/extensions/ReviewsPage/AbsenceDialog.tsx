import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Absence,
  ExtensionList,
} from '@dataops-sphere/plugin-sphere-common';
import { useSetOwnAbsence } from '@dataops-sphere/plugin-sphere-react';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { endOfDay, lastDayOf, startOfDay } from '../Decision/dateWords';
import { PersonField, type Person } from '../Decision/PersonField';
import { refusalOf } from '../Decision/refusalOf';
import { useSphereTranslation } from '../../page/useSphereTranslation';

const useStyles = makeStyles(theme => ({
  days: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) },
}));

const DAY = 'yyyy-MM-dd';

/** Properties of {@link AbsenceDialog}. @internal */
export interface AbsenceDialogProps {
  readonly absence?: ExtensionList['absence'];
  readonly onClose: () => void;
}

/** States when one is away and who stands in. The reason is not asked for. @internal */
export function AbsenceDialog({ absence, onClose }: AbsenceDialogProps) {
  const { t } = useSphereTranslation();
  const form = useAbsenceForm(absence, onClose);
  const { stated, state } = form;
  return (
    <Dialog open onClose={onClose} aria-labelledby="sphere-absence-title">
      <DialogTitle id="sphere-absence-title">
        {t('review.away.title')}
      </DialogTitle>
      <DialogContent>
        <DialogContentText>{t('review.away.text')}</DialogContentText>
        <AbsenceFields form={form} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('review.away.cancel')}</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={!stated || state.status === 'running'}
          onClick={form.save}
        >
          {t('review.away.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function AbsenceFields({ form }: { readonly form: AbsenceForm }) {
  const { stated, state } = form;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  return (
    <>
      <div className={classes.days}>
        <DayField
          label={t('review.away.from')}
          value={form.from}
          onChange={form.setFrom}
        />
        <DayField
          label={t('review.away.until')}
          value={form.until}
          onChange={form.setUntil}
        />
      </div>
      {!stated && form.until !== '' && (
        <Typography variant="body2" color="error" role="alert">
          {t('review.away.wrongOrder')}
        </Typography>
      )}
      <PersonField
        label={t('review.away.standIn')}
        hint={t('review.away.standInHint')}
        value={form.standIn}
        onChange={form.setStandIn}
      />
      {state.status === 'failed' && (
        <Typography variant="body2" color="error" role="alert">
          {refusalOf(state.error).message}
        </Typography>
      )}
    </>
  );
}

type AbsenceForm = ReturnType<typeof useAbsenceForm>;

function useAbsenceForm(
  absence: AbsenceDialogProps['absence'],
  onSaved: () => void,
) {
  const { state, run } = useSetOwnAbsence();
  const [from, setFrom] = useState(() => firstDay(absence));
  const [until, setUntil] = useState(() =>
    absence ? lastDayOf(absence.until).toFormat(DAY) : '',
  );
  const [standIn, setStandIn] = useState<readonly Person[]>(
    absence?.standIn ? [absence.standIn] : [],
  );
  const stated = absenceOf(from, until, standIn[0]);
  const save = async () => {
    if (stated && (await run({ absence: stated }))) onSaved();
  };
  return {
    state,
    stated,
    save,
    from,
    setFrom,
    until,
    setUntil,
    standIn,
    setStandIn,
  };
}

function DayField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}) {
  const { label, value, onChange } = props;
  return (
    <TextField
      id={`sphere-absence-${label}`}
      type="date"
      label={label}
      value={value}
      onChange={event => onChange(event.target.value)}
      InputLabelProps={{ shrink: true }}
      margin="dense"
      variant="outlined"
    />
  );
}

function firstDay(absence: AbsenceDialogProps['absence']): string {
  return (absence ? DateTime.fromISO(absence.from) : DateTime.now()).toFormat(
    DAY,
  );
}

/** The absence from the first day's beginning to the last day's end; nothing where that is no time ahead. */
function absenceOf(
  firstDayAway: string,
  lastDayAway: string,
  standIn: Person | undefined,
): Absence | undefined {
  const from = startOfDay(firstDayAway);
  const until = endOfDay(lastDayAway);
  if (!from || !until || until <= from) return undefined;
  if (Date.parse(until) <= Date.now()) return undefined;
  return { from, until, ...(standIn && { standIn: standIn.ref }) };
}
