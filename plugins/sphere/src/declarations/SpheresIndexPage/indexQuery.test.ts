import {
  addressWith,
  addressWithoutFilters,
  countFilters,
  nextSort,
  queryOfAddress,
} from './indexQuery';

const address = (text: string) => new URLSearchParams(text);

describe('the address of the list of spheres', () => {
  it('means a query of 25 rows', () => {
    expect(
      queryOfAddress(address('q=churn&mine=true&sort=-team&cursor=abc')),
    ).toEqual({
      q: 'churn',
      mine: true,
      sort: '-team',
      cursor: 'abc',
      limit: 25,
    });
  });

  it('leaves out what is not valid instead of failing', () => {
    expect(
      queryOfAddress(address('lifecycle=old&sort=x&family=Data&foo=1&mine=si')),
    ).toEqual({ family: 'Data', limit: 25 });
  });

  it('goes back to the first page when a filter changes', () => {
    const next = addressWith(address('q=a&cursor=abc'), { family: 'Data' });
    expect(next.toString()).toBe('q=a&family=Data');
  });

  it('keeps the order and what it does not know when filters are cleared', () => {
    const next = addressWithoutFilters(address('q=a&sort=team&x=1&mine=true'));
    expect(next.toString()).toBe('sort=team&x=1');
  });

  it('counts filters, but not the order or the page', () => {
    expect(
      countFilters({ q: 'a', family: 'Data', sort: 'team', cursor: 'x' }),
    ).toBe(2);
  });

  it('sorts upwards first and downwards at the second click', () => {
    expect(nextSort(undefined, 'title')).toBe('-title');
    expect(nextSort(undefined, 'team')).toBe('team');
    expect(nextSort('team', 'team')).toBe('-team');
    expect(nextSort('-team', 'team')).toBe('team');
  });
});
