import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { churnCases, otherCases } from './__testUtils__/exampleCases';
import { hostileCases, madeUpCases } from './__testUtils__/madeUpCases';
import {
  askCase,
  printCase,
  type SentenceCase,
} from './__testUtils__/sentenceCase';
import { explainDecision } from './explainDecision';

const FOLDER = join(__dirname, '../../../testdata/sentences');
const FILES: Readonly<Record<string, readonly SentenceCase[]>> = {
  'customer-churn.txt': churnCases,
  'other-spheres.txt': otherCases,
  'made-up-worlds.txt': madeUpCases,
  'hostile-names.txt': hostileCases,
};

function print(cases: readonly SentenceCase[]): string {
  return cases
    .map(one => {
      const { decision, about } = askCase(one);
      return `${printCase(one)}\n  ${
        explainDecision(decision, about).sentence
      }\n`;
    })
    .join('\n');
}

describe('the sentences of decisions', () => {
  it.each(Object.keys(FILES))('read as in %s', file => {
    const path = join(FOLDER, file);
    const printed = print(FILES[file]);
    if (process.env.UPDATE_GOLDEN) writeFileSync(path, printed);
    expect(existsSync(path) && readFileSync(path, 'utf8')).toBe(printed);
  });
});
