import type {
  ReviewCounts,
  SphereApi,
} from '@dataops-sphere/plugin-sphere-common';

type Listener = (counts: ReviewCounts) => void;

/** What was counted last, and who wants to hear of it; for each client, so that nothing outlives it. */
interface Counted {
  latest?: ReviewCounts;
  readonly listeners: Set<Listener>;
}

const counted = new WeakMap<SphereApi, Counted>();

/** Every list of requests counts along; whoever shows a count hears of it without a call of their own. */
export function publishReviewCounts(
  api: SphereApi,
  counts: ReviewCounts,
): void {
  const entry = entryOf(api);
  entry.latest = counts;
  entry.listeners.forEach(listener => listener(counts));
}

/** What was counted last; undefined before. */
export function latestReviewCounts(api: SphereApi): ReviewCounts | undefined {
  return entryOf(api).latest;
}

/** Answers with a function that ends it. */
export function listenToReviewCounts(
  api: SphereApi,
  listener: Listener,
): () => void {
  const { listeners } = entryOf(api);
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function entryOf(api: SphereApi): Counted {
  const entry = counted.get(api) ?? { listeners: new Set<Listener>() };
  counted.set(api, entry);
  return entry;
}
