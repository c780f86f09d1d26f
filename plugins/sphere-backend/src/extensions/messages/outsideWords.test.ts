import { outsideWords } from './outsideWords';

const named = (...names: string[]) =>
  names.map(name => ({ id: `id-of-${name}`, name }));

it.each([
  [
    { total: 2, resources: named('x', 'y'), use: 'known' },
    'ahead',
    '2 in use would be outside: x, y. Renew · Give back',
  ],
  [{ total: 2, resources: [], use: 'known' }, 'now', '2 are outside now.'],
  [
    { total: 1, resources: named('x'), use: 'unknown' },
    'now',
    '1 is outside now: x.',
  ],
  [
    { total: 7, resources: named('a', 'b', 'c', 'd', 'e', 'f', 'g') },
    'now',
    '7 are outside now: a, b, c, d, e and 2 more.',
  ],
  [{ total: 0, resources: [], use: 'known' }, 'ahead', 'Renew · Give back'],
  [{ total: 0, resources: [], use: 'known' }, 'now', undefined],
  [{ total: 3, resources: [], use: 'unknown' }, 'ahead', 'Renew · Give back'],
  [
    { total: 1, resources: named('<b>'), use: 'known' },
    'now',
    '1 is outside now: ‹b›.',
  ],
] as const)('%j, %s: %s', (outside, when, words) => {
  const about = { use: 'known' as const, ...outside };
  expect(
    outsideWords({ ...about, resources: [...about.resources] }, when),
  ).toBe(words);
});
