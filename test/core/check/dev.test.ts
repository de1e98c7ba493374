import assert from 'node:assert/strict';
import { alarms, apply, applyFix, CAUSES, type Corpus, hits, judgeText, readCorpus } from './corpus.ts';

const count = <T>(items: readonly T[], test: (item: T) => boolean): number => items.filter(test).length;

describe('the development set', function () {
  this.timeout(120_000);
  let corpus: Corpus;
  before(() => {
    corpus = readCorpus('test/fixtures/dev');
  });
  const textOf = (doc: string): string => corpus.docs.get(doc) ?? assert.fail(doc);

  it('raises no alarm on the clean documents', () => {
    const found = [...corpus.docs].flatMap(([name, text]) =>
      alarms(judgeText(text, corpus.dataset).findings).map((f) => `${name}: ${f.message.en}`),
    );
    assert.deepEqual(found, []);
  });

  it('raises no alarm on harmless rewrites and on figures that no row can judge', () => {
    const quiet = [...corpus.harmless, ...corpus.mutants.filter((m) => !m.should_flag)];
    const found = quiet.flatMap((m) =>
      hits(m, judgeText(apply(textOf(m.doc), m.edits), corpus.dataset).findings).map((f) => `${m.id}: ${f.message.en}`),
    );
    assert.deepEqual(found, []);
  });

  it('finds at least 95 of 100 planted errors and names the cause of 90', () => {
    const planted = corpus.mutants.filter((m) => m.should_flag);
    const results = planted.map((m) => ({
      m,
      found: hits(m, judgeText(apply(textOf(m.doc), m.edits), corpus.dataset).findings),
    }));
    const missed = results.filter(({ found }) => !found.length).map(({ m }) => `${m.id} ${m.kind}`);
    const named = count(results, ({ m, found }) => found.some((f) => f.cause && CAUSES[m.kind]?.includes(f.cause)));
    assert.ok(missed.length <= 0.05 * planted.length, `missed: ${missed.join(', ')}`);
    assert.ok(named >= 0.9 * planted.length, `named ${named} of ${planted.length}`);
  });

  it('has fixes that remove their finding and make no other', () => {
    let applied = 0;
    for (const m of corpus.mutants) {
      const text = apply(textOf(m.doc), m.edits);
      const before = alarms(judgeText(text, corpus.dataset).findings);
      for (const finding of before)
        for (const fix of finding.fixes) {
          const after = alarms(judgeText(applyFix(text, fix.edits), corpus.dataset).findings);
          applied++;
          const said = `${m.id} ${finding.code} ${fix.title.en}: ${after.map((f) => f.message.en).join(' | ')}`;
          assert.ok(after.length < before.length, said);
          assert.ok(
            after.every((f) => before.some((b) => b.code === f.code)),
            said,
          );
        }
    }
    assert.ok(applied > 50, `${applied} fixes`);
  });
});
