import { act, renderHook } from '@testing-library/react';
import { useRoomClock } from './useRoomClock';

const overlay = (from: number, until?: number) => ({
  id: 'r-1',
  title: 'room',
  entry: 'namespaces',
  from,
  ...(until !== undefined && { until }),
});

describe('the clock of extra room', () => {
  beforeEach(() => jest.useFakeTimers({ now: 1000 }));
  afterEach(() => jest.useRealTimers());

  it('is read anew when extra room starts and when it ends', () => {
    const overlays = [overlay(1500, 3000)];
    const { result } = renderHook(() => useRoomClock(overlays));
    expect(result.current).toBe(1000);
    act(() => jest.advanceTimersByTime(499));
    expect(result.current).toBe(1000);
    act(() => jest.advanceTimersByTime(1));
    expect(result.current).toBe(1500);
    act(() => jest.advanceTimersByTime(1500));
    expect(result.current).toBe(3000);
  });

  it('waits for nothing that is past or has no end', () => {
    const overlays = [overlay(0), overlay(0, 900)];
    renderHook(() => useRoomClock(overlays));
    expect(jest.getTimerCount()).toBe(0);
  });

  it('waits longer than a timer can', () => {
    const year = 366 * 24 * 60 * 60 * 1000;
    const overlays = [overlay(0, year)];
    const { result } = renderHook(() => useRoomClock(overlays));
    act(() => jest.advanceTimersByTime(2 ** 31 - 1));
    expect(result.current).toBeLessThan(year);
    act(() => jest.advanceTimersByTime(year));
    expect(result.current).toBeGreaterThanOrEqual(year);
  });
});
