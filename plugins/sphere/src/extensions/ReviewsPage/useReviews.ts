import { useRouteRef } from '@backstage/core-plugin-api';
import type {
  ExtensionAction,
  ExtensionDetail,
} from '@dataops-sphere/plugin-sphere-common';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { requestRouteRef, reviewsRouteRef } from '../../routes';
import type { BulkResults } from './BulkDecision';
import {
  reviewsAddress,
  reviewsQueryOf,
  type ReviewsKey,
} from './reviewsQuery';
import type { ReviewRow } from './shownRows';
import { useReviewList } from './useReviewList';
import { useReviewSelection } from './useReviewSelection';
import { useToast } from './useToast';

/** Everything that the reviews page knows: the address, the list, what is chosen, and the ways between. @internal */
export function useReviews(layout: 'wide' | 'narrow') {
  const [address, setAddress] = useSearchParams();
  const query = reviewsQueryOf(address);
  const list = useReviewList(query);
  const selection = useReviewSelection(list.rows);
  const [outcome, setOutcome] = useState<BulkResults>();
  const page = useRouteRef(reviewsRouteRef)();

  const ids = list.rows.map(({ item }) => item.id);
  const inAddress = address.get('item') ?? undefined;
  const chosen = inAddress ?? (layout === 'wide' ? ids[0] : undefined);
  const index = chosen ? ids.indexOf(chosen) : -1;
  const change = (changes: Partial<Record<ReviewsKey, string | undefined>>) =>
    setAddress(reviewsAddress(address, changes));
  const choose = (id: string | undefined) => change({ item: id });
  const step = (by: 1 | -1) => {
    const next = ids[index + by] ?? (index < 0 ? ids[0] : undefined);
    if (next) choose(next);
  };

  const tell = useTellDecision();
  const onDecided = (detail: ExtensionDetail, { type }: ExtensionAction) => {
    if (!isDecision(type)) return;
    tell(type, detail);
    list.refresh();
    choose(nextAfter(detail.id, list.rows));
  };
  return {
    query,
    list,
    selection,
    outcome,
    chosen,
    index,
    total: ids.length,
    change,
    choose,
    step,
    onDecided,
    onBulkDone: (results: BulkResults) => {
      setOutcome(results);
      selection.clear();
      list.refresh();
    },
    onShow: () => {
      // The chosen row stays chosen, wherever it stands afterwards.
      if (chosen && !inAddress) choose(chosen);
      list.onShow();
    },
    onOutcomeRead: () => setOutcome(undefined),
    hrefOf: (item: string) => `${page}?${reviewsAddress(address, { item })}`,
  };
}

/** @internal */
export type Reviews = ReturnType<typeof useReviews>;

/** The next one that waits, the first of all behind the last; the same where nothing else waits. */
function nextAfter(id: string, rows: readonly ReviewRow[]): string {
  const index = rows.findIndex(({ item }) => item.id === id);
  const waits = ({ item, state }: ReviewRow) =>
    state === 'waiting' && item.id !== id;
  const next = rows.slice(index + 1).find(waits) ?? rows.find(waits);
  return next?.item.id ?? id;
}

/** Says what was decided, with the way back to it. */
function useTellDecision() {
  const { t } = useSphereTranslation();
  const toast = useToast();
  const request = useRouteRef(requestRouteRef);
  return (type: Decision, { id, title }: ExtensionDetail) =>
    toast(t(`review.toast.${type}`, { what: title }), {
      label: t('review.toast.back'),
      href: request({ id }),
    });
}

const DECISIONS = [
  'approve',
  'request-changes',
  'deny',
  'counter-offer',
] as const;

type Decision = (typeof DECISIONS)[number];

function isDecision(type: ExtensionAction['type']): type is Decision {
  return (DECISIONS as readonly string[]).includes(type);
}
