import type { BoundaryKind } from '../boundaryKind';
import type { Limit } from '../entry';
import { formatQuantity, phrase, type Phrase } from '../phrases';
import { limitIsAskable } from '../summarizeFamilies';
import type { LimitFact } from './boundaryTableRow';

/** One limit as a fact with its sentence. @internal */
export function describeLimit(
  dimension: string,
  limit: Limit,
  kind: BoundaryKind | undefined,
): LimitFact {
  const known =
    kind?.limits && Object.hasOwn(kind.limits, dimension)
      ? kind.limits[dimension]
      : undefined;
  const title = known?.title ?? dimension;
  const unit = known?.unit;
  const { warn, ceiling } = limit;
  const border = limit.border ?? ceiling;
  const beyond = limitIsAskable(limit) ? 'askable' : 'closed';
  // "CPU: border 40" needs no second "CPU".
  const shownUnit = unit === title ? undefined : unit;
  const show = (value: number) => formatQuantity(value, shownUnit);
  const parts: Phrase[] = [
    border === undefined
      ? phrase('noBorder')
      : phrase('border', { value: show(border) }),
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
    ...(ceiling === undefined ? {} : { ceiling }),
    beyond,
    text: phrase('limit', { title, parts: { join: 'list', items: parts } }),
  };
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
