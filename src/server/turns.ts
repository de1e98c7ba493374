import type { Cancellation } from '../core/index.ts';

/**
 * Lets requests and typing through before more background work: a message is read in one turn of the loop and answered
 * in the next. Node and workers have no common word for it.
 */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(() => setImmediate(resolve));
    else setTimeout(resolve, 0);
  });

/** How long background work may hold the thread, in milliseconds: a keystroke waits no longer than that. */
const TURN = 10;

/** Background work in turns: `turn` returns at once while the present turn lasts, and pauses when it is over. */
export class Turns {
  private started = performance.now();

  async turn(): Promise<void> {
    if (performance.now() - this.started < TURN) return;
    await pause();
    this.started = performance.now();
  }
}

/** Leads steps to their end in turns. @returns undefined when the token ends them. */
export async function inTurns<T>(steps: Generator<undefined, T>, token?: Cancellation): Promise<T | undefined> {
  const turns = new Turns();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await turns.turn();
    if (token?.isCancellationRequested) return undefined;
  }
}

/** Runs the last of a burst of calls, `wait` milliseconds after it; earlier ones are dropped. */
export class Later {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly wait: number,
    private readonly run: () => void,
  ) {}

  /** @param wait milliseconds, where it is not to wait as usual */
  ask(wait = this.wait): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.run, wait);
  }
}
