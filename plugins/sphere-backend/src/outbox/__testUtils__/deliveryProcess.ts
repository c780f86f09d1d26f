/**
 * One backend process that may be killed: `deliveryProcess.ts <folder of declarations> <log>`, with the connection as
 * JSON in `SPHERE_TEST_CONNECTION`. Writes its port to standard output when it is ready; each delivery adds a line to the
 * log. With `SPHERE_TEST_RECEIVERS=stuck` receivers never answer, and nothing is logged. `sweep` on standard input has the
 * clock look; its end stops the process.
 */
import { appendFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import createKnex from 'knex';
import { organisation } from '../../extensions/__testUtils__/startRoom';
import spherePlugin from '../../index';

const isStuck = process.env.SPHERE_TEST_RECEIVERS === 'stuck';

/** What receives notifications, signals and events. */
function receivers(log: string) {
  const receive = async (channel: string, what: unknown) => {
    if (isStuck) await new Promise(() => {});
    appendFileSync(log, `${JSON.stringify({ channel, what })}\n`);
  };
  return [
    createServiceFactory({
      service: notificationService,
      deps: {},
      factory: () => ({
        send: options => receive('notification', options.payload.metadata?.id),
      }),
    }),
    createServiceFactory({
      service: signalsServiceRef,
      deps: {},
      factory: () => ({
        publish: async signal => receive('signal', signal.message.revision),
      }),
    }),
    createServiceFactory({
      service: eventsServiceRef,
      deps: {},
      factory: () => ({
        subscribe: async () => {},
        publish: async ({ metadata }) => {
          if (metadata?.id) await receive('event', metadata.id);
        },
      }),
    }),
  ];
}

const scheduler = mockServices.scheduler();

/** Runs jobs once before it is ready, and when told to. */
const jobs = createServiceFactory({
  service: coreServices.scheduler,
  deps: { lifecycle: coreServices.lifecycle },
  factory: ({ lifecycle }) => {
    lifecycle.addStartupHook(async () => {
      // At once, before the plugin triggers its own scan without waiting for it.
      await Promise.all(
        ['declarations-scan', 'membership-refresh'].map(id =>
          scheduler.triggerTask(id),
        ),
      );
      await scheduler.triggerTask('extensions-clock');
    });
    return scheduler;
  },
});

async function main(target: string, log: string): Promise<void> {
  const knex = createKnex({
    client: 'pg',
    connection: JSON.parse(process.env.SPHERE_TEST_CONNECTION ?? ''),
  });
  const sources = [{ id: 'demo', type: 'file', target }];
  const backend = await startTestBackend({
    features: [
      spherePlugin,
      ...receivers(log),
      jobs,
      mockServices.database.factory({ knex }),
      catalogServiceMock.factory({ entities: organisation() }),
      mockServices.rootConfig.factory({
        data: { sphere: { sources, outbox: { poll: { milliseconds: 100 } } } },
      }),
    ],
  });
  const { port } = backend.server.address() as AddressInfo;
  process.stdout.write(`\nport=${port}\n`);
  const commands = createInterface({ input: process.stdin });
  commands.on('line', line => {
    if (line !== 'sweep') return;
    scheduler
      .triggerTask('extensions-clock')
      .then(() => process.stdout.write('\nswept\n'))
      .catch(() => undefined);
  });
  commands.on('close', async () => {
    await backend.stop();
    await knex.destroy();
    process.exit(0);
  });
}

main(process.argv[2], process.argv[3]).catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
