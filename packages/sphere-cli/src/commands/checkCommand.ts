import { InputError } from '@backstage/errors';
import type { BoundaryKindRegistry } from '@dataops-sphere/plugin-sphere-common';
import { Option, type Command } from 'commander';
import { checkAsJson } from '../check/checkAsJson';
import { checkAsText } from '../check/checkAsText';
import type { CheckQuestion } from '../check/CheckQuestion';
import {
  concludeCheck,
  exitCodeOf,
  type ManifestBooks,
} from '../check/CheckResult';
import { createOracle, type OracleFlags } from '../check/createOracle';
import {
  manifestQuestions,
  type ManifestQuestions,
} from '../check/manifests/manifestQuestions';
import { resourceIdOf } from '../check/resourceIdOf';
import { withConnectOptions } from '../connection/connectOptions';
import { readManifests } from '../import/kubernetes/readManifests';
import { createColors } from '../terminal/colors';
import { readTexts } from '../terminal/inputFiles';
import type { Terminal } from '../terminal/Terminal';
import { readKinds } from '../validation/readKinds';
import {
  collectAmounts,
  collectPairs,
  parseGroup,
  parseUser,
  toProperties,
  type Pairs,
} from './checkOptions';
import { collect, parseLiteral } from './importOptions';
import type { Finish } from './program';

type CheckFlags = OracleFlags & {
  readonly file: readonly string[];
  readonly set: Pairs;
  readonly amount: Readonly<Record<string, number>>;
  readonly context: Pairs;
  readonly cluster?: string;
  readonly environment?: string;
  readonly namespace?: string;
  readonly exposure?: string;
  readonly format: 'text' | 'json';
  readonly kinds?: string;
};

type Word = string | undefined;
type CheckArguments = [action: Word, kind: Word, id: Word, flags: CheckFlags];

const HELP = `
Examples:
  sphere check create kubernetes-namespace analytics-eu/churn-dev-3 --sphere customer-churn --declarations spheres library
  sphere check request workload-quota analytics-eu/churn-dev --amount requests.cpu=4 --sphere customer-churn --url https://backstage.example.com
  sphere check -f k8s --sphere customer-churn --cluster analytics-eu --url https://backstage.example.com

Exit codes: 0 all inside, 2 something needs asking first and nothing is forbidden, 3 something is forbidden,
1 an error: wrong usage, an unreadable file, no answer, no such sphere`;

/** Adds `sphere check`. */
export function addCheckCommand(
  program: Command,
  terminal: Terminal,
  finish: Finish,
): void {
  const command = program
    .command('check')
    .description('ask whether something lies inside a sphere')
    .argument('[action]', 'what is to be done, such as create')
    .argument('[kind]', 'boundary kind, such as kubernetes-namespace')
    .argument('[id]', 'resource, such as analytics-eu/churn-dev-3')
    .addHelpText('after', HELP);
  withConnectOptions(withQuestionOptions(withOracleOptions(command))).action(
    async (...[action, kind, id, flags]: CheckArguments) => {
      const kinds = await readKinds(flags.kinds, terminal.cwd);
      const asked =
        flags.file.length > 0
          ? await readQuestions([action, kind, id], flags, terminal)
          : { questions: [oneQuestion([action, kind, id], flags, kinds)] };
      const result = await answer(asked, { flags, terminal, kinds });
      const colors = createColors(terminal.colors);
      terminal.out(
        flags.format === 'json'
          ? checkAsJson(result)
          : checkAsText(result, colors),
      );
      finish(exitCodeOf(result));
    },
  );
}

