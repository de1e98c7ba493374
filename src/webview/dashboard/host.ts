import type { Dashboard, DashboardCommand, DashboardMessage, PlaceIndex } from '../../protocol/dashboard.ts';
import { el } from './dom.ts';

/** What the page keeps when it is hidden and shown again. */
export interface PageState {
  readonly tab: string;
  readonly filter: string;
  readonly gaps: boolean;
}

interface Host {
  postMessage(message: DashboardMessage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
}
declare function acquireVsCodeApi(): Host;

export const host = acquireVsCodeApi();

export const run = (command: DashboardCommand): void => host.postMessage({ type: 'command', command });

/** A button that goes to a place in a text; looks like a link, since it leads away. */
export function jump(dashboard: Dashboard, label: string, place: PlaceIndex, kind = ''): HTMLElement {
  return el(
    'button',
    {
      type: 'button',
      class: `link ${kind}`.trim(),
      'data-key': `${place}`,
      onclick: () => {
        const where = dashboard.places[place];
        if (where) host.postMessage({ type: 'open', place: where });
      },
    },
    label,
  );
}

/** Hands a file to the extension, which asks where it goes. */
export function save(fileName: string, bytes: Uint8Array): void {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  host.postMessage({ type: 'save', fileName, base64: btoa(binary) });
}
