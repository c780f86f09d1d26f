import fs from 'node:fs';
import path from 'node:path';
import {
  createKindRegistry,
  findProposalProblems,
  parseDeclarations,
  resolveSphere,
  type ArchetypeDocument,
  type ResolvedSphere,
  type SphereDocument,
} from '@dataops-sphere/plugin-sphere-common';
import { storySteps } from './storySteps';
import { storyTimeFrom } from './storyTime';

const EXAMPLES = path.resolve(__dirname, '../../../../examples');
const HOUR = 3_600_000;
const kinds = createKindRegistry();

function documentsIn(folder: string) {
  return fs
    .readdirSync(path.join(EXAMPLES, folder))
    .map(file => fs.readFileSync(path.join(EXAMPLES, folder, file), 'utf8'))
    .flatMap(text => parseDeclarations(text, { kinds }).documents)
    .map(({ document }) => document);
}

function exampleSpheres(): ReadonlyMap<string, ResolvedSphere> {
  const archetypes = new Map(
    documentsIn('archetypes')
      .filter((d): d is ArchetypeDocument => d.kind === 'Archetype')
      .map(archetype => [archetype.metadata.name, archetype]),
  );
  return new Map(
    documentsIn('spheres')
      .filter((d): d is SphereDocument => d.kind === 'Sphere')
      .flatMap(document => {
        const result = resolveSphere(document, { archetypes, kinds });
        return result.ok ? [[document.metadata.name, result.sphere]] : [];
      }),
  );
}

/** What the rules of the example have against what people ask for in a story that leads up to `start`. */
function refusals(start: Date, spheres: ReadonlyMap<string, ResolvedSphere>) {
  return storySteps(storyTimeFrom(start)).flatMap(step => {
    if (step.type !== 'ask') return [];
    const sphere = spheres.get(step.sphere);
    if (!sphere) return [`${step.request}: no sphere '${step.sphere}'`];
    const at = step.at.toISOString();
    return findProposalProblems(step.proposal, { sphere, kinds, at }).map(
      ({ message }) =>
        `${step.request} from ${start.toISOString()}: ${message}`,
    );
  });
}

it('asks only for what the example organisation lets people ask for, whenever the demo starts first', () => {
  const spheres = exampleSpheres();
  // Seven hours on each time, over fourteen months: every hour of every weekday, holidays and changes of the clocks.
  const starts = Array.from(
    { length: 1450 },
    (_, index) => new Date(Date.UTC(2026, 10, 1) + index * 7 * HOUR),
  );
  expect(starts.flatMap(start => refusals(start, spheres))).toEqual([]);
});

it('has every step done when the demo starts, at every hour', () => {
  const starts = Array.from(
    { length: 200 },
    (_, index) => new Date(Date.UTC(2026, 11, 20) + index * HOUR),
  );
  const stillToCome = starts.filter(start =>
    storySteps(storyTimeFrom(start)).some(step => step.at > start),
  );
  expect(stillToCome).toEqual([]);
});
