import { spawn } from 'node:child_process';
import path from 'node:path';
import { linkExtension } from './extension';
import { manifest, root } from './root';
import { startServer } from './server';

/**
 * Serves a folder in VS Code with the extension, prints the address and waits for Ctrl+C. PORT, HOST and VSCODE_LOCALE
 * are read; OPEN=0 keeps the browser closed. The profile stays in .vscode-test/start, so settings outlive a restart.
 */
export async function start(folder: string): Promise<void> {
  const dataDir = path.join(root, '.vscode-test', 'start');
  const extensionsDir = path.join(dataDir, 'extensions');
  linkExtension(extensionsDir);
  const { PORT, HOST: host, VSCODE_LOCALE: locale } = process.env;
  const server = await startServer({
    dataDir,
    extensionsDir,
    development: false,
    host,
    locale,
    port: Number(PORT ?? 0),
  });
  const address = `${server.url}/?folder=${encodeURI(folder)}`;
  console.log(`\n  VS Code with ${manifest.name}:  ${address}\n  (Ctrl+C to stop)\n`);
  if (process.env.OPEN !== '0') openBrowser(address);
  const stop = () => {
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** Where there is a desktop; the printed address serves everywhere else. */
function openBrowser(address: string): void {
  const hasDesktop = process.platform === 'darwin' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasDesktop) return;
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
  const child = spawn(opener, [address], { stdio: 'ignore', detached: true });
  child.on('error', (error) => console.log(`  (no browser could be opened: ${error.message})`));
  child.unref();
}
