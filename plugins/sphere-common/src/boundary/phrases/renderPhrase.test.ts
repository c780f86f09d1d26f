import * as fc from 'fast-check';
import { compactNumber, formatQuantity } from './quantity';
import { phrase } from './phrase';
import { renderPhrase } from './renderPhrase';

describe('renderPhrase', () => {
  it('chooses the plural by the count', () => {
    expect(renderPhrase(phrase('kinds', { count: 1 }))).toBe('1 kind');
    expect(renderPhrase(phrase('kinds', { count: 3 }))).toBe('3 kinds');
  });

  it('joins a list with a last word', () => {
    const items = ['a', 'b', 'c'].map(value => phrase('text', { value }));
    expect(
      renderPhrase(phrase('named', { values: { join: 'or', items } })),
    ).toBe('named a, b or c');
  });

  it('never takes a value for a template', () => {
    fc.assert(
      fc.property(fc.string(), value => {
        const values = `{{values}}$&${value}`;
        expect(renderPhrase(phrase('named', { values }))).toBe(
          `named ${values}`,
        );
      }),
    );
  });

  it('renders through another language', () => {
    const german = renderPhrase(
      phrase('not', { values: phrase('any') }),
      (code, params) =>
        code === 'not' ? `nicht ${params.values}` : 'beliebig',
    );
    expect(german).toBe('nicht beliebig');
  });
});

describe('quantities', () => {
  it.each([
    [0, '0'],
    [12.5, '12.5'],
    [999, '999'],
    [7400, '7.4k'],
    [9000, '9k'],
    [1_250_000, '1.25M'],
  ])('writes %d in few characters', (value, words) => {
    expect(compactNumber(value)).toBe(words);
  });

  it('puts a currency before its number and a unit behind it', () => {
    expect(formatQuantity(9000, '€')).toBe('€9,000');
    expect(formatQuantity(40, 'CPU')).toBe('40 CPU');
  });
});
