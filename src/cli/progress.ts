import type { Locale } from '../core/index.ts';

/** Milliseconds between two lines; shorter runs show none. */
const EVERY = 150;

/** One line on stderr that is written over, on a terminal only; nothing of it stays. */
export class Progress {
  private last = Date.now();
  private shown = false;
  private readonly on: boolean;

  constructor(
    private readonly locale: Locale,
    quiet: boolean,
  ) {
    this.on = !quiet && process.stderr.isTTY === true;
  }

  step(done: number, total: number): void {
    if (!this.on || Date.now() - this.last < EVERY) return;
    this.last = Date.now();
    this.shown = true;
    const words = this.locale === 'zh' ? `正在核对 ${done}/${total}` : `checking ${done} of ${total}`;
    process.stderr.write(`\r\x1b[K${words}`);
  }

  end(): void {
    if (this.shown) process.stderr.write('\r\x1b[K');
    this.shown = false;
  }
}
