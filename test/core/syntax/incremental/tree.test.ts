import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { finish } from '../../../../src/core/base/steps.ts';
import type { DocumentSyntax } from '../../../../src/core/syntax/document.ts';
import { assembling } from '../../../../src/core/syntax/incremental/assemble.ts';
import { frontmatterEnd } from '../../../../src/core/syntax/incremental/borders.ts';
import { oneChunk } from '../../../../src/core/syntax/incremental/parse.ts';
import { type Change, SyntaxTree } from '../../../../src/core/syntax/incremental/tree.ts';
import { Prose } from '../../../../src/core/syntax/prose.ts';
import { edit, markdown, type RandomEdit } from './markdown.ts';

const RUNS = Number(process.env.POLICY_LENS_RUNS ?? 150);

/**
 * The document read in one go by the parser with all extensions: nothing cut, nothing left out. Front matter is only
 * looked for where it is: the parser misreads a block quote after a rule that opens a document (`---` and no second).
 */
const whole = (text: string): DocumentSyntax => {
  const frontmatter = frontmatterEnd(text) > 0;
  return finish(assembling(text, [oneChunk(text, { frontmatter, gfm: true, directives: true })])).value;
};

/** Prose as its text and the source offset of every unit, wherever its numbers are kept. */
const plain = (document: DocumentSyntax): unknown =>
  JSON.parse(
    JSON.stringify(document, (_, value: unknown) =>
      value instanceof Prose
        ? {
            text: value.text,
            map: Array.from({ length: value.text.length + 1 }, (_, i) => value.toSource(i)),
            ends: Array.from({ length: value.text.length }, (_, i) => value.spanToSource({ start: i, end: i + 1 }).end),
          }
        : value,
    ),
  );

/** The parser knows labels defined in a directive container only behind it; we know them everywhere. */
const comparable = (text: string): boolean => !(text.includes(':::') && text.includes(']:'));

const changeOf = (text: string, { at, length, text: by }: RandomEdit): Change => {
  const start = Math.floor(at * text.length);
  return { start, end: Math.min(text.length, start + length), text: by };
};

describe('reading in pieces', function () {
  this.timeout(60_000);

  it('reads any document as the parser reads it in one go', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        fc.pre(comparable(text));
        assert.deepEqual(plain(SyntaxTree.read(text).document.value), plain(whole(text)));
      }),
      { numRuns: RUNS * 5 },
    );
  });

  it('reads an edited document as if it were new, after any run of edits', () => {
    fc.assert(
      fc.property(markdown, fc.array(edit, { minLength: 1, maxLength: 12 }), (text, edits) => {
        let tree = SyntaxTree.read(text);
        for (const random of edits) {
          tree = tree.edit(changeOf(tree.text, random));
          const anew = SyntaxTree.read(tree.text);
          assert.deepEqual(tree.document, anew.document);
        }
        if (comparable(tree.text)) assert.deepEqual(plain(tree.document.value), plain(whole(tree.text)));
      }),
      { numRuns: RUNS },
    );
  });

  it('reads real documents, whole and edited, as the parser does', () => {
    for (const text of documents()) {
      let tree = SyntaxTree.read(text);
      assert.deepEqual(plain(tree.document.value), plain(whole(text)));
      for (const random of fc.sample(edit, { numRuns: 20, seed: text.length })) {
        tree = tree.edit(changeOf(tree.text, random));
        assert.deepEqual(tree.document, SyntaxTree.read(tree.text).document);
      }
      if (comparable(tree.text)) assert.deepEqual(plain(tree.document.value), plain(whole(tree.text)));
    }
  });
});

function* documents(): Generator<string> {
  for (const language of ['zh', 'en']) {
    const folder = path.resolve('test/validation', language, 'docs');
    for (const name of fs.readdirSync(folder)) {
      if (name.endsWith('.md')) yield fs.readFileSync(path.join(folder, name), 'utf8');
    }
  }
}
