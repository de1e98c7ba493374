import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { METHODS } from '../../src/protocol/index.ts';
import { StdioPeer } from './peer.ts';

const POSITIONED = [
  'hover',
  'definition',
  'typeDefinition',
  'implementation',
  'references',
  'completion',
  'prepareRename',
  'rename',
  'prepareCallHierarchy',
];
const WHOLE = ['documentSymbol', 'codeLens', 'foldingRange', 'semanticTokens/full', 'inlayHint', 'codeAction'];
const OTHERS = [
  'workspace/symbol',
  'codeAction/resolve',
  'callHierarchy/incomingCalls',
  'callHierarchy/outgoingCalls',
  METHODS.tree,
  METHODS.summary,
  'no/such/method',
  '$/noSuchRequest',
];
const NOTIFICATIONS = [
  'textDocument/didChange',
  'textDocument/didClose',
  'textDocument/didSave',
  'workspace/didChangeWatchedFiles',
  'workspace/didChangeConfiguration',
  'no/such/notification',
  '$/cancelRequest',
  '$/setTrace',
  'window/workDoneProgress/cancel',
];

const wrong = fc.oneof(fc.jsonValue(), fc.constantFrom(null, '', -1, 1e308, [], {}));
const coordinate = fc.constantFrom<unknown>(0, 6, 1, -1, 2 ** 31, 1e308, 0.5, '3', null, {});
const position = fc.record({ line: coordinate, character: coordinate });
const uri = (known: string): fc.Arbitrary<unknown> =>
  fc.constantFrom<unknown>(
    known,
    known,
    known,
    `${known}x`,
    'file:///nowhere/a.md',
    'untitled:1',
    '',
    '%',
    'file:',
    'http://[',
    '\0',
    'policy-lens:x',
    7,
    null,
    { a: 1 },
  );

interface Said {
  readonly method: string;
  readonly params: unknown;
  readonly asks: boolean;
}

function messages(known: string): fc.Arbitrary<Said> {
  const textDocument = fc.record({
    uri: uri(known),
    version: fc.constantFrom<unknown>(1, -5, 'x'),
    text: fc.constantFrom<unknown>('营收24.3亿元', '', 5),
    languageId: fc.constantFrom<unknown>('markdown', 'csv', 3),
  });
  const range = fc.record({ start: position, end: position });
  const full = fc.record({
    ...{
      textDocument,
      position,
      range,
      item: fc.record({ uri: uri(known), range, selectionRange: range, data: wrong, kind: wrong, name: wrong }),
    },
    contentChanges: fc.oneof(fc.array(fc.record({ range, text: fc.constantFrom<unknown>('x', '\n', '') })), wrong),
    changes: fc.oneof(fc.array(fc.record({ uri: uri(known), type: fc.constantFrom(1, 2, 3, 9) })), wrong),
    ...{ context: wrong, newName: wrong, query: wrong, id: wrong, settings: wrong, token: wrong, uri: uri(known) },
  });
  const params = fc.oneof({ weight: 5, arbitrary: full }, { weight: 1, arbitrary: wrong });
  const asked = [...[...POSITIONED, ...WHOLE].map((name) => `textDocument/${name}`), ...OTHERS];
  return fc.oneof(
    { weight: 3, arbitrary: fc.record({ method: fc.constantFrom(...asked), params, asks: fc.constant(true) }) },
    {
      weight: 1,
      arbitrary: fc.record({ method: fc.constantFrom(...NOTIFICATIONS), params, asks: fc.constant(false) }),
    },
  );
}

describe('a client that errs', function () {
  this.timeout(60_000);
  let folder: string;
  let server: StdioPeer;
  let note: string;

  beforeEach(async () => {
    folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'policy-lens-messages-')));
    fs.cpSync('seeds', folder, { recursive: true });
    note = pathToFileURL(path.join(folder, 'notes/light-industry-plan.md')).href;
    server = new StdioPeer();
    await server.start(folder);
  });
  afterEach(async () => {
    server.process.kill('SIGKILL');
    await server.ended;
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const hovers = async (): Promise<void> => {
    const text = fs.readFileSync(new URL(note), 'utf8').split('\n');
    const line = text.findIndex((l) => l.includes('24.3 billion'));
    const character = text[line]?.indexOf('24.3 billion') ?? 0;
    const { result } = await server.ask('textDocument/hover', {
      textDocument: { uri: note },
      position: { line, character },
    });
    assert.match(JSON.stringify(result), /Conflicts with the dataset/);
  };

  it('gets an answer to every request with wrong parameters, and right ones to right ones after', async () => {
    const said = fc.sample(messages(note), { numRuns: 600, seed: Number(process.env.FC_SEED) || 5 });
    const answers = said.map(({ method, params, asks }) => {
      // A right document closed or changed would rightly change what is said of it.
      if (asks) return server.ask(method, params);
      server.tell(method, params);
      return undefined;
    });
    const given = await Promise.all(answers);
    for (const [i, answer] of given.entries())
      if (answer) assert.ok('result' in answer || 'error' in answer, JSON.stringify(said[i]));
    server.tell('textDocument/didOpen', {
      textDocument: { uri: note, languageId: 'markdown', version: 1, text: fs.readFileSync(new URL(note), 'utf8') },
    });
    await hovers();
  });

  it('may change a document it never opened, open one twice, close one twice', async () => {
    const text = fs.readFileSync(new URL(note), 'utf8');
    const textDocument = { uri: note, languageId: 'markdown', version: 1, text };
    server.tell('textDocument/didChange', { textDocument: { uri: note, version: 3 }, contentChanges: [{ text: 'x' }] });
    server.tell('textDocument/didClose', { textDocument: { uri: note } });
    server.tell('textDocument/didOpen', { textDocument });
    server.tell('textDocument/didOpen', { textDocument });
    server.tell('textDocument/didChange', {
      textDocument: { uri: note, version: 1 },
      contentChanges: [{ range: { start: { line: 1e6, character: 1e6 }, end: { line: -4, character: -1 } }, text: '' }],
    });
    server.tell('textDocument/didChange', { textDocument: { uri: note, version: 2 }, contentChanges: [{ text }] });
    await hovers();
    server.tell('textDocument/didClose', { textDocument: { uri: note } });
    server.tell('textDocument/didClose', { textDocument: { uri: note } });
    await hovers();
  });

  it('may cancel what it asked, ask twice under one number, and answer what nobody asked', async () => {
    const symbols = server.ask('workspace/symbol', { query: '' }, 'a');
    server.tell('$/cancelRequest', { id: 'a' });
    server.tell('$/cancelRequest', { id: 'never' });
    const { result, error } = await symbols;
    assert.ok(Array.isArray(result) || error?.code === -32800);
    const twice = server.ask('workspace/symbol', { query: '' }, 'b');
    server.send({ jsonrpc: '2.0', id: 'b', method: METHODS.summary });
    await twice;
    server.send({ jsonrpc: '2.0', id: 99, result: {} });
    server.send({ jsonrpc: '2.0', id: null, result: {} });
    server.send({});
    server.send([]);
    await hovers();
  });

  it('may send what is no JSON', async () => {
    for (const body of ['{', 'nonsense', '\0', '"', '[[[[[[', '{"jsonrpc":"2.0"}', 'null', '1'])
      server.raw(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    await hovers();
  });
});
