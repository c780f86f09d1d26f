import { indexPrefixes, namespacePatterns } from './namespacePatterns';

function patterns(
  owner: string,
  owners: Readonly<Record<string, string | undefined>>,
): string[] {
  const own = Object.keys(owners).filter(name => owners[name] === owner);
  return namespacePatterns(
    owner,
    own,
    indexPrefixes(new Map(Object.entries(owners))),
  );
}

describe('namespacePatterns', () => {
  it('makes the longest common prefix of a team’s namespaces a pattern', () => {
    expect(
      patterns('churn', {
        'hmq-churn-dev': 'churn',
        'hmq-churn-prod': 'churn',
      }),
    ).toEqual(['hmq-churn-*']);
  });

  it('keeps exact names where another team shares the prefix', () => {
    const owners = { 'a-dev': 'one', 'a-prod': 'one', 'a-test': 'two' };
    expect(patterns('one', owners)).toEqual(['a-dev', 'a-prod']);
  });

  it('keeps exact names where a namespace without a team shares the prefix', () => {
    const owners = { 'a-dev': 'one', 'a-prod': 'one', 'a-old': undefined };
    expect(patterns('one', owners)).toEqual(['a-dev', 'a-prod']);
  });

  it('looks for a longer prefix below one that is shared', () => {
    expect(
      patterns('one', {
        'a-b-dev': 'one',
        'a-b-prod': 'one',
        'a-c-dev': 'two',
      }),
    ).toEqual(['a-b-*']);
  });

  it('makes no pattern of a single namespace', () => {
    expect(patterns('one', { 'a-dev': 'one' })).toEqual(['a-dev']);
  });

  it('takes a prefix at a dash only, so that api-* does not cover apis', () => {
    expect(
      patterns('one', { 'api-dev': 'one', 'api-prod': 'one', apis: 'two' }),
    ).toEqual(['api-*']);
  });
});
