import assert from 'node:assert/strict';
import fs from 'node:fs';
import * as vscode from 'vscode';
import { openDocument, poll } from './support';

const NOTE = 'notes/light-industry-plan.md';
const WRONG = '24.3 billion yuan';
const RIGHT = '24.3 trillion yuan';

/** A process's own file in /proc; empty when the process has ended meanwhile. */
function proc(pid: string, file: string): string {
  try {
    return fs.readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch (gone) {
    if (/ENOENT|ESRCH/.test(String(gone))) return '';
    throw gone;
  }
}

/** Language servers that this extension host started and that still run. */
const servers = (): number[] =>
  fs
    .readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && new RegExp(`^PPid:\\s+${process.pid}$`, 'm').test(proc(pid, 'status')))
    .filter((pid) => /dist\/server\/node\.js/.test(proc(pid, 'cmdline')))
    .map(Number);

/** Kills the one server that runs; gives its number. */
function kill(): number {
  const [pid, ...others] = servers();
  assert.ok(pid !== undefined && others.length === 0, `one server, not ${others.length + 1}`);
  process.kill(pid, 'SIGKILL');
  return pid;
}

const anew = (old: number, ms?: number): Promise<number[]> =>
  poll(servers, (now) => now.length === 1 && !now.includes(old), ms);

const told = (document: vscode.TextDocument): string[] =>
  vscode.languages
    .getDiagnostics(document.uri)
    .filter((d) => d.source === 'Policy Lens')
    .map((d) => `${document.getText(d.range)} at ${d.range.start.line}: ${d.message}`)
    .sort();

/** What the hover over `words` says. */
const hover = async (document: vscode.TextDocument, words: string): Promise<string> => {
  const at = document.positionAt(document.getText().indexOf(words) + 1);
  const found = await poll(
    () => vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at),
    (hovers) => hovers.length > 0,
  );
  return found.flatMap((h) => h.contents.map((c) => (typeof c === 'string' ? c : c.value))).join('\n');
};

const replace = async (document: vscode.TextDocument, old: string, words: string): Promise<void> => {
  const from = document.getText().indexOf(old);
  assert.ok(from >= 0, old);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(from), document.positionAt(from + old.length)),
    words,
  );
  assert.ok(await vscode.workspace.applyEdit(edit));
};

describe('a server that is killed', () => {
  let note: vscode.TextDocument;
  let first: string[];

  before(async function open() {
    if (!fs.existsSync('/proc/self/status')) this.skip();
    note = await openDocument(NOTE);
    first = await poll(
      () => told(note),
      (all) => all.some((each) => each.startsWith(WRONG)),
    );
  });
  after(() => vscode.commands.executeCommand('workbench.action.files.revert'));

  it('comes back by itself and says the same', async () => {
    const before = await hover(note, WRONG);
    const old = kill();
    // what the killed one said is taken away, so what is seen next is new
    await poll(
      () => told(note),
      (all) => all.length === 0,
    );
    await anew(old);
    const again = await poll(
      () => told(note),
      (all) => all.length >= first.length,
    );
    assert.deepEqual(again, first);
    assert.equal(await hover(note, WRONG), before);
  });

  it('comes back with the text as it is typed', async () => {
    await replace(note, WRONG, '24.3 yuan');
    const old = kill();
    await replace(note, '24.3 yuan', '24.3 tr yuan');
    await replace(note, '24.3 tr yuan', RIGHT);
    await anew(old);
    const left = first.filter((each) => !each.startsWith(WRONG));
    const again = await poll(
      () => told(note),
      (all) => all.length === left.length,
    );
    assert.deepEqual(again, left);
    assert.match(await hover(note, RIGHT), /24\\?\.3/);
    await replace(note, RIGHT, WRONG);
    await poll(
      () => told(note),
      (all) => all.length === first.length,
    );
    assert.deepEqual(told(note), first);
  });

  it('starts by command once the editor has given up', async () => {
    // VS Code's client starts it anew four times within three minutes; two of them are above
    for (let old = kill(); ; old = kill()) {
      const next = await anew(old, 6000).catch(() => []);
      if (next.length === 0) break;
      await poll(
        () => told(note),
        (all) => all.length === first.length,
      );
    }
    assert.deepEqual(told(note), []);
    await vscode.commands.executeCommand('policyLens.restart');
    await poll(
      () => told(note),
      (all) => all.length === first.length,
    );
    assert.deepEqual(told(note), first);
  });
});
