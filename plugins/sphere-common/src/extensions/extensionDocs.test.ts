import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  EXTENSION_ACTIONS,
  EXTENSION_CLOCK_ACTIONS,
  MAX_BULK_COMMANDS,
} from './extensionCommand';
import {
  MAX_ASKED_VALUES,
  MAX_COMMENT_LENGTH,
  MAX_EXTENSION_CHANGES,
  MAX_JUSTIFICATION_LENGTH,
  MAX_OPEN_REQUESTS_PER_SPHERE,
} from './extensionContent';
import { EXTENSION_STATES, type ExtensionState } from './extensionRequest';
import {
  EXTENSION_TRANSITIONS,
  type ExtensionCommandType,
  type ExtensionTransition,
} from './extensionTransitions';

const FILE = path.resolve(__dirname, '../../../../docs/extensions.md');
const COMMANDS: readonly ExtensionCommandType[] = [
  ...EXTENSION_ACTIONS,
  ...EXTENSION_CLOCK_ACTIONS,
];

interface Arrow {
  readonly from: ExtensionState;
  readonly to: ExtensionState;
  readonly command: ExtensionCommandType;
}

/** Commands that lead to another state; those that stay are in the table. */
function arrows(): readonly Arrow[] {
  return EXTENSION_STATES.flatMap(from =>
    COMMANDS.flatMap(command =>
      (EXTENSION_TRANSITIONS[from][command]?.next ?? [])
        .filter(to => to !== from)
        .map(to => ({ from, to, command })),
    ),
  );
}

function drawPicture(): string {
  const all = arrows();
  const pairs = [...new Set(all.map(({ from, to }) => `${from} --> ${to}`))];
  const lines = pairs.map(pair => {
    const words = all
      .filter(({ from, to }) => `${from} --> ${to}` === pair)
      .map(({ command }) => command);
    return `  ${pair} : ${words.join(', ')}`;
  });
  const ends = EXTENSION_STATES.filter(
    state => Object.keys(EXTENSION_TRANSITIONS[state]).length === 0,
  ).map(state => `  ${state} --> [*]`);
  return [
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> in_review : submit',
    ...lines,
    ...ends,
    '```',
  ].join('\n');
}

function drawTable(): string {
  const rows = COMMANDS.map(command => {
    const cells = EXTENSION_STATES.flatMap(state => {
      const cell = EXTENSION_TRANSITIONS[state][command];
      return cell ? [{ state, cell }] : [];
    });
    const who = [...new Set(cells.map(({ cell }) => cell.who))];
    return [`\`${command}\``, who.join(', '), cells.map(inWords).join('; ')];
  });
  return asTable([['command', 'who', 'in → to'], ...rows]);
}

function inWords(about: {
  readonly state: ExtensionState;
  readonly cell: ExtensionTransition;
}): string {
  const { state, cell } = about;
  const others = cell.next.filter(next => next !== state);
  return others.length === 0 ? state : `${state} → ${cell.next.join(' or ')}`;
}

function asTable(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].map((_, column) =>
    Math.max(...rows.map(row => row[column].length)),
  );
  const line = (cells: readonly string[], fill = ' ') =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i], fill)).join(' | ')} |`;
  const [head, ...body] = rows;
  const rule = line(
    head.map(() => ''),
    '-',
  );
  return [line(head), rule, ...body.map(row => line(row))].join('\n');
}

function between(text: string, mark: string): string {
  const [, rest = ''] = text.split(`<!-- ${mark} -->\n`);
  return rest.split(`<!-- /${mark} -->`)[0].trim();
}

function replaced(text: string, mark: string, content: string): string {
  const [before, rest = ''] = text.split(`<!-- ${mark} -->\n`);
  const [, after = ''] = rest.split(`<!-- /${mark} -->`);
  return `${before}<!-- ${mark} -->\n\n${content}\n\n<!-- /${mark} -->${after}`;
}

describe('docs/extensions.md', () => {
  const drawn = { picture: drawPicture(), table: drawTable() };

  it('shows the picture and the table of the machine; UPDATE_DOCS=1 draws them anew', () => {
    if (process.env.UPDATE_DOCS) {
      const text = readFileSync(FILE, 'utf8');
      const updated = Object.entries(drawn).reduce(
        (sum, [mark, content]) => replaced(sum, mark, content),
        text,
      );
      writeFileSync(FILE, updated);
    }
    const text = readFileSync(FILE, 'utf8');
    expect(between(text, 'picture')).toBe(drawn.picture);
    expect(between(text, 'table')).toBe(drawn.table);
  });

  it('names the limits that hold', () => {
    const text = readFileSync(FILE, 'utf8');
    const limitOf = (what: string) =>
      text.match(new RegExp(`\\| ${what}.*\\| ([\\d,]+)`))?.[1];
    expect(limitOf('changes of a request')).toBe(`${MAX_EXTENSION_CHANGES}`);
    expect(limitOf('values of one')).toBe(`${MAX_ASKED_VALUES}`);
    expect(limitOf('open requests')).toBe(`${MAX_OPEN_REQUESTS_PER_SPHERE}`);
    expect(limitOf('commands of one')).toBe(`${MAX_BULK_COMMANDS}`);
    expect(limitOf('reason, comment')).toBe(
      MAX_COMMENT_LENGTH.toLocaleString('en'),
    );
    expect(MAX_JUSTIFICATION_LENGTH).toBe(MAX_COMMENT_LENGTH);
  });
});
