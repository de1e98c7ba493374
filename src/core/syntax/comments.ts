import { span } from '../base/span.ts';
import type { Comment } from './document.ts';

const COMMENT = /<!--[ \t]*policy-lens-(disable-next-line|disable|enable)\b([^>]*?)-->/g;
const CODE = /^[a-z]+(?:\.[a-z-]+|\.\*)$/;

/**
 * Control comments in a piece of raw HTML that begins at source offset `at`.
 * Hit: `<!-- policy-lens-disable-next-line figure.value 引自初稿 -->`. Miss: `<!-- a remark -->`.
 * Words that look like rule codes come first; the rest is the reason.
 */
export function commentsIn(html: string, at: number): Comment[] {
  const comments: Comment[] = [];
  for (const m of html.matchAll(COMMENT)) {
    const words = (m[2] ?? '')
      .trim()
      .split(/[\s,，]+/)
      .filter(Boolean);
    const codes: string[] = [];
    while (words.length && CODE.test(words[0] as string)) codes.push(words.shift() as string);
    const start = at + m.index;
    comments.push({
      span: span(start, start + m[0].length),
      directive: m[1] as Comment['directive'],
      codes,
      reason: words.join(' '),
    });
  }
  return comments;
}
