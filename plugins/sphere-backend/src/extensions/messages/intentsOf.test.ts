import {
  EXTENSION_EVENTS,
  type ExtensionEvent,
  type ExtensionRequest,
} from '@dataops-sphere/plugin-sphere-common';
import type { OutboxIntent } from '../../outbox/OutboxIntent';
import {
  ABOUT,
  anEvent,
  aRequest,
  MIRA,
  PRIYA,
  REQUEST,
} from './__testUtils__/requestFixture';
import { intentsOf } from './intentsOf';

type News = Parameters<typeof intentsOf>[0];

const intents = (
  after: Partial<ExtensionRequest>,
  events: readonly ExtensionEvent[],
  about: Partial<News['about']> = {},
) =>
  intentsOf({
    after: aRequest(after),
    events,
    about: { ...ABOUT, ...about },
  });

function messages(all: readonly OutboxIntent[]) {
  return all.flatMap(intent =>
    intent.channel === 'notification' ? [intent.payload] : [],
  );
}

const told = (
  after: Partial<ExtensionRequest>,
  events: readonly ExtensionEvent[],
  about: Partial<News['about']> = {},
) =>
  messages(intents(after, events, about)).map(
    ({ to, severity, title, description, except, outside }) => ({
      to: to.map(({ type }) => type),
      severity,
      title,
      description,
      ...(except.length > 0 && { except }),
      ...(outside && { outside }),
    }),
  );

const REVIEWERS_ARE_ASKED = {
  to: ['reviewers'],
  severity: 'normal',
  title: 'Churn asks for 4 more namespaces until 20 Feb. Answer by Wed 17:00',
  description: 'Customer churn',
  except: [MIRA],
};

