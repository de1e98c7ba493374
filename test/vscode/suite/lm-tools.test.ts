// The tools that an assistant in the editor calls, called as the editor calls them.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension, isChinese, openDocument, poll } from './support';

interface Row {
  readonly indicator: string;
  readonly period: string;
  readonly value: string;
  readonly source: string;
  readonly where: string;
}

/** What a tool answers: one text part of JSON. */
async function call<T>(name: string, input: object): Promise<T> {
  const result = await vscode.lm.invokeTool(`policy-lens_${name}`, { input, toolInvocationToken: undefined });
  const [part] = result.content;
  assert.ok(part instanceof vscode.LanguageModelTextPart);
  return JSON.parse(part.value) as T;
}

describe('language-model tools', () => {
  before(async () => {
    await openDocument('notes/light-industry-plan.md');
    await extension().activate();
    // answers are of what is read so far
    await poll(
      () => call<{ kind: string }>('figure', { indicator: 'light.revenue' }),
      (found) => found.kind === 'found',
    );
  });

  it('are three, each with words for the user and a schema of its input', () => {
    const ours = vscode.lm.tools.filter((tool) => tool.name.startsWith('policy-lens_'));
    assert.deepEqual(ours.map((tool) => tool.name).sort(), [
      'policy-lens_check',
      'policy-lens_figure',
      'policy-lens_targets',
    ]);
    for (const { description, inputSchema } of ours) assert.ok(description.length > 40 && inputSchema);
  });

  it('look up a figure with its source and the row it stands in', async () => {
    const { kind, rows } = await call<{ kind: string; rows: Row[] }>('figure', {
      indicator: '轻工业规上企业营业收入',
      period: '2024',
    });
    assert.deepEqual([kind, rows.length], ['found', 1]);
    assert.equal(rows[0]?.value, '23200000000000');
    assert.match(rows[0]?.source ?? '', /2025-09-30/);
    assert.match(rows[0]?.where ?? '', /observations\.csv:4$/);
  });

  it('give all periods of an indicator when none is asked for, and nothing rather than a guess', async () => {
    const all = await call<{ rows: Row[] }>('figure', { indicator: 'operating revenue of light industry' });
    assert.ok(all.rows.length >= 4);
    assert.equal((await call<{ kind: string }>('figure', { indicator: '高铁营业里程' })).kind, 'none');
  });

  it('list a plan’s targets with measures, verdict and place', async () => {
    const list = await call<{ words: string; verdict: string; measures: string[]; where: string }[]>('targets', {
      document: '轻工业稳增长工作方案',
    });
    const revenue = list.find(({ words }) => /25万亿元|25 trillion/.test(words));
    assert.equal(revenue?.verdict, 'agrees');
    assert.match(revenue?.where ?? '', /\.md:\d+$/);
    assert.ok(list.some(({ measures }) => measures.length > 0));
    assert.deepEqual(await call('targets', { document: 'no such plan' }), []);
  });

  it('check a draft figure by figure, and confirm nothing that no row gives', async () => {
    const figures = await call<
      { text: string; verdict: string; code: string | null; message: string; canonical: Row }[]
    >('check', {
      text: '2024年，轻工业规上企业营业收入24.3万亿元。2022年，轻工业累计出口9535.4亿美元。2024年建成高铁50公里。',
    });
    assert.deepEqual(
      figures.map(({ text, verdict }) => `${text} ${verdict}`),
      ['24.3万亿元 conflict', '9535.4亿美元 agrees', '50公里 unmatched'],
    );
    const [wrong, right, unknown] = figures;
    assert.match(wrong?.message ?? '', isChinese ? /数据集/ : /dataset/);
    assert.match(wrong?.canonical.where ?? '', /observations\.csv:4$/);
    assert.deepEqual([right?.code, unknown?.canonical], [null, null]);
  });
});
