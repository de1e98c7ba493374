import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

export interface Report {
  /** Socket to which the tests in the extension host write. */
  readonly socket: string;
  /** Milliseconds since anything came. */
  silence(): number;
  close(): void;
}

/** Receives the report of a run inside the extension host and prints it, unmixed with VS Code's own log lines. */
export function openReport(): Report {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-out-'));
  const remove = () => fs.rmSync(dir, { recursive: true, force: true });
  process.once('exit', remove);
  let last = Date.now();
  const clients = new Set<net.Socket>();
  const server = net.createServer((client) => {
    clients.add(client);
    client.on('close', () => clients.delete(client));
    client.on('error', (error) => console.error(`report: ${error.message}`));
    client.on('data', (data) => {
      last = Date.now();
      process.stdout.write(data);
    });
  });
  const socket = path.join(dir, 's');
  server.listen(socket);
  return {
    socket,
    silence: () => Date.now() - last,
    close: () => {
      for (const client of clients) client.destroy();
      server.close();
      process.removeListener('exit', remove);
      remove();
    },
  };
}
