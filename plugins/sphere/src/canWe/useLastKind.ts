import { storageApiRef, useApi } from '@backstage/core-plugin-api';
import { useCallback, useEffect, useMemo, useState } from 'react';

const BUCKET = 'sphere.canWe';
const KEY = 'kind';

/** The kind that the viewer asked about last, and a way to remember another; kept by the app's storage per person. @internal */
export function useLastKind(): readonly [
  string | undefined,
  (kind: string) => void,
] {
  const storage = useApi(storageApiRef);
  const bucket = useMemo(() => storage.forBucket(BUCKET), [storage]);
  const [kind, setKind] = useState(() => toKind(bucket.snapshot(KEY).value));
  useEffect(() => {
    const subscription = bucket
      .observe$(KEY)
      .subscribe(({ value }) => setKind(toKind(value)));
    return () => subscription.unsubscribe();
  }, [bucket]);
  const remember = useCallback(
    (next: string) => {
      // What cannot be remembered is only not offered the next time.
      bucket.set(KEY, next).catch(() => {});
    },
    [bucket],
  );
  return [kind, remember];
}

function toKind(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
