import type { ArchetypeEntry } from '../../boundary/archetypeEntry';
import type { DeclarationChange } from '../revisionApi';
import { isSame, type Pair } from './change';

type Limit = NonNullable<ArchetypeEntry['limits']>[string];

const NUMBERS = { border: 'border', ceiling: 'ceiling', warn: 'warning' };

/** Changes of the limits of one entry, one per dimension. */
export function diffLimits(
  { before, after }: Pair<ArchetypeEntry>,
  label: string,
): DeclarationChange[] {
  const entry = after?.id ?? before?.id;
  const [old, now] = [before?.limits ?? {}, after?.limits ?? {}];
  const dimensions = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...dimensions].flatMap((dimension): DeclarationChange[] => {
    const pair = { before: old[dimension], after: now[dimension] };
    if (isSame(pair.before, pair.after)) return [];
    const room = roomOf(pair);
    return [
      {
        subject: { type: 'limit', name: dimension, entry },
        change: changeKind(pair),
        ...pair,
        sentence: sentence(
          pair,
          dimension === 'count' ? label : `${label} (${dimension})`,
        ),
        ...(room ? { room } : {}),
      },
    ];
  });
}

function changeKind({ before, after }: Pair): DeclarationChange['change'] {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

function sentence({ before, after }: Pair<Limit>, label: string): string {
  if (!after) return `limit of ${label} removed`;
  return Object.entries(NUMBERS)
    .flatMap(([key, word]) => {
      const was = before?.[key as keyof Limit];
      const is = after[key as keyof Limit];
      return was === is ? [] : [numberSentence(`${word} of ${label}`, was, is)];
    })
    .join(', ');
}

function numberSentence(
  subject: string,
  was: number | string | undefined,
  is: number | string | undefined,
): string {
  if (is === undefined) return `${subject} removed`;
  if (was === undefined) return `${subject} set to ${is}`;
  if (typeof was === 'string' || typeof is === 'string') {
    return `${subject} changed from ${was} to ${is}`;
  }
  const verb = is > was ? 'raised' : 'lowered';
  return `${subject} ${verb} from ${was} to ${is}`;
}

// An absent limit leaves everything free; without a border the ceiling is the border.
function roomOf({ before, after }: Pair<Limit>): 'more' | 'less' | undefined {
  const was = [before?.border ?? before?.ceiling, before?.ceiling];
  const is = [after?.border ?? after?.ceiling, after?.ceiling];
  if ([...was, ...is].some(n => typeof n === 'string')) return undefined;
  const steps = is.map((n, i) =>
    Math.sign(upper(n) === upper(was[i]) ? 0 : upper(n) - upper(was[i])),
  );
  const [low, high] = [Math.min(...steps), Math.max(...steps)];
  if (high > 0) return low < 0 ? undefined : 'more';
  return low < 0 ? 'less' : undefined;
}

function upper(value: number | string | undefined): number {
  return typeof value === 'number' ? value : Infinity;
}
