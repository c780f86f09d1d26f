import {
  extensionProposalSchema,
  readTerm,
  type AttributeMatcher,
  type ExtensionChange,
  type ExtensionProposal,
  type ExtensionTerm,
  type KindAttribute,
  type SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import type { CreateFlags } from '../commands/requestOptions';
import type { Terminal } from '../terminal/Terminal';
import type { AskedChange } from './readChange';
import { optionOfPath, refuse, type Asked, type Refusal } from './Refusal';

/** What is asked for, or everything that cannot be sent, each with its option. */
export type ProposalResult =
  | { readonly ok: true; readonly proposal: ExtensionProposal }
  | { readonly ok: false; readonly refusal: Refusal };

/** In place of a term that cannot be read, so that everything else is looked at as well. */
const ANY_TERM: ExtensionTerm = { type: 'permanent' };

/** The options of the changes and of the term, for what is said about them. */
export function askedBy(flags: CreateFlags): Asked {
  const changes = changesOf(flags).map(({ option }) => option);
  const { until, for: length, permanent } = flags;
  if (length !== undefined) return { changes, term: `--for ${length}` };
  if (permanent) return { changes, term: '--permanent' };
  return { changes, term: until === undefined ? '' : `--until ${until}` };
}

/** One proposal out of all options: it is approved, or not, as a whole. */
export function createProposal(
  flags: CreateFlags,
  sphere: Pick<SphereDetail, 'resolved' | 'kinds'>,
  terminal: Pick<Terminal, 'now' | 'timeZone'>,
): ProposalResult {
  const asked = askedBy(flags);
  const term = readTerm(flags, {
    at: new Date(terminal.now()).toISOString(),
    timeZone: terminal.timeZone,
    maxDuration: sphere.resolved.leash.extensions.maxDuration,
  });
  const content = {
    changes: changesOf(flags).map(({ change }) => withTypes(change, sphere)),
    justification: flags.why,
    ...(flags.ticket !== undefined && { ticket: flags.ticket }),
  };
  const parsed = extensionProposalSchema.safeParse({
    ...content,
    term: term.ok ? term.term : ANY_TERM,
  });
  const problems = [
    ...(parsed.error?.issues ?? []).map(({ message, path }) => ({
      code: 'bad-form',
      message,
      path: path.map(step => (typeof step === 'number' ? step : String(step))),
    })),
    ...(term.ok ? [] : [termProblem(term)]),
  ];
  if (parsed.success && problems.length === 0) {
    return { ok: true, proposal: parsed.data };
  }
  const refusal = refuse('bad-form', 'This cannot be sent', {
    problems: problems.map(p => ({
      ...p,
      option: optionOfPath(p.path, asked),
    })),
  });
  return { ok: false, refusal };
}

function changesOf(flags: CreateFlags): readonly AskedChange[] {
  return [...flags.raise, ...flags.allow, ...flags.allowKind];
}

function termProblem({ part, message }: { part: string; message: string }) {
  // `until`, `for` and `permanent` are the names of options here
  const words = message.replace(/'(until|for|permanent)'/g, '--$1');
  const path = part === 'from' ? ['term', 'from'] : ['term'];
  return { code: 'bad-form', message: words, path };
}

/** A block of addresses is one value where addresses are meant. */
function withTypes(
  change: ExtensionChange,
  { resolved, kinds }: Pick<SphereDetail, 'resolved' | 'kinds'>,
): ExtensionChange {
  if (change.type === 'raise') return change;
  const name =
    change.type === 'allow-kind'
      ? change.kind
      : resolved.boundary.find(({ id }) => id === change.entry)?.kind;
  const attributes = kinds.find(kind => kind.name === name)?.attributes ?? {};
  return { ...change, inside: typed(change.inside, attributes) };
}

function typed(
  inside: AttributeMatcher,
  attributes: Readonly<Record<string, KindAttribute>>,
): AttributeMatcher {
  return Object.fromEntries(
    Object.entries(inside).map(([name, values]) => [
      name,
      values.map(value =>
        attributes[name]?.type === 'ip' &&
        typeof value === 'string' &&
        value.includes('/')
          ? { cidr: value }
          : value,
      ),
    ]),
  );
}
