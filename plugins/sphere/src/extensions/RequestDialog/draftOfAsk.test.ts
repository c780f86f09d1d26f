import {
  createExtensionDetail,
  proposalOf,
  REQUEST_ID,
} from '../../__testUtils__/extensionFixtures';
import { churn } from '../../__testUtils__/sphereFixtures';
import { askableTargets } from './askableTargets';
import { draftOfAsk } from './draftOfAsk';
import type { RequestAsk } from './requestAsk';

const NOW = Date.parse('2026-02-03T10:00:00Z');
const targets = askableTargets(churn, NOW);
const detail = createExtensionDetail();

function draft(ask: RequestAsk, earlier?: typeof detail) {
  const about = { ask, code: 'c', key: 'key-of-it', sphere: churn, targets };
  return draftOfAsk({ ...about, now: NOW, ...(earlier && { earlier }) });
}

const lasting = (from: string, to: string) =>
  createExtensionDetail({ state: 'active', startsAt: from, endsAt: to });

describe('a new draft', () => {
  it('begins with the first thing that can be asked for', () => {
    expect(draft({})).toMatchObject({
      changes: [{ type: 'raise', entry: 'accounts', to: '' }],
      term: { type: 'for', duration: '1 month' },
      why: '',
    });
  });

  it('begins with the first thing of a statement, or of all where that is gone', () => {
    expect(draft({ entry: 'money' }).changes).toMatchObject([
      { entry: 'money', dimension: 'monthly' },
    ]);
    expect(draft({ entry: 'gone' }).changes).toMatchObject([
      { entry: 'accounts' },
    ]);
  });

  it('goes on for as long as it lasted, where it is renewed', () => {
    const earlier = lasting('2026-01-14T00:00:00Z', '2026-02-13T12:00:00Z');
    expect(draft({ renews: REQUEST_ID }, earlier)).toMatchObject({
      changes: [{ entry: 'namespaces', to: '14' }],
      why: proposalOf().justification,
      renews: REQUEST_ID,
      term: { type: 'until', day: '2026-03-16' },
    });
  });

  it('is never renewed for longer than the rules allow', () => {
    const earlier = lasting('2025-01-01T00:00:00Z', '2026-02-13T12:00:00Z');
    expect(draft({ renews: REQUEST_ID }, earlier).term).toEqual({
      type: 'until',
      day: '2026-05-03',
    });
  });

  it('is what is asked for now, where an open request is changed', () => {
    const { term, edits } = draft({ edits: REQUEST_ID }, detail);
    expect(edits).toBe(REQUEST_ID);
    expect(term.type).toBe('until');
  });
});
