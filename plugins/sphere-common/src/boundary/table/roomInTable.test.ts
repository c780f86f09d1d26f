import { renderPhrase } from '../phrases';
import { entry, kinds, sphere } from '../__testUtils__/resolvedSphereFixture';
import { asked, extraRoom, overlayOf } from '../__testUtils__/roomFixture';
import { NOW } from '../__testUtils__/sphereUseFixture';
import { createBoundaryTable } from './createBoundaryTable';

const namespaces = entry('kubernetes-namespace', {
  limits: { count: { warn: 8, border: 10, ceiling: 12 } },
});
const rowsOf = (room: { live?: object[]; open?: object[] }, at = NOW) => {
  const live = (room.live ?? []).map(parts => extraRoom(parts));
  const open = (room.open ?? []).map(parts => asked(parts));
  const rows = createBoundaryTable(sphere([namespaces]), {
    kinds,
    at,
    room: { live, open },
    overlays: live.map(one => overlayOf(one)),
  });
  return rows.flatMap(row => (row.type === 'unmatched' ? [] : [row]));
};
const sentences = (row: ReturnType<typeof rowsOf>[number]) =>
  row.room.map(({ sentence }) => renderPhrase(sentence));

describe('extra room in the table', () => {
  it('stands in the row of its statement, what counts before what is asked for', () => {
    const [row] = rowsOf({
      open: [{ targets: extraRoom().targets, title: '6 more namespaces' }],
      live: [{}],
    });
    expect(sentences(row)).toEqual([
      'extra room: 4 more namespaces until 20 Feb',
      'asked: 6 more namespaces',
    ]);
  });

  it('raises the border up to the ceiling, and says what it is without', () => {
    const [row] = rowsOf({ live: [{}] });
    expect(row.type === 'entry' && row.limits[0]).toMatchObject({
      border: 12,
      declared: 10,
      beyond: 'closed',
    });
    expect(row.type === 'entry' && renderPhrase(row.limits[0].text)).toBe(
      'Number: border 12, 10 without extra room, warns at 8, never more',
    );
  });

  it('takes nothing away where the declared border is higher by now', () => {
    const [target] = extraRoom().targets;
    const [row] = rowsOf({ live: [{ targets: [{ ...target, to: 7 }] }] });
    expect(row.type === 'entry' && row.limits[0].border).toBe(10);
    expect(row.type === 'entry' && row.limits[0]).not.toHaveProperty(
      'declared',
    );
  });

  it('stands below everything else where no statement speaks of it', () => {
    const rows = rowsOf({
      open: [
        { id: 'a', title: 'tool x', targets: [{ kind: 'tool' }] },
        { id: 'b', title: 'y', targets: [{ entry: 'gone', kind: 'role' }] },
      ],
    });
    const unlisted = rows[rows.length - 1];
    expect(sentences(unlisted)).toEqual(['asked: tool x', 'asked: y']);
    expect(unlisted.room.map(({ family }) => family)).toEqual([
      'Other',
      'Roles',
    ]);
  });

  it('is counted by what has no end alone where nobody says what time it is', () => {
    const forever = { endsAt: undefined, permanent: true };
    const borderOf = (parts: object) => {
      const live = [extraRoom(parts)];
      const [row] = createBoundaryTable(sphere([namespaces]), {
        kinds,
        overlays: live.map(one => overlayOf(one)),
      });
      return row.type === 'entry' ? row.limits[0].border : undefined;
    };
    expect(borderOf({})).toBe(10);
    expect(borderOf(forever)).toBe(12);
  });
});
