import { InputError } from '@backstage/errors';
import type { Command } from 'commander';
import {
  connect,
  withConnectOptions,
  type ConnectFlags,
  type Connection,
} from '../connection/connectOptions';
import { createRequest, type CreateResult } from '../request/createRequest';
import { listAsText, listRequests } from '../request/listRequests';
import { previewAsText, refusalAsText } from '../request/previewAsText';
import {
  previewAsJson,
  printJson,
  refusalAsJson,
  requestAsJson,
  summaryAsJson,
} from '../request/requestAsJson';
import { requestAsText, type Telling } from '../request/requestAsText';
import { standingWords } from '../request/stateWords';
import { readRequest, withdrawRequest } from '../request/withdrawRequest';
import { createColors } from '../terminal/colors';
import { printable } from '../terminal/printable';
import { EXIT, type Terminal } from '../terminal/Terminal';
import type { Finish } from './program';
import {
  withCreateOptions,
  withFormatOption,
  withListOptions,
  type CreateFlags,
  type ListFlags,
  type ShowFlags,
  type WithdrawFlags,
} from './requestOptions';

const HELP = `
Examples:
  sphere request create customer-churn --raise namespaces.count=14 --allow roles-prod:role=CHURN_LOADER --until 2027-02-20 --why "Two experiments in parallel" --url https://backstage.example.com
  sphere request list --url https://backstage.example.com
  sphere request withdraw 5f0c3c3e-7f0b-4a53-8d6f-0c2f9d0f6a11 --url https://backstage.example.com

The token, in SPHERE_TOKEN or a file, has to be that of a person: services ask for nothing.

Exit codes: 0 done, 1 Sphere says no (the border does not allow it, it is asked for already, or it has changed),
2 wrong usage, no access, or no answer`;

/** Adds `sphere request` with its four commands. */
export function addRequestCommands(
  program: Command,
  terminal: Terminal,
  finish: Finish,
): void {
  const request = program
    .command('request')
    .description('ask for more room, and see what became of it')
    .addHelpText('after', HELP);
  const add = (name: string, description: string) =>
    withConnectOptions(
      withFormatOption(request.command(name).description(description)),
    );
  const context = { terminal, finish };
  withCreateOptions(
    add('create', 'ask for more room').argument('<sphere>', 'whose border'),
  )
    .addHelpText('after', HELP)
    .action((sphere, flags) => create(sphere, flags, context));
  withListOptions(add('list', 'list the requests that one has sent')).action(
    flags => list(flags, context),
  );
  add('show', 'show a request with what happened to it')
    .argument('<id>', 'id of the request')
    .action((id, flags) => show(id, flags, context));
  add('withdraw', 'take a request back that nobody has decided yet')
    .argument('<id>', 'id of the request')
    .option('--comment <text>', 'something to say with it')
    .action((id, flags) => withdraw(id, flags, context));
}

type Context = { readonly terminal: Terminal; readonly finish: Finish };

async function create(
  sphere: string,
  flags: CreateFlags,
  { terminal, finish }: Context,
): Promise<void> {
  const connection = await connectTo(flags, terminal);
  const context = { flags, connection, terminal };
  const result = await createRequest(sphere, context);
  if (flags.format === 'json') terminal.out(createdAsJson(result));
  else if (result.outcome === 'refused') {
    terminal.err(refusalAsText(result.refusal, tellingOf(terminal)));
  } else terminal.out(createdAsText(result, tellingOf(terminal)));
  if (result.outcome === 'filed' && result.asks === 'other') {
    terminal.err(
      'sphere: this key was used before: what is told is the request that it made then, which asks for something else\n',
    );
  }
  finish(result.outcome === 'refused' ? EXIT.problems : EXIT.ok);
}

function createdAsText(
  result: Exclude<CreateResult, { outcome: 'refused' }>,
  telling: Telling,
): string {
  if (result.outcome === 'preview') {
    const isPermanent = result.term.type === 'permanent';
    return previewAsText(result.preview, isPermanent, telling);
  }
  const { detail } = result;
  return [
    telling.colors.bold(printable(`Sent: ${detail.title}`)),
    printable(`  ${standingWords(detail, telling.timeZone)}`),
    `  see it: sphere request show ${printable(detail.id)}`,
    '',
  ].join('\n');
}

function createdAsJson(result: CreateResult): string {
  switch (result.outcome) {
    case 'filed':
      return printJson({
        outcome: 'filed',
        request: requestAsJson(result.detail),
      });
    case 'preview':
      return printJson({
        outcome: 'preview',
        preview: previewAsJson(result.preview),
      });
    case 'refused':
      return printJson({
        outcome: 'refused',
        refusal: refusalAsJson(result.refusal),
      });
    default:
      return result satisfies never;
  }
}

async function list(
  flags: ListFlags,
  { terminal, finish }: Context,
): Promise<void> {
  const connection = await connectTo(flags, terminal);
  const { view, sphere, state, limit } = flags;
  const query = {
    view,
    ...(sphere !== undefined && { sphere }),
    ...(state !== undefined && { state }),
  };
  const listed = await listRequests(connection, query, limit);
  terminal.out(
    flags.format === 'json'
      ? printJson({
          total: listed.total,
          requests: listed.items.map(summaryAsJson),
        })
      : listAsText(listed, tellingOf(terminal)),
  );
  finish(EXIT.ok);
}

async function show(
  id: string,
  flags: ShowFlags,
  { terminal, finish }: Context,
): Promise<void> {
  const connection = await connectTo(flags, terminal);
  const detail = await readRequest(connection, id);
  terminal.out(
    flags.format === 'json'
      ? printJson({ request: requestAsJson(detail) })
      : requestAsText(detail, tellingOf(terminal)),
  );
  finish(EXIT.ok);
}

async function withdraw(
  id: string,
  flags: WithdrawFlags,
  { terminal, finish }: Context,
): Promise<void> {
  const connection = await connectTo(flags, terminal);
  const { detail, refusal } = await withdrawRequest(
    connection,
    id,
    flags.comment,
  );
  const telling = tellingOf(terminal);
  if (flags.format === 'json') {
    terminal.out(
      printJson({
        outcome: refusal ? 'refused' : 'withdrawn',
        ...(refusal && { refusal: refusalAsJson(refusal) }),
        request: requestAsJson(detail),
      }),
    );
  } else {
    if (refusal) terminal.err(refusalAsText(refusal, telling));
    const state = standingWords(detail, telling.timeZone);
    terminal.out(`${printable(detail.title)}\n  ${printable(state)}\n`);
  }
  finish(refusal ? EXIT.problems : EXIT.ok);
}

function connectTo(
  flags: ConnectFlags,
  terminal: Terminal,
): Promise<Connection> {
  if (flags.url === undefined) {
    throw new InputError('expected --url, the address of a Backstage backend');
  }
  return connect(flags.url, flags, terminal);
}

function tellingOf({ colors, timeZone }: Terminal): Telling {
  return { colors: createColors(colors), timeZone };
}
