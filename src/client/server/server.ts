import * as vscode from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import { type Life, Lives } from './lives.ts';

/** What the connection tells while it lives. */
export interface Watch {
  /** The server ended by itself. @returns whether it is to be started again. */
  ended(): boolean;
  readonly log: vscode.LogOutputChannel;
}

/** Loads VS Code's language client, which is most of our code, and makes one that is not started yet. */
export type Connect = (watch: Watch) => Promise<BaseLanguageClient>;

/** What a question gets whose server has been given up. */
export class ServerGone extends Error {
  constructor() {
    super(vscode.l10n.t('Policy Lens has stopped: its language server ended again and again.'));
  }
}

/** Codes of the connection's own errors: not written, not read, no answer before the end, not running. */
const LOST: readonly unknown[] = [-32099, -32098, -32097, -32096];
/** A dead server is noticed a moment after what was written to it failed. */
const NOTICED_MS = 100;
const TRIES = 4;
/** How long a server on its way up is waited for before it is left to itself. */
const STARTED_MS = 5000;

/**
 * The language server as the rest of the client knows it: there from the first moment, while its code is loaded after
 * the extension has been activated. Questions wait until it runs; one that was under way when the server died is asked
 * again of the next.
 */
export class Server implements vscode.Disposable {
  private readonly lives = new Lives();
  private readonly changed = new vscode.EventEmitter<Life>();
  /** Runs, starts again, or has been given up. */
  readonly onDidChangeState = this.changed.event;
  private readonly handlers: [method: string, handler: () => void][] = [];
  private client: Promise<BaseLanguageClient> | undefined;
  private channel: vscode.LogOutputChannel | undefined;
  private waiting: (() => void)[] = [];
  private life: Life = 'starting';
  private over = false;

  constructor(private readonly connect: Connect) {}

  get state(): Life {
    return this.life;
  }

  get running(): boolean {
    return this.life === 'running';
  }

  get log(): vscode.LogOutputChannel {
    this.channel ??= vscode.window.createOutputChannel('Policy Lens', { log: true });
    return this.channel;
  }

  /** Registers a command; where the server it needs has been given up, the user is offered to start it again. */
  command<A extends readonly unknown[]>(id: string, run: (...args: A) => unknown): vscode.Disposable {
    return vscode.commands.registerCommand(id, async (...args: unknown[]) => {
      try {
        return await run(...(args as unknown as A));
      } catch (error) {
        if (!(error instanceof ServerGone)) throw error;
        return this.tell(error.message);
      }
    });
  }

  /** Before `start`. */
  on(method: string, handler: () => void): void {
    this.handlers.push([method, handler]);
  }

  /** Loads and starts; never rejects: what goes wrong is told, and `state` says so. */
  async start(): Promise<void> {
    if (this.over) return;
    this.turn('starting');
    try {
      this.client ??= this.load();
      const client = await this.client;
      // the window may have closed while the code was loaded
      if (!this.over) await client.start();
    } catch (error) {
      // another try makes another client
      this.client = undefined;
      this.note(error);
      this.giveUp(vscode.l10n.t('Policy Lens could not start its language server.'));
    }
  }

  /** Starts anew, whatever the state; questions asked meanwhile wait. */
  async restart(): Promise<void> {
    this.turn('starting');
    this.lives.forget();
    await this.end();
    await this.start();
  }

  /** Ends the server; one that is still being loaded is never started. */
  async stop(): Promise<void> {
    this.over = true;
    this.turn('gone');
    await this.end();
  }

  /**
   * Ends the client for good: the next start makes another one. VS Code's client mixes up the end of one server with the
   * start of the next when it hears of the first one late, as on a busy machine.
   */
  private async end(): Promise<void> {
    const old = this.client;
    this.client = undefined;
    try {
      const client = await old;
      if (!client?.needsStop()) return;
      // one on its way up can be stopped only when it is there
      await Promise.race([client.start(), new Promise((resolve) => setTimeout(resolve, STARTED_MS))]);
      await client.stop();
    } catch (error) {
      // it did not answer in time, and is killed
      this.note(error);
    }
  }

  private note(error: unknown): void {
    this.log.error(error instanceof Error ? error : String(error));
  }

  dispose(): void {
    void this.stop().finally(() => this.channel?.dispose());
    this.changed.dispose();
  }

  /** @throws ServerGone when the server has been given up. */
  async request<T>(method: string, params?: object, token?: vscode.CancellationToken): Promise<T> {
    for (let tries = 1; ; tries++) {
      const client = await this.ready();
      try {
        return await (params === undefined
          ? client.sendRequest<T>(method, token)
          : client.sendRequest<T>(method, params, token));
      } catch (error) {
        if (!isLost(error) || tries === TRIES) throw error;
        await new Promise((resolve) => setTimeout(resolve, NOTICED_MS));
      }
    }
  }

  /** Tells the server something it can do without: nothing is sent while it does not run. */
  async notify(method: string, params: object): Promise<void> {
    if (this.running) await (await this.client)?.sendNotification(method, params);
  }

  /** An edit as VS Code makes it, with what needs confirmation. */
  async toWorkspaceEdit(edit: WorkspaceEdit): Promise<vscode.WorkspaceEdit> {
    return (await this.ready()).protocol2CodeConverter.asWorkspaceEdit(edit);
  }

  /** What a client tells after another one took its place is not heard. */
  private load(): Promise<BaseLanguageClient> {
    const isCurrent = (): boolean => this.client === loading;
    const watch = { ended: () => isCurrent() && this.ended(), log: this.log };
    const loading: Promise<BaseLanguageClient> = this.connect(watch).then((client) => {
      for (const [method, handler] of this.handlers) client.onNotification(method, handler);
      client.onDidChangeState(() => {
        if (isCurrent() && client.isRunning()) this.turn('running');
      });
      return client;
    });
    return loading;
  }

  private ended(): boolean {
    if (this.lives.another(Date.now())) {
      this.turn('starting');
      return true;
    }
    this.giveUp(new ServerGone().message);
    return false;
  }

  private async ready(): Promise<BaseLanguageClient> {
    while (this.life === 'starting') await new Promise<void>((resolve) => this.waiting.push(resolve));
    const client = this.running ? await this.client : undefined;
    if (!client) throw new ServerGone();
    return client;
  }

  private giveUp(why: string): void {
    this.turn('gone');
    if (!this.over) void this.tell(why);
  }

  /** Says that nothing is checked now, and offers what helps. */
  async tell(why: string): Promise<void> {
    const restart = vscode.l10n.t('Restart');
    const log = vscode.l10n.t('Show Log');
    const words = `${why} ${vscode.l10n.t('Figures are not checked until it runs again.')}`;
    const answer = await vscode.window.showErrorMessage(words, restart, log);
    if (answer === restart) await this.restart();
    if (answer === log) this.log.show();
  }

  private turn(life: Life): void {
    // once over it stays so
    if (this.life === life || (this.over && life !== 'gone')) return;
    this.life = life;
    this.changed.fire(life);
    if (life === 'starting') return;
    for (const go of this.waiting.splice(0)) go();
  }
}

/** Lets work of a view go on by itself; that the server has been given up is told elsewhere. */
export function unlessGone(work: Promise<unknown>): void {
  void work.catch((error) => {
    if (!(error instanceof ServerGone)) throw error;
  });
}

const isLost = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && LOST.includes(error.code);
