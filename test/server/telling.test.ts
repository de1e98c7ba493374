import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { type Finding, Workspace } from '../../src/core/index.ts';
import { mostTelling, onlyMoved } from '../../src/server/telling.ts';
import { Client, Folder } from './client.ts';

const TABLE = `indicator,label_zh,time_period,role,bound,value,unit
light.revenue,轻工业规上企业营业收入,2022,actual,eq,24300000000000,CNY
`;
const WRONG = '2022年，轻工业规上企业营业收入25.3万亿元。\n';
const URI = 'file:///f/a.md';

function typed(...texts: readonly string[]): (readonly Finding[])[] {
  const workspace = new Workspace();
  workspace.setDatasetFile('file:///f/data.csv', TABLE);
  return texts.map((text) => {
    workspace.editDocument(URI, text);
    return workspace.findings(URI);
  });
}

describe('what is told of findings', () => {
  it('is not told again when text before them moves them, and is when one changes, comes or goes', () => {
    const [first, moved, changed, gone] = typed(
      `前言\n\n${WRONG}`,
      `前言一\n\n${WRONG}`,
      `前言一\n\n${WRONG.replace('25.3', '25.4')}`,
      `前言一\n\n${WRONG.replace('25.3', '24.3')}`,
    ) as [Finding[], Finding[], Finding[], Finding[]];
    assert.equal(first.length, 1);
    assert.notDeepEqual(first, moved);
    assert.equal(onlyMoved(first, moved), true);
    assert.equal(onlyMoved(moved, changed), false);
    assert.equal(onlyMoved(changed, gone), false);
    assert.equal(onlyMoved(gone, first), false);
  });

  it('keeps the gravest in text order where there are too many', () => {
    const [one] = typed(WRONG)[0] as [Finding];
    const at = (severity: Finding['severity'], start: number): Finding => ({
      ...one,
      severity,
      span: { start, end: start },
    });
    const all = [at('hint', 0), at('warning', 1), at('hint', 2), at('error', 3), at('information', 4)];
    assert.deepEqual(
      mostTelling(all, 3).map((f) => f.span.start),
      [1, 3, 4],
    );
    assert.equal(mostTelling(all, 5), all);
  });

  it('says at the top how many are left out, and tells moved ones once typing pauses', async () => {
    const folder = new Folder({ 'data.csv': TABLE });
    const client = new Client();
    try {
      await client.start([folder.href]);
      const uri = pathToFileURL(folder.path('long.md')).href;
      const text = `# 笔记\n\n${`${WRONG}\n`.repeat(1000)}`;
      await client.connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version: 1, text },
      });
      const told = () => client.diagnostics.get(uri) ?? [];
      await client.until(() => told().length > 0, 'findings');
      await client.until(() => told().some((d) => d.code === 'note.more'), 'a word on what is left out');
      assert.equal(told().length, 991);
      assert.match(String(told().at(-1)?.message), /^10 more findings/);
      const line = told()[0]?.range.start.line as number;
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, text: '\n' }],
      });
      await client.until(() => told()[0]?.range.start.line === line + 1, 'findings a line further down');
      assert.equal(told().length, 991);
    } finally {
      await client.stop();
      folder.remove();
    }
  });
});
