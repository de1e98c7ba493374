import assert from 'node:assert/strict';
import fc from 'fast-check';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { setextHeadings } from '../../../src/core/syntax/setext.ts';

/** What may stand around an underline, broken as authors and damaged files break it. */
const PARTS =
  'a|===|---|=|-| |  |    |\t|\n|\n|\n\n|> |- |1. |[a]: b|[a]: b\n|[^a]: x|[b]: <c> "d"|```|<div>|# h|:::x|:::|*|**e**|`c`|\\|---\n|\r\n|== |[a]|<!--|-->'.split(
    '|',
  );
const plain = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkDirective).freeze();
const own = unified()
  .use(remarkParse)
  .use(function () {
    this.data().micromarkExtensions = [setextHeadings as object];
  })
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkDirective)
  .freeze();

describe('underlined headings', () => {
  it('are read as the parser reads them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PARTS), { minLength: 2, maxLength: 16 }), (parts) => {
        const text = parts.join('');
        assert.deepEqual(own.parse(text), plain.parse(text), JSON.stringify(text));
      }),
      { numRuns: 500 },
    );
  });

  it('keep the definitions before them', () => {
    const [definition, heading] = own.parse('[a]: b\nHead\n===\n').children;
    assert.deepEqual([definition?.type, heading?.type], ['definition', 'heading']);
  });
});
