import { choiceOfAddress, writeChoice } from './choice';

const address = (text: string) => new URLSearchParams(text);

describe('whose border is asked', () => {
  it('is what the address says, else the first of the viewer', () => {
    const mine = [{ name: 'churn' }, { name: 'fraud' }];
    expect(choiceOfAddress(address('sphere=fraud'), mine)).toEqual({
      type: 'sphere',
      name: 'fraud',
    });
    expect(choiceOfAddress(address('sphere=NO%20name'), mine)).toEqual({
      type: 'sphere',
      name: 'churn',
    });
    expect(choiceOfAddress(address('teams=mine'), mine)).toEqual({
      type: 'teams',
    });
  });

  it('is nobody’s for somebody without a team', () => {
    expect(choiceOfAddress(address(''), [])).toBeUndefined();
  });

  it('changes without changing the question', () => {
    const next = writeChoice(address('teams=mine&can=tool&can.name=a'), {
      type: 'sphere',
      name: 'churn',
    });
    expect(next.toString()).toBe('can=tool&can.name=a&sphere=churn');
  });
});
