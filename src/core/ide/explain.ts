import { type DocumentFacts, readDocument } from '../analysis/document.ts';
import type { Workspace } from '../analysis/workspace.ts';
import { type Span, touches } from '../base/span.ts';
import { type Locale, type Text, text } from '../base/text.ts';
import type { Claim } from '../model/claim.ts';
import type { Verdict } from '../model/finding.ts';
import { recognizePeriods } from '../recognize/period/index.ts';
import { noFigureAt } from '../recognize/quantity/blocked.ts';
import type { DocumentSyntax } from '../syntax/document.ts';
import type { Prose } from '../syntax/prose.ts';
import type { Hover } from './hover.ts';
import { escapeMarkdown as esc } from './markdown.ts';
import { stepWords } from './trace-words.ts';
import { bracketed, claimName, EVIDENCE, indicatorName, periodWords, quantityWords, ROLE } from './words.ts';

/**
 * Why the number at an offset is judged as it is, or why it is quiet: for every number of the text, also those that
 * are no figures. @returns undefined where no number stands.
 */
export function explainAt(workspace: Workspace, uri: string, offset: number, locale: Locale): Hover | undefined {
  const facts = workspace.document(uri);
  if (!facts) return undefined;
  const index = facts.claims.findIndex((c) => touches(c.span, offset));
  if (index >= 0) return explainClaim(workspace, facts, index, locale);
  return explainNumber(facts, offset, locale);
}

const WHY: Readonly<Record<Verdict['kind'], Text>> = {
  agrees: text(
    '不提示：文中的数字按其写出的位数，与数据集的值相合。',
    'Quiet: to the digits it gives, the figure agrees with the dataset.',
  ),
  conflict: text(
    '提示：读法只有一种，且与数据集的值不合。',
    'Reported: there is one reading, and the dataset differs.',
  ),
  'no-row': text(
    '不提示：数据集有这个指标，但没有同一时期、同一性质的行。',
    'Quiet: the dataset has the indicator, but no row for this period and role.',
  ),
  unmatched: text(
    '不提示：数据集中没有足够把握相合的指标。',
    'Quiet: no indicator of the dataset fits with enough certainty.',
  ),
  ambiguous: text(
    '不提示：不止一个指标同样相合，不作猜测。',
    'Quiet: more than one indicator fits equally well, and none is guessed.',
  ),
  silenced: text('不提示：已被标注或注释关闭。', 'Quiet: silenced by an annotation or a comment.'),
};

function explainClaim(workspace: Workspace, facts: DocumentFacts, index: number, locale: Locale): Hover {
  const claim = facts.claims[index] as Claim;
  const judgement = workspace.judgement(facts.uri);
  const verdict = judgement?.verdicts[index] ?? { kind: 'unmatched', reasons: [] };
  const hushed = verdict.kind === 'conflict' && !judgement?.findings.some((f) => f.claim === index);
  const why = hushed
    ? text('不提示：这条规则已在设置中关闭。', 'Quiet: the rule is turned off in the settings.')
    : WHY[verdict.kind];
  const dataset = workspace.dataset();
  const candidates =
    verdict.kind === 'ambiguous'
      ? verdict.candidates.map((id) => {
          const known = dataset.indicators.get(id);
          return `- ${esc(known ? indicatorName(known)[locale] : id)} (${esc(id)})`;
        })
      : [];
  const reasons = verdict.reasons.map((r) => `- ${esc(r[locale])}`);
  return {
    span: claim.span,
    markdown: [
      `**${locale === 'zh' ? '为什么' : 'Why'}** · ${esc(why[locale])}`,
      [...reasons, ...candidates].join('\n'),
      working(claim, locale),
    ]
      .filter(Boolean)
      .join('\n\n'),
  };
}

/** How it was read, part by part, with the place each part was taken from. */
function working(claim: Claim, locale: Locale): string {
  const zh = locale === 'zh';
  const from = (evidence: keyof typeof EVIDENCE): string => bracketed(EVIDENCE[evidence][locale], locale);
  const rows: readonly (readonly [string, string])[] = [
    [zh ? '数量' : 'Quantity', quantityWords(claim.quantity)[locale]],
    [zh ? '指标' : 'Indicator', `${claimName(claim)}${claim.indicator ? from(claim.indicator.evidence) : ''}`],
    [
      zh ? '时期' : 'Period',
      claim.period ? `${periodOf(claim, locale)}${from(claim.period.evidence)}` : zh ? '文中没有' : 'none in the text',
    ],
    [zh ? '性质' : 'Role', ROLE[claim.role][locale]],
  ];
  const table = ['|  |  |', '| --- | --- |', ...rows.map(([head, value]) => `| ${head} | ${esc(value)} |`)].join('\n');
  const trace = claim.trace
    .lines()
    .slice(0, 12)
    .map((step) => esc(stepWords(step, locale)));
  return [table, ...(trace.length ? [`${zh ? '识别过程：' : 'Steps: '}${trace.join(' → ')}`] : [])].join('\n\n');
}

/** What a number that is no figure was taken for. */
const NO_FIGURE: Readonly<Record<string, Text>> = {
  name: text('名称或代号的一部分', 'part of a name or code'),
  ordinal: text('序数', 'an ordinal'),
  rank: text('名次', 'a rank'),
  'document number': text('文号', 'the number of a document'),
  date: text('日期或年份', 'a date or year'),
  time: text('时刻', 'a time of day'),
  label: text('图、表、条款等的编号', 'the number of a table, article or the like'),
  'list mark': text('列表序号', 'a list mark'),
  age: text('年龄', 'an age'),
  code: text('编码', 'a code'),
};

function explainNumber(facts: DocumentFacts, offset: number, locale: Locale): Hover | undefined {
  const zh = locale === 'zh';
  const prose = proseAt(facts.syntax, offset);
  if (!prose) return undefined;
  const at = prose.fromSource(offset);
  const say = (span: Span, words: Text): Hover => ({
    span: prose.spanToSource(span),
    markdown: `**${esc(prose.text.slice(span.start, span.end))}** · ${zh ? '不作为数据核对：' : 'Not checked as a figure: '}${words[locale]}`,
  });
  const period = recognizePeriods(prose.text).find((p) => touches(p.span, at));
  if (period) return say(period.span, text('这是时间', 'it names a time'));
  const found = noFigureAt(prose.text, at);
  if (!found) return undefined;
  const known = found.reason === undefined ? undefined : NO_FIGURE[found.reason];
  if (known) return say(found.span, text(`这是${known.zh}`, `it is ${known.en}`));
  const bare = readDocument(facts.uri, facts.syntax.text, { bareNumbers: true }).claims.some((c) =>
    touches(c.span, offset),
  );
  return say(
    found.span,
    bare
      ? text('后面没有单位，不知道数的是什么', 'no unit follows, so what it counts is unknown')
      : text('它不像一个统计数字', 'nothing makes it a statistical figure'),
  );
}

/** The prose of the block or cell that an offset lies in. */
function proseAt({ blocks }: DocumentSyntax, offset: number): Prose | undefined {
  const block = blocks.find(({ span }) => touches(span, offset));
  if (block?.kind !== 'table') return block?.prose;
  return [block.head, ...block.rows].flat().find(({ span }) => touches(span, offset))?.prose;
}

const periodOf = (claim: Claim, locale: Locale): string =>
  claim.period ? periodWords(claim.period.value)[locale] : '';
