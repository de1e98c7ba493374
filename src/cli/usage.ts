import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Bad usage or unreadable input: one clear line on stderr, exit code 2. */
export class UsageError extends Error {}

/** `parseArgs` with our error class, so that a wrong option is a usage error and not a crash. */
export function readArgs<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    if (error instanceof TypeError)
      throw new UsageError(error.message.split('\n', 1)[0]?.replace(/\. To specify.*$/, ''));
    throw error;
  }
}

export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((a) => a === value);
  if (!found) throw new UsageError(`--${option} takes ${allowed.join(', ')}, not "${value}"`);
  return found;
}
