import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileUri, isChinese, openDocument, poll } from './support';

const PLAN = 'policy/轻工业稳增长工作方案（2023—2024年）.md';
const NOTE_ZH = 'notes/轻工业指标核对笔记.md';
const NOTE_EN = 'notes/light-industry-plan.md';

/** What seeds/README.md says is planted: file, code, words at the place. */
const PLANTED = [
  [NOTE_ZH, 'figure.value', '1.45'],
  [NOTE_ZH, 'figure.direction', '0.4%'],
  [NOTE_ZH, 'figure.period', '24.3万亿元'],
  [NOTE_EN, 'figure.scale', '24.3 billion yuan'],
  [NOTE_EN, 'figure.percent-point', '4 percentage points'],
  [NOTE_EN, 'figure.bound', '300'],
] as const;

const codeOf = (d: vscode.Diagnostic): string =>
  String(typeof d.code === 'object' && d.code !== null ? d.code.value : d.code);

const isLoud = (d: vscode.Diagnostic): boolean =>
  d.severity === vscode.DiagnosticSeverity.Error || d.severity === vscode.DiagnosticSeverity.Warning;

/** Ours in the whole folder, open or not. */
const findings = (): [vscode.Uri, vscode.Diagnostic][] =>
  vscode.languages
    .getDiagnostics()
    .flatMap(([uri, all]) =>
      all.filter((d) => d.source === 'Policy Lens' && isLoud(d)).map((d): [vscode.Uri, vscode.Diagnostic] => [uri, d]),
    );

function positionOf(document: vscode.TextDocument, words: string, after = ''): vscode.Position {
  const from = document.getText().indexOf(after);
  const at = document.getText().indexOf(words, from);
  assert.ok(from >= 0 && at >= 0, `${words} is not in ${document.uri.path}`);
  return document.positionAt(at + 1);
}

type Jump = vscode.Location | vscode.LocationLink;
const textOf = async (jump: Jump): Promise<string> => {
  const [uri, range] =
    'targetUri' in jump ? [jump.targetUri, jump.targetSelectionRange ?? jump.targetRange] : [jump.uri, jump.range];
  return (await vscode.workspace.openTextDocument(uri)).getText(range);
};
const jumps = (command: string, uri: vscode.Uri, position: vscode.Position): Promise<Jump[]> =>
  poll(
    () => vscode.commands.executeCommand<Jump[]>(command, uri, position),
    (found) => found.length > 0,
  );

