import { mockServices } from '@backstage/backend-test-utils';
import { assertNotInCatalogRules } from './assertNotInCatalogRules';

const check = (catalog: object) => () =>
  assertNotInCatalogRules(mockServices.rootConfig({ data: { catalog } as {} }));

describe('assertNotInCatalogRules', () => {
  it('accepts rules that leave kind Sphere out', () => {
    expect(check({})).not.toThrow();
    expect(
      check({
        rules: [{ allow: ['Component', 'API'] }],
        locations: [
          { type: 'file', target: 'a.yaml', rules: [{ allow: ['Group'] }] },
        ],
      }),
    ).not.toThrow();
  });

  it.each([['Sphere'], ['sphere'], [{ kind: 'Sphere' }]])(
    'refuses catalog.rules that allow %j',
    kind => {
      expect(check({ rules: [{ allow: ['API', kind] }] })).toThrow(
        "catalog.rules allows kind 'Sphere'",
      );
    },
  );

  it('names the location whose rules allow it', () => {
    const locations = [
      { type: 'file', target: 'a.yaml' },
      { type: 'file', target: 'b.yaml', rules: [{ allow: ['Sphere'] }] },
    ];
    expect(check({ locations })).toThrow('catalog.locations[1].rules allows');
  });
});
