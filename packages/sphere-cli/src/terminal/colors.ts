import picocolors from 'picocolors';

export type Colors = Pick<
  ReturnType<typeof picocolors.createColors>,
  'bold' | 'dim' | 'red' | 'yellow' | 'green'
>;

/** Colours, or none where the output is not for a terminal. */
export function createColors(enabled: boolean): Colors {
  return picocolors.createColors(enabled);
}
