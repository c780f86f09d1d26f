import { churn } from '../../__testUtils__/sphereFixtures';
import { askableEntries, askableTargets } from './askableTargets';
import { requestContent } from './requestContent';
import type { DraftChange, RequestDraft } from './requestDraft';

const NOW = Date.parse('2026-02-03T10:00:00Z');
const targets = askableTargets(churn, NOW);

function content(changes: Partial<RequestDraft>) {
  const draft: RequestDraft = {
    changes: [],
    term: { type: 'for', duration: '1 month' },
    why: 'Because.',
    key: 'key-of-draft',
    ask: '',
    ...changes,
  };
  return requestContent(draft, { sphere: churn, targets, now: NOW });
}

const raise = (to: string): DraftChange => ({
  type: 'raise',
  entry: 'namespaces',
  dimension: 'count',
  to,
});

describe('what a draft asks for', () => {
  it.each([
    ['14', 14],
    [' 14 ', 14],
    ['14,5', 14.5],
  ])('reads %j as a number', (to, number) => {
    expect(content({ changes: [raise(to)] }).proposal?.changes).toEqual([
      { type: 'raise', entry: 'namespaces', dimension: 'count', to: number },
    ]);
  });

  it.each(['', 'many', '-3', '1e9', '0x10'])(
    'does not take %j for a number',
    to => {
      const { missing, proposal } = content({ changes: [raise(to)] });
      expect(missing).toEqual(['number']);
      expect(proposal).toBeUndefined();
    },
  );

  it('is previewed without the reason, and sent only with it', () => {
    const { asked, proposal, missing } = content({
      changes: [raise('14')],
      why: '  ',
    });
    expect(asked).toBeDefined();
    expect(proposal).toBeUndefined();
    expect(missing).toEqual(['why']);
  });

  it('previews the changes that are complete, and knows which ones those are', () => {
    const { asked, indices, missing } = content({
      changes: [raise(''), raise('14')],
    });
    expect(asked?.changes).toHaveLength(1);
    expect(indices).toEqual([1]);
    expect(missing).toEqual(['number']);
  });

  it('keeps what the border has now where a field is left empty', () => {
    const change: DraftChange = {
      type: 'allow',
      entry: 'accounts',
      values: { region: { text: 'eu-north-1, eu-north-1,' } },
    };
    expect(content({ changes: [change] }).proposal?.changes).toEqual([
      {
        type: 'allow',
        entry: 'accounts',
        inside: {
          provider: ['aws'],
          account: [{ value: '210987654321', title: 'churn-prod' }],
          region: ['eu-north-1'],
        },
      },
    ]);
  });

  it('is nothing while no field says anything new', () => {
    const change: DraftChange = {
      type: 'allow',
      entry: 'accounts',
      values: {},
    };
    expect(content({ changes: [change] }).missing).toEqual(['values']);
  });

  it('names a fault of form at its field', () => {
    const { faults, proposal } = content({
      changes: [raise('14')],
      ticket: 'ftp://tickets',
    });
    expect(faults.map(fault => fault.field)).toEqual(['ticket']);
    expect(proposal).toBeUndefined();
  });
});

describe('what can be asked for', () => {
  it('leaves out what has no room below its ceiling, and what is closed', () => {
    expect([...askableEntries(churn, NOW)].sort()).toEqual([
      'accounts',
      'money',
      'namespaces',
    ]);
  });

  it('begins at the border as it is now, with extra room that counts', () => {
    const overlay = {
      id: 'r1',
      title: '2 more',
      entry: 'namespaces',
      limits: { count: 12 },
      from: NOW - 1,
    };
    const borderAt = (until: number) =>
      askableTargets(
        { ...churn, overlays: [{ ...overlay, until }] },
        NOW,
      ).raise.find(({ entry }) => entry === 'namespaces')?.border;
    expect(borderAt(NOW + 1)).toBe(12);
    expect(borderAt(NOW)).toBe(10);
  });

  it('has kinds that no statement speaks of only where the sphere lets them be asked for', () => {
    const kindsOf = (unlisted: 'extendable' | 'forbidden') =>
      askableTargets(
        { ...churn, resolved: { ...churn.resolved, unlisted } },
        NOW,
      ).allow.filter(target => target.type === 'allow-kind');
    expect(kindsOf('forbidden')).toEqual([]);
    expect(kindsOf('extendable').map(target => target.label)).toContain(
      churn.kinds.find(kind => kind.name === 'tool')?.plural,
    );
  });
});
