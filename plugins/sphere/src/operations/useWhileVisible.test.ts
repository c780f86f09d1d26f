import { renderHook } from '@testing-library/react';
import { useWhileVisible } from './useWhileVisible';

describe('what is repeated while somebody looks', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('is called once a period, until the page is left or hidden', () => {
    const call = jest.fn();
    const visible = jest.spyOn(document, 'visibilityState', 'get');
    visible.mockReturnValue('visible');
    const { unmount } = renderHook(() => useWhileVisible(call, 10_000));
    expect(call).not.toHaveBeenCalled();
    jest.advanceTimersByTime(20_000);
    expect(call).toHaveBeenCalledTimes(2);
    visible.mockReturnValue('hidden');
    jest.advanceTimersByTime(60_000);
    expect(call).toHaveBeenCalledTimes(2);
    visible.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(call).toHaveBeenCalledTimes(3);
    unmount();
    jest.advanceTimersByTime(60_000);
    expect(call).toHaveBeenCalledTimes(3);
  });
});
