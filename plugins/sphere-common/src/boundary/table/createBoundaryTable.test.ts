import * as fc from 'fast-check';
import { renderPhrase } from '../phrases';
import {
  anyEntries,
  entry,
  kinds,
  sphere,
} from '../__testUtils__/resolvedSphereFixture';
import type { BoundaryEntryRow, MatchText } from './boundaryTableRow';
import { createBoundaryTable } from './createBoundaryTable';

function rowOf(one: ReturnType<typeof entry>): BoundaryEntryRow {
  const [row] = createBoundaryTable(
    sphere([one], {
      basedOn: {
        archetype: 'standard',
        title: 'DataOps standard',
        parameters: {},
      },
    }),
    { kinds },
  );
  if (row.type !== 'entry') throw new Error('expected an entry');
  return row;
}
const short = (match?: MatchText) => match && renderPhrase(match.short);
const full = (match?: MatchText) => match && renderPhrase(match.full);

describe('the boundary in words', () => {
  it('says what an entry matches, and ignores where for forbidden', () => {
    const row = rowOf(
      entry('kubernetes-namespace', {
        where: { cluster: ['analytics-eu'] },
        inside: { name: ['churn-*'] },
        extendable: { name: ['*'] },
        forbidden: { name: ['kube-*', '*-system'] },
      }),
    );
    expect(row.inside && renderPhrase(row.inside.sentence)).toBe(
      'Namespaces named churn-* on analytics-eu',
    );
    expect(short(row.inside)).toBe('named churn-* on analytics-eu');
    expect(short(row.askFirst)).toBe('with any name on analytics-eu');
    expect(short(row.forbidden)).toBe('named kube-* or *-system');
  });

  it.each([
    ['any', 'workload-quota', 'any' as const],
    [
      'churn-prod on aws',
      'cloud-account',
      { account: [{ value: '21', title: 'churn-prod' }], provider: ['aws'] },
    ],
    [
      'level up to confidential',
      'data-classification',
      { level: [{ max: 'confidential' }] },
    ],
    [
      'address 10.0.0.0/8, port 443',
      'network-egress',
      { cidr: [{ cidr: '10.0.0.0/8' }], port: [{ min: 443, max: 443 }] },
    ],
    [
      'port 8000 to 8080',
      'network-egress',
      { port: [{ min: 8000, max: 8080 }] },
    ],
    ['port at least 1024', 'network-egress', { port: [{ min: 1024 }] }],
    [
      'host not *.internal or localhost',
      'network-egress',
      { host: [{ not: ['*.internal', 'localhost'] }] },
    ],
    ['subject.type user', 'role', { 'subject.type': ['user'] }],
  ])('reads %s', (words, kind, inside) => {
    expect(short(rowOf(entry(kind, { inside })).inside)).toBe(words);
  });

  it('names an attribute again that where narrows too', () => {
    const row = rowOf(
      entry('role', {
        where: { role: ['*_DEV'] },
        inside: { role: ['CHURN_*'] },
      }),
    );
    expect(short(row.inside)).toBe('CHURN_*, role *_DEV');
  });

  it('shortens a long list and keeps the whole of it', () => {
    const domain = Array.from({ length: 16 }, (_, i) => `d${i + 1}`);
    const { inside } = rowOf(entry('data-domain', { inside: { domain } }));
    expect(inside?.hidden).toBe(12);
    expect(short(inside)).toBe('d1, d2, d3, d4, + 12 more');
    expect(full(inside)).toContain('d4, d5');
    expect(full(inside)).toContain('d15 or d16');
  });

  it('shows the value behind a title only in full', () => {
    const account = [{ value: '210987654321', title: 'churn-prod' }];
    const { inside } = rowOf(entry('cloud-account', { inside: { account } }));
    expect(short(inside)).toBe('churn-prod');
    expect(full(inside)).toBe('churn-prod (210987654321)');
  });

  it.each([
    [
      'Number: border 10, warns at 8, up to 20 if asked',
      'role',
      'count',
      { warn: 8, border: 10, ceiling: 20 },
    ],
    ['Number: border 10, more if asked', 'role', 'count', { border: 10 }],
    [
      'Number: border 10, never more',
      'role',
      'count',
      { border: 10, ceiling: 10 },
    ],
    ['Number: border 20, never more', 'role', 'count', { ceiling: 20 }],
    ['Number: no border, warns at 8', 'role', 'count', { warn: 8 }],
    [
      'A month: border €9,000, more if asked',
      'budget',
      'monthly',
      { border: 9000 },
    ],
    [
      'CPU: border 40, more if asked',
      'workload-quota',
      'requests.cpu',
      { border: 40 },
    ],
    [
      'Memory: border 200 GiB, more if asked',
      'workload-quota',
      'requests.memory',
      { border: 200 },
    ],
    [
      'odd.example/x: border 1, more if asked',
      'workload-quota',
      'odd.example/x',
      { border: 1 },
    ],
  ])('says %s', (words, kind, dimension, limit) => {
    const { limits } = rowOf(entry(kind, { limits: { [dimension]: limit } }));
    expect(limits.map(l => renderPhrase(l.text))).toEqual([words]);
  });

  it('leaves out limits that bind nothing', () => {
    const row = rowOf(
      entry('role', {
        inside: undefined,
        forbidden: 'any',
        limits: { count: { border: 1 } },
      }),
    );
    expect(row.limits).toEqual([]);
  });

  it.each([
    ['by Kyverno', { mode: 'enforced' as const, by: 'Kyverno' }],
    ['by a machine', { mode: 'enforced' as const }],
    ['watched', { mode: 'watched' as const }],
    ['written down only', { mode: 'declared' as const }],
    ['written down only', undefined],
  ])('says that it is held %s', (words, enforcement) => {
    const row = rowOf(entry('role', { enforcement }));
    expect(renderPhrase(row.enforced)).toBe(words);
  });

  it.each([
    ['this sphere', {}],
    [
      'Based on DataOps standard',
      { origin: 'archetype' as const, title: 'DataOps standard' },
    ],
    ['this sphere, replaces DataOps standard', { replaces: 'standard' }],
    ['this sphere, replaces another', { replaces: 'another' }],
  ])('says that it comes from %s', (words, parts) => {
    const one = entry('role');
    const provenance = { ...one.provenance, ...parts };
    const row = rowOf({ ...one, provenance });
    expect(renderPhrase(row.from)).toBe(words);
  });

  it('names the actions of an entry that is not about all', () => {
    const row = rowOf(entry('data-domain', { actions: ['read', 'invent'] }));
    expect(row.actions).toEqual(['Read', 'invent']);
  });

  it('ends with what holds for everything else', () => {
    const rows = createBoundaryTable(sphere([], { unlisted: 'extendable' }), {
      kinds,
    });
    expect(rows).toEqual([
      expect.objectContaining({ type: 'unlisted', zone: 'extendable' }),
    ]);
  });

  it('has every entry once, whatever the entries', () => {
    fc.assert(
      fc.property(anyEntries, entries => {
        const rows = createBoundaryTable(sphere(entries), { kinds });
        expect(rows.map(row => row.id).sort()).toEqual(
          [...entries.map(e => e.id), 'unlisted'].sort(),
        );
      }),
    );
  });
});
