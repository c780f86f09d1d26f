import { signalApiRef } from '@backstage/plugin-signals-react';
import { TestApiProvider } from '@backstage/test-utils';
import { renderHook } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { useLiveUpdates } from './useLiveUpdates';

type Listener = (message: object) => void;

function fakeSignals() {
  const listeners = new Map<string, Listener>();
  return {
    listeners,
    api: {
      subscribe: <T extends object>(
        channel: string,
        listener: (message: T) => void,
      ) => {
        listeners.set(channel, message => listener(message as T));
        return { unsubscribe: () => listeners.delete(channel) };
      },
    },
  };
}

function listen(
  spheres: readonly string[],
  signals?: ReturnType<typeof fakeSignals>,
) {
  const onUpdate = jest.fn();
  const wrapper = ({ children }: PropsWithChildren<{}>) =>
    signals ? (
      <TestApiProvider apis={[[signalApiRef, signals.api]]}>
        {children}
      </TestApiProvider>
    ) : (
      <TestApiProvider apis={[]}>{children}</TestApiProvider>
    );
  const hook = renderHook(({ uids }) => useLiveUpdates(uids, onUpdate), {
    wrapper,
    initialProps: { uids: spheres },
  });
  return { onUpdate, ...hook };
}

describe('live updates', () => {
  const hidden = jest.spyOn(document, 'hidden', 'get');
  beforeEach(() => {
    jest.useFakeTimers();
    hidden.mockReturnValue(false);
  });
  afterEach(() => jest.useRealTimers());

  it('come at once from the channel of each sphere that is shown', () => {
    const signals = fakeSignals();
    const { onUpdate, rerender, unmount } = listen(['u1', 'u2', 'u1'], signals);
    expect([...signals.listeners.keys()]).toEqual(['u1', 'u2']);
    signals.listeners.get('u1')?.({ revision: '3' });
    expect(onUpdate).toHaveBeenCalledTimes(1);

    rerender({ uids: ['u3'] });
    expect([...signals.listeners.keys()]).toEqual(['u3']);
    unmount();
    expect(signals.listeners.size).toBe(0);
  });

  it('are asked for every 30 seconds, also without signals', () => {
    const { onUpdate } = listen(['u1']);
    jest.advanceTimersByTime(29_000);
    expect(onUpdate).not.toHaveBeenCalled();
    jest.advanceTimersByTime(32_000);
    expect(onUpdate).toHaveBeenCalledTimes(2);
  });

  it('are not asked for while the page is hidden, and at once when it is seen again', () => {
    const { onUpdate } = listen([]);
    hidden.mockReturnValue(true);
    jest.advanceTimersByTime(120_000);
    expect(onUpdate).not.toHaveBeenCalled();
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(onUpdate).toHaveBeenCalledTimes(1);
  });

  it('end with the page', () => {
    const { onUpdate, unmount } = listen([]);
    unmount();
    jest.advanceTimersByTime(120_000);
    expect(onUpdate).not.toHaveBeenCalled();
  });
});
