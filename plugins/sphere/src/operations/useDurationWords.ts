import { useSphereTranslation } from '../page/useSphereTranslation';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Renders a duration in milliseconds in the largest unit of which there are at least two. @internal */
export function useDurationWords(): (milliseconds: number) => string {
  const { t } = useSphereTranslation();
  return ms => {
    const times = (unit: number) => ({ value: String(Math.round(ms / unit)) });
    if (ms < 2 * SECOND) return t('room.operations.milliseconds', times(1));
    if (ms < 2 * MINUTE) return t('room.operations.seconds', times(SECOND));
    if (ms < 2 * HOUR) return t('room.operations.minutes', times(MINUTE));
    if (ms < 2 * DAY) return t('room.operations.hours', times(HOUR));
    return t('room.operations.days', times(DAY));
  };
}
