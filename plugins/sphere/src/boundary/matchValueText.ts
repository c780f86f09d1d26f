import type { MatchValue } from '@dataops-sphere/plugin-sphere-common';
import type { SphereTranslate } from '../page/useSphereTranslation';

/** One value of a matcher in words. @internal */
export function matchValueText(value: MatchValue, t: SphereTranslate): string {
  if (typeof value === 'string') return value;
  if ('value' in value) {
    return t('boundary.titled', { title: value.title, value: value.value });
  }
  if ('cidr' in value) return t('boundary.network', { cidr: value.cidr });
  if ('not' in value) {
    const values = value.not.map(v => matchValueText(v, t)).join(', ');
    return t('boundary.not', { values });
  }
  if ('min' in value && 'max' in value) {
    return t('boundary.range', {
      min: String(value.min),
      max: String(value.max),
    });
  }
  if ('max' in value) {
    return t('boundary.atMost', { max: String(value.max) });
  }
  return t('boundary.atLeast', { min: String(value.min) });
}
