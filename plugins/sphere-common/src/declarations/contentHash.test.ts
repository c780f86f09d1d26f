import fc from 'fast-check';
import { withKeysReversed } from '../__testUtils__/declarationArbitraries';
import { contentHash } from './contentHash';

describe('contentHash', () => {
  it('is the SHA-256 of the canonical JSON', () => {
    // sha256 of {"a":1,"b":"x"}
    expect(contentHash({ b: 'x', a: 1 })).toBe(
      'ecf9e98ec0641e23113ff3ce8bdc78d0ddd249886517fd4a7f68cc83d4e65667',
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(contentHash(withKeysReversed(value))).toBe(contentHash(value));
      }),
    );
  });

  it('depends on the order of lists and on every value', () => {
    expect(contentHash([1, 2])).not.toBe(contentHash([2, 1]));
    expect(contentHash({ a: '1' })).not.toBe(contentHash({ a: 1 }));
  });

  it('takes composed and decomposed letters as different, because it hashes what is written', () => {
    expect(contentHash('é'.normalize('NFC'))).not.toBe(
      contentHash('é'.normalize('NFD')),
    );
  });
});
