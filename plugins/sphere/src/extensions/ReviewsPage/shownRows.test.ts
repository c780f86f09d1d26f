import { createExtensionSummary } from '../../__testUtils__/extensionFixtures';
import { mergeRows, rowsOf } from './shownRows';

const row = (id: string, version = 1) =>
  createExtensionSummary({ id, version });

describe('the rows of a list that is kept up to date', () => {
  const shown = rowsOf({ items: [row('a'), row('b')] });

  it('stay in their places, with what is new of them', () => {
    const merged = mergeRows(shown, { items: [row('b', 2), row('a')] });
    expect(merged.rows.map(({ item }) => [item.id, item.version])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect(merged.fresh).toBe(0);
  });

  it('are marked once they do not wait any more', () => {
    const merged = mergeRows(shown, { items: [row('b')] });
    expect(merged.rows.map(({ state }) => state)).toEqual(['gone', 'waiting']);
  });

  it('do not move for new ones, which are counted', () => {
    const merged = mergeRows(shown, {
      items: [row('c'), row('a'), row('b'), row('d')],
    });
    expect(merged.rows.map(({ item }) => item.id)).toEqual(['a', 'b']);
    expect(merged.fresh).toBe(2);
  });

  it('come back when they wait again', () => {
    const without = mergeRows(shown, { items: [] });
    const again = mergeRows(without, { items: [row('a')] });
    expect(again.rows.map(({ state }) => state)).toEqual(['waiting', 'gone']);
  });
});
