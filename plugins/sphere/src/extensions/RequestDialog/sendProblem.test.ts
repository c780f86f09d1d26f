import { sendProblem } from './sendProblem';

const error = (statusCode?: number, details: object = {}) =>
  Object.assign(new Error('Request failed with 409'), {
    statusCode,
    body: { error: { message: 'the sentence', ...details } },
  });

describe('why a request was not sent', () => {
  it.each([
    [409, { code: 'stale-version' }, 'changed'],
    [409, {}, 'changed'],
    [409, { code: 'target-taken' }, 'taken'],
    [409, { code: 'too-many-open' }, 'refused'],
    [403, { code: 'not-team' }, 'refused'],
    [400, {}, 'problems'],
    [500, {}, 'unreachable'],
    [503, {}, 'unreachable'],
    [undefined, {}, 'unreachable'],
  ])('%s with %j is read as %j', (status, details, _) => {
    const kind = sendProblem(error(status, details)).kind;
    expect(kind).toBe(_);
  });

  it('is told in the words of the backend', () => {
    expect(sendProblem(error(403)).message).toBe('the sentence');
    expect(sendProblem(new Error('Failed to fetch')).message).toBe(
      'Failed to fetch',
    );
  });

  it('leads to the fields, also where incomplete changes were left out', () => {
    const problems = [
      { code: 'a', message: 'too high', path: ['changes', 0, 'to'] },
      { code: 'b', message: 'too long', path: ['term', 'until'] },
      { message: 'no path' },
      null,
    ];
    expect(sendProblem(error(400, { problems }), [1]).fields).toEqual([
      { field: 'changes.1.to', message: 'too high' },
      { field: 'term', message: 'too long' },
    ]);
  });
});
