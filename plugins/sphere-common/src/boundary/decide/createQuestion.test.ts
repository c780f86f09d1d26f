import { kinds } from '../__testUtils__/resolvedSphereFixture';
import { createQuestion, type QuestionInput } from './createQuestion';

function ask(kind: string, parts: Partial<QuestionInput> = {}) {
  return createQuestion({ kind, action: 'create', ...parts }, kinds.get(kind));
}

describe('createQuestion', () => {
  it('writes numbers and addresses in one way, and texts in NFC', () => {
    const { attributes } = ask('network-egress', {
      properties: {
        host: 'cafe\u0301',
        port: ' 22.0 ',
        cidr: ['2001:DB8:0::1', '::ffff:10.0.0.1'],
      },
    });
    expect(attributes).toMatchObject({
      host: 'caf\u00e9',
      port: 22,
      cidr: ['2001:db8::1', '10.0.0.1'],
    });
  });

  it.each([
    ['network-egress', { port: 'ssh' }, 'port'],
    ['network-egress', { port: NaN }, 'port'],
    ['network-egress', { port: true }, 'port'],
    ['network-egress', { cidr: 10 }, 'cidr'],
    ['data-classification', { level: 'Public' }, 'level'],
    ['tool', { name: {} }, 'name'],
    ['tool', { name: ['dbt', null] }, 'name'],
    ['tool', { name: [['dbt']] }, 'name'],
  ])('of %s, %j could be anything', (kind, properties, name) => {
    expect(ask(kind, { properties }).attributes[name]).toEqual([]);
  });

  it.each([{ name: null }, { name: undefined }, { name: '' }, {}])(
    'leaves out what %j does not say',
    properties => {
      expect(Object.keys(ask('tool', { properties }).attributes)).toEqual([
        'action.name',
      ]);
    },
  );

  it('puts subject, action and context under their prefix, and keeps the name of the action', () => {
    const { attributes } = ask('tool', {
      subject: { type: 'user' },
      actionProperties: { name: 'read', ticket: 'OPS-1' },
      context: { sphere: 'churn' },
    });
    expect({ ...attributes }).toEqual({
      'subject.type': 'user',
      'action.name': 'create',
      'action.ticket': 'OPS-1',
      'context.sphere': 'churn',
    });
  });

  it('has no attributes and amounts that nobody named', () => {
    const { attributes, amounts } = ask('tool');
    for (const name of ['constructor', '__proto__', 'toString']) {
      expect(attributes[name]).toBeUndefined();
      expect(amounts[name]).toBeUndefined();
    }
  });

  it('reads the amounts of the kind only, unless its dimensions are open', () => {
    const properties = { seats: 3, 'example.com/chip': 2 };
    expect({ ...ask('tool', { properties }).amounts }).toEqual({ seats: 3 });
    expect({ ...ask('workload-quota', { properties }).amounts }).toEqual(
      properties,
    );
  });

  it.each([
    [3, 3],
    ['3.5', 3.5],
    [-1, NaN],
    ['1e3', NaN],
    ['', NaN],
    [null, NaN],
    [{}, NaN],
    [[3], NaN],
  ])('reads the amount %j as %d', (seats, amount) => {
    expect(ask('tool', { properties: { seats } }).amounts.seats).toBe(amount);
  });

  it('takes the larger of two amounts, and what cannot be read before both', () => {
    const amountOf = (here: unknown, there: unknown) =>
      ask('tool', {
        properties: { seats: here },
        actionProperties: { seats: there },
      }).amounts.seats;
    expect(amountOf(1, 2)).toBe(2);
    expect(amountOf(2, 1)).toBe(2);
    expect(amountOf(2, 'lots')).toBe(NaN);
    expect(amountOf('lots', 2)).toBe(NaN);
  });

  it('makes a question without attributes of a kind that is not registered', () => {
    const question = ask('space-station', { properties: { name: 'x' } });
    expect(Object.keys(question.attributes)).toEqual(['action.name']);
  });
});
