import * as fc from 'fast-check';
import { createExtensionSummary } from '../../__testUtils__/extensionFixtures';
import { exceptionsCsv } from './exceptionsCsv';

const titled = (title: string) =>
  exceptionsCsv([createExtensionSummary({ title })]);

/** The cells of a line whose cells may be quoted, as a spreadsheet reads them. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain,
  );
}

describe('the list of extensions as a file', () => {
  it('has a line for each, below their names', () => {
    const csv = exceptionsCsv([
      createExtensionSummary({
        id: 'r-1',
        state: 'active',
        startsAt: '2026-11-20T12:00:00Z',
        endsAt: '2027-02-20T16:00:00Z',
      }),
      createExtensionSummary({ id: 'r-2', permanent: true, inGit: 'no' }),
    ]);
    const lines = csv.split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^sphere,title of sphere,team,what,state,since/);
    expect(lines[1]).toBe(
      'customer-churn,Customer churn,Churn,4 more namespaces until 20 Feb,active,2026-11-20T12:00:00Z,2027-02-20T16:00:00Z,,Mira,Data Platform,r-1',
    );
    expect(lines[2]).toMatch(/for good,not yet,Mira/);
  });

  it('[I4] keeps a spreadsheet from calculating what people wrote', () => {
    for (const text of [
      '=HYPERLINK("http://evil.example")',
      '+1+1',
      '-1',
      '@SUM(A1)',
      '|calc',
      ' =1+1',
      '\t=1+1',
      '\u200B=1+1',
      '＝1+1',
      '\r\n=1',
    ]) {
      const line = titled(text).slice(titled('x').indexOf('\r\n') + 2);
      expect(line).toContain(`"'${text.replaceAll('"', '""')}"`);
    }
  });

  it('[I4] begins no cell with a sign of a formula, whatever people wrote', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string().map(rest => `=${rest}`),
      fc.string().map(rest => `\t@${rest}`),
    );
    fc.assert(
      fc.property(text, title => {
        fc.pre(!/[\r\n]/.test(title));
        const line = titled(title).split('\r\n')[1];
        const cells = cellsOf(line);
        expect(cells).toHaveLength(11);
        for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
});
