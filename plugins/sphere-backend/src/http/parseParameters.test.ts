import {
  pageQuerySchema,
  sphereListQuerySchema,
  teamSphereQuerySchema,
} from '@dataops-sphere/plugin-sphere-common';
import { parseParameters } from './parseParameters';

describe('parseParameters', () => {
  it('turns texts into values', () => {
    expect(
      parseParameters(sphereListQuerySchema, {
        mine: 'true',
        problems: 'false',
        limit: '10',
        sort: '-title',
      }),
    ).toEqual({ mine: true, problems: false, limit: 10, sort: '-title' });
  });

  it('names every wrong parameter at once', () => {
    const parse = () =>
      parseParameters(sphereListQuerySchema, {
        limit: '1000',
        sort: 'shoe-size',
        colour: 'red',
        weight: '1',
      });
    for (const name of ['limit', 'sort', 'colour', 'weight']) {
      expect(parse).toThrow(
        expect.objectContaining({
          name: 'InputError',
          message: expect.stringContaining(`'${name}' (`),
        }),
      );
    }
  });

  it('refuses a parameter that is given twice or as an object', () => {
    expect(() =>
      parseParameters(sphereListQuerySchema, { q: ['a', 'b'] }),
    ).toThrow("'q' (");
    expect(() =>
      parseParameters(sphereListQuerySchema, { q: { a: 'b' } }),
    ).toThrow("'q' (");
  });

  it('refuses a null character, which the database could not search for', () => {
    expect(() =>
      parseParameters(sphereListQuerySchema, { q: 'chu\u0000rn' }),
    ).toThrow("'q' (holds a null character)");
  });

  it('says which parameter is missing', () => {
    expect(() => parseParameters(teamSphereQuerySchema, {})).toThrow(
      "'team' (",
    );
  });

  it.each(['0', '-1', '101', '1.5', 'ten', ''])(
    'refuses %p as the size of a page',
    limit => {
      expect(() => parseParameters(pageQuerySchema, { limit })).toThrow(
        "'limit' (",
      );
    },
  );
});
