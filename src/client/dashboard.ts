import * as vscode from 'vscode';
import {
  DASHBOARD,
  DASHBOARD_COMMANDS,
  type Dashboard,
  type DashboardData,
  type DashboardGone,
  type DashboardMessage,
  STRINGS_ELEMENT,
} from '../protocol/dashboard.ts';
import { dashboardStrings } from './dashboard-strings.ts';
import { toLocation } from './server/convert.ts';
import { type Server, unlessGone } from './server/server.ts';

const TYPE = 'policyLens.dashboard';
/** A burst of edits redraws the page once. */
const CALM_MS = 300;

/** The dashboard page. One at most; it follows the server's facts while it is in view. */
export class DashboardPanel implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private panel: vscode.WebviewPanel | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly server: Server,
    private readonly extensionUri: vscode.Uri,
  ) {
    this.subscriptions = [
      server.command('policyLens.dashboard', () => this.open()),
      vscode.window.registerWebviewPanelSerializer(TYPE, this),
    ];
  }

  dispose(): void {
    clearTimeout(this.waiting);
    this.panel?.dispose();
    for (const each of this.subscriptions) each.dispose();
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    this.take(panel);
  }

  /** Draws again soon, if the page is in view. */
  refresh(): void {
    clearTimeout(this.waiting);
    if (this.panel?.visible) this.waiting = setTimeout(() => unlessGone(this.send()), CALM_MS);
  }

  private open(): void {
    if (this.panel) this.panel.reveal();
    else this.take(vscode.window.createWebviewPanel(TYPE, vscode.l10n.t('Policy Dashboard'), vscode.ViewColumn.Active));
  }

  private take(panel: vscode.WebviewPanel): void {
    this.panel = panel;
    const dist = vscode.Uri.joinPath(this.extensionUri, 'dist', 'webview');
    const icon = (name: string): vscode.Uri => vscode.Uri.joinPath(this.extensionUri, 'media', name);
    panel.iconPath = { light: icon('lens.svg'), dark: icon('lens-dark.svg') };
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    panel.webview.onDidReceiveMessage((message: DashboardMessage) => unlessGone(this.receive(message)));
    panel.onDidChangeViewState(() => this.refresh());
    panel.onDidDispose(() => {
      if (this.panel === panel) this.panel = undefined;
    });
    panel.webview.html = page(panel.webview, dist);
  }

  private async send(): Promise<void> {
    if (!this.panel || this.server.state === 'starting') return;
    if (this.server.state === 'gone') {
      const gone: DashboardGone = { type: 'gone' };
      await this.panel.webview.postMessage(gone);
      return;
    }
    const dashboard = await this.server.request<Dashboard>(DASHBOARD);
    const data: DashboardData = { type: 'data', dashboard };
    await this.panel?.webview.postMessage(data);
  }

  private async receive(message: DashboardMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.send();
      case 'open':
        return this.show(message.place);
      case 'save':
        return save(message.fileName, message.base64);
      case 'command':
        if (DASHBOARD_COMMANDS.includes(message.command)) await vscode.commands.executeCommand(message.command);
    }
  }

  /** Opens the text beside the page where there is one already, else in the same group. */
  private async show(place: Extract<DashboardMessage, { type: 'open' }>['place']): Promise<void> {
    const { uri, range } = toLocation(place);
    const column = vscode.window.tabGroups.all.find((g) => g.viewColumn !== this.panel?.viewColumn)?.viewColumn;
    const editor = await vscode.window.showTextDocument(uri, { viewColumn: column ?? vscode.ViewColumn.Active });
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

/** Asks where the file goes and writes it. The name's folder part is never taken from the page. */
async function save(fileName: string, base64: string): Promise<void> {
  const name = fileName.replace(/[^\w.-]/g, '-');
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
    saveLabel: vscode.l10n.t('Save'),
  });
  if (!target) return;
  await vscode.workspace.fs.writeFile(
    target,
    Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)),
  );
}

function page(webview: vscode.Webview, dist: vscode.Uri): string {
  const script = webview.asWebviewUri(vscode.Uri.joinPath(dist, 'dashboard.js'));
  const style = webview.asWebviewUri(vscode.Uri.joinPath(dist, 'dashboard.css'));
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const loads = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; img-src data:`;
  // these two are not under default-src
  const policy = `${loads}; base-uri 'none'; form-action 'none'`;
  // `<` would end the element early
  const strings = JSON.stringify(dashboardStrings()).replaceAll('<', '\\u003c');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${vscode.l10n.t('Policy Dashboard')}</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<main id="root"></main>
<script type="application/json" id="${STRINGS_ELEMENT}" nonce="${nonce}">${strings}</script>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
