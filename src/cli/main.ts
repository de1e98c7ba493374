import { version } from '../../package.json';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { Context, checkLang, localeFrom, paintFrom } from './context.ts';
import { diff } from './diff.ts';
import { explain } from './explain.ts';
import { extract } from './extract.ts';
import { commandHelp, helpOf } from './help.ts';
import { lsp } from './lsp.ts';
import { stats } from './stats.ts';
import { readArgs, refuse, UsageError } from './usage.ts';

const COMMANDS: readonly Command[] = [check, explain, diff, stats, extract, lsp];

/** Runs one command. Exit codes: 0 fine, 1 findings at or above --fail-on, 2 bad usage or unreadable input. */
async function main(argv: readonly string[]): Promise<number> {
  const locale = localeFrom(argv, process.env);
  const [name, ...rest] = argv;
  if (name === '--version' || name === '-V' || name === 'version') return say(`policy-lens ${version}\n`);
  const command = COMMANDS.find((c) => c.name === (name === 'help' ? rest[0] : name));
  if (command && (name === 'help' || asksForHelp(rest))) return say(commandHelp(command, locale));
  if (!name || name.startsWith('-') || name === 'help') {
    if (name && !/^(?:--help|-h|help|--(?:lang|locale)(?:=.*)?)$/.test(name)) unknown(name);
    process[name ? 'stdout' : 'stderr'].write(helpOf(COMMANDS, locale));
    return name ? 0 : 2;
  }
  if (!command) return unknown(name);
  const args = readArgs(command, rest);
  checkLang(args);
  const context = new Context(locale, paintFrom(args, process.env));
  const code = await command.run(args, context);
  return context.failed ? 2 : code;
}

/** Before `--`, behind which everything is a path. */
function asksForHelp(rest: readonly string[]): boolean {
  const end = rest.indexOf('--');
  return (end < 0 ? rest : rest.slice(0, end)).some((a) => a === '--help' || a === '-h');
}

function unknown(name: string): never {
  const names = COMMANDS.map((c) => c.name).join(', ');
  return refuse(
    `没有命令“${name}”；有 ${names}，见 policy-lens --help`,
    `unknown command "${name}"; there are ${names}, see policy-lens --help`,
  );
}

function say(words: string): number {
  process.stdout.write(words);
  return 0;
}

// Whoever reads the output may have had enough (`| head`): that is no failure, and nobody is left to be told.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

const argv = process.argv.slice(2);
main(argv).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const locale = localeFrom(argv, process.env);
    // A bug must not look like findings, whose exit code is 1.
    const words = error instanceof UsageError ? error.words : { zh: '程序自身出错', en: 'an error of its own' };
    process.stderr.write(`policy-lens: ${words[locale]}\n`);
    if (!(error instanceof UsageError)) process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 2;
  },
);
