import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { METHODS, type Summary } from '../../src/protocol/index.ts';
import { launchChromium } from '../harness/browser';
import { root } from '../harness/root';
import { screenshots } from '../harness/screenshots';
import { useWorkbench } from './fixture';
import { Note, seedsWith } from './note';
import { place } from './place';

const NOTE = 'web.md';
const TEXT = `# 网页版试验

2024年，轻工业规上企业营业收入:数据[24.3万亿元]{indicator=light.revenue}，实现利润待核。

2022年轻工营收24.3万亿元。
`;
const from = seedsWith({ [NOTE]: TEXT });
const SEEDS = path.join(root, 'seeds');
const FOLDER = pathToFileURL(SEEDS).href;

/** What a server says of each file: code, severity, place and message, in a stable order. */
type Told = Readonly<Record<string, readonly string[]>>;

const words = ({ diagnostics }: PublishDiagnosticsParams): string[] =>
  diagnostics.map((d) => JSON.stringify([d.code, d.severity, d.range, d.message])).sort();

const initialize = (capabilities: object): object => ({
  processId: null,
  rootUri: null,
  locale: 'en',
  capabilities,
  workspaceFolders: [{ uri: FOLDER, name: 'seeds' }],
});

async function toldByNode(): Promise<Told> {
  const child = spawn(process.execPath, ['dist/server/node.js', '--stdio'], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const told: Record<string, readonly string[]> = {};
  connection.onNotification('textDocument/publishDiagnostics', (p: PublishDiagnosticsParams) => {
    told[p.uri] = words(p);
  });
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.listen();
  await connection.sendRequest('initialize', initialize({ window: { workDoneProgress: true } }));
  await connection.sendNotification('initialized', {});
  while (!(await connection.sendRequest<Summary>(METHODS.summary)).ready) await new Promise((r) => setTimeout(r, 50));
  // requests are answered in order, so whatever was published before this answer has come
  await connection.sendRequest(METHODS.tree);
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  connection.dispose();
  return told;
}

/** Runs in the page: a client of a few lines for the server in a worker, with the folder's files in memory. */
const IN_PAGE = `async ({ script, files, initialize, methods }) => {
  const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
  const told = {};
  const waiting = new Map();
  let id = 0;
  const answers = {
    [methods.find]: () => Object.keys(files),
    [methods.read]: ({ uri }) => (uri in files ? { base64: files[uri] } : null),
  };
  const failed = new Promise((_, reject) => { worker.onerror = (e) => reject(new Error(e.message)); });
  worker.onmessage = ({ data }) => {
    if (data.method === 'textDocument/publishDiagnostics') told[data.params.uri] = data.params.diagnostics;
    if (data.id === undefined) return;
    if (data.method) worker.postMessage({ jsonrpc: '2.0', id: data.id, result: answers[data.method]?.(data.params) ?? null });
    else waiting.get(data.id)(data);
  };
  const request = (method, params) =>
    new Promise((resolve, reject) => {
      waiting.set(++id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result)));
      worker.postMessage({ jsonrpc: '2.0', id, method, params });
    });
  const run = async () => {
    await request('initialize', initialize);
    worker.postMessage({ jsonrpc: '2.0', method: 'initialized', params: {} });
    while (!(await request(methods.summary)).ready) await new Promise((r) => setTimeout(r, 50));
    await request(methods.tree);
    return told;
  };
  return Promise.race([run(), failed]);
}`;

async function toldByWorker(): Promise<Told> {
  const names = fs
    .readdirSync(SEEDS, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => path.join(e.parentPath ?? e.path, e.name));
  const files = Object.fromEntries(names.map((f) => [pathToFileURL(f).href, fs.readFileSync(f).toString('base64')]));
  const script = fs.readFileSync(path.join(root, 'dist', 'server', 'browser.js'), 'utf8');
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const params = { script, files, initialize: initialize({ window: { workDoneProgress: true } }), methods: METHODS };
    const told = (await page.evaluate(`(${IN_PAGE})(${JSON.stringify(params)})`)) as Record<
      string,
      PublishDiagnosticsParams['diagnostics']
    >;
    return Object.fromEntries(Object.entries(told).map(([uri, diagnostics]) => [uri, words({ uri, diagnostics })]));
  } finally {
    await browser.close();
  }
}

