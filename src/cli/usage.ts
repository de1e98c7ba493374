import { parseArgs } from 'node:util';
import { distance } from 'fastest-levenshtein';
import type { Text } from '../core/index.ts';
import type { Command, Option } from './command.ts';

/** Bad usage or unreadable input: one clear line on stderr, exit code 2. */
export class UsageError extends Error {
  constructor(readonly words: Text) {
    super(words.en);
  }
}

/** Fails with a usage error; both languages side by side. */
export function refuse(zh: string, en: string): never {
  throw new UsageError({ zh, en });
}

/** What was given on the command line, read by a command's own table of options. */
export class Args {
  constructor(
    readonly positionals: readonly string[],
    private readonly values: Readonly<Record<string, unknown>>,
    private readonly options: readonly Option[],
  ) {}

  has(name: string): boolean {
    return this.values[name] === true;
  }

  /** All values of an option that may be given several times. */
  all(name: string): readonly string[] {
    const value = this.values[name];
    return Array.isArray(value) ? value.map(String) : [];
  }

  /** The value given, or the option's default; undefined where there is neither. */
  text(name: string): string | undefined {
    const value = this.values[name] ?? this.options.find((o) => o.name === name)?.fallback;
    return typeof value === 'string' ? value : undefined;
  }

  /** The value of an option with a fixed set of them; another is a usage error. */
  choice<T extends string>(name: string, allowed: readonly T[]): T {
    const value = this.text(name);
    const found = allowed.find((a) => a === value);
    const all = allowed.join(', ');
    return found ?? refuse(`--${name} 只能是 ${all}，不能是“${value}”`, `--${name} takes ${all}, not "${value}"`);
  }

  /** A whole number, zero included; undefined when not given. */
  count(name: string): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (!/^\d{1,9}$/.test(value))
      refuse(`--${name} 要一个整数，不能是“${value}”`, `--${name} takes a whole number, not "${value}"`);
    return Number(value);
  }
}

/** Reads the arguments after the command's name. Whatever the table does not know is a usage error. */
export function readArgs(command: Command, argv: readonly string[]): Args {
  const options = Object.fromEntries(
    command.options.map((o) => [
      o.name,
      {
        type: o.value ? ('string' as const) : ('boolean' as const),
        ...(o.multiple ? { multiple: true } : {}),
        ...(o.short ? { short: o.short } : {}),
      },
    ]),
  );
  const { tokens, values, positionals } = parsed(argv, options);
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const known = command.options.find((o) => o.name === token.name);
    if (!known) unknown(command, token.rawName);
    if (known?.value && token.value === undefined)
      refuse(`${token.rawName} 后要有 ${known.value}`, `${token.rawName} needs ${known.value} after it`);
    if (!known?.value && token.value !== undefined)
      refuse(`${token.rawName} 后不能有值`, `${token.rawName} takes no value`);
  }
  return new Args(positionals, values, command.options);
}

function parsed(argv: readonly string[], options: Record<string, { type: 'string' | 'boolean' }>) {
  // Not strict: what is wrong is told in our own words, in the user's language.
  return parseArgs({ args: [...argv], allowPositionals: true, strict: false, tokens: true, options });
}

function unknown(command: Command, raw: string): never {
  const near = command.options
    .map((o) => ({ name: `--${o.name}`, far: distance(`--${o.name}`, raw) }))
    .sort((a, b) => a.far - b.far)[0];
  const hint = near && near.far <= 3 ? near.name : '';
  return refuse(
    `${command.name} 没有选项 ${raw}${hint ? `，是 ${hint} 吗？` : `；见 policy-lens ${command.name} --help`}`,
    `${command.name} has no option ${raw}${hint ? `; did you mean ${hint}?` : `; see policy-lens ${command.name} --help`}`,
  );
}