describe('messages about a request', () => {
  it('asks the reviewers of the step when it needs a vote', () => {
    expect(told({}, [anEvent('submitted', { by: MIRA })])).toEqual([
      REVIEWERS_ARE_ASKED,
    ]);
    const [message] = messages(
      intents({ step: 1, proposalNumber: 3, version: 7 }, [
        anEvent('vote_approved', { by: PRIYA }),
        anEvent('step_passed', { by: PRIYA }),
      ]),
    );
    expect(message).toMatchObject({
      to: [{ type: 'reviewers', step: 1, proposal: 3 }],
      request: REQUEST,
      sphereUid: 'uid-of-churn',
      scope: `sphere:extension:${REQUEST}`,
      link: `/sphere-requests/${REQUEST}`,
      except: [PRIYA, MIRA],
    });
  });

  it.each(['edited', 'rebased', 'counter_accepted', 'rescued'] as const)(
    'asks them again when it was %s',
    type => {
      expect(told({}, [anEvent(type)])).toEqual([REVIEWERS_ARE_ASKED]);
    },
  );

  it('asks nobody for a vote while it is the team’s turn', () => {
    const after = { state: 'changes_requested' } as const;
    expect(told(after, [anEvent('edited')])).toEqual([]);
  });

  it('reminds the reviewers once half of the promise is gone', () => {
    const after = { dueAt: '2026-02-02T17:00:00.000Z' };
    expect(told(after, [anEvent('reminded')])).toEqual([
      {
        to: ['reviewers'],
        severity: 'high',
        title:
          'Still yours: 4 more namespaces until 20 Feb. Answer today 17:00',
        description: 'Customer churn',
        except: [MIRA],
      },
    ]);
    expect(told({}, [anEvent('reminded')])[0].title).toMatch(
      /Answer by Wed 17:00$/,
    );
  });

  it('says sorry to the asker and calls the stand-ins when the promise is broken', () => {
    expect(told({}, [anEvent('escalated')])).toEqual([
      {
        to: ['stand-ins', 'asker'],
        severity: 'high',
        title: 'We are late. SRE has it now.',
        description: 'Customer churn: 4 more namespaces until 20 Feb',
      },
    ]);
    const alone = told({}, [anEvent('escalated')], { standInTitle: undefined });
    expect(alone[0].title).toBe('We are late.');
  });

  it('tells the asker of an approval, and the team quietly', () => {
    const after = {
      state: 'active',
      startsAt: '2026-02-02T09:00:00.000Z',
      endsAt: '2026-02-20T16:00:00.000Z',
    } as const;
    const events = [
      anEvent('vote_approved', { by: PRIYA }),
      anEvent('step_passed', { by: PRIYA }),
      anEvent('approved', { by: PRIYA }),
      anEvent('started'),
    ];
    const said = {
      title: 'Yours until 20 Feb',
      description: 'Customer churn: 4 more namespaces until 20 Feb',
    };
    expect(told(after, events)).toEqual([
      { to: ['asker'], severity: 'high', ...said, except: [PRIYA] },
      { to: ['team'], severity: 'low', ...said, except: [PRIYA, MIRA] },
    ]);
  });

  it('names the start of what starts later, and the missing end of what is for good', () => {
    const later = {
      state: 'approved',
      startsAt: '2026-02-09T00:00:00.000Z',
      endsAt: '2027-02-20T16:00:00.000Z',
    } as const;
    expect(told(later, [anEvent('approved')])[0].title).toBe(
      'Yours from 9 Feb until 20 Feb 2027',
    );
    const forGood = { state: 'active', startsAt: '2026-02-02T09:00:00.000Z' };
    expect(
      told(forGood as Partial<ExtensionRequest>, [anEvent('approved')])[0]
        .title,
    ).toBe('Yours for good');
  });

  it('tells why it was denied, and what would make it a yes', () => {
    const event = anEvent('denied', {
      by: PRIYA,
      text: 'the cluster is full',
      wayToYes: 'a second cluster',
    });
    const [asker, team] = told({ state: 'denied' }, [event]);
    expect(asker).toMatchObject({
      to: ['asker'],
      severity: 'high',
      title: 'Not this time: the cluster is full',
      description:
        'Customer churn: 4 more namespaces until 20 Feb. A yes needs: a second cluster',
    });
    expect(team).toMatchObject({ to: ['team'], severity: 'low' });
  });

  it('tells what is asked of the team', () => {
    const state = { state: 'changes_requested' } as const;
    const asked = anEvent('changes_requested', {
      by: PRIYA,
      text: 'say which cluster',
    });
    expect(told(state, [asked])[0]).toMatchObject({
      to: ['asker'],
      severity: 'high',
      title: 'One thing is asked: say which cluster',
    });
    const offered = anEvent('counter_offered', { by: PRIYA });
    expect(told(state, [offered])[0].title).toBe(
      'One thing is asked: take other terms, that would be a yes',
    );
  });

  it.each([
    [14, 'normal', '4 more namespaces end Fri 20 Feb'],
    [3, 'normal', '4 more namespaces end Fri'],
    [1, 'high', '4 more namespaces end Fri'],
  ])('warns the team %s days before the end', (days, severity, title) => {
    const end = Date.parse('2026-02-20T16:00:00.000Z');
    const at = new Date(end - days * 86_400_000).toISOString();
    const after = { state: 'active', endsAt: new Date(end).toISOString() };
    expect(
      told(after as Partial<ExtensionRequest>, [
        anEvent('warned', { days, at }),
      ]),
    ).toEqual([
      {
        to: ['team'],
        severity,
        title,
        description: 'Customer churn',
        outside: 'ahead',
      },
    ]);
  });

  it.each([
    ['expired', 'Ended. Nothing was deleted', 'normal'],
    ['given_back', 'Given back. Nothing was deleted', 'normal'],
    [
      'revoked',
      'Taken back by the platform owner. Nothing was deleted',
      'high',
    ],
    ['sphere_retired', 'Ended with the sphere. Nothing was deleted', 'normal'],
  ] as const)('tells the team of the end: %s', (endReason, title, severity) => {
    const events = [
      ...(endReason === 'revoked'
        ? [anEvent('revoked', { by: PRIYA, text: 'it leaks' })]
        : []),
      anEvent('ended', { endReason }),
    ];
    const [message, ...others] = told({ state: 'ended', endReason }, events);
    expect(others).toEqual([]);
    expect(message).toMatchObject({
      to: ['team'],
      severity,
      title,
      outside: 'now',
      description: `Customer churn: 4 more namespaces.${
        endReason === 'revoked' ? ' Why: it leaks' : ''
      }`,
    });
  });

  it('says that nothing changes where the border has it now', () => {
    const after = { state: 'ended', endReason: 'declared' } as const;
    const [message] = told(after, [anEvent('ended')]);
    expect(message.title).toMatch(/part of the border now/);
    expect(message.outside).toBeUndefined();
  });

  it('[H9] says nothing of comments, of who joins, of votes that decide nothing, and of what the team did itself', () => {
    const silent = ['commented', 'joined', 'vote_approved', 'withdrawn'];
    for (const type of silent) {
      expect(told({}, [anEvent(type as ExtensionEvent['type'])])).toEqual([]);
    }
    expect(told({ state: 'active' }, [anEvent('started')])).toEqual([]);
  });

  it('names days and times in the zone of the calendar', () => {
    const calendar = { ...ABOUT.calendar, timeZone: 'Pacific/Auckland' };
    const [message] = told({}, [anEvent('submitted')], { calendar });
    expect(message.title).toMatch(/Answer by Thu 06:00$/);
  });

  it('says one where it is one', () => {
    const proposal = {
      ...aRequest().proposal,
      changes: [
        {
          type: 'allow' as const,
          entry: 'roles',
          inside: { role: ['LOADER'] },
        },
      ],
    };
    const [message] = told(
      { proposal, endsAt: '2026-02-05T16:00:00.000Z' },
      [anEvent('warned', { days: 3 })],
      { title: 'role LOADER until 5 Feb' },
    );
    expect(message.title).toBe('role LOADER ends Thu');
  });
});

describe('what goes outward', () => {
  it('[H8] has the same keys for the same transition, and others for every other one', () => {
    const keys = (version: number) =>
      intents({ version }, [
        anEvent('approved', { by: PRIYA }),
        anEvent('started'),
      ]).map(({ dedupeKey }) => dedupeKey);
    expect(keys(3)).toEqual(keys(3));
    expect(new Set([...keys(3), ...keys(4)]).size).toBe(2 * keys(3).length);
  });

  it.each(EXTENSION_EVENTS)(
    '[H9] tells machines of %s without texts and names of people',
    type => {
      const event = anEvent(type, {
        by: PRIYA,
        for: MIRA,
        text: 'SECRET-COMMENT',
        wayToYes: 'SECRET-WAY',
        reviewers: [PRIYA],
      });
      const sent = intents({}, [event]).filter(
        ({ channel }) => channel !== 'notification',
      );
      expect(sent.map(({ channel }) => channel)).toEqual(['event', 'signal']);
      expect(sent[0]).toMatchObject({
        type: `extension.${type}`,
        payload: {
          type: `extension.${type}`,
          at: event.at,
          sphere: { uid: 'uid-of-churn', name: 'customer-churn' },
          request: REQUEST,
          state: 'in_review',
          proposal: 1,
        },
      });
      expect(sent[1].payload).toEqual({
        sphereUid: 'uid-of-churn',
        revision: event.at,
      });
      expect(JSON.stringify(sent)).not.toMatch(/SECRET|user:|namespaces/);
    },
  );
});
