import {
  about,
  allow,
  END,
  proposal,
  raise,
} from './__testUtils__/proposalFixture';
import type { ExtensionChange, ExtensionTerm } from './extensionContent';
import { titleOfProposal, type ProposalTitleAbout } from './titleOfProposal';

function title(
  changes: ExtensionChange | readonly ExtensionChange[],
  parts: Partial<ProposalTitleAbout> & { readonly term?: ExtensionTerm } = {},
): string {
  const { term, ...more } = parts;
  const { sphere, kinds } = about;
  return titleOfProposal(proposal(changes, term && { term }), {
    sphere,
    kinds,
    style: 'short',
    ...more,
  });
}

describe('titleOfProposal', () => {
  it('says what is asked for and until when', () => {
    expect(title(raise('namespaces', 'count', 14))).toBe(
      '4 more namespaces until 20 Feb',
    );
    expect(title(raise('namespaces', 'count', 11))).toBe(
      '1 more Kubernetes namespace until 20 Feb',
    );
    expect(title(raise('compute', 'requests.cpu', 60))).toBe(
      '+20 CPU until 20 Feb',
    );
    expect(title(raise('compute', 'requests.memory', 64.2))).toBe(
      '+0.2 GiB memory until 20 Feb',
    );
    expect(title(raise('budget', 'monthly', 11_000))).toBe(
      '+€2,000 a month until 20 Feb',
    );
    expect(title(raise('budget', 'single', 900))).toBe(
      'one purchase up to €900 until 20 Feb',
    );
  });

  it('names what is new of what is allowed', () => {
    expect(
      title(
        allow('accounts', {
          provider: ['aws'],
          account: ['210987654321'],
          region: ['eu-north-1'],
        }),
      ),
    ).toBe('region eu-north-1 until 20 Feb');
    expect(
      title(allow('roles', { role: ['LOADER_PROD'] }), {
        term: { type: 'permanent' },
      }),
    ).toBe('role LOADER_PROD for good');
    expect(title(allow('namespaces', { name: ['a-*', 'b', 'c'] }))).toBe(
      'Kubernetes namespace a-*, b and c until 20 Feb',
    );
    expect(title(allow('roles', { role: ['A', 'B', 'C', 'D'] }))).toBe(
      'role A, B + 2 more until 20 Feb',
    );
    const inside = { organization: ['example'], name: ['x'] };
    expect(title({ type: 'allow-kind', kind: 'repository', inside })).toBe(
      'repositories named x in example until 20 Feb',
    );
  });

  it('names the sphere where it is read outside of it', () => {
    expect(
      title(raise('namespaces', 'count', 14), { style: 'with-sphere' }),
    ).toBe('4 more namespaces for Customer churn until 20 Feb');
  });

  it('counts further changes', () => {
    const first = raise('namespaces', 'count', 14);
    const cpu = raise('compute', 'requests.cpu', 60);
    const memory = raise('compute', 'requests.memory', 80);
    expect(title([first, cpu])).toBe(
      '4 more namespaces and 1 more change until 20 Feb',
    );
    expect(title([first, cpu, memory], { style: 'with-sphere' })).toBe(
      '4 more namespaces and 2 more changes for Customer churn until 20 Feb',
    );
  });

  it('[D11] names the day in the zone that it is told, and the year where it is another one', () => {
    const change = raise('namespaces', 'count', 14);
    const term = { type: 'temporary', until: '2026-12-31T23:30:00Z' } as const;
    expect(title(change, { term })).toBe('4 more namespaces until 31 Dec');
    const timeZone = 'Europe/Berlin';
    expect(title(change, { term, timeZone })).toBe(
      '4 more namespaces until 1 Jan',
    );
    expect(title(change, { term, timeZone, at: END })).toBe(
      '4 more namespaces until 1 Jan 2027',
    );
  });

  it('shortens long values, and shows what would turn the text around', () => {
    const long = title(allow('roles', { role: ['L'.repeat(300)] }));
    expect(long).toBe(`role ${'L'.repeat(39)}… until 20 Feb`);
    const many = allow('roles', {
      role: ['L'.repeat(300), 'M'.repeat(300)],
      platform: ['P'.repeat(300), 'Q'.repeat(300)],
    });
    expect(title(many).length).toBeLessThan(140);
    expect(title(allow('roles', { role: ['A\u202Etxt'] }))).toBe(
      'role A\\u202etxt until 20 Feb',
    );
  });

  it('has words for what does not exist any more, and for what is no more', () => {
    expect(title(raise('gone', 'count', 3))).toBe(
      'more room in gone until 20 Feb',
    );
    expect(title(raise('namespaces', 'count', 9))).toBe(
      'up to 9 namespaces until 20 Feb',
    );
    expect(title(raise('roles', '__proto__', 9))).toBe(
      '__proto__ up to 9 __proto__ until 20 Feb',
    );
    const inside = { name: ['x'] };
    expect(title({ type: 'allow-kind', kind: 'starship', inside })).toBe(
      'starship until 20 Feb',
    );
  });
});
