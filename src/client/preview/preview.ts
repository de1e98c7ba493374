import * as vscode from 'vscode';
import { ANNOTATE, type PreviewResult } from '../../protocol/annotate.ts';
import { fromUri } from '../server/convert.ts';
import { type Server, unlessGone } from '../server/server.ts';
import { figuresPlugin } from './figures.ts';
import type { MarkdownIt } from './markdown-it.ts';
import { previewPlugin } from './plugin.ts';

const NOTHING: PreviewResult = { annotations: [], figures: [] };

/** Keeps what the server says of each previewed document, and has the preview drawn again when that changes. */
export class Preview {
  private readonly marks = new Map<string, { json: string; value: PreviewResult }>();

  constructor(private readonly server: Server) {}

  /** VS Code's Markdown extension calls this once, with its own parser. */
  readonly extendMarkdownIt = (md: MarkdownIt): MarkdownIt => {
    figuresPlugin(md, (env) => this.marksOf(env).figures);
    return previewPlugin(md, (env) => this.marksOf(env).annotations);
  };

  /** Asks anew for every document that was previewed. */
  async refresh(): Promise<void> {
    const changed = await Promise.all([...this.marks.keys()].map((uri) => this.ask(uri)));
    if (changed.some(Boolean)) await vscode.commands.executeCommand('markdown.preview.refresh');
  }

  private marksOf(env: unknown): PreviewResult {
    const uri = documentOf(env);
    if (!uri) return NOTHING;
    const key = uri.toString();
    const known = this.marks.get(key);
    if (known) return known.value;
    this.marks.set(key, { json: JSON.stringify(NOTHING), value: NOTHING });
    unlessGone(this.refresh());
    return NOTHING;
  }

  /** @returns true when the answer is another than before. */
  private async ask(key: string): Promise<boolean> {
    const { state } = this.server;
    // a server that starts again has nothing to say yet
    if (state === 'starting') return false;
    const uri = fromUri(vscode.Uri.parse(key));
    const value = state === 'gone' ? NOTHING : await this.server.request<PreviewResult>(ANNOTATE.preview, { uri });
    const json = JSON.stringify(value);
    if (this.marks.get(key)?.json === json) return false;
    this.marks.set(key, { json, value });
    return true;
  }
}

/** The document being drawn, as VS Code names it in the environment of a rendering. */
function documentOf(env: unknown): vscode.Uri | undefined {
  if (typeof env !== 'object' || env === null || !('currentDocument' in env)) return undefined;
  return env.currentDocument instanceof vscode.Uri ? env.currentDocument : undefined;
}
