import type { SphereSimulation } from '@dataops-sphere/plugin-sphere-backend/alpha';
import type { DemoClock } from './DemoClock';
import type { StoryStep } from './storySteps';

/**
 * Has people do what the steps say, each at its time, and then what the clock asks for. Repeating it, after it was cut
 * off, does nothing twice.
 */
export async function tellStory(
  steps: readonly StoryStep[],
  stage: { readonly simulation: SphereSimulation; readonly clock: DemoClock },
): Promise<void> {
  const { simulation, clock } = stage;
  const requests = new Map<string, string>();
  for (const [number, step] of steps.entries()) {
    clock.jumpTo(step.at);
    await simulation.runClock();
    await play(step, `demo-story-${number}`, { simulation, requests });
    await simulation.runClock();
  }
}

async function play(
  step: StoryStep,
  idempotencyKey: string,
  about: {
    readonly simulation: SphereSimulation;
    readonly requests: Map<string, string>;
  },
): Promise<void> {
  const { simulation, requests } = about;
  switch (step.type) {
    case 'ask': {
      const { proposal, sphere } = step;
      const { id } = await simulation.submit(refOf(step.person), sphere, {
        proposal,
        idempotencyKey,
      });
      requests.set(step.request, id);
      return;
    }
    case 'act': {
      const id = requests.get(step.request);
      if (id === undefined) {
        throw new Error(`Nobody has asked for '${step.request}' before`);
      }
      const { action } = step;
      await simulation.act(refOf(step.person), id, { action, idempotencyKey });
      return;
    }
    case 'away':
      await simulation.setAbsence(refOf(step.person), step.absence);
      return;
    default:
  }
}

function refOf(person: string): string {
  return `user:default/${person}`;
}
