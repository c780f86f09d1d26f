import { limitUseState } from './limitUseState';

describe('how a use stands to its limit', () => {
  it.each([
    [7, { warn: 8, border: 10 }, 'ok'],
    [8, { warn: 8, border: 10 }, 'near'],
    [10, { border: 10 }, 'near'],
    [9, { border: 10 }, 'ok'],
    [11, { border: 10, ceiling: 20 }, 'over'],
    [11, { ceiling: 10 }, 'over'],
    [10, { ceiling: 10 }, 'near'],
    [9, { warn: 8 }, 'near'],
    [0, { border: 0, warn: 0 }, 'ok'],
    [1, { border: 0 }, 'over'],
  ] as const)('%d of %o is %s', (used, limit, state) => {
    expect(limitUseState(used, limit)).toBe(state);
  });
});
