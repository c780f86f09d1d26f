import { Command, CommanderError } from 'commander';
import {
  CHECK_EXIT,
  EXIT,
  type ExitCode,
  type Terminal,
} from '../terminal/Terminal';
import { printable } from '../terminal/printable';
import { addCheckCommand } from './checkCommand';
import { addImportCommands } from './importCommands';
import { addInventoryCommands } from './inventoryCommands';
import { addRequestCommands } from './requestCommands';
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
      'Validate declarations of spheres, import what already runs, ask what lies inside, and ask for more room',
    )
    .exitOverride()
    .configureOutput({
      writeOut: text => terminal.out(text),
      writeErr: text => terminal.err(text),
    });
  addValidateCommand(program, terminal, finish);
  addImportCommands(program, terminal, finish);
  addCheckCommand(program, terminal, finish);
  addInventoryCommands(program, terminal, finish);
  addRequestCommands(program, terminal, finish);
  // For a pipeline, 2 and 3 are answers of `check`; whatever keeps it from answering is 1.
  const failed = args[0] === 'check' ? CHECK_EXIT.failed : EXIT.failed;
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? EXIT.ok : failed;
    }
    terminal.err(
      `sphere: ${messageOf(error).split('\n').map(printable).join('\n')}\n`,
    );
    return failed;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
