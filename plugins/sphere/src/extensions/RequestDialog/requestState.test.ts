import type { RequestDraft } from './requestDraft';
import {
  requestReducer,
  type RequestEvent,
  type RequestState,
} from './requestState';

const draft: RequestDraft = {
  changes: [],
  term: { type: 'for', duration: '1 month' },
  why: '',
  key: 'first-key',
  ask: '',
};
const untouched: RequestState = {
  status: 'untouched',
  draft,
  origin: { type: 'new' },
};
const edited = (text: string) =>
  ({ type: 'edited', edit: { type: 'why', text }, key: 'next-key' } as const);
const sent = {
  type: 'sent' as const,
  request: { id: 'r1', title: '4 more', waitingFor: [] },
} satisfies RequestEvent;

const after = (...events: RequestEvent[]) =>
  events.reduce(requestReducer, untouched);

describe('a request that is being written', () => {
  it('keeps its key while it was not tried, and gets another one for something else', () => {
    expect(after(edited('a'))).toMatchObject({ draft: { key: 'first-key' } });
    const error = new Error('down');
    expect(
      after(edited('a'), { type: 'send' }, { type: 'failed', error }),
    ).toMatchObject({ status: 'refused', draft: { key: 'first-key' }, error });
    expect(
      after({ type: 'send' }, { type: 'failed', error }, edited('b')),
    ).toMatchObject({
      status: 'writing',
      draft: { key: 'next-key', why: 'b' },
    });
  });

  it('does not change while it is being sent, nor after it was', () => {
    expect(after({ type: 'send' }, edited('late'))).toMatchObject({
      status: 'sending',
      draft: { why: '' },
    });
    const done = after({ type: 'send' }, sent);
    expect(requestReducer(done, edited('later'))).toBe(done);
    expect(done).toEqual({ status: 'sent', request: sent.request });
  });

  it('goes on with the draft that was kept, and starts over where that is discarded', () => {
    const kept = { draft: { ...draft, why: 'before' }, savedAt: '2026-02-03' };
    const other: RequestState = { ...untouched, origin: { type: 'new', kept } };
    const resumed = requestReducer(other, { type: 'resumed' });
    expect(resumed).toMatchObject({
      draft: { why: 'before' },
      origin: { type: 'restored' },
    });
    expect(requestReducer(resumed, { type: 'discarded', draft })).toEqual(
      untouched,
    );
    expect(requestReducer(untouched, { type: 'resumed' })).toBe(untouched);
  });
});
