import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { builtInBoundaryKinds } from '@dataops-sphere/plugin-sphere-common';
import { readSphereOptions } from './readSphereOptions';

const read = (sphere?: JsonObject) =>
  readSphereOptions(
    mockServices.rootConfig({ data: sphere ? { sphere } : {} }),
  );
const source = { id: 'demo', type: 'file', target: 'declarations' };

describe('readSphereOptions', () => {
  it('needs no configuration at all', () => {
    expect(read()).toEqual({
      sources: [],
      boundaryKinds: [],
      membership: { refresh: { seconds: 60 }, trustedOrigins: [] },
      decisions: expect.any(Object),
      inventory: expect.any(Object),
      extensions: expect.any(Object),
      outbox: { poll: 1_000, sweep: 30_000 },
    });
  });

  it('reads sources, with a schedule only where one is given', () => {
    const { sources } = read({
      sources: [
        source,
        {
          id: 'git',
          type: 'url',
          target: 'https://git.example.com/org/spheres/tree/main/',
          editUrl: 'https://git.example.com/org/spheres/edit/main/{path}',
          schedule: { frequency: 'PT5M', timeout: { minutes: 3 } },
        },
      ],
    });
    expect(sources[0]).toEqual(source);
    expect(sources[1]).toMatchObject({
      id: 'git',
      editUrl: 'https://git.example.com/org/spheres/edit/main/{path}',
      schedule: { frequency: { minutes: 5 }, timeout: { minutes: 3 } },
    });
  });

  it('reads membership', () => {
    expect(
      read({
        membership: { refresh: '2 minutes', trustedOrigins: ['ldap-org:'] },
      }).membership,
    ).toEqual({ refresh: { minutes: 2 }, trustedOrigins: ['ldap-org:'] });
  });

  it('reads boundary kinds', () => {
    const kind = { ...builtInBoundaryKinds[0], name: 'mainframe' };
    expect(read({ boundaryKinds: [kind] }).boundaryKinds).toEqual([kind]);
  });

  it.each<[string, JsonObject, string]>([
    [
      'a source without an id',
      { sources: [{ type: 'file', target: 'x' }] },
      'sphere.sources[0].id',
    ],
    [
      'an id that is no name',
      { sources: [{ ...source, id: 'My Source' }] },
      "sphere.sources[0].id, got 'My Source'",
    ],
    ['an id that occurs twice', { sources: [source, source] }, "'demo' occurs"],
    [
      'an unknown type',
      { sources: [{ ...source, type: 'ftp' }] },
      "sphere.sources[0].type, got 'ftp'",
    ],
    [
      'a url source without an address',
      { sources: [{ ...source, type: 'url' }] },
      "sphere.sources[0].target, got 'declarations'",
    ],
    [
      '[H3] an edit address that is no link',
      { sources: [{ ...source, editUrl: 'data:text/html,hello' }] },
      'sphere.sources[0].editUrl',
    ],
    [
      'a kind that lacks what it needs',
      { boundaryKinds: [{ name: 'mainframe' }] },
      'sphere.boundaryKinds[0]: title',
    ],
    [
      'kinds that are no list',
      { boundaryKinds: { mainframe: {} } },
      'a list in sphere.boundaryKinds',
    ],
    [
      '[K1] an empty trusted origin',
      { membership: { trustedOrigins: [''] } },
      'sphere.membership.trustedOrigins',
    ],
    [
      'a refresh that is no duration',
      { membership: { refresh: 'often' } },
      'sphere.membership.refresh',
    ],
  ])('refuses %s and says where', (_title, sphere, expected) => {
    expect(() => read(sphere)).toThrow(expected);
  });
});
