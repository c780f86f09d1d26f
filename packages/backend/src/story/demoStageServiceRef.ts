import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { DemoClock } from './DemoClock';
import type { StoryState } from './StoryProgress';

/** What the parts of the demo in this process share. */
export interface DemoStage {
  readonly clock: DemoClock;
  /** Absent where no story is told. */
  story?: StoryState;
  /** Does at once what the clock asks for; absent until Sphere has started. */
  runClock?: () => Promise<void>;
}

/** The one stage of this process. */
export const demoStageServiceRef = createServiceRef<DemoStage>({
  id: 'sphere-demo.stage',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {},
      factory: () => ({ clock: new DemoClock() }),
    }),
});
