import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';

const ROOT = resolvePackagePath(
  '@dataops-sphere/plugin-sphere-backend',
  '../..',
);
const FILE = path.join(ROOT, 'docs/security.md');
const PLACES = ['plugins', 'packages', 'e2e-tests/tests'];
/** Tests that a row names; the others are found by its id. */
const MAX_NAMED = 4;

interface TitledTest {
  readonly ids: readonly string[];
  readonly title: string;
  readonly file: string;
}

/** Every test whose title begins with ids, in the order of files. */
function readTests(): readonly TitledTest[] {
  return PLACES.flatMap(place =>
    readdirSync(path.join(ROOT, place), { recursive: true, encoding: 'utf8' })
      .filter(
        name => /\.test\.tsx?$/.test(name) && !/node_modules|dist/.test(name),
      )
      .map(name => path.join(place, name))
      .sort(),
  ).flatMap(file =>
    [
      ...readFileSync(path.join(ROOT, file), 'utf8').matchAll(
        /(['`])((?:\[[A-K]\d+\] )+)(.*?)\1/g,
      ),
    ].map(([, , ids, title]) => ({
      file,
      ids: ids.match(/[A-K]\d+/g) ?? [],
      title,
    })),
  );
}

/** Tests of different files first, so that all doors are named. */
function namedFor(id: string, tests: readonly TitledTest[]) {
  const own = tests.filter(({ ids }) => ids.includes(id));
  const firsts = own.filter(
    (test, index) => own.findIndex(t => t.file === test.file) === index,
  );
  const others = own.filter(test => !firsts.includes(test));
  return [...firsts, ...others];
}

function cellFor(id: string, tests: readonly TitledTest[]): string {
  const own = namedFor(id, tests);
  const named = own.slice(0, MAX_NAMED).map(({ file, title }) => {
    const text = title.replaceAll('|', '\\|');
    return `[${path.basename(file)}](../${file}): ${text}`;
  });
  const more = own.length - named.length;
  return [...named, ...(more > 0 ? [`and ${more} more`] : [])].join('<br>');
}

const ROW = /^\| ([A-K]\d+) \| (.*?) \| (.*?) \| (.*)\|$/gm;

describe('docs/security.md', () => {
  const tests = readTests();

  it('names for every row the tests that hold it; UPDATE_SECURITY=1 writes them anew', () => {
    const text = readFileSync(FILE, 'utf8');
    if (process.env.UPDATE_SECURITY) {
      writeFileSync(
        FILE,
        text.replace(
          ROW,
          (_, id, threat, promise) =>
            `| ${id} | ${threat} | ${promise} | ${cellFor(id, tests)} |`,
        ),
      );
    }
    const rows = [...readFileSync(FILE, 'utf8').matchAll(ROW)];
    expect(rows.length).toBeGreaterThan(80);
    for (const [, id, , promise, cell] of rows) {
      expect([id, promise.length > 0]).toEqual([id, true]);
      const named = [
        ...cell.matchAll(/\[[\w.]+\]\(\.\.\/(.*?)\): (.*?)(?=<br>| $)/g),
      ];
      expect([id, named.length > 0]).toEqual([id, true]);
      for (const [, file, title] of named) {
        const found = tests.filter(
          test => test.file === file && test.ids.includes(id),
        );
        expect(found.map(test => test.title)).toContain(
          title.replaceAll('\\|', '|'),
        );
      }
    }
  });

  it('has a row for every id that a test names', () => {
    const text = readFileSync(FILE, 'utf8');
    const rows = [...text.matchAll(ROW)].map(([, id]) => id);
    expect(new Set(rows).size).toBe(rows.length);
    const named = new Set(tests.flatMap(({ ids }) => ids));
    expect([...named].sort()).toEqual(rows.sort());
  });
});
