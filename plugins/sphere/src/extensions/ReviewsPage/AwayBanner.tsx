import Button from '@material-ui/core/Button';
import Box from '@material-ui/core/Box';
import type { ExtensionList } from '@dataops-sphere/plugin-sphere-common';
import { useSetOwnAbsence } from '@dataops-sphere/plugin-sphere-react';
import { useState } from 'react';
import { dayWords, lastDayOf } from '../Decision/dateWords';
import { Notice } from '../../page/Notice';
import {
  useSphereTranslation,
  type SphereTranslate,
} from '../../page/useSphereTranslation';
import { AbsenceDialog } from './AbsenceDialog';

type StatedAbsence = NonNullable<ExtensionList['absence']>;

/** Properties of {@link AwayBanner}. @internal */
export interface AwayBannerProps {
  readonly list?: ExtensionList;
  readonly onChanged: () => void;
}

/** Says that the viewer is away and who answers meanwhile; lets one state it. @internal */
export function AwayBanner({ list, onChanged }: AwayBannerProps) {
  const { t } = useSphereTranslation();
  const [dialog, setDialog] = useState<'open' | 'closed'>('closed');
  const { state, run } = useSetOwnAbsence();
  if (!list) return null;
  const { absence } = list;
  const takeBack = async () => {
    if (await run({ absence: null })) onChanged();
  };
  const close = () => {
    setDialog('closed');
    onChanged();
  };
  return (
    <>
      {absence ? (
        <Notice
          action={
            <>
              <Button size="small" onClick={() => setDialog('open')}>
                {t('review.away.change')}
              </Button>
              <Button
                size="small"
                variant="outlined"
                disabled={state.status === 'running'}
                onClick={takeBack}
              >
                {t(isNow(absence) ? 'review.away.back' : 'review.away.notAway')}
              </Button>
            </>
          }
        >
          {absenceWords(absence, t)}
        </Notice>
      ) : (
        <Box mb={2}>
          <Button size="small" onClick={() => setDialog('open')}>
            {t('review.away.state')}
          </Button>
        </Box>
      )}
      {dialog === 'open' && <AbsenceDialog absence={absence} onClose={close} />}
    </>
  );
}

function isNow({ from }: StatedAbsence): boolean {
  return Date.parse(from) <= Date.now();
}

function absenceWords(absence: StatedAbsence, t: SphereTranslate): string {
  const until = dayWords(lastDayOf(absence.until).toISO() ?? absence.until);
  const from = dayWords(absence.from);
  const name = absence.standIn?.name;
  if (isNow(absence)) {
    return name
      ? t('review.away.now', { until, name })
      : t('review.away.nowAlone', { until });
  }
  return name
    ? t('review.away.soon', { from, until, name })
    : t('review.away.soonAlone', { from, until });
}
