import { createKindRegistry } from '@dataops-sphere/plugin-sphere-common';
import { readCanWeAddress, writeCanWeAddress } from './canWeAddress';
import type { CanWeState } from './canWeState';

const kinds = createKindRegistry();
const read = (text: string) =>
  readCanWeAddress(new URLSearchParams(text), kinds);

describe('the address of a question', () => {
  it('can be read by people, and keeps what else is in the address', () => {
    const state: CanWeState = {
      status: 'asked',
      kind: 'kubernetes-namespace',
      action: 'create',
      values: { cluster: 'analytics-eu', name: 'churn-dev-3' },
    };
    const address = writeCanWeAddress(
      new URLSearchParams('sphere=churn&can.old=1'),
      state,
    );
    expect(address.toString()).toBe(
      'sphere=churn&can=create+kubernetes-namespace&can.cluster=analytics-eu&can.name=churn-dev-3',
    );
    expect(readCanWeAddress(address, kinds)).toEqual({ state, ignored: [] });
  });

  it.each(['ñandú-東京-🚀', 'a&b=c+d %', 'x'.repeat(300), 'has `ticks`'])(
    'brings back %s as it was typed',
    name => {
      const state: CanWeState = {
        status: 'asked',
        kind: 'tool',
        values: { name },
      };
      const address = writeCanWeAddress(new URLSearchParams(), state);
      expect(read(address.toString()).state).toEqual(state);
    },
  );

  it('keeps amounts of limits', () => {
    expect(
      read('can=request+workload-quota&can.requests.cpu=4&can.example.com/x=2')
        .state,
    ).toEqual({
      status: 'asked',
      kind: 'workload-quota',
      action: 'request',
      values: { 'requests.cpu': '4', 'example.com/x': '2' },
    });
  });

  it.each([
    ['can=nonsense&can.name=a', ['can', 'can.name']],
    ['can=fly+tool&can.name=a', ['can']],
    ['can=tool&can.colour=red', ['can.colour']],
    [`can=tool&can.name=${'x'.repeat(1025)}`, ['can.name']],
    ['can.name=a', ['can.name']],
  ])('leaves out and names what means nothing: %.60s', (text, ignored) => {
    expect(read(text).ignored).toEqual(ignored);
  });

  it('says nothing of an address that asks nothing', () => {
    expect(read('q=churn')).toEqual({
      state: { status: 'untouched' },
      ignored: [],
    });
  });

  it('is gone when the question is cleared', () => {
    const cleared = writeCanWeAddress(
      new URLSearchParams('can=tool&can.name=a&q=1'),
      { status: 'untouched' },
    );
    expect(cleared.toString()).toBe('q=1');
  });
});
