import { Command, CommanderError } from 'commander';
import { EXIT, type ExitCode, type Terminal } from '../terminal/Terminal';
import { addImportCommands } from './importCommands';
import { addValidateCommand } from './validateCommand';

/** A command's way to tell how it ended. */
export type Finish = (code: ExitCode) => void;

/** Runs the command line and answers the exit code; it never ends the process itself. */
export async function runProgram(
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  const finish: Finish = ended => {
    code = ended;
  };
  const program = new Command('sphere')
    .description(
      'Validate declarations of spheres, and import what already runs',
    )
    .exitOverride()
    .configureOutput({
      writeOut: text => terminal.out(text),
      writeErr: text => terminal.err(text),
    });
  addValidateCommand(program, terminal, finish);
  addImportCommands(program, terminal, finish);
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? EXIT.ok : EXIT.failed;
    }
    terminal.err(`sphere: ${messageOf(error)}\n`);
    return EXIT.failed;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
