import { entry, kinds, sphere } from '../__testUtils__/resolvedSphereFixture';
import { createBoundaryUse } from './boundaryUse';
import { compileBoundary } from './compileBoundary';
import { createQuestion } from './createQuestion';
import { decide } from './decide';
import type { BoundaryOverlay } from './overlay';

const NOW = 1000;

function headroomOf(
  amounts: Record<string, unknown>,
  targets: readonly number[] = [],
) {
  const overlays: BoundaryOverlay[] = targets.map((target, i) => ({
    id: `o${i}`,
    title: `Up to ${target}`,
    entry: 'compute',
    from: 0,
    limits: { 'requests.cpu': target },
  }));
  const compute = entry('workload-quota', {
    id: 'compute',
    limits: {
      pods: { border: 100 },
      'requests.cpu': { warn: 30, border: 40, ceiling: 80 },
    },
  });
  const boundary = compileBoundary(sphere([compute]), { kinds, overlays });
  const question = createQuestion(
    { kind: 'workload-quota', action: 'request', properties: amounts },
    kinds.get('workload-quota'),
  );
  const use = createBoundaryUse([
    {
      entry: 'compute',
      dimension: 'requests.cpu',
      value: 35,
      observedAt: 0,
      validUntil: NOW + 1,
    },
  ]);
  return decide(boundary, question, use, NOW).headroom;
}

const CPU = {
  entry: 'compute',
  dimension: 'requests.cpu',
  mode: 'sum',
  use: 35,
  warn: 30,
  ceiling: 80,
};

describe('the headroom of a decision', () => {
  it('has the numbers of each limit that the question adds to, the worst first', () => {
    expect(headroomOf({ pods: 1, 'requests.cpu': 10 })).toEqual([
      { ...CPU, state: 'over-border', adds: 10, border: 40 },
      {
        entry: 'compute',
        dimension: 'pods',
        mode: 'sum',
        state: 'unknown-use',
        adds: 1,
        border: 100,
      },
    ]);
  });

  it('names the extra room that raised the border the most', () => {
    expect(headroomOf({ 'requests.cpu': 10 }, [50, 60, 45])).toEqual([
      { ...CPU, state: 'near', adds: 10, border: 60, raisedBy: 'Up to 60' },
    ]);
  });

  it('shows no border above the ceiling', () => {
    expect(headroomOf({ 'requests.cpu': 10 }, [1000])).toMatchObject([
      { border: 80, ceiling: 80 },
    ]);
  });

  it('says nothing of extra room that raised nothing', () => {
    expect(headroomOf({ 'requests.cpu': 10 }, [20])).toEqual([
      { ...CPU, state: 'over-border', adds: 10, border: 40 },
    ]);
  });

  it('has no amount where the question does not say one', () => {
    const headroom = headroomOf({ 'requests.cpu': 'lots' });
    // No amount can be read, so that it may ask for any of them.
    expect(headroom.map(h => [h.dimension, h.state, h.use, h.adds])).toEqual([
      ['pods', 'unknown-amount', undefined, undefined],
      ['requests.cpu', 'unknown-amount', 35, undefined],
    ]);
  });
});
