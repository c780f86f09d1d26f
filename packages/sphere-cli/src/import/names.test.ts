import { nameSchema } from '@dataops-sphere/plugin-sphere-common';
import * as fc from 'fast-check';
import { allocateNames, allocateSphereNames } from './names';

describe('allocateNames', () => {
  it('lets who has the form of a name keep it, and numbers the others', () => {
    expect([...allocateNames(['a_b', 'a-b', 'A b'])]).toEqual([
      ['a-b', 'a-b'],
      ['A b', 'a-b-2'],
      ['a_b', 'a-b-3'],
    ]);
  });

  it('gives no sphere a name that the pages need', () => {
    expect(allocateSphereNames(['library']).get('library')).toBe('library-2');
  });

  it('gives every key a valid name of its own, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 90 })), keys => {
        const names = allocateNames(keys);
        const values = [...names.values()];
        expect(new Set(values).size).toBe(new Set(keys).size);
        values.forEach(name => nameSchema.parse(name));
        expect(allocateNames([...keys].reverse())).toEqual(names);
      }),
    );
  });
});
