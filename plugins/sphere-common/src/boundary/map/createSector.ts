import type { Family } from '../boundaryKind';
import { familyPhrase, phrase, type Phrase } from '../phrases';
import type { ResolvedSphere } from '../resolvedSphere';
import type { BoundaryEntryRow, LimitFact } from '../table';
import type { BoundaryRows } from '../table/createBoundaryTable';
import {
  MAP_RADII,
  quantityRadius,
  WARN_TICK,
  type MapAngles,
} from './mapGeometry';
import { sectorLabel, spokenLabel } from './sectorLabel';
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
}

/** One family of the boundary as a sector. @internal */
export function createSector(family: Family, parts: SectorParts): MapSector {
  const { angles, unlisted, unknownUse } = parts;
  const { hub, border, ceiling, rim } = MAP_RADII;
  const rows = parts.rows.entries.filter(row => row.family === family);
  const telling = tellingLimit(rows);
  const all = familyResources(parts.rows, family);
  const label = { rows, telling, resources: all, unknownUse };
  const spokenFact = spokenLabel(label);
  const beyond =
    unlisted === 'extendable' || rows.some(isAskable) ? 'askable' : 'closed';
  const statements = rows.map(createStatement);
  const wedge = telling && wedgeOf(telling, angles);
  const warnTicks = telling ? warnTicksOf(telling, angles) : [];
  const lines = { arc: wedge?.edge.radius, ticks: warnTicks[0]?.radius };
  const name = familyPhrase(family);
  return {
    family,
    angles,
    beyond,
    rings: {
      inside: { inner: hub, outer: border },
      beyond: { inner: border, outer: ceiling },
      outside: { inner: ceiling, outer: rim },
    },
    warnTicks,
    ...(wedge && { wedge }),
    ...(all && { resources: sectorResources(all, angles, lines) }),
    labelFacts: sectorLabel(label),
    label: phrase('familyFact', { family: name, fact: spokenFact }),
    statements,
    sentence: phrase('sector', {
      label: phrase('familyFact', { family: name, fact: spokenFact }),
      facts: { join: 'clauses', items: spoken(statements) },
      beyond: phrase(beyond),
    }),
  };
}

function isAskable({ askFirst, limits }: BoundaryEntryRow): boolean {
  return (
    askFirst !== undefined || limits.some(limit => limit.beyond === 'askable')
  );
}

function createStatement(row: BoundaryEntryRow): MapStatement {
  const { inside, askFirst, forbidden, limits } = row;
  const items = [
    ...(inside ? [inside.sentence] : []),
    ...limits.map(limitSentence),
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
  ];
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
