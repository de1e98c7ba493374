import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { hostNode, prepareHost } from './host';
import { writeLanguagePack } from './languages';
import { quietSettings, type Settings, skippedExtensions } from './settings';

export interface ServerOptions {
  /** Kept after the run when given; a temporary folder otherwise. */
  dataDir?: string | undefined;
  extensionsDir?: string | undefined;
  settings?: Settings | undefined;
  /** Display language, e.g. `zh-cn`; English when left out. */
  locale?: string | undefined;
  host?: string | undefined;
  port?: number | undefined;
  env?: Readonly<Record<string, string>>;
  /** Lets a page load extensions from source folders and gives it `window.driver`; turns notification toasts off. */
  development: boolean;
}

export interface Server {
  readonly url: string;
  /** host:port */
  readonly authority: string;
  readonly settingsFile: string;
  readonly process: ChildProcess;
  /** All that the server printed so far. */
  log(): string;
  stop(): Promise<void>;
}

/** Starts VS Code's server and waits until it listens (about 0.3 s). */
export async function startServer(options: ServerOptions): Promise<Server> {
  const dataDir = options.dataDir ?? fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-host-'));
  const settingsFile = writeProfile(dataDir, options);
  const host = options.host ?? '127.0.0.1';
  const port = options.port || (await freePort());
  const extensionsDir = options.extensionsDir ?? path.join(dataDir, 'extensions');
  // must exist, or the first scan for extensions fails
  fs.mkdirSync(extensionsDir, { recursive: true });
  // a process group of its own: stop() ends its children too
  const child = spawn(hostNode(), serverArguments(options, { dataDir, extensionsDir, host, port }), {
    env: environment(dataDir, options.env),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      log += data.toString();
      if (process.env.VSCODE_HOST_DEBUG) process.stderr.write(data);
    });
  const stop = stopper(child, options.dataDir ? undefined : dataDir);
  try {
    await listening(child, () => log);
  } catch (error) {
    await stop();
    throw error;
  }
  const authority = `${host}:${port}`;
  return { url: `http://${authority}`, authority, settingsFile, process: child, log: () => log, stop };
}

function writeProfile(dataDir: string, options: ServerOptions): string {
  const file = path.join(dataDir, 'data', 'User', 'settings.json');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  // settings that a person changed in a kept profile stay as they are
  if (options.settings || !fs.existsSync(file)) writeSettings(file, options.settings ?? {});
  if (options.locale && !options.locale.startsWith('en')) writeLanguagePack(dataDir, options.locale);
  return file;
}

/** User settings: the quiet ones of every run, and `settings` over them. A page reads them when it opens. */
export function writeSettings(file: string, settings: Settings): void {
  fs.writeFileSync(file, JSON.stringify({ ...quietSettings, ...settings }, null, 2));
}

interface Place {
  dataDir: string;
  extensionsDir: string;
  host: string;
  port: number;
}

function serverArguments(options: ServerOptions, at: Place): string[] {
  return [
    prepareHost(),
    ...['--host', at.host, '--port', String(at.port), '--without-connection-token', '--accept-server-license-terms'],
    ...['--server-data-dir', at.dataDir, '--extensions-dir', at.extensionsDir],
    ...['--disable-telemetry', '--disable-experiments', '--disable-update-check', '--disable-getting-started-override'],
    '--force-disable-user-env',
    // a built VS Code ignores extensionDevelopmentPath without it
    ...(options.development ? ['--enable-smoke-test-driver'] : []),
    ...(options.locale ? ['--locale', options.locale] : []),
  ];
}

/** Ours, less what npm and an outer VS Code put in; no marketplace; sockets inside the data folder. */
function environment(dataDir: string, extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([key]) => !/^(npm_|ELECTRON_)|^VSCODE_(IPC|PID|CWD|CLI|NLS)/.test(key),
  );
  return {
    ...Object.fromEntries(kept),
    EXTENSIONS_GALLERY: '{}',
    XDG_RUNTIME_DIR: dataDir,
    VSCODE_SKIP_BUILTIN_EXTENSIONS: skippedExtensions.join(','),
    ...extra,
  };
}

function listening(child: ChildProcess, log: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`VS Code server ${why}\n${log()}`));
    const limit = setTimeout(() => fail('not ready after 30 s'), 30_000);
    const look = () => {
      if (!log().includes('Extension host agent started')) return;
      clearTimeout(limit);
      resolve();
    };
    child.stdout?.on('data', look);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(limit);
      fail(`stopped (${code})`);
    });
  });
}

/** Ends the server's process group, also when this process ends first, and removes `folder`. */
function stopper(child: ChildProcess, folder: string | undefined): () => Promise<void> {
  const running = () => child.exitCode === null && child.signalCode === null;
  const removeFolder = () => {
    if (folder) fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const atExit = () => {
    signalGroup(child, 'SIGKILL');
    removeFolder();
  };
  process.once('exit', atExit);
  return async () => {
    process.removeListener('exit', atExit);
    if (running()) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      signalGroup(child, 'SIGTERM');
      // it sometimes takes over 5 s to obey
      const hard = setTimeout(() => signalGroup(child, 'SIGKILL'), 1500);
      await gone;
      clearTimeout(hard);
    }
    signalGroup(child, 'SIGKILL');
    removeFolder();
  };
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    // ESRCH: the whole group is gone already
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
