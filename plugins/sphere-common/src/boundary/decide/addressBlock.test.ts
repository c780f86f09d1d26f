import {
  matchBlock,
  parseAddressBlock,
  printAddressBlock,
} from './addressBlock';
import { MAYBE, NO, YES } from './verdict';

describe('address blocks', () => {
  it.each([
    ['10.0.0.1', '10.0.0.1'],
    ['10.0.0.1/32', '10.0.0.1'],
    ['10.0.0.0/8', '10.0.0.0/8'],
    ['2001:DB8:0:0::1', '2001:db8::1'],
    ['2001:db8::/32', '2001:db8::/32'],
    ['::ffff:10.0.0.1', '10.0.0.1'],
    ['::ffff:0a00:0001', '10.0.0.1'],
    ['::ffff:10.0.0.0/104', '10.0.0.0/8'],
    ['::/0', '::/0'],
  ])('writes %s as %s', (text, printed) => {
    const block = parseAddressBlock(text);
    expect(block && printAddressBlock(block)).toBe(printed);
  });

  it.each([
    '',
    '10.1',
    '010.0.0.1',
    '0x0a.0.0.1',
    '167772161',
    '10.0.0.256',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0.0/',
    ' 10.0.0.1',
    '2001:db8::/129',
    ':::',
    'localhost',
  ])('does not read %j', text => {
    expect(parseAddressBlock(text)).toBeUndefined();
  });

  it.each([
    ['10.0.0.0/8', '10.0.0.0/8', YES, YES],
    ['10.0.0.0/8', '10.255.255.255', YES, YES],
    ['10.0.0.0/8', '10.0.0.0/7', NO, YES],
    ['10.0.0.0/8', '11.0.0.0/8', NO, NO],
    ['10.0.0.0/8', '::/0', NO, YES],
    ['10.0.0.0/8', '2001:db8::/32', NO, NO],
    ['::/0', '10.0.0.1', NO, NO],
    ['0.0.0.0/0', '::ffff:1.2.3.4', YES, YES],
    ['10.0.0.0/8', 'somewhere', MAYBE, MAYBE],
  ])('of %s, %s is wholly %j, in part %j', (block, text, all, any) => {
    const parsed = parseAddressBlock(block);
    if (!parsed) throw new Error('unexpected');
    expect(matchBlock(parsed, text, 'all')).toBe(all);
    expect(matchBlock(parsed, text, 'any')).toBe(any);
  });
});
