import type { z as zod } from 'zod/v3';

// The scaffolder makes JSON schemas of what its own zod builds, and of nothing else.
type Z = typeof zod;

/** What `sphere:extension:request` takes. What is asked for in detail is read by the schemas of Sphere itself. */
export const REQUEST_INPUT = {
  sphere: (z: Z) => z.string().describe('Name of the sphere to ask for'),
  changes: (z: Z) =>
    z
      .array(
        z
          .object({
            type: z
              .enum(['raise', 'allow', 'allow-kind'])
              .describe('Raise a limit, allow more of an entry or of a kind'),
            entry: z.string().describe('Id of the entry').optional(),
            kind: z
              .string()
              .describe('Boundary kind that no entry speaks of')
              .optional(),
            dimension: z.string().describe('Limit to raise').optional(),
            to: z.number().describe('The border asked for').optional(),
            inside: z
              .record(z.array(z.unknown()))
              .describe('Values to allow, by attribute')
              .optional(),
          })
          .strict(),
      )
      .describe('What to ask for; approved or not as a whole'),
  term: (z: Z) =>
    z
      .object({
        until: z
          .string()
          .describe('Last day, or the instant at which it is over')
          .optional(),
        for: z.string().describe("Length, such as '30 days'").optional(),
        permanent: z.boolean().describe('For good').optional(),
        from: z
          .string()
          .describe('First day, or an instant; from the approval on')
          .optional(),
      })
      .strict()
      .describe("How long: one of 'until', 'for' and 'permanent'"),
  justification: (z: Z) => z.string().describe('Why; one sentence is enough'),
  ticket: (z: Z) => z.string().describe('Link to a ticket').optional(),
};

/** What `sphere:extension:request` tells. */
export const REQUEST_OUTPUT = {
  id: (z: Z) =>
    z.string().describe('Id of the request; none in a dry run').optional(),
  url: (z: Z) =>
    z.string().describe('Page of the request; none in a dry run').optional(),
  title: (z: Z) => z.string().describe('What is asked for, in words'),
  state: (z: Z) =>
    z
      .string()
      .describe(
        "State of the request, such as in_review; 'preview' in a dry run",
      ),
  dueAt: (z: Z) =>
    z.string().describe('By when it is answered; UTC').optional(),
};
