import { FAMILIES, type Family } from '../boundaryKind';
import { familyPhrase, phrase, type Phrase } from '../phrases';
import type { ResolvedSphere } from '../resolvedSphere';
import type { BoundaryEntryRow } from '../table';
import {
  createEntryRows,
  type BoundaryWordsContext,
} from '../table/createBoundaryTable';
import { hubLines } from './hubLines';
import {
  MAP_RADII,
  quantityRadius,
  sectorAngles,
  WARN_TICK,
  type MapAngles,
} from './mapGeometry';
import type {
  MapSector,
  MapStatement,
  MapTick,
  SphereMapModel,
} from './sphereMapModel';
import { limitLabel, tellingLimit, type RowLimit } from './tellingLimit';

/** Most statements that a sector's sentence names; the table has them all. */
const SPOKEN_STATEMENTS = 5;
const SPOKEN_FAMILIES = 4;

/**
 * The map of a boundary: one sector per family with entries, in the fixed order, equally wide. Neither the order nor
 * the number of the entries changes its shape.
 * @public
 */
export function createSphereMapModel(
  resolved: ResolvedSphere,
  context: BoundaryWordsContext,
): SphereMapModel {
  const rows = createEntryRows(resolved, context);
  const families = FAMILIES.filter(f => rows.some(row => row.family === f));
  const sectors = families.map((family, index) =>
    createSector(
      family,
      rows.filter(row => row.family === family),
      {
        angles: sectorAngles(index, families.length),
        unlisted: resolved.unlisted,
      },
    ),
  );
  return {
    name: resolved.name,
    title: resolved.title,
    ...describeState(resolved, sectors.length),
    hubLines: hubLines(resolved.title),
    sectors,
    summary: summarize(resolved.title, sectors, rows.length),
  };
}

function describeState(
  { lifecycle }: ResolvedSphere,
  sectors: number,
): Pick<SphereMapModel, 'state' | 'notice'> {
  if (sectors === 0) {
    return { state: 'empty', notice: phrase('nothingDeclared') };
  }
  return lifecycle === 'active'
    ? { state: 'normal' }
    : { state: lifecycle, notice: phrase(lifecycle) };
}

function createSector(
  family: Family,
  rows: readonly BoundaryEntryRow[],
  place: {
    readonly angles: MapAngles;
    readonly unlisted: ResolvedSphere['unlisted'];
  },
): MapSector {
  const { hub, border, ceiling, rim } = MAP_RADII;
  const telling = tellingLimit(rows);
  const fact = telling ? limitLabel(telling) : countPhrase(rows);
  const beyond =
    place.unlisted === 'extendable' || rows.some(isAskable)
      ? 'askable'
      : 'closed';
  const statements = rows.map(createStatement);
  return {
    family,
    angles: place.angles,
    beyond,
    rings: {
      inside: { inner: hub, outer: border },
      beyond: { inner: border, outer: ceiling },
      outside: { inner: ceiling, outer: rim },
    },
    warnTicks: telling ? warnTicks(telling, place.angles) : [],
    labelFacts: [fact],
    statements,
    sentence: phrase('sector', {
      label: phrase('familyFact', { family: familyPhrase(family), fact }),
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
    ...limits.map(limit => limit.text),
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

function spoken(statements: readonly MapStatement[]): Phrase[] {
  const more = statements.length - SPOKEN_STATEMENTS;
  return [
    ...statements.slice(0, SPOKEN_STATEMENTS).map(({ sentence }) => sentence),
    ...(more > 0 ? [phrase('more', { count: more })] : []),
  ];
}

function countPhrase(rows: readonly BoundaryEntryRow[]): Phrase {
  const kinds = new Set(rows.map(row => row.kind)).size;
  return kinds > 1
    ? phrase('kinds', { count: kinds })
    : phrase('statements', { count: rows.length });
}

function warnTicks({ limit }: RowLimit, angles: MapAngles): MapTick[] {
  const { warn, border = 0 } = limit;
  if (warn === undefined || border === 0) return [];
  const radius = quantityRadius(warn, border);
  return [
    { start: angles.start, end: angles.start + WARN_TICK, radius },
    { start: angles.end - WARN_TICK, end: angles.end, radius },
  ];
}

function summarize(
  title: string,
  sectors: readonly MapSector[],
  statements: number,
): Phrase {
  if (sectors.length === 0) {
    return phrase('summary', { title, facts: phrase('nothingDeclared') });
  }
  const limited = sectors.filter(sector =>
    sector.statements.some(statement => statement.limits.length > 0),
  );
  const facts = limited
    .slice(0, SPOKEN_FAMILIES)
    .map(({ family, labelFacts: [fact] }) =>
      phrase('familyFact', { family: familyPhrase(family), fact }),
    );
  const counts: Phrase[] = [
    phrase('families', { count: sectors.length }),
    phrase('statements', { count: statements }),
  ];
  return phrase('summary', {
    title,
    facts: { join: 'list', items: [...counts, ...facts] },
  });
}
