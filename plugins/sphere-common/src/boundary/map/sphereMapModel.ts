import type { Family } from '../boundaryKind';
import type { Phrase } from '../phrases';
import type { LimitFact } from '../table';
import type { MapAngles } from './mapGeometry';

/** One statement as the map tells it, under the id of its row in the table. @public */
export interface MapStatement {
  readonly id: string;
  readonly title: string;
  readonly limits: readonly LimitFact[];
  /** `Namespaces named churn-* on analytics-eu; Number: border 10 …`, after the title where that says more. */
  readonly sentence: Phrase;
}

/** A ring segment, from inner to outer radius. @public */
export interface MapRing {
  readonly inner: number;
  readonly outer: number;
}

/** A short arc at the radius where a limit begins to warn. @public */
export interface MapTick {
  readonly start: number;
  readonly end: number;
  readonly radius: number;
}

/** One family of the boundary as a sector of the map. @public */
export interface MapSector {
  readonly family: Family;
  readonly angles: MapAngles;
  /** Whether anything beyond the border can be asked for: dotted, else hatched. */
  readonly beyond: 'askable' | 'closed';
  readonly rings: {
    readonly inside: MapRing;
    readonly beyond: MapRing;
    readonly outside: MapRing;
  };
  readonly warnTicks: readonly MapTick[];
  /** What stands under the family's name, most telling first. */
  readonly labelFacts: readonly Phrase[];
  readonly statements: readonly MapStatement[];
  /** Everything above in one sentence. */
  readonly sentence: Phrase;
}

/**
 * The map of a sphere: plain data that a component only has to draw. What later belongs on a sector (use, extra
 * room, resources) is added to it beside the rings.
 * @public
 */
export interface SphereMapModel {
  readonly name: string;
  readonly title: string;
  readonly state: 'normal' | 'empty' | 'draft' | 'retired';
  /** What the state means; absent for a normal one. */
  readonly notice?: Phrase;
  /** The title in the hub: at most two lines of twelve characters. */
  readonly hubLines: readonly string[];
  readonly sectors: readonly MapSector[];
  readonly summary: Phrase;
}
