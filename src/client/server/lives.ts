/** How the language server is: loaded or started (again), answering, or given up. */
export type Life = 'starting' | 'running' | 'gone';

const LIVES = 5;
const WITHIN_MS = 3 * 60_000;

/** How often a server ended lately: one that ends five times within three minutes is not started again. */
export class Lives {
  private ends: number[] = [];

  /** The server ended at `now`, in milliseconds. @returns whether it gets another life. */
  another(now: number): boolean {
    this.ends = [...this.ends.filter((end) => now - end <= WITHIN_MS), now];
    return this.ends.length < LIVES;
  }

  forget(): void {
    this.ends = [];
  }
}
