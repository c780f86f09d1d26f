import { TestApiProvider } from '@backstage/test-utils';
import type {
  SphereApi,
  SphereDetail,
  SphereList,
  SphereRequestOptions,
} from '@dataops-sphere/plugin-sphere-common';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { sphereApiRef } from './sphereApiRef';
import { useSphere } from './useSphere';
import { useSpheres } from './useSpheres';
import { useTeamSphere } from './useTeamSphere';

function providing(api: Partial<SphereApi>) {
  return ({ children }: PropsWithChildren<{}>) => (
    <TestApiProvider apis={[[sphereApiRef, api]]}>{children}</TestApiProvider>
  );
}

const list = (title: string) =>
  ({ items: [{ title }], totalItems: 1 } as unknown as SphereList);

describe('the hooks of the Sphere API', () => {
  it('answer with data after loading', async () => {
    const listSpheres = jest.fn().mockResolvedValue(list('Churn'));
    const { result } = renderHook(() => useSpheres({ q: 'ch' }), {
      wrapper: providing({ listSpheres }),
    });
    expect(result.current).toMatchObject({ loading: true, data: undefined });
    await waitFor(() => expect(result.current.loading).toBe(false));
    expect(result.current.data?.items[0].title).toBe('Churn');
    expect(listSpheres).toHaveBeenCalledWith({ q: 'ch' }, expect.anything());
  });

  it('keep the rows of the last page while the next one loads, and beside an error', async () => {
    let fail: (error: Error) => void = () => {};
    const listSpheres = jest
      .fn()
      .mockResolvedValueOnce(list('Churn'))
      .mockReturnValueOnce(new Promise((_, reject) => (fail = reject)));
    const { result, rerender } = renderHook(({ q }) => useSpheres({ q }), {
      wrapper: providing({ listSpheres }),
      initialProps: { q: 'a' },
    });
    await waitFor(() => expect(result.current.data).toBeDefined());
    rerender({ q: 'b' });
    expect(result.current).toMatchObject({ loading: true });
    expect(result.current.data?.items[0].title).toBe('Churn');
    act(() => fail(new Error('down')));
    await waitFor(() => expect(result.current.error?.message).toBe('down'));
    expect(result.current.data?.items[0].title).toBe('Churn');
  });

  it('never show one sphere as another', async () => {
    const getSphere = jest
      .fn()
      .mockResolvedValueOnce({ title: 'Churn' } as SphereDetail)
      .mockReturnValueOnce(new Promise(() => {}));
    const seen: Array<string | undefined> = [];
    const { result, rerender } = renderHook(
      ({ name }) => {
        const answer = useSphere(name);
        if (name === 'fraud') seen.push(answer.data?.title);
        return answer;
      },
      {
        wrapper: providing({ getSphere }),
        initialProps: { name: 'churn' },
      },
    );
    await waitFor(() => expect(result.current.data?.title).toBe('Churn'));
    rerender({ name: 'fraud' });
    expect(new Set(seen)).toEqual(new Set([undefined]));
  });

  it('abort the call when the page is left', async () => {
    let signal: AbortSignal | undefined;
    const getSphere = (_: string, options?: SphereRequestOptions) => {
      signal = options?.signal;
      return new Promise<SphereDetail>(() => {});
    };
    const { unmount } = renderHook(() => useSphere('churn'), {
      wrapper: providing({ getSphere }),
    });
    expect(signal?.aborted).toBe(false);
    unmount();
    expect(signal?.aborted).toBe(true);
  });

  it('ask again on retry', async () => {
    const getSphere = jest
      .fn()
      .mockRejectedValueOnce(new Error('down'))
      .mockResolvedValueOnce({ title: 'Churn' });
    const { result } = renderHook(() => useSphere('churn'), {
      wrapper: providing({ getSphere }),
    });
    await waitFor(() => expect(result.current.error).toBeDefined());
    act(() => result.current.retry());
    await waitFor(() => expect(result.current.data?.title).toBe('Churn'));
    expect(result.current.error).toBeUndefined();
  });

  it('ask nothing while there is no team', () => {
    const getTeamSphere = jest.fn();
    const { result } = renderHook(() => useTeamSphere(undefined), {
      wrapper: providing({ getTeamSphere }),
    });
    expect(getTeamSphere).not.toHaveBeenCalled();
    expect(result.current).toMatchObject({ loading: false, data: undefined });
  });
});
