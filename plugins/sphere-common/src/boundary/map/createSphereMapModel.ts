import { FAMILIES } from '../boundaryKind';
import { phrase, type Phrase } from '../phrases';
import type { ResolvedSphere } from '../resolvedSphere';
import {
  createRows,
  type BoundaryRows,
  type BoundaryWordsContext,
} from '../table/createBoundaryTable';
import { sum } from '../table/describeResources';
import { createSector } from './createSector';
import { insideThanksToRoom } from './insideThanksToRoom';
import { hubLines } from './hubLines';
import { sectorAngles } from './mapGeometry';
import { countAsked } from './sectorLabel';
import type { MapSector, SphereMapModel } from './sphereMapModel';

const SPOKEN_FAMILIES = 4;

/**
 * The map of a boundary: one sector per family with entries or extra room, in the fixed order, equally wide. Neither the
 * order nor the number of the entries changes its shape.
 * @public
 */
export function createSphereMapModel(
  resolved: ResolvedSphere,
  context: BoundaryWordsContext,
): SphereMapModel {
  const rows = createRows(resolved, context);
  const families = FAMILIES.filter(family =>
    [...rows.entries, ...rows.unlisted.room].some(r => r.family === family),
  );
  const { use } = context;
  const isEmpty = typeof use === 'object' && !use.known;
  const isExtra = insideThanksToRoom(resolved, context);
  const sectors = families.map((family, index) =>
    createSector(family, {
      rows,
      angles: sectorAngles(index, families.length),
      unlisted: resolved.unlisted,
      unknownUse: isEmpty ? 'unsaid' : 'said',
      isExtra,
    }),
  );
  const outside = countOutside(rows);
  return {
    name: resolved.name,
    title: resolved.title,
    ...describeState(resolved, sectors.length),
    ...(isEmpty && { inventoryNotice: phrase('noResources') }),
    hubLines: hubLines(resolved.title),
    sectors,
    ...(outside !== undefined && { outside }),
    summary: summarize(resolved.title, sectors, {
      statements: rows.entries.length,
      outside,
    }),
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

function countOutside(rows: BoundaryRows): number | undefined {
  const all = [...rows.entries, ...rows.unmatched, rows.unlisted].flatMap(
    ({ resources }) => (resources ? [resources] : []),
  );
  return all.length === 0 ? undefined : sum(all).outside;
}

function summarize(
  title: string,
  sectors: readonly MapSector[],
  counts: { readonly statements: number; readonly outside?: number },
): Phrase {
  if (sectors.length === 0) {
    return phrase('summary', { title, facts: phrase('nothingDeclared') });
  }
  const limited = sectors.filter(sector =>
    sector.statements.some(statement => statement.limits.length > 0),
  );
  const facts = limited.slice(0, SPOKEN_FAMILIES).map(({ label }) => label);
  const { outside = 0 } = counts;
  const asked = countAsked(sectors.flatMap(({ room }) => room));
  const extended = sectors.filter(({ bulge }) => bulge).length;
  const items: Phrase[] = [
    phrase('families', { count: sectors.length }),
    phrase('statements', { count: counts.statements }),
    ...facts,
    ...(asked > 0 ? [phrase('asked', { count: asked })] : []),
    ...(extended > 0 ? [phrase('withRoom', { count: extended })] : []),
    ...(outside > 0 ? [phrase('outside', { count: outside })] : []),
  ];
  return phrase('summary', { title, facts: { join: 'list', items } });
}
