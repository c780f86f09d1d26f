import type { ExtensionRequest } from './extensionRequest';
import { hasCome } from './proposalTimes';

/** How many days before its end the team is told, the most urgent last. @public */
export const EXTENSION_WARNINGS = [14, 3, 1] as const;

const DAY = 24 * 3600 * 1000;
/** Only what runs longer than this is worth the earliest warning. */
const LONG = 30 * DAY;

/** A warning, and when it is given. */
export interface ExtensionWarning {
  readonly days: number;
  readonly at: string;
}

/** Warnings that are still to come or due; none for the permanent, and none that would come with the start. */
export function warningsOf({
  startsAt,
  endsAt,
  warned,
}: ExtensionRequest): readonly ExtensionWarning[] {
  if (startsAt === undefined || endsAt === undefined) return [];
  const [start, end] = [Date.parse(startsAt), Date.parse(endsAt)];
  return EXTENSION_WARNINGS.filter(days => !warned.includes(days))
    .filter(days => days !== 14 || end - start > LONG)
    .map(days => ({ days, time: end - days * DAY }))
    .filter(({ time }) => time > start)
    .map(({ days, time }) => ({ days, at: new Date(time).toISOString() }));
}

/** Days of the warnings that are due; none any more once it is over. */
export function warningsDue(
  request: ExtensionRequest,
  at: string,
): readonly number[] {
  if (hasCome(request.endsAt, at)) return [];
  return warningsOf(request)
    .filter(warning => hasCome(warning.at, at))
    .map(({ days }) => days);
}
