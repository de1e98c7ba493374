import pc from 'picocolors';
import { type Locale, localeOf, type Text } from '../core/index.ts';
import { type Args, refuse, UsageError } from './usage.ts';

export type Paint = ReturnType<typeof pc.createColors>;

/** What all commands share: language, colours, and what went wrong without ending the run. */
export class Context {
  /** What could not be read, in the user's language. */
  readonly failures: string[] = [];
  quiet = false;

  constructor(
    readonly locale: Locale,
    readonly paint: Paint,
  ) {}

  /** A line on stderr about something the user should know; held back by --quiet. */
  note(words: Text): void {
    if (!this.quiet) process.stderr.write(`policy-lens: ${words[this.locale]}\n`);
  }

  /** One clear line about input that could not be read; the run goes on and ends with 2. */
  fail(words: Text): void {
    this.failures.push(words[this.locale]);
    process.stderr.write(`policy-lens: ${words[this.locale]}\n`);
  }

  get failed(): boolean {
    return this.failures.length > 0;
  }

  /** Runs `work`; a usage error in it is told as a failure and gives undefined. */
  attempt<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      this.fail(error.words);
      return undefined;
    }
  }
}

/** Language before anything is parsed, so that errors in the arguments are told in it too. */
export function localeFrom(argv: readonly string[], env: NodeJS.ProcessEnv): Locale {
  const at = argv.findLastIndex((a) => /^--(?:lang|locale)(?:=|$)/.test(a));
  const given = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  // zh_CN.UTF-8 as the system writes it, zh-CN as the web does
  return localeOf((given ?? (env.LC_ALL || env.LC_MESSAGES || env.LANG))?.replace('_', '-'));
}

/** `auto`: colours on a terminal, unless NO_COLOR is set (no-color.org) or TERM is dumb; FORCE_COLOR turns them on. */
export function paintFrom(args: Args, env: NodeJS.ProcessEnv): Paint {
  const wanted = args.choice('color', ['auto', 'always', 'never']);
  if (wanted !== 'auto') return pc.createColors(wanted === 'always');
  if (env.NO_COLOR) return pc.createColors(false);
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '' && env.FORCE_COLOR !== '0';
  return pc.createColors(forced || (process.stdout.isTTY === true && env.TERM !== 'dumb'));
}

/** The languages there are; anything else given is refused rather than taken for English. */
export function checkLang(args: Args): void {
  for (const name of ['lang', 'locale']) {
    const value = args.text(name);
    if (value !== undefined && !/^(?:zh|en)\b/i.test(value))
      refuse(`--${name} 只能是 zh 或 en，不能是“${value}”`, `--${name} takes zh or en, not "${value}"`);
  }
}
