/**
 * One backend process of several over one database: `nodeProcess.ts <folder>`, with the connection as JSON in
 * `SPHERE_TEST_CONNECTION`. Writes its port to standard output when it is ready, and stops with its standard input.
 */
import type { AddressInfo } from 'node:net';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import createKnex from 'knex';
import spherePlugin from '../../../index';

async function main(target: string): Promise<void> {
  const knex = createKnex({
    client: 'pg',
    connection: JSON.parse(process.env.SPHERE_TEST_CONNECTION ?? ''),
  });
  const sources = [{ id: 'demo', type: 'file', target }];
  const backend = await startTestBackend({
    features: [
      spherePlugin,
      mockServices.events.factory(),
      mockServices.database.factory({ knex }),
      catalogServiceMock.factory({ entities: [] }),
      mockServices.rootConfig.factory({ data: { sphere: { sources } } }),
    ],
  });
  const { port } = backend.server.address() as AddressInfo;
  process.stdout.write(`\nport=${port}\n`);
  process.stdin.resume().on('end', async () => {
    await backend.stop();
    await knex.destroy();
    process.exit(0);
  });
}

main(process.argv[2]).catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
