import { explainRefusal } from './explainRefusal';
import { EXTENSION_REFUSALS } from './extensionFacts';
import {
  factsFor,
  filed,
  inState,
  PEOPLE,
} from './__testUtils__/machineFixture';

describe('a refusal', () => {
  it.each(EXTENSION_REFUSALS)('is told in one sentence: %s', reason => {
    const sentence = explainRefusal(reason);
    expect(sentence).toMatch(/^[A-Z][^.]{10,160}[^.]$/);
    expect(sentence).not.toMatch(/[a-z]-(?!offer)[a-z]+-|undefined/);
  });

  it('says where the request stands', () => {
    expect(explainRefusal('wrong-state', { request: inState('denied') })).toBe(
      'That is not possible: it was denied; ask again with a new request',
    );
  });

  it('names the step whose turn it is', () => {
    const sentence = explainRefusal('not-this-step', { request: filed() });
    expect(sentence).toContain("'Platform owner'");
  });

  it('names what stands against the proposal', () => {
    const facts = factsFor(PEOPLE.reviewer, {
      problems: [
        { code: 'over-ceiling', message: 'At most 20 namespaces', path: [] },
      ],
    });
    expect(explainRefusal('proposal-problems', { facts })).toBe(
      'At most 20 namespaces',
    );
  });
});
