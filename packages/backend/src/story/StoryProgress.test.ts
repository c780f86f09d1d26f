import { TestDatabases } from '@backstage/backend-test-utils';
import { StoryProgress } from './StoryProgress';

const FIRST = new Date('2026-03-16T10:30:00.000Z');
const LATER = new Date('2026-03-17T08:00:00.000Z');
const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

it('keeps the first start over restarts, told or not', async () => {
  const knex = await databases.init('SQLITE_3');
  await new StoryProgress(knex).begin(FIRST);
  await knex.schema.createTable('journal', table => table.integer('seq'));
  const again = await new StoryProgress(knex).begin(LATER);
  expect(again).toEqual({ startedAt: FIRST.toISOString(), finishedAt: null });
  await new StoryProgress(knex).finish(LATER);
  expect(await new StoryProgress(knex).begin(LATER)).toEqual({
    startedAt: FIRST.toISOString(),
    finishedAt: LATER.toISOString(),
  });
});

it('tells nothing in a database that was in use before', async () => {
  const knex = await databases.init('SQLITE_3');
  await knex.schema.createTable('journal', table => table.integer('seq'));
  expect(await new StoryProgress(knex).begin(FIRST)).toBeUndefined();
});
