import type { BoundaryOverlay } from '../boundary/decide';
import type { ExtensionChange } from './extensionContent';
import type { ExtensionRequest } from './extensionRequest';

/**
 * What an approved request lays over the declaration, one overlay for each change: with the request's id, or with
 * `<id>.1`, `<id>.2` … for several. Empty in every state but `approved` and `active`; between those two the clock alone
 * tells. What is temporary ends by `endsAt`, and by what was asked for where that is missing; a request whose start or
 * end cannot be read widens nothing.
 * @public
 */
export function overlaysOf(
  request: ExtensionRequest,
  title: string,
): readonly BoundaryOverlay[] {
  if (request.state !== 'approved' && request.state !== 'active') return [];
  const span = spanOf(request);
  if (!span) return [];
  const { id, proposal } = request;
  const { changes } = proposal;
  return changes.map((change, index) => ({
    id: changes.length === 1 ? id : `${id}.${index + 1}`,
    title,
    ...span,
    ...widening(change),
  }));
}

function widening(
  change: ExtensionChange,
): Pick<BoundaryOverlay, 'entry' | 'kind' | 'inside' | 'limits'> {
  switch (change.type) {
    case 'allow':
      return { entry: change.entry, inside: change.inside };
    case 'allow-kind':
      return { kind: change.kind, inside: change.inside };
    case 'raise':
      return {
        entry: change.entry,
        limits: { [change.dimension]: change.to },
      };
    default:
      return unreachable(change);
  }
}

function unreachable(change: never): never {
  return change;
}

function spanOf({
  proposal: { term },
  startsAt,
  decidedAt,
  endsAt,
}: ExtensionRequest): { from: number; until?: number } | undefined {
  const from = Date.parse(startsAt ?? term.from ?? decidedAt ?? '');
  if (Number.isNaN(from)) return undefined;
  const end = endsAt ?? (term.type === 'temporary' ? term.until : undefined);
  // INVARIANT: only what is permanent may come without an end.
  if (end === undefined)
    return term.type === 'permanent' ? { from } : undefined;
  const until = Date.parse(end);
  return Number.isNaN(until) ? undefined : { from, until };
}
