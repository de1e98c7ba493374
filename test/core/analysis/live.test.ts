import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { changeBetween } from '../../../src/core/analysis/difference.ts';
import { LiveDocument, readDocument } from '../../../src/core/analysis/document.ts';
import { Workspace } from '../../../src/core/analysis/workspace.ts';
import type { DatasetFile } from '../../../src/core/dataset/index.ts';
import { edit, type RandomEdit } from '../syntax/incremental/markdown.ts';

const folder = (language: string, name: string): string => path.resolve('test/validation', language, name);

const documents = ['zh', 'en'].flatMap((language) =>
  fs
    .readdirSync(folder(language, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .slice(0, 3)
    .map((name) => ({ language, text: fs.readFileSync(path.join(folder(language, 'docs'), name), 'utf8') })),
);

const dataset = (language: string): DatasetFile[] =>
  fs.readdirSync(folder(language, 'data')).map((name) => ({
    uri: `file:///data/${name}`,
    text: fs.readFileSync(path.join(folder(language, 'data'), name), 'utf8'),
  }));

/** FC_SEED=random looks further than one run does. */
const SEED = fc.readConfigureGlobal()?.seed ?? Math.floor(Math.random() * 2 ** 30);

const apply = (text: string, { at, length, text: by }: RandomEdit): string => {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + by + text.slice(Math.min(text.length, start + length));
};

/** Edits as typing makes them: digits, words, line breaks, now and then mark-up. */
const typed: fc.Arbitrary<RandomEdit> = fc.oneof(
  edit,
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 2 }),
    text: fc.constantFrom('1', '5', '亿元', '2026年', '%', '\n\n', '下降', ' ', ''),
  }),
);

