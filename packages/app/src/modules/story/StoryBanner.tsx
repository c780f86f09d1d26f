import { DismissableBanner } from '@backstage/core-components';
import {
  discoveryApiRef,
  fetchApiRef,
  useApi,
} from '@backstage/core-plugin-api';
import useAsync from 'react-use/esm/useAsync';

/** Days after which a newcomer should hear that the dates of the demo are not about this week. */
const FRESH_DAYS = 7;
const DAY_MS = 86_400_000;

interface StoryAnswer {
  readonly story: { readonly startedAt: string } | null;
  readonly now: string;
}

/** Says when what is seen in the demo has been standing for more than a week; nothing is re-dated silently. */
export const StoryBanner = () => {
  const { getBaseUrl } = useApi(discoveryApiRef);
  const { fetch } = useApi(fetchApiRef);
  const { value } = useAsync(async (): Promise<StoryAnswer | undefined> => {
    const response = await fetch(`${await getBaseUrl('sphere-demo')}/story`);
    return response.ok ? response.json() : undefined;
  }, [fetch, getBaseUrl]);

  if (!value?.story) return null;
  const { startedAt } = value.story;
  const days = (Date.parse(value.now) - Date.parse(startedAt)) / DAY_MS;
  if (days <= FRESH_DAYS) return null;
  const date = new Date(startedAt).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return (
    <DismissableBanner
      fixed
      id={`demo-story-${startedAt}`}
      variant="info"
      message={
        <span>
          The demo&rsquo;s story began on {date}, and its dates are as they were
          then. <code>npm run demo:reset</code> begins a new one.
        </span>
      }
    />
  );
};
