/**
 * Work in steps of a few milliseconds: whoever runs it may pause between two steps, or give it up. Nobody waits for more
 * than one step.
 */
export type Steps<T> = Generator<undefined, T>;

/** Runs steps to their end in one go. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** `map` with a step after every `size` items. */
export function* mapped<T, R>(items: readonly T[], size: number, of: (item: T, index: number) => R): Steps<R[]> {
  const made: R[] = [];
  for (let index = 0; index < items.length; index++) {
    made.push(of(items[index] as T, index));
    if (made.length % size === 0) yield;
  }
  return made;
}
