import * as fc from 'fast-check';
import { FAMILIES } from '../boundaryKind';
import { phrase } from '../phrases';
import {
  kinds,
  oneOfEach,
  sphere,
} from '../__testUtils__/resolvedSphereFixture';
import { createSphereMapModel } from './createSphereMapModel';
import {
  MAP_MAX_WIDTH,
  MAP_MIN_WIDTH,
  MAP_RADII,
  MAP_VIEW_BOX,
} from './mapGeometry';
import { layoutSphereMap, type MapLabel } from './mapLayout';
import { textWidth } from './textWidth';

const scales = [MAP_MIN_WIDTH, 640, MAP_MAX_WIDTH].map(
  width => width / MAP_VIEW_BOX.width,
);
const sectorCounts = FAMILIES.map((_, index) => index + 1);

function layoutOf(count: number, scale: number, words: readonly string[] = []) {
  const model = createSphereMapModel(sphere(oneOfEach(count)), { kinds });
  const sectors = model.sectors.map((sector, index) => ({
    ...sector,
    labelFacts:
      words[index] === undefined
        ? sector.labelFacts
        : [
            phrase('text', { value: words[index] }),
            phrase('markOutside', { count: 123 }),
          ],
  }));
  return layoutSphereMap({ ...model, sectors }, { scale });
}

const overlap = ({ box: a }: MapLabel, { box: b }: MapLabel) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const facts = fc.array(fc.string({ maxLength: 80, unit: 'grapheme' }), {
  minLength: 9,
  maxLength: 9,
});

describe.each(scales)('the labels at %f pixels per unit', scale => {
  it('never overlap, whatever they say', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sectorCounts), facts, (count, words) => {
        const { labels } = layoutOf(count, scale, words);
        labels.forEach((label, index) => {
          for (const other of labels.slice(index + 1)) {
            expect([label, other, overlap(label, other)]).toEqual([
              label,
              other,
              false,
            ]);
          }
        });
      }),
    );
  });

  it('stay inside the drawing, whatever they say', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sectorCounts), facts, (count, words) => {
        const { x, y, width, height } = MAP_VIEW_BOX;
        for (const { box } of layoutOf(count, scale, words).labels) {
          expect(box.left).toBeGreaterThanOrEqual(x);
          expect(box.right).toBeLessThanOrEqual(x + width);
          expect(box.top).toBeGreaterThanOrEqual(y);
          expect(box.bottom).toBeLessThanOrEqual(y + height);
        }
      }),
    );
  });

  it('keep clear of the circle', () => {
    for (const count of sectorCounts) {
      for (const { box } of layoutOf(count, scale).labels) {
        const nearX = Math.max(box.left, 0, -box.right);
        const nearY = Math.max(box.top, 0, -box.bottom);
        expect(Math.hypot(nearX, nearY)).toBeGreaterThan(MAP_RADII.rim);
      }
    }
  });

  it.each(['of 10 CPU, use unknown', 'extra room until 14 Dec'])(
    'break a fact that is too long rather than cut it: %s',
    fact => {
      const words = Array.from({ length: 9 }, () => fact);
      for (const count of sectorCounts) {
        for (const { lines } of layoutOf(count, scale, words).labels) {
          const [, ...texts] = lines.map(line => line.text);
          expect(texts.join(' ')).toBe(`${fact} ◆ 123 outside`);
        }
      }
    },
  );

  it('show the families in full', () => {
    for (const count of sectorCounts) {
      const { labels } = layoutOf(count, scale);
      expect(labels.map(label => label.lines[0].text)).toEqual(
        FAMILIES.slice(0, count),
      );
    }
  });
});

describe('the title in the hub', () => {
  it.each(scales)('is whole for words of eight letters at %f', scale => {
    const title = 'Customer churning';
    const model = createSphereMapModel(sphere([], { title }), { kinds });
    expect(layoutSphereMap(model, { scale }).hub.map(l => l.text)).toEqual([
      'Customer',
      'churning',
    ]);
  });

  it('fits between the edges of the hub, whatever it says', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 60, unit: 'grapheme' }),
        fc.constantFrom(...scales),
        (title, scale) => {
          const model = createSphereMapModel(sphere([], { title }), { kinds });
          for (const line of layoutSphereMap(model, { scale }).hub) {
            expect(textWidth(line.text, line.style)).toBeLessThanOrEqual(
              2 * MAP_RADII.hub,
            );
          }
        },
      ),
    );
  });
});
