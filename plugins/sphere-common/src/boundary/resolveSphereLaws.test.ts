import fc from 'fast-check';
import {
  archetypeArbitrary,
  sphereArbitrary,
} from '../__testUtils__/declarationArbitraries';
import type { ArchetypeDocument } from '../declarations/documents';
import { createKindRegistry } from './kindRegistry';
import { resolvedSphereSchema } from './resolvedSphere';
import { resolveSphere } from './resolveSphere';

const kinds = createKindRegistry();

describe('resolveSphere as a function', () => {
  const based2 = fc
    .tuple(sphereArbitrary, fc.array(archetypeArbitrary, { minLength: 1 }))
    .map(([document, list]) => ({
      list,
      document: {
        ...document,
        spec: {
          ...document.spec,
          basedOn: { archetype: list[0].metadata.name },
        },
      },
    }));
  const byName = (list: readonly ArchetypeDocument[]) =>
    new Map(list.map(a => [a.metadata.name, a]));

  it('gives the same for the same, whatever the order of the archetypes', () => {
    fc.assert(
      fc.property(based2, ({ document, list }) => {
        const unique = [...byName(list).values()];
        const forward = resolveSphere(document, {
          archetypes: byName(unique),
          kinds,
        });
        const backward = resolveSphere(document, {
          archetypes: byName([...unique].reverse()),
          kinds,
        });
        expect(backward).toEqual(forward);
        expect(forward.ok).toBe(true);
      }),
    );
  });

  it('changes nothing when its result is declared and resolved again', () => {
    fc.assert(
      fc.property(based2, ({ document, list }) => {
        const first = resolveSphere(document, {
          archetypes: byName(list),
          kinds,
        });
        if (!first.ok) throw new Error('unexpected');
        const { boundary, leash, unlisted, lifecycle, cover } = first.sphere;
        const again = resolveSphere(
          {
            ...document,
            spec: {
              team: document.spec.team,
              platformOwner: document.spec.platformOwner,
              unlisted,
              lifecycle,
              cover,
              boundary: boundary.map(
                ({ family: _f, provenance: _p, ...entry }) => entry,
              ),
              leash: {
                checkpoints: leash.checkpoints.map(c => c.name),
                extensions: leash.extensions,
              },
            },
          },
          { archetypes: new Map(), kinds },
        );
        const plain = (result: typeof again) =>
          JSON.parse(
            JSON.stringify(result, (key, value) =>
              key === 'provenance' || key === 'basedOn' ? undefined : value,
            ),
          );
        expect(plain(again)).toEqual(plain(first));
      }),
    );
  });

  it('does not touch its arguments, and fits its schema', () => {
    fc.assert(
      fc.property(based2, ({ document, list }) => {
        const before = JSON.stringify([document, list]);
        const result = resolveSphere(document, {
          archetypes: byName(list),
          kinds,
        });
        expect(JSON.stringify([document, list])).toBe(before);
        expect(
          resolvedSphereSchema.safeParse(result.ok && result.sphere).error,
        ).toBeUndefined();
      }),
    );
  });
});