function withOracleOptions(command: Command): Command {
  return command
    .option('--sphere <name>', 'the sphere that is asked')
    .option('--group <ref>', 'ask for a team, with --url', parseGroup)
    .option('--user <ref>', 'ask for a person, with --url', parseUser)
    .option(
      '--declarations <paths...>',
      'ask these files and folders instead of a backend',
    )
    .option(
      '--use <file>',
      'what is in use, with --declarations: numbers by entry and limit',
    )
    .option(
      '--inventory <path>',
      'what is in use, with --declarations: resources as they are pushed',
    )
    .option('--kinds <file>', 'file with further boundary kinds');
}

function withQuestionOptions(command: Command): Command {
  return command
    .option(
      '--set <name=value>',
      'attribute of the resource (repeatable)',
      collectPairs,
      {},
    )
    .option(
      '--amount <limit=amount>',
      'how much of a limit it takes (repeatable)',
      collectAmounts,
      {},
    )
    .option(
      '--context <name=value>',
      'attribute of the circumstances (repeatable)',
      collectPairs,
      {},
    )
    .option(
      '-f, --file <path>',
      'Kubernetes manifests to ask about, a file or a folder (repeatable)',
      collect,
      [],
    )
    .option('--cluster <name>', 'cluster of the manifests', parseLiteral)
    .option('--environment <name>', 'environment of the manifests')
    .option('--namespace <name>', 'namespace of manifests that name none')
    .option('--exposure <name>', 'who reaches the Ingresses, such as public')
    .addOption(
      new Option('--format <format>', 'how to tell the result')
        .choices(['text', 'json'])
        .default('text'),
    );
}

type Asked = Pick<ManifestQuestions, 'questions'> & {
  readonly books?: ManifestBooks;
};

function oneQuestion(
  [action, kind, id]: readonly (string | undefined)[],
  { set, amount, context }: CheckFlags,
  kinds: BoundaryKindRegistry,
): CheckQuestion {
  if (!action || !kind) {
    throw new InputError(
      "expected an action and a kind, such as 'create kubernetes-namespace', or manifests with --file",
    );
  }
  const properties = toProperties(set, kinds.get(kind));
  return {
    about: action,
    origin: 'question',
    action,
    kind,
    id: id ?? '',
    properties,
    amounts: amount,
    context,
  };
}

async function readQuestions(
  words: readonly (string | undefined)[],
  flags: CheckFlags,
  terminal: Terminal,
): Promise<Asked> {
  const { cluster, set, amount } = flags;
  if (words.some(word => word !== undefined)) {
    throw new InputError('expected either one question or --file, not both');
  }
  if (Object.keys(set).length + Object.keys(amount).length > 0) {
    throw new InputError(
      'expected no --set and --amount beside --file, because manifests say it themselves',
    );
  }
  if (cluster === undefined) {
    throw new InputError(
      'expected --cluster beside --file, because manifests do not tell it',
    );
  }
  const endings = ['.yaml', '.yml', '.json'];
  const texts = await readTexts(flags.file, endings, terminal.cwd);
  if (texts.length === 0) {
    throw new InputError('found no .yaml, .yml or .json file to ask about');
  }
  const binary = texts.find(({ text }) => text.includes('\0'));
  if (binary) {
    throw new InputError(`could not read '${binary.path}': it is no text`);
  }
  const asked = manifestQuestions(readManifests(texts), { ...flags, cluster });
  const unread = concludeCheck([], asked.books).unreadable.length;
  if (asked.questions.length === 0 && unread === 0) {
    throw new InputError('found no manifest that a border could speak of');
  }
  return asked;
}

async function answer(
  { questions, books }: Asked,
  context: {
    readonly flags: CheckFlags;
    readonly terminal: Terminal;
    readonly kinds: BoundaryKindRegistry;
  },
) {
  const { flags, terminal, kinds } = context;
  const oracle = await createOracle(flags, terminal, kinds);
  const explanations = questions.length > 0 ? await oracle.ask(questions) : [];
  const answers = questions.map((question, at) => ({
    question: { ...question, id: resourceIdOf(question, kinds) },
    explanation: explanations[at],
  }));
  return concludeCheck(answers, books);
}
