import { reviewsAddress, reviewsQueryOf } from './reviewsQuery';

const address = (text: string) => new URLSearchParams(text);

describe('the address of the reviews page', () => {
  it('means what waits for me, answer due first, where it says nothing', () => {
    expect(reviewsQueryOf(address(''))).toEqual({
      view: 'me',
      state: 'open',
      sort: 'due',
      limit: 50,
    });
  });

  it('says whose turn, which sphere, which order and which page', () => {
    const query = reviewsQueryOf(
      address('view=sent&sphere=churn&sort=-submittedAt&cursor=x&item=1'),
    );
    expect(query).toMatchObject({
      view: 'sent',
      sphere: 'churn',
      sort: '-submittedAt',
      cursor: 'x',
    });
    expect(query).not.toHaveProperty('item');
  });

  it('ignores what it cannot mean', () => {
    expect(reviewsQueryOf(address('view=boss&sort=loudest'))).toMatchObject({
      view: 'me',
      sort: 'due',
    });
  });

  it('starts another list at its first page with nothing chosen', () => {
    const next = reviewsAddress(address('cursor=x&item=1&sphere=churn'), {
      view: 'groups',
    });
    expect(String(next)).toBe('sphere=churn&view=groups');
  });

  it('keeps list and page when a request is chosen', () => {
    const next = reviewsAddress(address('view=all&cursor=x'), { item: '2' });
    expect(String(next)).toBe('view=all&cursor=x&item=2');
  });
});
