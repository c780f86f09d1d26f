import type { SphereTranslate } from '../../page/useSphereTranslation';
import { proposalOf } from '../../__testUtils__/extensionFixtures';
import { proposalDifferences } from './proposalDifferences';

const t = ((key: string, values: object = {}) =>
  [key.split('.').pop(), ...Object.values(values)].join(
    ' ',
  )) as unknown as SphereTranslate;
const titles = new Map([['namespaces', 'Namespaces']]);
const until = '2026-02-20T16:00:00.000Z';
const term = { type: 'temporary', until } as const;
const before = proposalOf({ term });
const differences = (after: typeof before) =>
  proposalDifferences({ before, after }, titles, t);

describe('the difference between two proposals', () => {
  it('is nothing for the same', () => {
    expect(differences(proposalOf({ term }))).toEqual([]);
  });

  it('names another number by the title of its entry', () => {
    const after = proposalOf({
      term,
      changes: [
        { type: 'raise', entry: 'namespaces', dimension: 'count', to: 18 },
      ],
    });
    expect(differences(after)).toEqual([
      { what: 'border Namespaces', before: '14', after: '18' },
    ]);
  });

  it('names what was added, and another reason and end', () => {
    const after = proposalOf({
      changes: [
        ...before.changes,
        {
          type: 'allow',
          entry: 'namespaces',
          inside: { name: ['score-*', 'spark-*'] },
        },
      ],
      term: { type: 'permanent' },
      justification: 'For good.',
      ticket: 'https://tickets.example.com/1',
    });
    expect(differences(after)).toEqual([
      {
        what: 'allowed Namespaces',
        before: undefined,
        after: 'name score-*, spark-*',
      },
      { what: 'until', before: expect.any(String), after: 'forGood' },
      {
        what: 'why',
        before: before.justification,
        after: 'For good.',
      },
      {
        what: 'ticket',
        before: undefined,
        after: 'https://tickets.example.com/1',
      },
    ]);
  });
});
