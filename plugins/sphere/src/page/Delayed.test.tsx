import { act, render, screen } from '@testing-library/react';
import { Delayed } from './Delayed';

describe('what is shown while something loads', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('appears only when loading is slow enough to be noticed', () => {
    render(<Delayed>Loading</Delayed>);
    act(() => jest.advanceTimersByTime(199));
    expect(screen.queryByText('Loading')).not.toBeInTheDocument();
    act(() => jest.advanceTimersByTime(1));
    expect(screen.getByText('Loading')).toBeInTheDocument();
  });
});
