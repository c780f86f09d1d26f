import { settleTeamNames } from './teamNames';

function settle(...claims: readonly (readonly [string, ...string[]])[]) {
  const settled = settleTeamNames(
    claims.map(([spelling, ...confirmedBy]) => ({ spelling, confirmedBy })),
  );
  return {
    names: Object.fromEntries(settled.names),
    renamed: settled.renamed.map(r => `${r.from} → ${r.to}`),
  };
}

describe('settleTeamNames', () => {
  it('leaves a name that the catalog accepts as it is', () => {
    expect(settle(['churn_team'])).toEqual({
      names: { churn_team: 'churn_team' },
      renamed: [],
    });
  });

  it('takes spellings that differ in case for one team, and tells so', () => {
    expect(settle(['churn'], ['Churn'])).toEqual({
      names: { churn: 'Churn', Churn: 'Churn' },
      renamed: ['churn → Churn'],
    });
  });

  it('corrects a spelling that the catalog does not accept', () => {
    expect(settle(['Move a Thing'])).toEqual({
      names: { 'Move a Thing': 'move-a-thing' },
      renamed: ['Move a Thing → move-a-thing'],
    });
  });

  it('does not correct a spelling into the name of another team', () => {
    expect(settle(['Move a Thing'], ['move-a-thing']).names).toEqual({
      'move-a-thing': 'move-a-thing',
    });
  });

  it('corrects it all the same when a group of that name is bound beside it', () => {
    expect(
      settle(['Move a Thing', 'move-a-thing'], ['move-a-thing']).names,
    ).toEqual({
      'Move a Thing': 'move-a-thing',
      'move-a-thing': 'move-a-thing',
    });
  });

  it('makes no name of a spelling without letters and digits', () => {
    expect(settle(['???']).names).toEqual({});
  });
});
