import type { Operations } from '@dataops-sphere/plugin-sphere-common';
import type { OperationsService } from '../outbox/OperationsService';

/** The one delivery that was given up. */
export const POISONED_ID = '7f6a4f2e-0000-4000-8000-000000000001';

const operations: Operations = {
  index: { ageMs: 12, spheres: 2 },
  outbox: { waiting: 0, poisoned: 1, lagMs: 0, items: [] },
  jobs: [{ name: 'extensions-clock', state: 'never' }],
};

/** Operations of a quiet backend. */
export function createInMemoryOperations(): OperationsService {
  return {
    read: async () => operations,
    retry: async id => (id === POISONED_ID ? operations : undefined),
  };
}
