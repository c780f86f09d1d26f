import type {
  Absence,
  ExtensionAction,
  ExtensionProposal,
} from '@dataops-sphere/plugin-sphere-common';
import { daysAfter, type StoryTime } from './storyTime';

/** Somebody does something. People are named as in the example's users. */
export type StoryStep =
  | {
      readonly at: Date;
      readonly type: 'ask';
      /** Later steps speak of the request by this key. */
      readonly request: string;
      readonly person: string;
      readonly sphere: string;
      readonly proposal: ExtensionProposal;
    }
  | {
      readonly at: Date;
      readonly type: 'act';
      readonly request: string;
      readonly person: string;
      readonly action: ExtensionAction;
    }
  | {
      readonly at: Date;
      readonly type: 'away';
      readonly person: string;
      readonly absence: Absence;
    }
  | { readonly at: Date; readonly type: 'wait' };

/** What has happened at Nordlicht Retail until the first start, in the order of time. */
export function storySteps(time: StoryTime): readonly StoryStep[] {
  return [
    ...customer360(time),
    ...churn(time),
    ...finance(time),
    ...fraud(time),
    ...iot(time),
    ...demand(time),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
}

function churn(time: StoryTime): StoryStep[] {
  const until = time.daysAgo(-9, -6);
  const loaderAsked = time.workingDaysAgo(1, 9);
  return [
    ask('churn-namespaces', time.daysAgo(81, -5), {
      person: 'mira',
      sphere: 'customer-churn',
      proposal: {
        changes: [raise('namespaces', 'count', 14)],
        term: { type: 'temporary', until: until.toISOString() },
        justification:
          'Four experiments on contract length run side by side until the season decides. Each gets a namespace of its own, so that one can be stopped without the others.',
        ticket: 'https://tickets.nordlicht.example/CHURN-412',
      },
    }),
    act('churn-namespaces', time.daysAgo(81), 'priya', {
      type: 'approve',
      text: 'Fine until the season is over. Please give them back as the experiments end.',
    }),
    wait(new Date(until.getTime() - 14 * 86_400_000 + 60_000)),
    ask('churn-loader', loaderAsked, {
      person: 'jonas',
      sphere: 'customer-churn',
      proposal: {
        changes: [allow('roles-prod', { role: ['CHURN_LOADER'] })],
        term: {
          type: 'temporary',
          until: daysAfter(loaderAsked, 60).toISOString(),
        },
        justification:
          'The call centre wants scores every hour instead of every night. The hourly pipeline writes them with CHURN_LOADER.',
      },
    }),
    {
      at: time.daysAgo(0),
      type: 'away',
      person: 'jonas',
      absence: {
        from: time.daysAgo(-8).toISOString(),
        until: time.daysAgo(-19).toISOString(),
        standIn: 'user:default/mira',
      },
    },
  ];
}

function finance(time: StoryTime): StoryStep[] {
  return [
    ask('finance-portal', time.daysAgo(14), {
      person: 'ingrid',
      sphere: 'finance-closing',
      proposal: {
        changes: [
          allow('ingress', {
            exposure: ['public'],
            host: ['suppliers.nordlicht.example'],
          }),
        ],
        term: {
          type: 'temporary',
          until: time.daysAgo(-15).toISOString(),
        },
        justification:
          'Suppliers ask for the state of their invoices by telephone, forty times a day. The portal answers that.',
      },
    }),
    act('finance-portal', time.daysAgo(13), 'martin', { type: 'approve' }),
    act('finance-portal', time.daysAgo(12), 'sven', {
      type: 'deny',
      text: 'Invoices of other suppliers are one changed number in the address away.',
      wayToYes:
        'A WAF in front of the portal, with a rule that ties an invoice to who is signed in.',
    }),
  ];
}

function customer360(time: StoryTime): StoryStep[] {
  const raises = [
    { key: 'c360-first', asked: 160, ends: 105, to: 12_000 },
    { key: 'c360-second', asked: 90, ends: 35, to: 12_000 },
  ];
  const thirdAsked = time.workingDaysAgo(1, 10);
  const why =
    'The match of web shop and loyalty programme needs both databases at full size while it runs.';
  const proposal = (to: number, until: Date): ExtensionProposal => ({
    changes: [raise('databases', 'size', to)],
    term: { type: 'temporary', until: until.toISOString() },
    justification: why,
  });
  return [
    ...raises.flatMap(({ key, asked, ends, to }) => [
      ask(key, time.daysAgo(asked), {
        person: 'astrid',
        sphere: 'customer-360',
        proposal: proposal(to, time.daysAgo(ends)),
      }),
      act(key, time.daysAgo(asked, 3), 'priya', { type: 'approve' }),
      act(key, time.daysAgo(asked, 26), 'ines', { type: 'approve' }),
      wait(time.daysAgo(ends, 1)),
    ]),
    ask('c360-third', thirdAsked, {
      person: 'astrid',
      sphere: 'customer-360',
      proposal: proposal(12_500, daysAfter(thirdAsked, 50)),
    }),
  ];
}

function fraud(time: StoryTime): StoryStep[] {
  const asked = time.workingDaysAgo(3, 8);
  return [
    {
      at: time.daysAgo(6),
      type: 'away',
      person: 'henrik',
      absence: {
        from: time.daysAgo(5.5).toISOString(),
        until: time.daysAgo(-6).toISOString(),
      },
    },
    ask('fraud-sanctions', asked, {
      person: 'katrin',
      sphere: 'payment-fraud',
      proposal: {
        changes: [
          allow('egress', {
            host: ['api.sanctions-list.example'],
            port: [{ min: 443, max: 443 }],
          }),
        ],
        term: {
          type: 'temporary',
          until: daysAfter(asked, 55).toISOString(),
        },
        justification:
          'Refunds are checked against the sanctions list by hand, once a day. Its service answers in 40 ms.',
      },
    }),
    act('fraud-sanctions', time.workingDaysAgo(3, 11), 'elif', {
      type: 'approve',
    }),
    act('fraud-sanctions', time.workingDaysAgo(3, 14), 'ruth', {
      type: 'approve',
      text: 'Only names and countries leave the company, no card data.',
    }),
    wait(time.workingDaysAgo(2, 18)),
    wait(time.workingDaysAgo(1, 18)),
  ];
}

function iot(time: StoryTime): StoryStep[] {
  const bucketAsked = time.workingDaysAgo(2, 9);
  return [
    ask('iot-bucket', bucketAsked, {
      person: 'emil',
      sphere: 'store-telemetry',
      proposal: {
        changes: [
          allow('buckets', {
            name: ['nordlicht-iot-firmware-us'],
            region: ['us-east-1'],
          }),
        ],
        term: {
          type: 'temporary',
          until: daysAfter(bucketAsked, 45).toISOString(),
        },
        justification:
          'The maker of the gateways signs firmware in us-east-1 and wants to read the images there.',
      },
    }),
    act('iot-bucket', time.workingDaysAgo(1, 11), 'niklas', {
      type: 'request-changes',
      text: 'Is it firmware only? Say so with a narrower name, or use the replica in eu-west-1 that the maker can read too.',
    }),
    ask('iot-namespaces', time.workingDaysAgo(2, 13), {
      person: 'hanna',
      sphere: 'store-telemetry',
      proposal: {
        changes: [raise('accounts-country', 'count', 10)],
        term: {
          type: 'temporary',
          from: time.daysAgo(-5).toISOString(),
          until: time.daysAgo(-40).toISOString(),
        },
        justification:
          'Two accounts for the trial in Estonia and Latvia, which begins with the delivery of the first gateways.',
      },
    }),
    act('iot-namespaces', time.workingDaysAgo(1, 14), 'joanna', {
      type: 'approve',
    }),
  ];
}

function demand(time: StoryTime): StoryStep[] {
  return [
    ask('demand-cpu', time.daysAgo(1, -5), {
      person: 'lars',
      sphere: 'demand-forecast',
      proposal: {
        changes: [raise('compute', 'requests.cpu', 240)],
        term: {
          type: 'temporary',
          until: time.daysAgo(-13).toISOString(),
        },
        justification:
          'The forecast for the weeks before Christmas is trained twice, with and without the new promotion data.',
      },
    }),
    act('demand-cpu', time.daysAgo(1), 'priya', { type: 'approve' }),
  ];
}

function ask(
  request: string,
  at: Date,
  rest: {
    readonly person: string;
    readonly sphere: string;
    readonly proposal: ExtensionProposal;
  },
): StoryStep {
  return { at, type: 'ask', request, ...rest };
}

function act(
  request: string,
  at: Date,
  ...[person, action]: [string, ExtensionAction]
): StoryStep {
  return { at, type: 'act', request, person, action };
}

function wait(at: Date): StoryStep {
  return { at, type: 'wait' };
}

type Change = ExtensionProposal['changes'][number];

function raise(entry: string, dimension: string, to: number): Change {
  return { type: 'raise', entry, dimension, to };
}

function allow(
  entry: string,
  inside: Extract<Change, { type: 'allow' }>['inside'],
): Change {
  return { type: 'allow', entry, inside };
}
