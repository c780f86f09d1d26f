import { DateTime } from 'luxon';

/** An instant as an absolute date and time; how long ago that is, in its tooltip. @internal */
export function DateText({ at }: { readonly at: string }) {
  const date = DateTime.fromISO(at);
  return (
    <time dateTime={at} title={date.toRelative() ?? undefined}>
      {date.toFormat('d LLL yyyy, HH:mm')}
    </time>
  );
}
