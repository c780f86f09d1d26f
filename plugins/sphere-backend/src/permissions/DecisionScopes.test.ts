import { mockCredentials } from '@backstage/backend-test-utils';
import type { SphereFilter } from '@dataops-sphere/plugin-sphere-node';
import { testMembership } from '../__testUtils__/testPlugin';
import { DecisionScopes } from './DecisionScopes';

const credentials = mockCredentials.user();
const sphere = {
  team: 'group:default/churn',
  platformOwner: 'group:default/data-platform',
  reviewers: [],
  labels: {},
};
const ofTeam = (team: string): SphereFilter => ({
  property: 'team',
  claims: [`group:default/${team}`],
});

function setUp() {
  const clock = { now: 1000 };
  const readFilter = jest.fn(
    async (): Promise<SphereFilter | undefined> => ofTeam('churn'),
  );
  const allows = jest.fn(async () => true);
  const scopes = new DecisionScopes({
    access: { readFilter, allows },
    membership: testMembership,
    uptime: () => clock.now,
  });
  return { clock, readFilter, allows, scopes };
}

describe('DecisionScopes', () => {
  it('keeps what was answered for five seconds, by token', async () => {
    const { clock, readFilter, scopes } = setUp();
    const caller = { credentials, token: 'Bearer a' };
    expect((await scopes.visible(caller))(sphere)).toBe(true);
    readFilter.mockResolvedValue(ofTeam('payments'));
    clock.now += 4999;
    expect((await scopes.visible(caller))(sphere)).toBe(true);
    expect(readFilter).toHaveBeenCalledTimes(1);

    const other = { credentials, token: 'Bearer b' };
    expect((await scopes.visible(other))(sphere)).toBe(false);
    clock.now += 2;
    expect((await scopes.visible(caller))(sphere)).toBe(false);
    expect(readFilter).toHaveBeenCalledTimes(3);
  });

  it('asks once for questions that come together', async () => {
    const { readFilter, scopes } = setUp();
    const caller = { credentials, token: 'Bearer a' };
    await Promise.all([scopes.visible(caller), scopes.visible(caller)]);
    expect(readFilter).toHaveBeenCalledTimes(1);
  });

  it('tells callers without a token apart', async () => {
    const { readFilter, scopes } = setUp();
    await scopes.visible({ credentials });
    await scopes.visible({ credentials });
    await scopes.visible({ credentials: mockCredentials.user('user:x/y') });
    expect(readFilter).toHaveBeenCalledTimes(2);
  });

  it('does not keep a failure', async () => {
    const { readFilter, scopes } = setUp();
    readFilter.mockRejectedValueOnce(new Error('permission backend is down'));
    const caller = { credentials, token: 'Bearer a' };
    await expect(scopes.visible(caller)).rejects.toThrow('is down');
    expect((await scopes.visible(caller))(sphere)).toBe(true);
  });

  it('shows everything where there is no filter', async () => {
    const { readFilter, scopes } = setUp();
    readFilter.mockResolvedValue(undefined);
    const isVisible = await scopes.visible({ credentials, token: 'x' });
    expect(isVisible(sphere)).toBe(true);
  });

  it('asks for the permission to assert use only when it is needed', async () => {
    const { allows, scopes } = setUp();
    const caller = { credentials, token: 'Bearer a' };
    await scopes.visible(caller);
    expect(allows).not.toHaveBeenCalled();
    expect(await scopes.mayAssertUse(caller)).toBe(true);
    await scopes.mayAssertUse(caller);
    expect(allows).toHaveBeenCalledTimes(1);
  });
});
