import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ExtensionDetail,
  ExtensionEffect,
  ExtensionProposal,
} from '@dataops-sphere/plugin-sphere-common';
import { useState } from 'react';
import {
  useSphereTranslation,
  type SphereTranslate,
} from '../../page/useSphereTranslation';
import {
  counterProposal,
  isDayAhead,
  isWithinLimits,
  termsOf,
} from './counterOffer';
import { ReasonButton } from './ReasonButton';
import { useUniqueId } from './useUniqueId';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(1.5) },
  buttons: { display: 'flex', gap: theme.spacing(1) },
}));

/** Properties of {@link CounterOfferForm}. @internal */
export interface CounterOfferFormProps {
  readonly detail: ExtensionDetail;
  readonly busy: boolean;
  readonly blocked?: string;
  readonly onOffer: (proposal: ExtensionProposal) => void;
  readonly onCancel: () => void;
}

/** The numbers and the end that a reviewer would say yes to. @internal */
export function CounterOfferForm(props: CounterOfferFormProps) {
  const { detail, busy, blocked } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const id = useUniqueId('sphere-counter');
  const [terms, setTerms] = useState(() => termsOf(detail.request.proposal));
  const now = Date.now();
  const proposal = counterProposal(detail, terms, now);
  const setBorder = (index: number, value: string) =>
    setTerms({ ...terms, borders: { ...terms.borders, [index]: value } });
  return (
    <div className={classes.root}>
      <Typography variant="body2">{t('review.decide.counterText')}</Typography>
      {Object.entries(terms.borders).map(([index, value]) => (
        <BorderField
          key={index}
          id={`${id}-${index}`}
          effect={detail.effects.find(e => e.change === Number(index))}
          value={value}
          onChange={text => setBorder(Number(index), text)}
        />
      ))}
      {detail.request.proposal.term.type === 'temporary' && (
        <EndField
          id={`${id}-end`}
          value={terms.lastDay}
          now={now}
          onChange={lastDay => setTerms({ ...terms, lastDay })}
        />
      )}
      <div className={classes.buttons}>
        <ReasonButton
          variant="contained"
          color="primary"
          busy={busy}
          reason={
            blocked ?? (proposal ? undefined : t('review.decide.nothingElse'))
          }
          onClick={() => proposal && props.onOffer(proposal)}
        >
          {t('review.decide.counterNow')}
        </ReasonButton>
        <ReasonButton busy={busy} onClick={props.onCancel}>
          {t('review.decide.cancel')}
        </ReasonButton>
      </div>
    </div>
  );
}

function EndField(props: {
  readonly id: string;
  readonly value: string;
  readonly now: number;
  readonly onChange: (day: string) => void;
}) {
  const { t } = useSphereTranslation();
  const isAhead = isDayAhead(props.value, props.now);
  return (
    <TextField
      id={props.id}
      type="date"
      size="small"
      variant="outlined"
      label={t('review.decide.end')}
      value={props.value}
      error={!isAhead}
      helperText={isAhead ? '' : t('review.decide.endInFuture')}
      onChange={event => props.onChange(event.target.value)}
      InputLabelProps={{ shrink: true }}
    />
  );
}

function BorderField(props: {
  readonly id: string;
  readonly effect?: ExtensionEffect;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { effect, value } = props;
  const { t } = useSphereTranslation();
  return (
    <TextField
      id={props.id}
      type="number"
      size="small"
      variant="outlined"
      label={t('review.decide.newBorder', { what: effect?.title ?? '' })}
      value={value}
      error={!isWithinLimits(value, effect?.limit)}
      helperText={limitWords(effect?.limit, t)}
      onChange={event => props.onChange(event.target.value)}
    />
  );
}

function limitWords(limit: ExtensionEffect['limit'], t: SphereTranslate) {
  if (!limit) return undefined;
  const before = String(limit.declared);
  return limit.ceiling === undefined
    ? t('review.decide.moreThan', { before })
    : t('review.decide.within', { before, ceiling: String(limit.ceiling) });
}
