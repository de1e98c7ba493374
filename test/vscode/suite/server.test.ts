// The server as the client knows it, with a language client that the test plays.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { Lives } from '../../../src/client/server/lives';
import { Server, ServerGone, type Watch } from '../../../src/client/server/server';

/** What is asked of VS Code's client, answered by hand. */
class Played {
  running = false;
  starts = 0;
  asked: string[] = [];
  /** Errors for the next questions; answered once there are none. */
  readonly failures: unknown[] = [];
  watch: Watch | undefined;
  private readonly changed = new vscode.EventEmitter<unknown>();
  readonly onDidChangeState = this.changed.event;

  isRunning = (): boolean => this.running;
  needsStop = (): boolean => this.running;
  needsStart = (): boolean => !this.running;
  onNotification = (): void => undefined;
  async start(): Promise<void> {
    if (this.running) return;
    this.starts++;
    this.turn(true);
  }
  async stop(): Promise<void> {
    this.turn(false);
  }
  async sendRequest(method: string): Promise<string> {
    this.asked.push(method);
    const failure = this.failures.shift();
    if (failure) throw failure;
    return `${method} answered`;
  }
  turn(running: boolean): void {
    this.running = running;
    this.changed.fire(undefined);
  }
  /** The process ends. @returns whether it is started again. */
  die(): boolean {
    this.turn(false);
    return this.watch?.ended() ?? false;
  }
}

/** A server over one that is played; loading it ends when the test says. */
function setUp() {
  const played = new Played();
  let loaded = (): void => undefined;
  const code = new Promise<void>((resolve) => {
    loaded = resolve;
  });
  const server = new Server(async (watch) => {
    await code;
    played.watch = watch;
    return played as unknown as BaseLanguageClient;
  });
  // nobody is there to answer a notification
  server.tell = async () => undefined;
  return { played, server, loaded };
}
/** An answer that does not come because the connection ended. */
const lost = Object.assign(new Error('Pending response rejected'), { code: -32097 });

describe('the server behind the views', () => {
  it('lets a question wait until its code is loaded and it runs', async () => {
    const { played, server, loaded } = setUp();
    void server.start();
    const answer = server.request<string>('early');
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual([played.asked, server.state], [[], 'starting']);
    loaded();
    assert.equal(await answer, 'early answered');
    assert.equal(server.state, 'running');
    server.dispose();
  });

  it('never starts one that the window closed before it was loaded', async () => {
    const { played, server, loaded } = setUp();
    const started = server.start();
    const waiting = assert.rejects(server.request('late'), ServerGone);
    server.dispose();
    loaded();
    await Promise.all([started, waiting]);
    assert.equal(played.starts, 0);
  });

  it('stops one that runs when the window closes', async () => {
    const { played, server, loaded } = setUp();
    loaded();
    await server.start();
    await server.stop();
    assert.deepEqual([played.running, played.starts], [false, 1]);
    await server.start();
    assert.equal(played.starts, 1);
  });

  it('asks the next server what the last one died over, and an error of its own only once', async () => {
    const { played, server, loaded } = setUp();
    loaded();
    await server.start();
    played.failures.push(lost);
    const answer = server.request<string>('again');
    assert.equal(played.die(), true);
    assert.equal(server.state, 'starting');
    played.turn(true);
    assert.equal(await answer, 'again answered');
    assert.deepEqual(played.asked, ['again', 'again']);
    played.failures.push(new Error('no such document'));
    await assert.rejects(server.request('wrong'), /no such document/);
    assert.deepEqual(played.asked, ['again', 'again', 'wrong']);
    server.dispose();
  });

  it('gives up after five ends, says so to whoever asks, and starts by command', async () => {
    const { played, server, loaded } = setUp();
    loaded();
    await server.start();
    const states: string[] = [];
    server.onDidChangeState((state) => states.push(state));
    for (let n = 1; n < 5; n++) {
      assert.equal(played.die(), true);
      played.turn(true);
    }
    assert.equal(played.die(), false);
    assert.equal(states.at(-1), 'gone');
    await assert.rejects(server.request('x'), ServerGone);
    await server.restart();
    assert.equal(await server.request<string>('x'), 'x answered');
    // counted anew
    assert.equal(played.die(), true);
    server.dispose();
  });

  it('does not hear of the end of one that another took the place of', async () => {
    const { played, server, loaded } = setUp();
    loaded();
    await server.start();
    const first = played.watch;
    await server.restart();
    assert.equal(first?.ended(), false);
    assert.equal(server.state, 'running');
    assert.equal(await server.request<string>('x'), 'x answered');
    server.dispose();
  });

  it('tells of code that cannot be loaded, and loads again by command', async () => {
    const played = new Played();
    let tries = 0;
    const server = new Server(async () => {
      if (++tries === 1) throw new Error('cannot read the file');
      return played as unknown as BaseLanguageClient;
    });
    const told: string[] = [];
    server.tell = async (why) => void told.push(why);
    await server.start();
    assert.deepEqual([server.state, told.length], ['gone', 1]);
    await assert.rejects(server.request('x'), ServerGone);
    await server.restart();
    assert.equal(await server.request<string>('x'), 'x answered');
    server.dispose();
  });

  it('counts only ends within three minutes', () => {
    const lives = new Lives();
    const minute = 60_000;
    for (let n = 0; n < 20; n++) assert.equal(lives.another(n * minute), true, `end ${n}`);
    for (const alive of [true, true, false]) assert.equal(lives.another(20 * minute + 1), alive);
    lives.forget();
    assert.equal(lives.another(21 * minute), true);
  });
});
