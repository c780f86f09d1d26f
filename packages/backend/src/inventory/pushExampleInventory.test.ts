import { mockServices } from '@backstage/backend-test-utils';
import type { SphereFacets } from '@dataops-sphere/plugin-sphere-common';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pushExampleInventory } from './pushExampleInventory';
import { readExampleInventory } from './readExampleInventory';

const EXAMPLES = path.resolve(__dirname, '../../../../examples/inventory');
const NOW = new Date('2026-01-15T09:00:00.000Z');

const facets = (...known: boolean[]) =>
  ({
    platformOwners: known.map((isKnown, index) => ({
      ref: `group:default/g${index}`,
      title: `g${index}`,
      known: isKnown,
      count: 1,
    })),
  } as unknown as SphereFacets);

function world(getSphereFacets: jest.Mock) {
  const pushInventory = jest.fn().mockResolvedValue({});
  const abort = new AbortController();
  const pause = jest.fn().mockResolvedValue(undefined);
  const logger = mockServices.logger.mock();
  const run = (directory = EXAMPLES) =>
    pushExampleInventory({
      client: { getSphereFacets, pushInventory },
      getToken: async () => 'a-token',
      directory,
      clock: () => NOW,
      logger,
      pause,
      signal: abort.signal,
    });
  return { run, pushInventory, pause, abort, logger };
}

describe('pushing the example inventory', () => {
  it('tells of each source, as seen now, with a token of its own', async () => {
    const { run, pushInventory } = world(
      jest.fn().mockResolvedValue(facets(true, true)),
    );
    await run();
    const sources = pushInventory.mock.calls.map(([source]) => source);
    expect(sources).toEqual(
      expect.arrayContaining(['aws', 'edge-fleet', 'kubernetes', 'networks']),
    );
    for (const [, push, options] of pushInventory.mock.calls) {
      expect(push).toMatchObject({
        mode: 'full',
        observedAt: NOW.toISOString(),
      });
      expect(options).toEqual({ token: 'a-token' });
    }
  });

  it('waits for spheres, and for the groups that own them', async () => {
    const getSphereFacets = jest
      .fn()
      .mockRejectedValueOnce(new Error('connection refused'))
      .mockResolvedValueOnce(facets())
      .mockResolvedValueOnce(facets(true, false))
      .mockResolvedValue(facets(true, true));
    const { run, pushInventory, pause } = world(getSphereFacets);
    await run();
    expect(pause).toHaveBeenCalledTimes(3);
    expect(pushInventory).toHaveBeenCalled();
  });

  it('gives up when the backend stops', async () => {
    const { run, pushInventory, pause, abort } = world(
      jest.fn().mockResolvedValue(facets()),
    );
    pause.mockImplementation(async () => abort.abort());
    await run();
    expect(pushInventory).not.toHaveBeenCalled();
  });

  it('says that a push failed, and leaves the demo running', async () => {
    const { run, pushInventory, logger } = world(
      jest.fn().mockResolvedValue(facets(true)),
    );
    pushInventory.mockRejectedValue(new Error('refused'));
    await run();
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('refused'),
    );
  });

  it('refuses a file that is no push, by its name and the place', async () => {
    const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'inventory-'));
    fs.writeFileSync(path.join(directory, 'aws.yaml'), 'mode: everything\n');
    await expect(readExampleInventory(directory, NOW)).rejects.toThrow(
      "The inventory 'aws.yaml' is wrong at 'mode'",
    );
    fs.rmSync(directory, { recursive: true });
  });
});
