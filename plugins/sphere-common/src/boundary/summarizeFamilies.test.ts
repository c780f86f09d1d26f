import * as fc from 'fast-check';
import {
  anyEntries,
  kinds,
  sphere,
} from './__testUtils__/resolvedSphereFixture';
import { createSphereMapModel } from './map';
import { summarizeFamilies } from './summarizeFamilies';

const unlisted = fc.constantFrom('extendable' as const, 'forbidden' as const);

describe('summarizeFamilies', () => {
  it('agrees with the sectors of the map', () => {
    fc.assert(
      fc.property(anyEntries, unlisted, (entries, zone) => {
        const resolved = sphere(entries, { unlisted: zone });
        const { sectors } = createSphereMapModel(resolved, { kinds });
        expect(summarizeFamilies(resolved)).toEqual(
          sectors.map(({ family, beyond, statements }) => ({
            family,
            entries: statements.length,
            beyond,
          })),
        );
      }),
    );
  });
});
