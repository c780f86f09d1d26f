import type { z as zod } from 'zod/v3';

// The scaffolder makes JSON schemas of what its own zod builds, and of nothing else.
type Z = typeof zod;

/** What `sphere:check` takes. */
export const CHECK_INPUT = {
  sphere: (z: Z) =>
    z.string().describe('Name of the sphere that is asked').optional(),
  group: (z: Z) =>
    z.string().describe('Ref of the team that is asked for').optional(),
  user: (z: Z) =>
    z
      .string()
      .describe(
        'Ref of the person who is asked for; whoever runs the template, when nobody is named',
      )
      .optional(),
  kind: (z: Z) => z.string().describe('Boundary kind of the resource'),
  action: (z: Z) => z.string().describe('What is to be done, such as create'),
  id: (z: Z) => z.string().describe('Resource, by the template of its kind'),
  properties: (z: Z) =>
    z
      .record(z.unknown())
      .describe('Attributes that the id does not say')
      .optional(),
  amounts: (z: Z) =>
    z.record(z.number()).describe('How much it takes, by limit').optional(),
  onAskFirst: (z: Z) =>
    z
      .enum(['continue', 'fail'])
      .describe('What to do where somebody has to be asked first')
      .optional(),
};

/** What `sphere:check` tells. */
export const CHECK_OUTPUT = {
  zone: (z: Z) => z.string().describe('inside, extendable or forbidden'),
  allowed: (z: Z) => z.boolean().describe('Whether it is inside'),
  sentence: (z: Z) => z.string().describe('The answer in words'),
  sphere: (z: Z) => z.string().describe('Sphere that answered').optional(),
  entry: (z: Z) => z.string().describe('Entry that decided').optional(),
  changes: (z: Z) =>
    z
      .array(z.unknown())
      .describe(
        'With onAskFirst: continue, what to ask for so that it would be inside; empty where asking does not help',
      )
      .optional(),
};