describe('a document that is typed in', function () {
  this.timeout(120_000);

  it('goes on from a state without any block', () => {
    const workspace = new Workspace();
    workspace.setDocument('file:///a.md', '```\n增长5%\n```\n');
    workspace.judgement('file:///a.md');
    const text = '```\n增长5%\n```\n\n2025年，产量增长5%。\n';
    workspace.editDocument('file:///a.md', text);
    assert.deepEqual(workspace.findings('file:///a.md'), []);
    assert.equal(workspace.document('file:///a.md')?.claims.length, 1);
  });

  it('has the facts of the same text read anew', () => {
    for (const [i, { text }] of documents.entries()) {
      const live = LiveDocument.read('file:///a.md', text);
      let now = text;
      for (const random of fc.sample(typed, { numRuns: 8, seed: SEED + i })) {
        now = apply(now, random);
        const change = changeBetween(live.facts.syntax.text, now);
        if (change) live.edit(change);
        live.settle();
        const anew = readDocument('file:///a.md', now);
        assert.deepEqual(live.facts.syntax, anew.syntax);
        assert.deepEqual(live.facts.claims, anew.claims);
        assert.equal(live.facts.kind, anew.kind);
      }
    }
  });

  it('has a judgement that fits its facts at every keystroke', () => {
    for (const [i, { text, language }] of documents.entries()) {
      const files = dataset(language);
      const workspace = new Workspace();
      for (const file of files) workspace.setDatasetFile(file.uri, file.text);
      workspace.setDocument('file:///a.md', text);
      workspace.judgement('file:///a.md');
      let now = text;
      let at = 0.5;
      for (const [k, random] of fc.sample(typed, { numRuns: 24, seed: SEED + i }).entries()) {
        if (k % 4 === 0) ({ at } = random);
        now = apply(now, { ...random, at: at + (k % 4) / now.length });
        workspace.editDocument('file:///a.md', now);
        workspace.findings('file:///a.md');
        if (k % 3) continue;
        const facts = workspace.document('file:///a.md');
        const anew = readDocument('file:///a.md', now);
        assert.deepEqual(facts?.syntax, anew.syntax);
        if (facts?.kind === anew.kind) assert.deepEqual(facts.claims, anew.claims);
        const judgement = workspace.judgement('file:///a.md');
        assert.equal(judgement?.verdicts.length, facts?.claims.length);
        for (const f of judgement?.findings ?? [])
          if (f.claim !== null) assert.deepEqual(facts?.claims[f.claim]?.span, f.span);
      }
    }
  });

  it('is judged as the same text judged anew, once settled', () => {
    for (const [i, { text, language }] of documents.entries()) {
      const files = dataset(language);
      const workspace = new Workspace();
      for (const file of files) workspace.setDatasetFile(file.uri, file.text);
      workspace.setDocument('file:///a.md', text);
      workspace.judgement('file:///a.md');
      let now = text;
      for (const random of fc.sample(typed, { numRuns: 4, seed: SEED + i })) {
        now = apply(now, random);
        workspace.editDocument('file:///a.md', now);
        const quick = workspace.judgement('file:///a.md');
        const anew = new Workspace();
        for (const file of files) anew.setDatasetFile(file.uri, file.text);
        anew.setDocument('file:///a.md', now);
        const whole = anew.judgement('file:///a.md');
        assert.equal(quick?.verdicts.length, workspace.document('file:///a.md')?.claims.length);
        workspace.settle('file:///a.md');
        assert.deepEqual(workspace.judgement('file:///a.md'), whole);
      }
    }
  });

  it('is read and judged in steps as in one go, and an edit meanwhile counts', () => {
    for (const { text, language } of documents) {
      const files = dataset(language);
      const started = (): Workspace => {
        const workspace = new Workspace();
        for (const file of files) workspace.setDatasetFile(file.uri, file.text);
        workspace.setDocument('file:///a.md', text);
        return workspace;
      };
      const [steps, once] = [started(), started()];
      assert.ok([...steps.settling('file:///a.md')].length > 3);
      assert.deepEqual(steps.judgement('file:///a.md'), once.judgement('file:///a.md'));
      assert.deepEqual(steps.digest('file:///a.md'), once.digest('file:///a.md'));
      assert.equal([...steps.settling('file:///a.md')].length, 0);
      const overtaken = started();
      const steps2 = overtaken.settling('file:///a.md');
      steps2.next();
      overtaken.editDocument('file:///a.md', `# 新\n\n${text}`);
      while (!steps2.next().done);
      const anew = started();
      anew.setDocument('file:///a.md', `# 新\n\n${text}`);
      assert.deepEqual(overtaken.judgement('file:///a.md'), anew.judgement('file:///a.md'));
    }
  });

  it('is told at once while it is short or little of it is new', () => {
    const workspace = new Workspace();
    const uri = 'file:///a.md';
    const long = '到2025年，产量达到3万吨。\n\n'.repeat(2000);
    workspace.setDocument(uri, '产量达到3万吨。');
    assert.equal(workspace.isQuick(uri), true);
    workspace.setDocument(uri, long);
    assert.equal(workspace.isQuick(uri), false);
    workspace.settle(uri);
    assert.equal(workspace.isQuick(uri), true);
    workspace.editDocument(uri, `${long}又，产量达到4万吨。`);
    assert.equal(workspace.isQuick(uri), true);
    workspace.editDocument(uri, `\`\`\`\n${long}`);
    workspace.settle(uri);
    workspace.editDocument(uri, long);
    assert.equal(workspace.isQuick(uri), false);
  });

  it('stays among the judged when its facts are let go of and asked for again', () => {
    const workspace = new Workspace();
    workspace.background = true;
    const uris = ['file:///a.md', 'file:///b.md', 'file:///c.md'];
    for (const uri of uris) {
      workspace.setDocument(
        uri,
        `# 计划\n\n${'到2025年，产量达到3万吨。'.repeat(20)}${'\n\n一字不提。'.repeat(40_000)}`,
      );
      workspace.digest(uri);
    }
    const digests = uris.map((uri) => workspace.digest(uri));
    assert.ok(workspace.judgement(uris[0] as string));
    assert.deepEqual(workspace.judgedDocuments(), uris);
    for (const [i, uri] of uris.entries()) assert.equal(workspace.digest(uri), digests[i]);
  });

  it('finds the change between two texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (head, a, b, tail) => {
        const [before, after] = [head.repeat(700) + a + tail.repeat(700), head.repeat(700) + b + tail.repeat(700)];
        const change = changeBetween(before, after);
        if (!change) assert.equal(before, after);
        else assert.equal(before.slice(0, change.start) + change.text + before.slice(change.end), after);
      }),
    );
  });
});