describe('the sample workspace', () => {
  it('shows the six planted conflicts and no others', async () => {
    await openDocument(NOTE_ZH);
    await openDocument(NOTE_EN);
    const found = await poll(findings, (all) => all.length >= PLANTED.length);
    const seen: string[] = [];
    for (const [uri, d] of found) {
      const words = (await vscode.workspace.openTextDocument(uri)).getText(d.range);
      seen.push(`${vscode.workspace.asRelativePath(uri)} ${codeOf(d)} ${words}`);
    }
    for (const [file, code, words] of PLANTED) {
      const hits = seen.filter((s) => s.startsWith(`${file} ${code} `) && s.includes(words));
      assert.equal(hits.length, 1, `${file} ${code} ${words} among\n${seen.join('\n')}`);
    }
    assert.equal(seen.length, PLANTED.length, seen.join('\n'));
  });

  it('says in the hover what is cited, what is canonical and where from', async () => {
    const document = await openDocument(NOTE_EN);
    const position = positionOf(document, '24.3 billion yuan');
    const hovers = await poll(
      () => vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position),
      (found) => found.length > 0,
    );
    const words = hovers.flatMap((h) => h.contents.map((c) => (typeof c === 'string' ? c : c.value))).join('\n');
    const wanted = isChinese
      ? [/243亿元/, /24\\?\.3万亿元/, /与数据集不一致/]
      : [/24\\?\.3 billion/, /24\\?\.3 trillion/, /Conflicts with the dataset/];
    for (const part of wanted) assert.match(words, part);
  });

  it('goes from a cited figure to the sentence that set it', async () => {
    const document = await openDocument(NOTE_ZH);
    const found = await jumps('vscode.executeDefinitionProvider', document.uri, positionOf(document, '二十五万亿元'));
    const first = found[0] as Jump;
    assert.match(('targetUri' in first ? first.targetUri : first.uri).path, /工作方案/);
    assert.equal(await textOf(first), '25万亿元');
  });

  it('goes from a cited figure to its row in the dataset', async () => {
    const document = await openDocument(NOTE_ZH);
    const position = positionOf(document, '9535.4');
    const found = await jumps('vscode.executeTypeDefinitionProvider', document.uri, position);
    assert.equal(await textOf(found[0] as Jump), '9535.4');
  });

  it('goes from a measure to its target and from the target to its measures', async () => {
    const document = await openDocument(PLAN);
    const fromMeasure = positionOf(document, '支持建设一批新型工业化示范基地');
    const targets = await Promise.all(
      (await jumps('vscode.executeDefinitionProvider', document.uri, fromMeasure)).map(textOf),
    );
    assert.ok(
      targets.some((t) => /50个/.test(t)),
      targets.join(' | '),
    );
    const fromTarget = positionOf(document, '50个', '4. 培育升级');
    const measures = await Promise.all(
      (await jumps('vscode.executeDefinitionProvider', document.uri, fromTarget)).map(textOf),
    );
    assert.ok(
      measures.some((m) => /集群|示范基地/.test(m)),
      measures.join(' | '),
    );
  });

  it('lists every citation of an indicator', async () => {
    const document = await openDocument(NOTE_ZH);
    const position = positionOf(document, '10.6万亿元');
    const found = await poll(
      () =>
        vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, position),
      (all) => all.length > 0,
    );
    const files = new Set(found.map((l) => vscode.workspace.asRelativePath(l.uri)));
    for (const file of [PLAN, NOTE_ZH, NOTE_EN]) assert.ok(files.has(file), `no citation in ${file}`);
  });

  it('outlines the plan and finds its targets by name', async () => {
    const document = await openDocument(PLAN);
    const symbols = await poll(
      () =>
        vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri),
      (found) => found.length > 0,
    );
    const names = (all: readonly vscode.DocumentSymbol[]): string[] =>
      all.flatMap((s) => [s.name, ...names(s.children)]);
    assert.ok(
      names(symbols).some((n) => n.includes('重点任务')),
      names(symbols).join(),
    );
    const found = await poll(
      () => vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', '集群'),
      (all) => all.length > 0,
    );
    assert.ok(found.some((s) => s.location.uri.path.endsWith(PLAN)));
  });

  it('fixes a figure in the author’s notation and the problem goes', async () => {
    const document = await openDocument(NOTE_EN);
    const mine = (): vscode.Diagnostic[] =>
      vscode.languages.getDiagnostics(document.uri).filter((d) => codeOf(d) === 'figure.scale');
    const [diagnostic] = await poll(mine, (all) => all.length === 1);
    assert.ok(diagnostic);
    const actions = await poll(
      () =>
        vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          diagnostic.range,
          'quickfix',
        ),
      (all) => all.some((a) => a.isPreferred),
    );
    const fix = actions.find((a) => a.isPreferred);
    assert.ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)));
    assert.match(document.getText(), /operating revenue of 24\.3 trillion yuan/);
    await poll(mine, (all) => all.length === 0);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await poll(mine, (all) => all.length === 1);
  });

  it('tells a broken dataset in its own file and recovers', async () => {
    const uri = fileUri('data/observations.csv');
    const before = await vscode.workspace.fs.readFile(uri);
    const broken = new TextDecoder().decode(before).replace(',24.3,', ',24.3万,');
    const ours = (): string[] =>
      vscode.languages
        .getDiagnostics(uri)
        .filter((d) => d.source === 'Policy Lens')
        .map(codeOf);
    try {
      // A watcher needs a moment before it sees anything: write until it does.
      await poll(
        async () => {
          await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(broken));
          return ours();
        },
        (codes) => codes.includes('dataset.number'),
        20_000,
      );
    } finally {
      await vscode.workspace.fs.writeFile(uri, before);
    }
    await poll(ours, (codes) => codes.length === 0, 20_000);
  });
});
