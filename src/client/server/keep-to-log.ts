import type { BaseLanguageClient } from 'vscode-languageclient';

/**
 * What the client library says of its own failures, in English only, goes to the log and no notification: what the user
 * has to know is told by `Server` in their language.
 */
export function keepToLog(client: Pick<BaseLanguageClient, 'error' | 'warn'>): void {
  const error = client.error.bind(client);
  const warn = client.warn.bind(client);
  client.error = (message, data) => error(message, data, false);
  client.warn = (message, data) => warn(message, data, false);
}
