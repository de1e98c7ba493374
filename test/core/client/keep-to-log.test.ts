import assert from 'node:assert/strict';
import { keepToLog } from '../../../src/client/server/keep-to-log.ts';

describe('messages of the client library', () => {
  it('are logged whole and never shown, however urgent the library takes them to be', () => {
    class Client {
      readonly told: unknown[][] = [];
      error(...args: unknown[]): void {
        this.told.push(['error', ...args]);
      }
      warn(...args: unknown[]): void {
        this.told.push(['warn', ...args]);
      }
    }
    const client = new Client();
    keepToLog(client);
    client.error("couldn't create connection", 'why', 'force');
    client.warn('slow', undefined, true);
    assert.deepEqual(client.told, [
      ['error', "couldn't create connection", 'why', false],
      ['warn', 'slow', undefined, false],
    ]);
  });
});
