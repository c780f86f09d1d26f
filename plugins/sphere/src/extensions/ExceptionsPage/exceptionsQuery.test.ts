import {
  createExtensionSummary,
  daysFromNow,
} from '../../__testUtils__/extensionFixtures';
import {
  addressOfExceptions,
  filterOfAddress,
  queryOf,
  rowsOf,
} from './exceptionsQuery';

const filterOf = (address: string) =>
  filterOfAddress(new URLSearchParams(address));

describe('the question for exceptions', () => {
  it('is for all that is approved or counts, what ends first at the beginning', () => {
    expect(queryOf(filterOf(''))).toEqual({
      view: 'all',
      state: 'live',
      sort: 'endsAt',
      limit: 25,
    });
  });

  it('takes from the address what means something there', () => {
    const owner = 'group:default/data-platform';
    expect(
      queryOf(filterOf(`platformOwner=${owner}&sort=-submittedAt&cursor=c`)),
    ).toMatchObject({
      platformOwner: owner,
      sort: '-submittedAt',
      cursor: 'c',
    });
    expect(queryOf(filterOf(`sort=due&cursor=${'x'.repeat(3000)}`))).toEqual(
      queryOf(filterOf('')),
    );
  });

  it('keeps to the order of the ends where only what ends soon is wanted', () => {
    expect(queryOf(filterOf('ending=soon&sort=submittedAt')).sort).toBe(
      'endsAt',
    );
  });

  it('starts at the first page with another filter', () => {
    const address = new URLSearchParams('cursor=c&sort=submittedAt');
    expect(addressOfExceptions(address, { ending: 'soon' }).toString()).toBe(
      'sort=submittedAt&ending=soon',
    );
  });

  it('stops where what ends soon is at its end, and leaves out what is over', () => {
    const ends = (endsAt?: string) => createExtensionSummary({ endsAt });
    const items = [ends(daysFromNow(-1)), ends(daysFromNow(3)), ends()];
    const at = Date.now();
    const soon = { filter: filterOf('ending=soon'), at };
    expect(rowsOf(items, soon)).toEqual({ rows: [items[1]], rest: 'none' });
    expect(rowsOf(items.slice(0, 2), soon).rest).toBe('some');
    expect(rowsOf(items, { filter: filterOf(''), at })).toEqual({
      rows: items.slice(1),
      rest: 'some',
    });
  });
});
