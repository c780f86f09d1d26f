import type { Entity } from '@backstage/catalog-model';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { readCatalogGroups } from './readCatalogGroups';

const ORIGIN = 'backstage.io/managed-by-origin-location';

function entity(options: {
  kind?: string;
  name: string;
  origin?: string;
  title?: string;
  spec?: Entity['spec'];
  relations?: Entity['relations'];
}): Entity {
  const { kind = 'Group', name, origin, title, spec, relations } = options;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      namespace: 'default',
      ...(title ? { title } : {}),
      annotations: origin ? { [ORIGIN]: origin } : {},
    },
    spec: spec ?? {},
    relations,
  };
}

const read = (entities: Entity[], trustedOrigins: string[] = []) =>
  readCatalogGroups({
    catalog: catalogServiceMock({ entities }),
    auth: mockServices.auth(),
    trustedOrigins,
  });

describe('readCatalogGroups', () => {
  it('reads parents from either direction of the relation and from the spec', async () => {
    const { groups } = await read([
      entity({
        name: 'company',
        relations: [{ type: 'parentOf', targetRef: 'group:default/one' }],
      }),
      entity({ name: 'One' }),
      entity({
        name: 'two',
        relations: [{ type: 'childOf', targetRef: 'group:default/company' }],
      }),
      entity({ name: 'three', spec: { parent: 'Company' } }),
    ]);
    expect(groups).toEqual([
      expect.objectContaining({ ref: 'group:default/company', parents: [] }),
      ...['one', 'three', 'two'].map(name =>
        expect.objectContaining({
          ref: `group:default/${name}`,
          parents: ['group:default/company'],
        }),
      ),
    ]);
  });

  it('reads members and titles, and passes over a ref that is none', async () => {
    const { groups } = await read([
      entity({
        name: 'churn',
        title: 'Churn team',
        relations: [
          { type: 'hasMember', targetRef: 'user:default/Ada' },
          { type: 'hasMember', targetRef: ':::' },
        ],
      }),
      entity({
        name: 'sre',
        spec: { profile: { displayName: 'Reliability' } },
      }),
      entity({ name: 'plain' }),
      entity({ kind: 'Component', name: 'not-a-group' }),
    ]);
    expect(groups.map(g => [g.title, g.members])).toEqual([
      ['Churn team', ['user:default/ada']],
      ['plain', []],
      ['Reliability', []],
    ]);
  });

  it('asks page by page until all groups are there', async () => {
    const many = Array.from({ length: 1203 }, (_, i) =>
      entity({ name: `g${i}` }),
    );
    expect((await read(many)).groups).toHaveLength(1203);
  });

  it('[K1] ignores groups and people from an origin that is not trusted, and counts them', async () => {
    const ldap = 'ldap-org:ldaps://directory';
    const forged = 'url:https://git.example.com/forged.yaml';
    const { groups, ignored } = await read(
      [
        entity({
          name: 'data-platform',
          origin: ldap,
          relations: [
            { type: 'hasMember', targetRef: 'user:default/ada' },
            { type: 'hasMember', targetRef: 'user:default/mallory' },
            { type: 'parentOf', targetRef: 'group:default/forged' },
          ],
        }),
        entity({
          name: 'forged',
          origin: forged,
          spec: { parent: 'data-platform' },
        }),
        entity({ name: 'no-origin' }),
        entity({ kind: 'User', name: 'ada', origin: ldap }),
        entity({ kind: 'User', name: 'mallory', origin: forged }),
      ],
      ['ldap-org:'],
    );
    expect(groups).toEqual([
      {
        ref: 'group:default/data-platform',
        title: 'data-platform',
        parents: [],
        members: ['user:default/ada'],
      },
    ]);
    expect(ignored).toEqual({ groups: 2, users: 1 });
  });
});

describe('people in readCatalogGroups', () => {
  it('are read with the names that the catalog shows, also without trusted origins', async () => {
    const { people, groups } = await read([
      entity({
        kind: 'User',
        name: 'Ada',
        spec: { profile: { displayName: 'Ada Lovelace' } },
      }),
      entity({ kind: 'User', name: 'ben' }),
    ]);
    expect(people).toEqual([
      { ref: 'user:default/ada', name: 'Ada Lovelace' },
      { ref: 'user:default/ben', name: 'ben' },
    ]);
    expect(groups).toEqual([]);
  });
});
