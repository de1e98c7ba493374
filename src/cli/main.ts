import { check } from './check.ts';
import { extract } from './extract.ts';
import { HELP } from './help.ts';
import { UsageError } from './usage.ts';

const COMMANDS = { extract, check } as const;

/** Runs one command. Exit codes: 0 fine, 1 findings at or above --fail-on, 2 bad usage or unreadable input. */
async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (!name || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(HELP);
    return name ? 0 : 2;
  }
  const command = COMMANDS[name as keyof typeof COMMANDS];
  if (!command) throw new UsageError(`unknown command "${name}"; see policy-lens --help`);
  return command(rest);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`policy-lens: ${error.message}\n`);
    process.exitCode = 2;
  },
);
