import type { MessagePort } from 'node:worker_threads';
import { type StoredDigest, Workspace } from '../../core/index.ts';
import type { Environment } from '../readers.ts';

/** A document to be read, and what came of it. */
export interface Order {
  readonly id: number;
  readonly uri: string;
  readonly text: string;
}
export interface Answer {
  readonly id: number;
  readonly digest: StoredDigest | undefined;
}

/** Reads documents one by one, each as if it were alone in the folder. */
export class Reader {
  private readonly workspace = new Workspace();

  constructor({ datasets, bindings }: Environment) {
    for (const { uri, text } of datasets) this.workspace.setDatasetFile(uri, text);
    for (const { uri, text } of bindings) this.workspace.setBindingsFile(uri, text);
  }

  read({ id, uri, text }: Order): Answer {
    this.workspace.setDocument(uri, text);
    const digest = this.workspace.storedDigest(uri);
    this.workspace.removeDocument(uri);
    return { id, digest };
  }
}

/** The life of a reader's thread. */
export function answerOrders(port: MessagePort, environment: Environment): void {
  const reader = new Reader(environment);
  port.on('message', (order: Order) => port.postMessage(reader.read(order)));
}
