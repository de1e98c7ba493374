import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const VSCODE = 'node_modules/code-server/lib/vscode/extensions';
const OURS = ['markdown.policy-lens.injection', 'markdown.policy-lens.comment.injection'];
const FILES: Readonly<Record<string, string>> = {
  'text.html.markdown': `${VSCODE}/markdown-basics/syntaxes/markdown.tmLanguage.json`,
  'text.html.derivative': `${VSCODE}/html/syntaxes/html-derivative.tmLanguage.json`,
  'text.html.basic': `${VSCODE}/html/syntaxes/html.tmLanguage.json`,
  'markdown.policy-lens.injection': 'syntaxes/policy-lens.injection.tmLanguage.json',
  'markdown.policy-lens.comment.injection': 'syntaxes/policy-lens-comments.injection.tmLanguage.json',
};

/** VS Code's own Markdown grammar with ours injected, in VS Code's own tokenizer. */
async function load(): Promise<textmate.IGrammar> {
  const wasm = fs.readFileSync(path.resolve('node_modules/vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(new Uint8Array(wasm).buffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) => {
      const file = FILES[scope];
      return file ? textmate.parseRawGrammar(fs.readFileSync(path.resolve(file), 'utf8'), file) : null;
    },
    getInjections: (scope) => (scope === 'text.html.markdown' ? OURS : undefined),
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  assert.ok(grammar);
  return grammar;
}

describe('grammar', () => {
  let grammar: textmate.IGrammar;
  before(async () => {
    grammar = await load();
  });

  /** `scope text` of every token that has a scope of ours; of several the innermost. */
  function tokens(source: string): string[] {
    let state = textmate.INITIAL;
    return source.split('\n').flatMap((line) => {
      const { tokens: found, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      return found.flatMap(({ startIndex, endIndex, scopes }) => {
        const own = scopes.filter((s) => s.endsWith('.policy-lens') && !s.startsWith('meta.')).pop();
        return own ? [`${own.replace('.policy-lens', '')} ${line.slice(startIndex, endIndex)}`] : [];
      });
    });
  }

  const keywords = (source: string): string[] =>
    tokens(source).flatMap((t) => (t.startsWith('keyword') ? [t.slice(t.indexOf(' ') + 1)] : []));

  it('colours every part of a directive', () => {
    assert.deepEqual(tokens('营收:目标[突破25万亿元]{#rev indicator=light.revenue ignore="引自 初稿"}。'), [
      'punctuation.definition.directive :',
      'keyword.other.directive 目标',
      'punctuation.definition.label.begin [',
      'punctuation.definition.label.end ]',
      'punctuation.definition.attributes.begin {',
      'punctuation.definition.id #',
      'entity.name.label rev',
      'entity.other.attribute-name indicator',
      'punctuation.separator.key-value =',
      'string.unquoted light.revenue',
      'entity.other.attribute-name ignore',
      'punctuation.separator.key-value =',
      'string.quoted.double "引自 初稿"',
      'punctuation.definition.attributes.end }',
    ]);
  });

  it('finds directives in lists, tables, headings, quotes and in each other', () => {
    assert.deepEqual(keywords('- :measure[开展:target[培育50个]{#c}行动]{for=c}'), ['measure', 'target']);
    assert.deepEqual(keywords('| a | b |\n| - | - |\n| :figure[1]{ignore=x} | 2 |'), ['figure']);
    assert.deepEqual(keywords('## :task[推动集群]{#t}'), ['task']);
    assert.deepEqual(keywords('> 引文:数据[1项]{period=2024}'), ['数据']);
    assert.deepEqual(keywords(':::任务{#t}\n内容:sector[轻工业]\n:::'), ['任务', 'sector']);
  });

  it('ends with the directive', () => {
    assert.deepEqual(keywords(':target[a] 正文 [链接](x) {b} :target[c]'), ['target', 'target']);
    assert.deepEqual(
      tokens(':target[a] [b]{c=d}').filter((t) => t.includes('attribute')),
      [],
    );
  });

  it('leaves code, addresses and what is no directive alone', () => {
    for (const source of [
      '`:target[x]{#y}`',
      '```\n:target[x]{#y}\n```',
      '比例1:n',
      ':unknown[x]',
      'a :target b',
      '::target[x]{#y} 后文 http://a.b/:x',
    ])
      assert.deepEqual(
        keywords(source).filter((k) => k !== 'target' || !source.startsWith('::')),
        [],
        source,
      );
  });

  it('shows control comments and the rules they name', () => {
    assert.deepEqual(tokens('<!-- policy-lens-disable-next-line figure.value 引自初稿 -->'), [
      'keyword.other.directive policy-lens-disable-next-line',
      'constant.other.rule  figure.value',
    ]);
    assert.deepEqual(tokens('<!-- a remark -->'), []);
  });
});
