import type { BoundaryKind } from '../boundaryKind';
import type { Limit } from '../entry';
import { formatQuantity, phrase, type Phrase } from '../phrases';
import { limitIsAskable } from '../summarizeFamilies';
import type { LimitFact } from './boundaryTableRow';

/** One limit as a fact with its sentence. @internal */
export function describeLimit(
  dimension: string,
  limit: Limit,
  about: {
    readonly kind: BoundaryKind | undefined;
    /** The border with the extra room that counts. */
    readonly raisedTo?: number;
  },
): LimitFact {
  const { kind, raisedTo } = about;
  const known =
    kind?.limits && Object.hasOwn(kind.limits, dimension)
      ? kind.limits[dimension]
      : undefined;
  const title = known?.title ?? dimension;
  const unit = known?.unit;
  const { warn, ceiling } = limit;
  const declared = limit.border ?? ceiling;
  const border = withRoom(declared, { raisedTo, ceiling });
  const isRaised = border !== declared;
  const beyond = limitIsAskable({ ...limit, border }) ? 'askable' : 'closed';
  // "CPU: border 40" needs no second "CPU".
  const shownUnit = unit === title ? undefined : unit;
  const show = (value: number) => formatQuantity(value, shownUnit);
  const parts: Phrase[] = [
    border === undefined
      ? phrase('noBorder')
      : borderPhrase(show(border), isRaised ? declared : undefined, show),
    ...(warn === undefined ? [] : [phrase('warnsAt', { value: show(warn) })]),
    ...beyondPhrase(border, ceiling, show),
  ];
  return {
    dimension,
    title,
    ...(unit === undefined ? {} : { unit }),
    mode: known?.mode ?? 'sum',
    ...(warn === undefined ? {} : { warn }),
    ...(border === undefined ? {} : { border }),
    ...(isRaised && { declared }),
    ...(ceiling === undefined ? {} : { ceiling }),
    beyond,
    text: phrase('limit', { title, parts: { join: 'list', items: parts } }),
  };
}

function borderPhrase(
  value: string,
  declared: number | undefined,
  show: (value: number) => string,
): Phrase {
  return declared === undefined
    ? phrase('border', { value })
    : phrase('borderRaised', { value, declared: show(declared) });
}

// Never above the ceiling, and never less than declared.
function withRoom(
  declared: number | undefined,
  {
    raisedTo,
    ceiling = Infinity,
  }: { readonly raisedTo?: number; readonly ceiling?: number },
): number | undefined {
  if (declared === undefined || raisedTo === undefined) return declared;
  return Math.max(declared, Math.min(raisedTo, ceiling));
}

function beyondPhrase(
  border: number | undefined,
  ceiling: number | undefined,
  show: (value: number) => string,
): Phrase[] {
  if (border === undefined) return [];
  if (ceiling === undefined) return [phrase('moreIfAsked')];
  return ceiling > border
    ? [phrase('ifAsked', { value: show(ceiling) })]
    : [phrase('neverMore')];
}
