import { TestApiProvider } from '@backstage/test-utils';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { namespacesInUse, NOW } from '../boundary/__testUtils__/useFixture';
import { sphereApiRef } from './sphereApiRef';
import { useKnownUse } from './useKnownUse';

function knownUse(getSphereUse: jest.Mock) {
  const wrapper = ({ children }: PropsWithChildren<{}>) => (
    <TestApiProvider apis={[[sphereApiRef, { getSphereUse }]]}>
      {children}
    </TestApiProvider>
  );
  return renderHook(() => useKnownUse('churn'), { wrapper });
}

describe('useKnownUse', () => {
  it('is absent at first, then what the backend knows', async () => {
    const use = namespacesInUse(3);
    const getSphereUse = jest.fn().mockResolvedValue(use);
    const { result } = knownUse(getSphereUse);
    expect(result.current.use).toBeUndefined();
    await waitFor(() => expect(result.current.use).toBe(use));
    expect(getSphereUse).toHaveBeenCalledWith('churn', expect.anything());
  });

  it('is unknown when the call fails', async () => {
    const { result } = knownUse(jest.fn().mockRejectedValue(new Error('down')));
    await waitFor(() => expect(result.current.use).toBe('unknown'));
  });

  it('moves its clock on when a limit gets too old', async () => {
    jest.useFakeTimers({ now: NOW });
    const use = namespacesInUse(3);
    const { result } = knownUse(jest.fn().mockResolvedValue(use));
    await act(async () => {});
    expect(result.current).toEqual({ use, at: NOW });
    act(() => {
      jest.advanceTimersByTime(1);
    });
    expect(result.current.at).toBe(NOW + 1);
    jest.useRealTimers();
  });
});
