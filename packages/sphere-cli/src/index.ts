import { runProgram } from './commands/program';

// A reader such as `head` may leave early, which is no fault of ours
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void runProgram(process.argv.slice(2), {
  cwd: process.cwd(),
  colors: Boolean(process.stdout.isTTY) && process.env.NO_COLOR === undefined,
  env: process.env,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  now: () => Date.now(),
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
}).then(code => {
  // Ending by itself lets a pipe take the last lines, which process.exit would cut off
  process.exitCode = code;
});
