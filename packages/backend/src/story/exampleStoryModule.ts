import { setTimeout as wait } from 'node:timers/promises';
import {
  coreServices,
  createBackendModule,
  type LoggerService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  sphereSimulationExtensionPoint,
  type SphereSimulation,
} from '@dataops-sphere/plugin-sphere-backend/alpha';
import { demoStageServiceRef, type DemoStage } from './demoStageServiceRef';
import { StoryProgress } from './StoryProgress';
import { storySteps, type StoryStep } from './storySteps';
import { storyTimeFrom } from './storyTime';
import { tellStory } from './tellStory';

/** Days before the first start at which the story begins. */
const LEAD_DAYS = 200;
/** Milliseconds between two looks for spheres and groups. */
const PAUSE = 500;

/**
 * At the first start of the demo, has the people of the example organisation ask for room and answer, under a clock that
 * runs through the months before. Only in development and where that is configured; anywhere else it does nothing,
 * because made-up people have no place beside real ones.
 */
export const exampleStoryModule = createBackendModule({
  pluginId: 'sphere',
  moduleId: 'example-story',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        database: coreServices.database,
        logger: coreServices.logger,
        simulation: sphereSimulationExtensionPoint,
        stage: demoStageServiceRef,
      },
      async init({ config, database, logger, simulation, stage }) {
        const isAsked = config.getOptionalString('sphereDemo.story') === 'tell';
        if (!isAsked || process.env.NODE_ENV !== 'development') return;
        simulation.setClock(() => stage.clock.now());
        const progress = new StoryProgress(await database.getClient());
        stage.story = await progress.begin(new Date());
        const steps = stepsLeft(stage);
        simulation.onStarted(people => {
          stage.runClock = () => people.runClock();
          if (steps) void tellOnce(steps, { people, stage, logger, progress });
        });
      },
    });
  },
});

export default exampleStoryModule;

/** Sets the clock back to the beginning, where there is something to tell. */
function stepsLeft({
  story,
  clock,
}: DemoStage): readonly StoryStep[] | undefined {
  if (!story || story.finishedAt) return undefined;
  const time = storyTimeFrom(new Date(story.startedAt));
  clock.jumpTo(time.daysAgo(LEAD_DAYS));
  return storySteps(time);
}

/** Does not throw: a demo without its story still runs. */
async function tellOnce(
  steps: readonly StoryStep[],
  about: {
    readonly people: SphereSimulation;
    readonly stage: DemoStage;
    readonly logger: LoggerService;
    readonly progress: StoryProgress;
  },
): Promise<void> {
  const { people, stage, logger, progress } = about;
  const { clock } = stage;
  try {
    const spheres = steps.flatMap(step =>
      step.type === 'ask' ? [step.sphere] : [],
    );
    for (const sphere of new Set(spheres)) await untilSettled(sphere, people);
    await tellStory(steps, { simulation: people, clock });
    await progress.finish(new Date());
    stage.story = await progress.read();
    logger.info('The story of the demo is told');
  } catch (error) {
    logger.warn(
      `The story of the demo broke off, and goes on at the next start: ${stringifyError(
        error,
      )}`,
    );
  } finally {
    clock.release();
  }
}

/** Waits until the sphere is read and the people of its team and of its reviews are known. */
async function untilSettled(
  sphere: string,
  people: SphereSimulation,
): Promise<void> {
  for (;;) {
    const team = await people.team(sphere);
    const isSettled =
      team !== undefined &&
      team.members.length > 0 &&
      team.reviews.every(review => review.eligible > 0);
    if (isSettled) return;
    await wait(PAUSE);
  }
}