describe('the server in a worker of a browser', function () {
  this.timeout(60_000);

  it('says of the sample what the server on Node says', async () => {
    const [node, worker] = [await toldByNode(), await toldByWorker()];
    const loud = (told: Told): Record<string, readonly string[]> =>
      Object.fromEntries(
        Object.entries(told)
          .filter(([, list]) => list.length)
          .map(([uri, list]) => [decodeURIComponent(uri), list]),
      );
    assert.ok(Object.values(node).flat().length >= 4);
    assert.deepEqual(loud(worker), loud(node));
  });
});

describe('a web extension host', () => {
  // VS Code then runs the extension's browser bundle in the page's own extension host, as vscode.dev does
  const ui = useWorkbench({
    from,
    settings: {
      'remote.extensionKind': { 'policy-lens.policy-lens': ['web'] },
      'editor.inlayHints.enabled': 'on',
      'editor.wordWrap': 'on',
    },
  });
  const note = new Note(ui, from, NOTE);

  it('runs the extension in the page', async () => {
    await ui.wb.openFile('light-industry-plan.md');
    await ui.wb.until(
      async () => (await ui.wb.lines('light-industry-plan.md')).some((l) => l.includes('✓')),
      () => 'hints',
      30_000,
    );
    const hosts = ui.wb.page.frames().filter((f) => f.url().includes('webWorkerExtensionHostIframe'));
    assert.equal(hosts.length, 1);
  });

  it('checks, explains and shows the dashboard there', async () => {
    // a file's problems come after its hints
    await ui.wb.until(
      async () => (await ui.wb.problems()).filter((row) => row.includes('figure.')).length >= 4,
      async () => (await ui.wb.problems()).join('\n'),
    );
    const { line, visible } = place(ui.folder, 'notes/light-industry-plan.md', '24.3 billion yuan');
    await ui.wb.openFile('light-industry-plan.md');
    assert.match(await ui.wb.hoverCaret(line, visible), /Conflicts with the dataset/);
    await ui.wb.command('Policy Lens: Open Dashboard');
    await ui.wb.webviewWith('#panel article');
    await screenshots(ui.wb, 'web', ['light']);
  });

  it('starts anew by command there', async () => {
    await ui.wb.openFile('light-industry-plan.md');
    const { line, visible } = place(ui.folder, 'notes/light-industry-plan.md', '24.3 billion yuan');
    await ui.wb.command('Policy Lens: Restart the Language Server');
    await ui.wb.until(
      async () => /Conflicts with the dataset/.test(await ui.wb.hoverCaret(line, visible).catch(String)),
      () => 'no card of the new server',
      30_000,
    );
  });

  it('marks, binds and completes there', async () => {
    await note.open();
    await note.select('实现利润');
    await ui.wb.command('Policy Lens: Mark as Measure');
    await note.shows(':举措[实现利润]');
    await ui.wb.page.keyboard.press('Control+Z');
    await note.hides(':举措');
    await note.goTo('轻工营收24.3', 6);
    await ui.wb.page.keyboard.press('Shift+Alt+B');
    await ui.wb.quickInput.getByText('light.revenue ·').first().click();
    await ui.wb.quickInput.getByText('This phrase, everywhere in this folder').click();
    const bindings = path.join(ui.folder, 'policy-lens.json');
    await ui.wb.until(() => fs.existsSync(bindings) && fs.readFileSync(bindings, 'utf8').includes('轻工营收'));
    await note.shows('24.3万亿元✓');
  });

  it('keeps comments there', async () => {
    const sidecar = path.join(ui.folder, 'web.annotations.jsonld');
    await note.select('实现利润');
    await ui.wb.command('Policy Lens: Comment on Selection');
    const thread = ui.wb.page.locator('.review-widget').first();
    await thread.locator('.monaco-editor').first().click();
    await ui.wb.page.keyboard.insertText('请核对原文');
    await thread.getByRole('button', { name: 'Comment' }).first().click();
    await ui.wb.quickInput.locator('input.input').fill('王');
    await ui.wb.page.keyboard.press('Enter');
    await ui.wb.until(() => fs.existsSync(sidecar) && fs.readFileSync(sidecar, 'utf8').includes('请核对原文'));
  });
});
