import * as vscode from 'vscode';
import { DIFF_SCHEME, type DiffParams, type DiffResult, type PoliciesResult, TREE } from '../protocol/tree.ts';
import { toUri } from './server/convert.ts';
import type { Server } from './server/server.ts';

/** `[words][3]` and `[3]: address`; brackets within the words are escaped. */
const LINK = /(?<!\\)\[((?:[^\][\\\n]|\\.)*)\]\[(\d+)\]/g;
const ADDRESS = /^\[(\d+)\]: (\S+)$/gm;

/** A comparison as it is shown: plain words, and where they lead. Offsets in UTF-16 units. */
interface Report {
  readonly text: string;
  readonly links: readonly { readonly start: number; readonly end: number; readonly address: string }[];
}

/** The comparison of two versions of a plan, as a document that cannot be edited and is renewed when a text changes. */
export class PlanDiff implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;

  private readonly reports = new Map<string, Report>();

  constructor(private readonly server: Server) {}

  register(): vscode.Disposable[] {
    return [
      this.changed,
      vscode.workspace.registerTextDocumentContentProvider(DIFF_SCHEME, this),
      vscode.languages.registerDocumentLinkProvider({ scheme: DIFF_SCHEME }, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.reports.delete(uri.toString())),
      this.server.command('policyLens.diff', () => this.ask()),
    ];
  }

  refresh(): void {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === DIFF_SCHEME) this.changed.fire(uri);
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const found = await this.server.request<DiffResult>(TREE.diff, paramsOf(uri));
    if (!found) return vscode.l10n.t('One of the two documents is gone.');
    const report = read(found);
    this.reports.set(uri.toString(), report);
    return report.text;
  }

  /** Only links to the two versions are followed. */
  provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
    const report = this.reports.get(document.uri.toString());
    // a text that is being renewed has other links
    if (report?.text !== document.getText()) return [];
    const { old, next } = paramsOf(document.uri);
    const ours = new Set([old, next].map((uri) => toUri(uri).toString()));
    return report.links.flatMap(({ start, end, address }) => {
      const target = vscode.Uri.parse(address);
      if (!ours.has(target.with({ fragment: '' }).toString())) return [];
      const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
      const link = new vscode.DocumentLink(range, target);
      link.tooltip = vscode.l10n.t('Show in the text');
      return [link];
    });
  }

  private async ask(): Promise<void> {
    const policies = await this.server.request<PoliciesResult>(TREE.policies);
    if (policies.length < 2) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Two policy documents are needed to compare; this folder has {0}.', policies.length),
      );
      return;
    }
    const items = policies.map(({ uri, title }) => {
      const path = vscode.workspace.asRelativePath(toUri(uri));
      return { uri, label: title || path, description: title ? path : '' };
    });
    const pick = (from: typeof items, title: string): Thenable<(typeof items)[number] | undefined> =>
      vscode.window.showQuickPick(from, { title, matchOnDescription: true });
    const old = await pick(items, vscode.l10n.t('The older version'));
    if (!old) return;
    const next = await pick(
      items.filter((item) => item !== old),
      vscode.l10n.t('The newer version'),
    );
    if (!next) return;
    const path = `/${vscode.l10n.t('Targets compared')}.md`;
    const query = JSON.stringify([old.uri, next.uri]);
    const uri = vscode.Uri.from({ scheme: DIFF_SCHEME, path, query });
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true });
  }
}

function paramsOf(uri: vscode.Uri): DiffParams {
  const [old = '', next = ''] = JSON.parse(uri.query) as string[];
  return { old, next };
}

/** Takes the addresses out of the report: the words alone are easier to read, and the editor links them. */
function read(report: string): Report {
  const addresses = new Map([...report.matchAll(ADDRESS)].map(([, n, address]) => [n, address ?? ''] as const));
  const words = report.replace(ADDRESS, '').trimEnd();
  const links: { start: number; end: number; address: string }[] = [];
  let text = '';
  let at = 0;
  for (const { 0: all, 1: label = '', 2: n, index } of words.matchAll(LINK)) {
    text += words.slice(at, index);
    links.push({ start: text.length, end: text.length + label.length, address: addresses.get(n) ?? '' });
    text += label;
    at = index + all.length;
  }
  return { text: `${text}${words.slice(at)}\n`, links };
}
