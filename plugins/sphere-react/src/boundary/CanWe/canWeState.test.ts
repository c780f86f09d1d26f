import { canWeReducer, CAN_WE_UNTOUCHED, type CanWeState } from './canWeState';

const asked: CanWeState = {
  status: 'asked',
  kind: 'role',
  action: 'grant',
  values: { role: 'CHURN_X' },
};

describe('canWeReducer', () => {
  it('is asked as soon as something is said, also about a kind that was only offered', () => {
    expect(
      canWeReducer(CAN_WE_UNTOUCHED, {
        type: 'said',
        kind: 'role',
        values: { role: 'A' },
      }),
    ).toEqual({ status: 'asked', kind: 'role', values: { role: 'A' } });
  });

  it('is only chosen again when the last word is taken back', () => {
    expect(
      canWeReducer(asked, { type: 'said', kind: 'role', values: { role: '' } }),
    ).toEqual({ status: 'chosen', kind: 'role', action: 'grant' });
  });

  it('keeps what was said when the action changes', () => {
    expect(
      canWeReducer(asked, {
        type: 'actionChosen',
        kind: 'role',
        action: 'delete',
      }),
    ).toEqual({ ...asked, action: 'delete' });
  });

  it('forgets action and words with another kind, but not with the same', () => {
    expect(canWeReducer(asked, { type: 'kindChosen', kind: 'tool' })).toEqual({
      status: 'chosen',
      kind: 'tool',
    });
    expect(canWeReducer(asked, { type: 'kindChosen', kind: 'role' })).toBe(
      asked,
    );
  });

  it('starts over when cleared', () => {
    expect(canWeReducer(asked, { type: 'cleared' })).toBe(CAN_WE_UNTOUCHED);
  });

  it('is what an address says when restored', () => {
    expect(
      canWeReducer(CAN_WE_UNTOUCHED, { type: 'restored', state: asked }),
    ).toBe(asked);
  });
});
