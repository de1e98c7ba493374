import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Server } from './server';

export interface Opening {
  /** A folder or a `.code-workspace` file; an empty window when left out. */
  target?: string | undefined;
  /** Source folders of extensions, as the desktop's argument of that name. */
  extensionDevelopmentPath?: readonly string[];
  extensionTestsPath?: string | undefined;
}

/** Address under which a server shows the workbench; paths of the desktop's arguments become remote URIs. */
export function workbenchUrl(server: Pick<Server, 'url' | 'authority'>, opening: Opening): string {
  const remote = (file: string) => `vscode-remote://${server.authority}${pathToFileURL(path.resolve(file)).pathname}`;
  const payload: [string, string][] = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  for (const dir of opening.extensionDevelopmentPath ?? []) payload.push(['extensionDevelopmentPath', remote(dir)]);
  if (opening.extensionTestsPath) payload.push(['extensionTestsPath', remote(opening.extensionTestsPath)]);
  const query = new URLSearchParams();
  if (!opening.target) query.set('ew', 'true');
  else query.set(opening.target.endsWith('.code-workspace') ? 'workspace' : 'folder', path.resolve(opening.target));
  query.set('payload', JSON.stringify(payload));
  return `${server.url}/?${query}`;
}
