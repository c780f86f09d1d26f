import { unavailableError } from './unavailableError';

const coded = (code: string) =>
  Object.assign(new Error(`connect ${code} 10.0.0.7:5432`), { code });

it.each([
  coded('ECONNREFUSED'),
  coded('ECONNRESET'),
  coded('57P01'),
  coded('57P03'),
  coded('08006'),
  coded('53300'),
  coded('ERR_STREAM_DESTROYED'),
  new Error('Connection terminated unexpectedly'),
  new Error('Unable to acquire a connection'),
  new Error('select "id" from "t" - Connection terminated unexpectedly'),
  new Error(
    'select "id" from "t" where "a" = $1 - Client has encountered a connection error and is not queryable',
  ),
  new Error('the database system is starting up'),
  new Error('select 1 - the database system is shutting down'),
  Object.assign(new Error('Knex: Timeout acquiring a connection.'), {
    name: 'KnexTimeoutError',
  }),
])('an unreachable database is a 503 that names no host: %#', error => {
  const unavailable = unavailableError(error);
  expect(unavailable?.name).toBe('ServiceUnavailableError');
  expect(unavailable?.message).toMatch(/^The database cannot be reached/);
  expect(unavailable?.message).not.toContain(error.message);
  expect(unavailable?.cause).toBeUndefined();
});

it.each([
  coded('23505'),
  coded('42P01'),
  new Error('no'),
  new Error(
    'insert into "t" values (\'Connection terminated\') - value too long',
  ),
  undefined,
  'ECONNREFUSED',
])('everything else stays what it is: %#', error => {
  expect(unavailableError(error)).toBeUndefined();
});
