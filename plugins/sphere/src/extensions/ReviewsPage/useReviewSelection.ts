import type { ExtensionSummary } from '@dataops-sphere/plugin-sphere-common';
import { useState } from 'react';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import type { ReviewRowItemProps } from './ReviewRowItem';
import type { ReviewRow } from './shownRows';

/** The requests that are to be decided together. @internal */
export interface ReviewSelection {
  readonly items: readonly ExtensionSummary[];
  readonly checkOf: (item: ExtensionSummary) => ReviewRowItemProps['check'];
  readonly clear: () => void;
}

/**
 * Several requests for the same change. The versions are those that were shown when they were chosen; what has changed
 * since is refused by the backend, each for itself.
 * @internal
 */
export function useReviewSelection(
  rows: readonly ReviewRow[],
): ReviewSelection {
  const { t } = useSphereTranslation();
  const [chosen, setChosen] = useState<readonly ExtensionSummary[]>([]);
  const waiting = new Set(
    rows.flatMap(({ item, state }) => (state === 'waiting' ? [item.id] : [])),
  );
  const items = chosen.filter(({ id }) => waiting.has(id));
  const [first] = items;
  const reasonOf = (item: ExtensionSummary) => {
    if (!item.mine) return t('review.list.selectMine');
    return first && first.sameKey !== item.sameKey
      ? t('review.list.selectSame')
      : undefined;
  };
  return {
    items,
    clear: () => setChosen([]),
    checkOf: item => {
      const isOn = items.some(({ id }) => id === item.id);
      return {
        state: isOn ? 'on' : 'off',
        reason: isOn ? undefined : reasonOf(item),
        onChange: () =>
          setChosen(
            isOn ? items.filter(({ id }) => id !== item.id) : [...items, item],
          ),
      };
    },
  };
}
