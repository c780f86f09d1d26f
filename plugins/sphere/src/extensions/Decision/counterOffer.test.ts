import {
  createExtensionDetail,
  proposalOf,
} from '../../__testUtils__/extensionFixtures';
import { counterProposal, termsOf } from './counterOffer';

const now = Date.parse('2026-01-10T12:00:00Z');
const proposal = proposalOf({
  term: { type: 'temporary', until: '2026-02-20T12:00:00.000Z' },
});
const base = createExtensionDetail();
const detail = { ...base, request: { ...base.request, proposal } };
const asked = termsOf(proposal);
const withBorder = (text: string) => ({ ...asked, borders: { 0: text } });

describe('a counter-offer', () => {
  it('starts with what is asked for, which is none', () => {
    expect(asked).toEqual({ borders: { 0: '14' }, lastDay: '2026-02-20' });
    expect(counterProposal(detail, asked, now)).toBeUndefined();
  });

  it('carries another number and leaves the rest', () => {
    expect(counterProposal(detail, withBorder('12'), now)).toEqual({
      ...proposal,
      changes: [{ ...proposal.changes[0], to: 12 }],
    });
  });

  it.each(['', 'many', '10', '21'])(
    'is none with the border %p, which is not between border and ceiling',
    text => {
      expect(counterProposal(detail, withBorder(text), now)).toBeUndefined();
    },
  );

  it('ends with the chosen day', () => {
    const offer = counterProposal(
      detail,
      { ...asked, lastDay: '2026-01-31' },
      now,
    );
    expect(offer?.term.type).toBe('temporary');
    const { until } = offer?.term as { until: string };
    expect(new Date(until)).toEqual(new Date(2026, 1, 1));
  });

  it('is none with a day that is over', () => {
    const terms = { ...asked, lastDay: '2026-01-09' };
    expect(counterProposal(detail, terms, now)).toBeUndefined();
  });
});
