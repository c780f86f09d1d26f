import type { ExtensionSummary } from '@dataops-sphere/plugin-sphere-common';

/**
 * The title of a request as a sentence that stands by itself: "4 more namespaces for Customer churn until 20 Feb". The
 * backend's title is used as it is where it names the sphere already.
 * @internal
 */
export function requestTitle({ title, sphere }: ExtensionSummary): string {
  if (title.includes(sphere.title)) return title;
  const until = title.lastIndexOf(' until ');
  return until > 0
    ? `${title.slice(0, until)} for ${sphere.title}${title.slice(until)}`
    : `${title} for ${sphere.title}`;
}
