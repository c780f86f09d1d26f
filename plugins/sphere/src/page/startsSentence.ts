/** For a block whose text may begin with the name of a kind: small within sentences, a capital where it stands alone. @internal */
export const STARTS_SENTENCE = {
  '&::first-letter': { textTransform: 'uppercase' },
} as const;
