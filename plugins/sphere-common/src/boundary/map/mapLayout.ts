import { familyPhrase, renderPhrase, type Phrase } from '../phrases';
import { MAP_RADII, MAP_VIEW_BOX, mapPoint } from './mapGeometry';
import type { MapSector, SphereMapModel } from './sphereMapModel';
import { breakText, fitText, textWidth, type TextStyle } from './textWidth';

/** One line of text in map units; `y` is its baseline. @public */
export interface MapTextLine {
  readonly text: string;
  readonly y: number;
  readonly style: TextStyle;
  /** What the line asks to look at; its first character is the mark. Absent for plain text. */
  readonly tone?: 'near' | 'over' | 'outside';
}

/** A sector's label. `box` bounds its text and errs on the large side. @public */
export interface MapLabel {
  readonly family: MapSector['family'];
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly lines: readonly MapTextLine[];
  readonly box: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}

/** All text of the map for one scale. @public */
export interface SphereMapLayout {
  readonly labels: readonly MapLabel[];
  readonly hub: readonly MapTextLine[];
}

/** How text is put on the map. @public */
export interface MapLayoutOptions {
  /** Pixels per map unit; text keeps its size in pixels whatever the scale. */
  readonly scale: number;
  /** Words of a phrase; English unless given. */
  readonly render?: (phrase: Phrase) => string;
}

const NAME_SIZE = 13.5;
const FACT_SIZE = 12.5;
const LINE_PITCH = 15;
const LABEL_GAP = 14;
const CLEARANCE = 12;
const MIDDLE_BELOW_SINE = 0.25;
/** Most lines of a label; what needs more is cut. */
const MOST_LINES = 4;
/** Where in a line its baseline is, from the top. */
const BASELINE = 0.78;

/**
 * Places the labels and the title. Labels stand outside the rim at the middle of their sector, move outwards until
 * their lines clear the circle, and are cut with an ellipsis at the edge of the drawing.
 * @public
 */
export function layoutSphereMap(
  model: SphereMapModel,
  { scale, render = renderPhrase }: MapLayoutOptions,
): SphereMapLayout {
  return {
    labels: model.sectors.map(sector => placeLabel(sector, scale, render)),
    hub: placeHub(model.hubLines, scale),
  };
}

interface LabelText {
  readonly text: string;
  readonly style: TextStyle;
  readonly tone?: MapTextLine['tone'];
}

function placeLabel(
  sector: MapSector,
  scale: number,
  render: (phrase: Phrase) => string,
): MapLabel {
  const pitch = LINE_PITCH / scale;
  const texts = [
    {
      text: render(familyPhrase(sector.family)),
      style: lineStyle(true, scale),
    },
    ...sector.labelFacts.map(fact => ({
      text: render(fact),
      style: lineStyle(false, scale),
      tone: toneOf(fact),
    })),
  ];
  const { broken, x, anchor, top, room } = settle(sector, texts, pitch);
  const lines = broken.map(({ text, style, tone }, index): MapTextLine => {
    const y = top + (index + BASELINE) * pitch;
    return {
      text: fitText(text, room, style),
      y,
      style,
      ...(tone && { tone }),
    };
  });
  const width = Math.max(...lines.map(l => textWidth(l.text, l.style)));
  const left = leftOf(x, anchor, width);
  const bottom = top + lines.length * pitch;
  return {
    family: sector.family,
    x,
    anchor,
    lines,
    box: { left, right: left + width, top, bottom },
  };
}

// A label with more lines stands farther out, where there is less room, so that more of it may have to be broken.
function settle(sector: MapSector, texts: readonly LabelText[], pitch: number) {
  let count = texts.length;
  for (;;) {
    const box = placeBox(sector, count * pitch);
    const broken = breakFacts(texts, box.room);
    if (broken.length <= count) return { ...box, broken };
    count = broken.length;
  }
}

function placeBox({ angles }: MapSector, height: number) {
  const reach = MAP_RADII.rim + LABEL_GAP;
  const point = mapPoint(angles.mid, reach);
  const sine = Math.sin((angles.mid * Math.PI) / 180);
  // A label at the top grows upwards, one at the bottom downwards, one at the side both ways.
  const top = point.y - height / 2 + ((point.y / reach) * height) / 2;
  const anchor = anchorOf(sine);
  const x =
    anchor === 'middle'
      ? point.x
      : Math.sign(sine) *
        Math.max(Math.abs(point.x), CLEARANCE + rimReach(top, height));
  return { x, anchor, top, room: roomFor(x, anchor) };
}

// A fact that is too long for its line goes on in the next one, while there are lines to spare.
function breakFacts(texts: readonly LabelText[], room: number): LabelText[] {
  let spare = MOST_LINES - texts.length;
  return texts.flatMap(line => {
    const parts =
      spare > 0 ? breakText(line.text, room, line.style) : undefined;
    if (!parts) return [line];
    spare -= 1;
    return [
      { ...line, text: parts[0] },
      { text: parts[1], style: line.style },
    ];
  });
}

function toneOf({ code }: Phrase): MapTextLine['tone'] {
  switch (code) {
    case 'markNear':
      return 'near';
    case 'markOver':
      return 'over';
    case 'markOutside':
      return 'outside';
    default:
      return undefined;
  }
}

function anchorOf(sine: number): MapLabel['anchor'] {
  if (Math.abs(sine) < MIDDLE_BELOW_SINE) return 'middle';
  return sine > 0 ? 'start' : 'end';
}

// How far the circle reaches sideways between `top` and `top + height`.
function rimReach(top: number, height: number): number {
  const { rim } = MAP_RADII;
  const bottom = top + height;
  const nearest =
    top <= 0 && bottom >= 0 ? 0 : Math.min(Math.abs(top), Math.abs(bottom));
  return Math.sqrt(Math.max(0, rim ** 2 - nearest ** 2));
}

function roomFor(x: number, anchor: MapLabel['anchor']): number {
  const half = MAP_VIEW_BOX.width / 2;
  return anchor === 'middle' ? 2 * (half - Math.abs(x)) : half - Math.abs(x);
}

function leftOf(x: number, anchor: MapLabel['anchor'], width: number): number {
  if (anchor === 'start') return x;
  return anchor === 'end' ? x - width : x - width / 2;
}

function lineStyle(isName: boolean, scale: number): TextStyle {
  return isName
    ? { size: NAME_SIZE / scale, weight: 'bold' }
    : { size: FACT_SIZE / scale, weight: 'regular' };
}

function placeHub(lines: readonly string[], scale: number): MapTextLine[] {
  const radius = MAP_RADII.hub - 5;
  const pitch = LINE_PITCH / scale;
  return lines.map((line, index): MapTextLine => {
    const top = (index - lines.length / 2) * pitch;
    // Letters leave the outer tenth of their line free.
    const reach = Math.max(Math.abs(top), Math.abs(top + pitch)) - pitch / 10;
    const chord = 2 * Math.sqrt(Math.max(0, radius ** 2 - reach ** 2));
    const style = shrinkToFit(line, chord, lineStyle(index === 0, scale));
    return {
      text: fitText(line, chord, style),
      y: top + BASELINE * pitch,
      style,
    };
  });
}

/** Twelve wide letters don't fit the hub at full size; below this share they would not be read. */
const SMALLEST = 0.86;

function shrinkToFit(text: string, width: number, style: TextStyle): TextStyle {
  // A hair less than fits, so that rounding never cuts what was shrunk to fit.
  const factor = Math.min(1, (0.999 * width) / textWidth(text, style));
  return { ...style, size: style.size * Math.max(SMALLEST, factor) };
}
