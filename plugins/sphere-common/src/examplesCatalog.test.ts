import {
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  EntityPolicies,
  FieldFormatEntityPolicy,
  groupEntityV1alpha1Validator,
  NoForeignRootFieldsEntityPolicy,
  parseEntityRef,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
  stringifyEntityRef,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
  type Entity,
} from '@backstage/catalog-model';
import { exampleEntities } from './__testUtils__/exampleOrganisation';

const VALIDATORS = [
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  groupEntityV1alpha1Validator,
  resourceEntityV1alpha1Validator,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
];

const FORMAT = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);

const DEFAULT_KINDS: Readonly<Record<string, string>> = {
  owner: 'group',
  domain: 'domain',
  system: 'system',
  parent: 'group',
  memberOf: 'group',
  children: 'group',
  providesApis: 'api',
  consumesApis: 'api',
  dependsOn: 'component',
};

function refsOf(entity: Entity): string[] {
  return Object.entries(DEFAULT_KINDS).flatMap(([field, defaultKind]) =>
    [entity.spec?.[field] ?? []].flat().map(ref =>
      stringifyEntityRef(
        parseEntityRef(String(ref), {
          defaultKind,
          defaultNamespace: 'default',
        }),
      ),
    ),
  );
}

const entities = exampleEntities();
const ofKind = (kind: string) => entities.filter(e => e.kind === kind);

describe('the catalog of the example organisation', () => {
  it('holds only entities that the catalog accepts', async () => {
    for (const entity of entities) {
      await FORMAT.enforce(entity);
      const accepted = await Promise.all(VALIDATORS.map(v => v.check(entity)));
      expect([entity.metadata.name, accepted.filter(Boolean)]).toEqual([
        entity.metadata.name,
        [true],
      ]);
    }
  });

  it('names each entity once and refers to nothing that is not there', () => {
    const refs = entities.map(stringifyEntityRef);
    expect(refs).toEqual([...new Set(refs)]);
    const missing = entities.flatMap(e =>
      refsOf(e).filter(ref => !refs.includes(ref)),
    );
    expect(missing).toEqual([]);
  });

  it('has about forty people, and some dozens of things that they own', () => {
    expect(ofKind('User').length).toBeGreaterThanOrEqual(38);
    expect(ofKind('User').length).toBeLessThanOrEqual(45);
    expect(ofKind('Component').length).toBeGreaterThanOrEqual(30);
    expect(ofKind('API').length).toBeGreaterThanOrEqual(12);
    expect(ofKind('Resource').length).toBeGreaterThanOrEqual(20);
  });

  it('gives each person a name to show, an address of the company and no picture', () => {
    for (const user of ofKind('User')) {
      expect(user.spec?.profile).toEqual({
        displayName: expect.stringMatching(/^\S+ \S/),
        email: expect.stringMatching(/^[a-z.]+@nordlicht\.example$/),
      });
    }
  });

  it('has a group for everyone but the newcomer', () => {
    const alone = ofKind('User').filter(
      u => [u.spec?.memberOf ?? []].flat().length === 0,
    );
    expect(alone.map(u => u.metadata.name)).toEqual(['noor']);
  });

  it('nests every group below the company, without a circle', () => {
    const parents = new Map(
      ofKind('Group').map(g => [
        g.metadata.name,
        g.spec?.parent as string | undefined,
      ]),
    );
    for (const start of parents.keys()) {
      const lineage: string[] = [];
      let at: string | undefined = start;
      while (at !== undefined && lineage.length <= parents.size) {
        lineage.push(at);
        at = parents.get(at);
      }
      expect(lineage.at(-1)).toBe('nordlicht');
    }
  });
});
