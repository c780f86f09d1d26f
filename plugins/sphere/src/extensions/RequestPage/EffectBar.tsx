import { useTheme } from '@material-ui/core/styles';
import {
  formatQuantity,
  type ExtensionEffect,
} from '@dataops-sphere/plugin-sphere-common';
import { useSphereTranslation } from '../../page/useSphereTranslation';

const WIDTH = 160;
const HEIGHT = 8;

/** Properties of {@link EffectBar}. @internal */
export interface EffectBarProps {
  readonly title: string;
  readonly limit: NonNullable<ExtensionEffect['limit']>;
}

/** What is used, the border before and after, and the ceiling, on one line. @internal */
export function EffectBar({ title, limit }: EffectBarProps) {
  const { palette } = useTheme();
  const { t } = useSphereTranslation();
  const { before, after, used, ceiling, unit } = limit;
  const whole = Math.max(ceiling ?? 0, after, used ?? 0, 1);
  const at = (value: number) => (WIDTH * value) / whole;
  const words = (value: number | undefined, absent: string) =>
    value === undefined ? absent : formatQuantity(value, unit);
  return (
    <svg
      role="img"
      width={WIDTH}
      height={HEIGHT}
      style={{ display: 'block', maxWidth: '100%' }}
      aria-label={t('review.effects.bar', {
        what: title,
        used: words(used, t('review.effects.unknown')),
        before: words(before, ''),
        after: words(after, ''),
        ceiling: words(ceiling, t('review.effects.noCeiling')),
      })}
    >
      <rect width={WIDTH} height={HEIGHT} fill={palette.divider} />
      <rect
        x={at(before)}
        width={Math.max(0, at(after) - at(before))}
        height={HEIGHT}
        fill={palette.primary.main}
        fillOpacity={0.4}
      />
      {used !== undefined && (
        <rect width={at(used)} height={HEIGHT} fill={palette.primary.main} />
      )}
      <rect
        x={Math.max(0, at(before) - 1)}
        width={2}
        height={HEIGHT}
        fill={palette.text.primary}
      />
    </svg>
  );
}
