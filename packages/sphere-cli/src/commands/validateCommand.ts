import { InputError } from '@backstage/errors';
import { Option, type Command } from 'commander';
import { createColors } from '../terminal/colors';
import { EXIT, type Terminal } from '../terminal/Terminal';
import { passes } from '../validation/FileProblem';
import { validationAsJson } from '../validation/jsonReport';
import { readKinds } from '../validation/readKinds';
import { printValidation } from '../validation/textReport';
import { validateFiles } from '../validation/validateFiles';
import { collect } from './importOptions';
import type { Finish } from './program';

type ValidateFlags = {
  readonly format: 'text' | 'json';
  readonly kinds?: string;
  readonly with: readonly string[];
  readonly strict?: true;
};

/** Adds `sphere validate`. */
export function addValidateCommand(
  program: Command,
  terminal: Terminal,
  finish: Finish,
): void {
  program
    .command('validate')
    .description('find everything that a source would refuse')
    .argument('<paths...>', 'files of declarations, or folders of them')
    .addOption(
      new Option('--format <format>', 'how to tell the result')
        .choices(['text', 'json'])
        .default('text'),
    )
    .option('--kinds <file>', 'file with further boundary kinds')
    .option(
      '--with <path>',
      'file or folder with archetypes and rules that are referred to (repeatable)',
      collect,
      [],
    )
    .option('--strict', 'refuse warnings, too')
    .addHelpText(
      'after',
      '\nExit codes: 0 valid, 1 problems, 2 wrong usage or unreadable files',
    )
    .action(async (paths: readonly string[], flags: ValidateFlags) => {
      const { cwd } = terminal;
      const { validation, texts } = await validateFiles(paths, {
        cwd,
        kinds: await readKinds(flags.kinds, cwd),
        beside: flags.with,
      });
      if (validation.files + validation.passedOver.length === 0) {
        throw new InputError('found no .yaml or .yml file in the given paths');
      }
      const pass = passes(validation, flags.strict ? 'refused' : 'allowed');
      const colors = createColors(terminal.colors);
      terminal.out(
        flags.format === 'json'
          ? validationAsJson(validation, pass ? 'valid' : 'invalid')
          : printValidation(validation, texts, colors),
      );
      finish(pass ? EXIT.ok : EXIT.problems);
    });
}
