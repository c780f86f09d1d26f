import type { BoundaryUse } from '../decide/boundaryUse';
import { limitUseState } from '../limitUseState';
import { formatQuantity, isCurrency, phrase, type Phrase } from '../phrases';
import type { LimitFact, LimitUseFact } from './boundaryTableRow';

/** What is known of use at an instant, in milliseconds since the epoch. @internal */
export interface KnownUse {
  readonly limits: BoundaryUse;
  readonly at: number;
}

/** How much of a limit is used: what its source last saw, until that is too old. @internal */
export function describeUse(
  entry: string,
  limit: LimitFact,
  { limits, at }: KnownUse,
): LimitUseFact | undefined {
  if (limit.mode === 'each') return undefined;
  const known = limits.of(entry, limit.dimension);
  const unit = limit.unit === limit.title ? undefined : limit.unit;
  const show = (value: number) => formatQuantity(value, unit);
  const border = limit.border === undefined ? undefined : show(limit.border);
  if (!known || !(at < known.validUntil)) {
    return {
      state: 'unknown',
      text: border ? phrase('ofUnknown', { border }) : phrase('useUnknown'),
      spoken: phrase('useUnknown'),
    };
  }
  const used = known.value;
  const said = phrase('used', { used: show(used) });
  const standing = describeStanding(used, limit);
  return {
    state: limitUseState(used, limit),
    used,
    text: border
      ? phrase('usedOf', { used: inFront(used, unit), border })
      : said,
    ...(standing && { standing }),
    spoken: standing
      ? phrase('itself', { values: { join: 'list', items: [said, standing] } })
      : said,
  };
}

// `€7,400 of €9,000`, but `12 of 200 GiB`.
function inFront(used: number, unit: string | undefined): string {
  return formatQuantity(used, isCurrency(unit) ? unit : undefined);
}

function describeStanding(used: number, limit: LimitFact): Phrase | undefined {
  const { border = Infinity, ceiling = Infinity } = limit;
  switch (limitUseState(used, limit)) {
    case 'near':
      return phrase(used === border ? 'atBorder' : 'nearBorder');
    case 'over':
      return phrase(used > ceiling ? 'overCeiling' : 'overBorder');
    default:
      return undefined;
  }
}
