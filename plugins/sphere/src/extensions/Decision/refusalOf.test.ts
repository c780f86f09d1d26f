import { refusalOf } from './refusalOf';

const error = (statusCode: number, body: object) =>
  Object.assign(new Error('Request failed'), { statusCode, body });

describe('a refusal', () => {
  it('is stale where the request has changed since', () => {
    const stale = { reason: 'stale-version', message: 'it has changed' };
    expect(refusalOf(error(409, { error: stale }))).toEqual({
      reason: 'stale-version',
      message: 'it has changed',
      kind: 'stale',
    });
  });

  it('names the rule that refused it', () => {
    expect(
      refusalOf(error(409, { error: { message: 'no' }, reason: 'own-team' })),
    ).toEqual({ reason: 'own-team', message: 'no', kind: 'refused' });
  });

  it('is a failure where nobody refused anything', () => {
    expect(refusalOf(new Error('offline'))).toEqual({
      reason: undefined,
      message: 'offline',
      kind: 'failed',
    });
  });
});
