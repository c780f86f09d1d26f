import type { Family } from '../boundaryKind';
import type { Phrase } from '../phrases';
import type { LimitFact, ResourceFact, RoomFact } from '../table';
import type { MapAngles } from './mapGeometry';
import type { MapPoint } from './placeOutside';

/** One statement as the map tells it, under the id of its row in the table. @public */
export interface MapStatement {
  readonly id: string;
  readonly title: string;
  readonly limits: readonly LimitFact[];
  readonly room: readonly RoomFact[];
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

/** What is used of the tightest limit of a family, from the hub outwards. @public */
export interface MapWedge extends MapRing {
  readonly start: number;
  readonly end: number;
  readonly state: 'ok' | 'near' | 'over';
  /** The line at its outer edge: an arc of its own, clear of the border, or the border's, where all of it is used. */
  readonly edge: { readonly on: 'arc' | 'border'; readonly radius: number };
}

/** A resource with the middle of its mark. @public */
export interface MapResource extends MapPoint {
  readonly resource: ResourceFact;
  /** `extra`: it is inside only thanks to extra room, and ringed. */
  readonly room?: 'extra';
}

/**
 * Extra room as a part of the border that stands out: from `start` to `end` on the border, between `tip` at its outer
 * radius, with straight flanks. @public
 */
export interface MapBulge extends MapRing {
  /** Id and title of its request. */
  readonly id: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly tip: { readonly start: number; readonly end: number };
}

/** A request for extra room, drawn the same but dashed, with a question mark at `badge`. @public */
export interface MapAsk extends MapBulge {
  readonly badge: MapPoint;
}

/** A number in place of marks, with its middle. @public */
export interface MapCount extends MapPoint {
  readonly count: number;
}

/** The known resources of a family. @public */
export interface MapResources {
  readonly inside: number;
  readonly outside: number;
  /** Those inside, one by one; none where `pill` stands for them. */
  readonly dots: readonly MapResource[];
  readonly pill?: MapCount;
  /** The first of those outside, and how many more there are. */
  readonly diamonds: readonly MapResource[];
  readonly moreOutside?: MapCount;
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
  /** Absent where nothing is used or the use is unknown. */
  readonly wedge?: MapWedge;
  /** Extra room that counts: the widest. */
  readonly bulge?: MapBulge;
  /** Extra room that is asked for: the widest. */
  readonly ask?: MapAsk;
  /** All extra room of the family and all requests for it. */
  readonly room: readonly RoomFact[];
  /** Absent where nothing is known of resources. */
  readonly resources?: MapResources;
  /** What stands under the family's name, most telling first. */
  readonly labelFacts: readonly Phrase[];
  /** The same with the name, to be read aloud: `Namespaces 12 of 14, near the border, 1 outside`. */
  readonly label: Phrase;
  readonly statements: readonly MapStatement[];
  /** Everything above in one sentence. */
  readonly sentence: Phrase;
}

/**
 * The map of a sphere: plain data that a component only has to draw.
 * @public
 */
export interface SphereMapModel {
  readonly name: string;
  readonly title: string;
  readonly state: 'normal' | 'empty' | 'draft' | 'retired';
  /** What the state means; absent for a normal one. */
  readonly notice?: Phrase;
  /** What is missing for use and resources to be seen; absent where nothing is. */
  readonly inventoryNotice?: Phrase;
  /** The title in the hub: at most two lines of twelve characters. */
  readonly hubLines: readonly string[];
  readonly sectors: readonly MapSector[];
  /** All known resources outside, also those of families without a sector; absent where nothing is known of resources. */
  readonly outside?: number;
  readonly summary: Phrase;
}
