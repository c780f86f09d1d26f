import { queryReducer, type SphereQueryState } from './queryReducer';

type State = SphereQueryState<string>;

describe('queryReducer', () => {
  it('keeps the data while the same list is asked again', () => {
    const ready: State = { status: 'ready', data: 'old' };
    expect(queryReducer(ready, { type: 'started', keep: 'data' })).toEqual({
      status: 'refetching',
      data: 'old',
    });
  });

  it('drops the data when the query is about something else', () => {
    const ready: State = { status: 'ready', data: 'old' };
    expect(queryReducer(ready, { type: 'started', keep: 'nothing' })).toEqual({
      status: 'loading',
    });
  });

  it('keeps the data beside the error of a later call', () => {
    const error = new Error('down');
    const state: State = { status: 'refetching', data: 'old' };
    expect(queryReducer(state, { type: 'failed', error })).toEqual({
      status: 'failed',
      error,
      data: 'old',
    });
  });

  it('forgets the error when a call succeeds', () => {
    const state: State = { status: 'failed', error: new Error('down') };
    expect(queryReducer(state, { type: 'succeeded', data: 'new' })).toEqual({
      status: 'ready',
      data: 'new',
    });
  });
});
