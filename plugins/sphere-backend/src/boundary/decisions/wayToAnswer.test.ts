import {
  createMockDirectory,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  askedSphere,
  groupEntity,
  question,
  startAsking,
} from './__testUtils__/startAsking';

jest.setTimeout(60_000);

const folder = createMockDirectory();
const entities = [
  groupEntity('churn', { members: ['ana'] }),
  groupEntity('churn-core', { parent: 'churn', members: ['pia'] }),
];
const subjectOf = (
  type: string,
  id: string,
  properties?: Record<string, unknown>,
) => ({ type, id, ...(properties && { properties }) });

describe('the way to an answer', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

  it('asks neither the database nor the catalog', async () => {
    folder.setContent({ 'churn.yaml': askedSphere({ name: 'churn' }) });
    const knex = await databases.init('SQLITE_3');
    const groups = catalogServiceMock({ entities });
    const catalog = catalogServiceMock.mock({
      streamEntities: jest.fn((...args) => groups.streamEntities(...args)),
    });
    const { ask, askAll, stop } = await startAsking({
      target: folder.path,
      // Nothing but questions may touch the database while they are counted.
      sphere: { decisions: { poll: { minutes: 10 } } },
      features: [mockServices.database.factory({ knex })],
      catalog: catalog.factory,
    });
    const queries = jest.fn();
    knex.on('query', queries);
    const callsOf = (mocks: object) =>
      Object.values(mocks)
        .filter(jest.isMockFunction)
        .reduce((sum, { mock }) => sum + mock.calls.length, 0);
    const callsBefore = callsOf(catalog);
    expect(callsBefore).toBeGreaterThan(0);

    for (const subject of [
      subjectOf('sphere', 'churn'),
      subjectOf('group', 'group:default/churn-core'),
      subjectOf('user', 'user:default/ana'),
      subjectOf('agent', 'a', { actsFor: 'user:default/pia' }),
    ]) {
      const asked = {
        ...question('churn-a', subject),
        options: { explain: true },
      };
      for (let count = 0; count < 25; count += 1) {
        expect((await ask(asked)).body.context.sphere).toBeDefined();
      }
    }
    await askAll({ ...question(), evaluations: Array(100).fill({}) });
    expect(queries).not.toHaveBeenCalled();
    expect(callsOf(catalog)).toBe(callsBefore);

    await knex('spheres').first();
    expect(queries).toHaveBeenCalledTimes(1);
    await stop();
  });
});
