import * as fc from 'fast-check';
import { renderPhrase } from '../phrases';
import { createBoundaryTable } from '../table';
import { kinds, sphere } from '../__testUtils__/resolvedSphereFixture';
import { anyRoom } from '../__testUtils__/roomFixture';
import { anyEntriesInUse, NOW } from '../__testUtils__/sphereUseFixture';
import { createSphereMapModel } from './createSphereMapModel';
import {
  MAP_MAX_WIDTH,
  MAP_MIN_WIDTH,
  MAP_RADII,
  MAP_VIEW_BOX,
} from './mapGeometry';
import { layoutSphereMap, type MapLabel } from './mapLayout';

/** Any boundary in use, with any extra room and requests for it. */
const anyWorld = anyEntriesInUse.chain(({ entries, use }) =>
  anyRoom(entries).map(room => ({ entries, use, ...room })),
);

const overlap = ({ box: a }: MapLabel, { box: b }: MapLabel) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('any extra room on the map', () => {
  it('keeps every outline in its sector, between border and ceiling', () => {
    fc.assert(
      fc.property(anyWorld, ({ entries, ...context }) => {
        const { sectors } = createSphereMapModel(sphere(entries), {
          kinds,
          at: NOW,
          ...context,
        });
        for (const { angles, bulge, ask } of sectors) {
          for (const one of [bulge, ask]) {
            if (!one) continue;
            expect(one.start).toBeGreaterThanOrEqual(angles.start);
            expect(one.end).toBeLessThanOrEqual(angles.end);
            expect(one.outer).toBeGreaterThanOrEqual(214);
            expect(one.outer).toBeLessThanOrEqual(MAP_RADII.ceiling);
          }
        }
      }),
    );
  });

  it('says all of it, and nothing that the table does not say', () => {
    fc.assert(
      fc.property(anyWorld, ({ entries, ...rest }) => {
        const context = { kinds, at: NOW, ...rest };
        const rows = createBoundaryTable(sphere(entries), context);
        const { sectors } = createSphereMapModel(sphere(entries), context);
        const inTable = rows.flatMap(row =>
          row.type === 'unmatched' ? [] : row.room,
        );
        const onMap = sectors.flatMap(({ room }) => room);
        const key = (fact: (typeof inTable)[number]) => JSON.stringify(fact);
        expect(onMap.map(key).sort()).toEqual(inTable.map(key).sort());
        for (const { room, sentence } of sectors) {
          const words = renderPhrase(sentence);
          for (const fact of room) {
            expect(words).toContain(renderPhrase(fact.sentence));
          }
        }
        const limits = rows.flatMap(r => (r.type === 'entry' ? r.limits : []));
        expect(
          sectors.flatMap(s => s.statements.flatMap(one => one.limits)),
        ).toEqual(limits);
      }),
    );
  });

  it.each([MAP_MIN_WIDTH, 640, MAP_MAX_WIDTH])(
    'has labels that neither overlap nor leave the drawing at %d pixels',
    pixels => {
      const { x, y, width, height } = MAP_VIEW_BOX;
      fc.assert(
        fc.property(anyWorld, ({ entries, ...context }) => {
          const model = createSphereMapModel(sphere(entries), {
            kinds,
            at: NOW,
            ...context,
          });
          const { labels } = layoutSphereMap(model, { scale: pixels / width });
          labels.forEach((label, index) => {
            const others = labels.slice(index + 1);
            expect(others.filter(one => overlap(label, one))).toEqual([]);
            const { left, right, top, bottom } = label.box;
            expect(left).toBeGreaterThanOrEqual(x);
            expect(right).toBeLessThanOrEqual(x + width);
            expect(top).toBeGreaterThanOrEqual(y);
            expect(bottom).toBeLessThanOrEqual(y + height);
          });
        }),
      );
    },
  );
});
