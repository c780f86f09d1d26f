import type { Family } from '../boundaryKind';
import { familyPhrase, phrase, type Phrase } from '../phrases';
import type { ResolvedSphere } from '../resolvedSphere';
import type {
  BoundaryEntryRow,
  LimitFact,
  ResourceFact,
  RoomFact,
} from '../table';
import type { BoundaryRows } from '../table/createBoundaryTable';
import { bulgesOf } from './bulge';
import {
  MAP_RADII,
  quantityRadius,
  WARN_TICK,
  type MapAngles,
} from './mapGeometry';
import { sectorLabel, spokenLabel, type SectorLabelParts } from './sectorLabel';
import { familyResources, sectorResources } from './sectorResources';
import type { MapSector, MapStatement, MapTick } from './sphereMapModel';
import { tellingLimit, type RowLimit } from './tellingLimit';
import { wedgeOf } from './wedge';

/** Most statements that a sector's sentence names; the table has them all. */
const SPOKEN_STATEMENTS = 5;

/** What a sector is made of. @internal */
export interface SectorParts {
  readonly rows: BoundaryRows;
  readonly angles: MapAngles;
  readonly unlisted: ResolvedSphere['unlisted'];
  readonly unknownUse: 'said' | 'unsaid';
  /** Whether a resource is inside only thanks to extra room, by its key. */
  readonly isExtra: (key: string) => boolean;
}

const RINGS: MapSector['rings'] = {
  inside: { inner: MAP_RADII.hub, outer: MAP_RADII.border },
  beyond: { inner: MAP_RADII.border, outer: MAP_RADII.ceiling },
  outside: { inner: MAP_RADII.ceiling, outer: MAP_RADII.rim },
};

/** One family of the boundary as a sector. @internal */
export function createSector(family: Family, parts: SectorParts): MapSector {
  const { angles, unlisted, unknownUse } = parts;
  const rows = parts.rows.entries.filter(row => row.family === family);
  const telling = tellingLimit(rows);
  const resources = familyResources(parts.rows, family);
  const ofKinds = parts.rows.unlisted.room.filter(r => r.family === family);
  const room = [...rows.flatMap(row => row.room), ...ofKinds];
  const words = { rows, telling, resources, unknownUse, room };
  const label = phrase('familyFact', {
    family: familyPhrase(family),
    fact: spokenLabel(words),
  });
  const beyond =
    unlisted === 'extendable' || rows.some(isAskable) ? 'askable' : 'closed';
  const statements = rows.map(createStatement);
  return {
    family,
    angles,
    beyond,
    rings: RINGS,
    ...drawn(words, parts),
    room,
    labelFacts: sectorLabel(words),
    label,
    statements,
    sentence: phrase('sector', {
      label,
      facts: {
        join: 'clauses',
        items: [...spoken(statements), ...ofKinds.map(kindRoom)],
      },
      beyond: phrase(beyond),
    }),
  };
}

type Drawn = Pick<
  MapSector,
  'warnTicks' | 'wedge' | 'bulge' | 'ask' | 'resources'
>;

type DrawnOf = Omit<SectorLabelParts, 'resources'> & {
  readonly resources: ReturnType<typeof familyResources>;
};

/** What stands in a sector: its use, what bulges, and known resources clear of both. */
function drawn(
  { rows, telling, room, resources }: DrawnOf,
  { angles, isExtra }: SectorParts,
): Drawn {
  const wedge = telling && wedgeOf(telling, angles);
  const warnTicks = telling ? warnTicksOf(telling, angles) : [];
  const bulges = bulgesOf(room, rows, angles);
  const lines = {
    arc: wedge?.edge.radius,
    ticks: warnTicks[0]?.radius,
    bulge: Math.max(bulges.bulge?.outer ?? 0, bulges.ask?.outer ?? 0),
  };
  return {
    warnTicks,
    ...(wedge && { wedge }),
    ...bulges,
    ...(resources && {
      resources: sectorResources(resources, angles, {
        ...lines,
        isExtra: extraOf(rows, isExtra),
      }),
    }),
  };
}

function isAskable({ askFirst, limits }: BoundaryEntryRow): boolean {
  return (
    askFirst !== undefined || limits.some(limit => limit.beyond === 'askable')
  );
}

function createStatement(row: BoundaryEntryRow): MapStatement {
  const { inside, askFirst, forbidden, limits, room } = row;
  const items = [
    ...(inside ? [inside.sentence] : []),
    ...limits.map(limitSentence),
    ...room.map(({ sentence }) => sentence),
    ...(askFirst ? [phrase('askFirst', { match: askFirst.short })] : []),
    ...(forbidden ? [phrase('forbidden', { match: forbidden.short })] : []),
  ];
  const facts: Phrase = {
    code: 'itself',
    params: { values: { join: 'clauses', items } },
  };
  // "Roles CHURN_*" needs no "Roles" before it.
  const namesItself =
    row.what === row.kindPlural && inside !== undefined && !inside.isAny;
  return {
    id: row.id,
    title: row.what,
    limits,
    room,
    sentence: namesItself
      ? facts
      : phrase('statement', { title: row.what, facts }),
  };
}

/** A limit with what is used of it: `Number: border 14, warns at 11, 12 used, near the border`. @internal */
export function limitSentence({ text, use }: LimitFact): Phrase {
  if (!use) return text;
  const items = [text, use.spoken];
  return phrase('itself', { values: { join: 'list', items } });
}

function spoken(statements: readonly MapStatement[]): Phrase[] {
  const more = statements.length - SPOKEN_STATEMENTS;
  return [
    ...statements.slice(0, SPOKEN_STATEMENTS).map(({ sentence }) => sentence),
    ...(more > 0 ? [phrase('more', { count: more })] : []),
    // Extra room is never left out: somebody has to know when it ends.
    ...statements
      .slice(SPOKEN_STATEMENTS)
      .filter(({ room }) => room.length > 0)
      .map(({ title, room }) => {
        const items = room.map(({ sentence }) => sentence);
        return phrase('statement', {
          title,
          facts: { join: 'clauses', items },
        });
      }),
  ];
}

function kindRoom({ kindTitle, sentence }: RoomFact): Phrase {
  return phrase('ofKind', { kind: kindTitle, fact: sentence });
}

/**
 * A matcher covers resources that can be named. A raise covers none in particular: as many as are used above the
 * declared border are taken, the last by name.
 */
function extraOf(
  rows: readonly BoundaryEntryRow[],
  isExtra: SectorParts['isExtra'],
): (resource: ResourceFact) => boolean {
  const raised = new Set(rows.flatMap(aboveDeclared));
  return ({ key }) => raised.has(key) || isExtra(key);
}

function aboveDeclared({ limits, resources }: BoundaryEntryRow): string[] {
  const surplus = limits.map(({ mode, use, border = 0, declared }) =>
    mode === 'count' && declared !== undefined
      ? Math.ceil(Math.min(use?.used ?? 0, border) - declared)
      : 0,
  );
  const count = Math.max(0, ...surplus);
  const inside = (resources?.named ?? []).filter(r => r.place === 'inside');
  return count === 0 ? [] : inside.slice(-count).map(({ key }) => key);
}

function warnTicksOf({ limit }: RowLimit, angles: MapAngles): MapTick[] {
  const { warn, border = 0 } = limit;
  if (warn === undefined || border === 0) return [];
  const radius = quantityRadius(warn, border);
  return [
    { start: angles.start, end: angles.start + WARN_TICK, radius },
    { start: angles.end - WARN_TICK, end: angles.end, radius },
  ];
}
