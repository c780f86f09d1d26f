import type {
  ExtensionEvent,
  ExtensionEventType,
} from '@dataops-sphere/plugin-sphere-common';
import type {
  NotificationIntent,
  RecipientIntent,
} from '../../outbox/OutboxIntent';
import type { ExtensionNews } from './ExtensionNews';
import { instantWords } from './instantWords';
import { message } from './plainText';
import { endWords, whatWords } from './whatWords';

/** One message: what it says, and to whom. */
export type ExtensionMessage = { readonly type: string } & Pick<
  NotificationIntent,
  'to' | 'except' | 'title' | 'description' | 'severity' | 'outside'
>;

type Writer = (news: ExtensionNews, event: ExtensionEvent) => Texts[];
type Texts = Omit<ExtensionMessage, 'type' | 'except'> & {
  readonly except?: readonly string[];
};

const ASKER: readonly RecipientIntent[] = [{ type: 'asker' }];
const TEAM: readonly RecipientIntent[] = [{ type: 'team' }];

const ENDED = {
  expired: 'Ended. Nothing was deleted',
  given_back: 'Given back. Nothing was deleted',
  revoked: 'Taken back by the platform owner. Nothing was deleted',
  declared: 'It is part of the border now. Nothing changes for you',
  sphere_retired: 'Ended with the sphere. Nothing was deleted',
} as const;

/** What people are told of; everything else happens in silence. The last one of a transition counts. */
const WRITERS: Readonly<Partial<Record<ExtensionEventType, Writer>>> = {
  submitted: needsVote,
  edited: needsVote,
  rebased: needsVote,
  counter_accepted: needsVote,
  step_passed: needsVote,
  rescued: needsVote,
  reminded,
  escalated,
  approved,
  denied,
  changes_requested: changesAsked,
  counter_offered: changesAsked,
  lapsed,
  cancelled,
  warned,
  given_back: ended,
  revoked: ended,
  ended,
};

/** The messages of a transition; one for each circle of people at most. */
export function messagesOf(news: ExtensionNews): readonly ExtensionMessage[] {
  const told = [...news.events].reverse().find(({ type }) => WRITERS[type]);
  const writer = told && WRITERS[told.type];
  if (!told || !writer) return [];
  const doer = news.events.map(({ by }) => by).filter(isPerson);
  return writer(news, told).map(({ except = [], ...texts }) => ({
    type: told.type,
    ...texts,
    except: [...new Set([...doer, ...except])],
  }));
}

function isPerson(ref: string): boolean {
  return ref.startsWith('user:');
}

/** In an end state or on the team's turn nobody needs to vote, whatever has led there. */
function needsVote({ after, about }: ExtensionNews, event: ExtensionEvent) {
  if (after.state !== 'in_review') return [];
  const { title, sphereTitle, teamTitle, calendar } = about;
  const due = after.dueAt && instantWords(after.dueAt, event.at, calendar).time;
  const answer = due ? message`. Answer by ${due}` : '';
  return [
    {
      to: reviewersOf({ after }),
      severity: 'normal' as const,
      title: message`${teamTitle} asks for ${title}` + answer,
      description: message`${sphereTitle}`,
      except: [after.requester],
    },
  ];
}

function reviewersOf({ after }: Pick<ExtensionNews, 'after'>) {
  const { step, proposalNumber: proposal } = after;
  return [{ type: 'reviewers', step, proposal }] as const;
}

function reminded({ after, about }: ExtensionNews, event: ExtensionEvent) {
  const { title, sphereTitle, calendar } = about;
  const due = after.dueAt && instantWords(after.dueAt, event.at, calendar).time;
  const by = due?.startsWith('today') ? due : `by ${due}`;
  return [
    {
      to: reviewersOf({ after }),
      severity: 'high' as const,
      title:
        message`Still yours: ${title}` + (due ? message`. Answer ${by}` : ''),
      description: message`${sphereTitle}`,
      except: [after.requester],
    },
  ];
}

