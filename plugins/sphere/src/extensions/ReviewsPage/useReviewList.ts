import type {
  ExtensionList,
  ExtensionListQuery,
} from '@dataops-sphere/plugin-sphere-common';
import {
  useLiveUpdates,
  useSphereQuery,
} from '@dataops-sphere/plugin-sphere-react';
import { useState } from 'react';
import { mergeRows, rowsOf, type ShownRows } from './shownRows';

/** The list of one query, kept up to date without moving under the viewer. @internal */
export interface ReviewList extends ShownRows {
  readonly list?: ExtensionList;
  readonly error?: Error;
  readonly loading: boolean;
  /** Asks again; the rows stay where they are. */
  readonly refresh: () => void;
  /** Shows what is new, and forgets what does not wait any more. */
  readonly onShow: () => void;
}

interface Held {
  readonly key: string;
  readonly from: ExtensionList;
  readonly shown: ShownRows;
}

/** @internal */
export function useReviewList(query: ExtensionListQuery): ReviewList {
  const key = JSON.stringify(query);
  const { data, error, loading, retry } = useSphereQuery({
    key,
    subject: key,
    load: (api, options) => api.listExtensions(query, options),
  });
  const [held, setHeld] = useState<Held>();
  let current = held?.key === key ? held : undefined;
  if (data && current?.from !== data) {
    const shown = current ? mergeRows(current.shown, data) : rowsOf(data);
    current = { key, from: data, shown };
    setHeld(current);
  }
  const rows = current?.shown.rows ?? [];
  useLiveUpdates(
    rows.map(({ item }) => item.sphere.uid),
    retry,
  );
  return {
    rows,
    fresh: current?.shown.fresh ?? 0,
    list: data,
    error,
    loading,
    refresh: retry,
    onShow: () => data && setHeld({ key, from: data, shown: rowsOf(data) }),
  };
}
