import { check } from './check.ts';
import { diff } from './diff.ts';
import { explain } from './explain.ts';
import { extract } from './extract.ts';
import { HELP } from './help.ts';
import { lsp } from './lsp.ts';
import { stats } from './stats.ts';
import { UsageError } from './usage.ts';

const COMMANDS = { extract, check, explain, diff, stats, lsp } as const;

/** Runs one command. Exit codes: 0 fine, 1 findings at or above --fail-on, 2 bad usage or unreadable input. */
async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (!name || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(HELP);
    return name ? 0 : 2;
  }
  const command = COMMANDS[name as keyof typeof COMMANDS];
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(HELP);
    return 0;
  }
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