function escalated({ about }: ExtensionNews) {
  const { title, sphereTitle, standInTitle } = about;
  const now = standInTitle ? message` ${standInTitle} has it now.` : '';
  return [
    {
      to: [{ type: 'stand-ins' }, { type: 'asker' }] as const,
      severity: 'high' as const,
      title: `We are late.${now}`,
      description: message`${sphereTitle}: ${title}`,
    },
  ];
}

function approved(news: ExtensionNews, event: ExtensionEvent) {
  const { sphereTitle, title } = news.about;
  const texts = {
    title: message`Yours ${endWords(news, event.at)}`,
    description: message`${sphereTitle}: ${title}`,
  };
  return toAskerAndTeam(news, texts);
}

function denied(news: ExtensionNews, event: ExtensionEvent) {
  const { after, about } = news;
  const reason = event.text ?? after.reason ?? '';
  const way = event.wayToYes ?? after.wayToYes;
  return toAskerAndTeam(news, {
    title: message`Not this time: ${reason || about.title}`,
    description:
      message`${about.sphereTitle}: ${about.title}.` +
      (way ? message` A yes needs: ${way}` : ''),
  });
}

function changesAsked(news: ExtensionNews, event: ExtensionEvent) {
  const { after, about } = news;
  const asked =
    event.text ||
    (event.type === 'counter_offered'
      ? 'take other terms, that would be a yes'
      : after.reason || about.title);
  return toAskerAndTeam(news, {
    title: message`One thing is asked: ${asked}`,
    description: message`${about.sphereTitle}: ${about.title}`,
  });
}

/** What is decided is for whoever asked; their team hears of it quietly. */
function toAskerAndTeam(
  { after }: ExtensionNews,
  texts: { readonly title: string; readonly description: string },
): Texts[] {
  return [
    { to: ASKER, severity: 'high', ...texts },
    { to: TEAM, severity: 'low', ...texts, except: [after.requester] },
  ];
}

function lapsed({ about }: ExtensionNews): Texts[] {
  const { sphereTitle, title } = about;
  return [
    {
      to: ASKER,
      severity: 'normal',
      title: 'Lapsed: the question was not answered. Ask again any time',
      description: message`${sphereTitle}: ${title}`,
    },
  ];
}

function cancelled({ about }: ExtensionNews, event: ExtensionEvent): Texts[] {
  const { sphereTitle, title } = about;
  const why = event.text ? message` Why: ${event.text}` : '';
  return [
    {
      to: TEAM,
      severity: 'normal',
      title: 'Cancelled before its start',
      description: message`${sphereTitle}: ${title}.` + why,
    },
  ];
}

function warned(news: ExtensionNews, event: ExtensionEvent): Texts[] {
  const { after, about } = news;
  const { text, verb } = whatWords(news, 'end');
  const day = after.endsAt
    ? instantWords(after.endsAt, event.at, about.calendar).day
    : 'soon';
  return [
    {
      to: TEAM,
      severity: (event.days ?? 1) <= 1 ? 'high' : 'normal',
      title: message`${text} ${verb} ${day}`,
      description: message`${about.sphereTitle}`,
      outside: 'ahead',
    },
  ];
}

function ended(news: ExtensionNews): Texts[] {
  const { after, events, about } = news;
  const { text } = whatWords(news, 'end');
  const why = events.find(({ type }) => type === 'revoked')?.text;
  const isRevoked = after.endReason === 'revoked';
  return [
    {
      to: TEAM,
      severity: isRevoked ? 'high' : 'normal',
      title: ENDED[after.endReason ?? 'expired'],
      description:
        message`${about.sphereTitle}: ${text}.` +
        (why ? message` Why: ${why}` : ''),
      ...(after.endReason === 'declared' ? {} : { outside: 'now' as const }),
    },
  ];
}
