import os from 'node:os';
import { Worker } from 'node:worker_threads';
import type { StoredDigest } from '../../core/index.ts';
import type { Environment, Readers, Reading } from '../readers.ts';
import type { Answer, Order } from './reader.ts';

/** More would take memory and the machine from the user. */
const THREADS = 2;
/** Below this the editor, the server and two threads are in each other's way: on two cores the index took a third longer. */
const ENOUGH_CORES = 4;
/** Documents that wait at each thread, so that it never waits for the next one. */
const WAITING = 8;
/** Megabytes: a thread keeps nothing from one document to the next. One that needs more fails, and the server reads on. */
const LIMITS = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 24 };

/** Reads documents in threads that run `program`, which must call `answerOrders` when it is no main thread. */
export const nodeReaders = (program: string): Readers => ({
  start(environment) {
    const asked = process.env.POLICY_LENS_THREADS;
    const pays = asked === 'on' || (asked !== 'off' && os.availableParallelism() >= ENOUGH_CORES);
    return pays ? new Threads(program, environment, THREADS) : undefined;
  },
});

class Threads implements Reading {
  readonly ahead: number;
  private readonly workers: Worker[];
  private readonly waiting = new Map<number, { readonly done: (digest: StoredDigest | undefined) => void }>();
  private next = 0;

  constructor(program: string, workerData: Environment, count: number) {
    this.ahead = count * WAITING;
    this.workers = Array.from({ length: count }, () => new Worker(program, { workerData, resourceLimits: LIMITS }));
    for (const worker of this.workers) {
      worker.on('message', ({ id, digest }: Answer) => this.answer(id, digest));
      // A thread that is gone answers nothing any more: all is read on the server's own.
      worker.on('error', () => this.end());
      worker.on('exit', () => this.end());
    }
  }

  read(uri: string, text: string): Promise<StoredDigest | undefined> {
    const id = this.next++;
    const worker = this.workers[id % this.workers.length];
    if (!worker) return Promise.resolve(undefined);
    return new Promise((done) => {
      this.waiting.set(id, { done });
      worker.postMessage({ id, uri, text } satisfies Order);
    });
  }

  end(): void {
    const workers = this.workers.splice(0);
    for (const worker of workers) void worker.terminate();
    for (const id of [...this.waiting.keys()]) this.answer(id, undefined);
  }

  private answer(id: number, digest: StoredDigest | undefined): void {
    const one = this.waiting.get(id);
    this.waiting.delete(id);
    one?.done(digest);
  }
}
