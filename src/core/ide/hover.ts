import type { DocumentFacts } from '../analysis/document.ts';
import type { Workspace } from '../analysis/workspace.ts';
import type { Span } from '../base/span.ts';
import { type Locale, type Text, text } from '../base/text.ts';
import type { Claim } from '../model/claim.ts';
import type { Indicator, Observation } from '../model/dataset.ts';
import type { Verdict } from '../model/finding.ts';
import { escapeMarkdown as esc, sourceLink } from './markdown.ts';
import { citationsOf } from './references.ts';
import { indicatorOf, type Subject, subjectAt } from './subject.ts';
import { amountWords, BOUND, EVIDENCE, periodWords, quantityWords, ROLE } from './words.ts';

export interface Hover {
  readonly span: Span;
  /** Markdown; everything taken from documents and datasets is escaped. */
  readonly markdown: string;
}

/** The card over a figure, a measure, a task or a sector. @returns undefined on plain text. */
export function hoverAt(workspace: Workspace, uri: string, offset: number, locale: Locale): Hover | undefined {
  const facts = workspace.document(uri);
  const subject = facts && subjectAt(facts, offset);
  if (!facts || !subject) return undefined;
  const lines =
    subject.kind === 'claim' ? claimCard(workspace, facts, subject.index, locale) : outlineCard(facts, subject, locale);
  return lines.length ? { span: subject.span, markdown: lines.join('\n\n') } : undefined;
}

function claimCard(workspace: Workspace, facts: DocumentFacts, index: number, locale: Locale): string[] {
  const claim = facts.claims[index] as Claim;
  const judgement = workspace.judgement(facts.uri);
  const verdict = judgement?.verdicts[index] ?? { kind: 'unmatched', reasons: [] };
  const id = indicatorOf(verdict);
  const indicator = id ? workspace.dataset().indicators.get(id) : undefined;
  const messages = (judgement?.findings ?? []).filter((f) => f.claim === index).map((f) => esc(f.message[locale]));
  return [
    `**${esc(headline(verdict)[locale])}**`,
    ...messages,
    ...comparison(claim, verdict, indicator, locale),
    reading(claim, locale),
    ...reasons(verdict, locale),
    ...series(workspace, verdict, locale),
    ...around(workspace, facts, index, id, locale),
  ];
}

const HEADLINES: Readonly<Record<Exclude<Verdict['kind'], 'ambiguous' | 'silenced'>, Text>> = {
  agrees: text('✓ 与数据集一致', '✓ Agrees with the dataset'),
  conflict: text('✗ 与数据集不一致', '✗ Conflicts with the dataset'),
  'no-row': text(
    '数据集里有这个指标，但没有这个时期的数',
    'The dataset has this indicator, but no figure for this period',
  ),
  unmatched: text('不在数据集中', 'Not in the dataset'),
};

function headline(verdict: Verdict): Text {
  if (verdict.kind === 'ambiguous') {
    const names = verdict.candidates.slice(0, 3);
    return text(`有歧义：${names.join(' 或 ')}`, `Ambiguous: ${names.join(' or ')}`);
  }
  if (verdict.kind === 'silenced') return text(`不检查：${verdict.reason}`, `Not checked: ${verdict.reason}`);
  return HEADLINES[verdict.kind];
}

function comparison(claim: Claim, verdict: Verdict, indicator: Indicator | undefined, locale: Locale): string[] {
  if (verdict.kind !== 'agrees' && verdict.kind !== 'conflict') return [];
  const row = verdict.observation;
  const label = indicator ? nameOf(indicator, locale) : row.indicator;
  const rows = [
    [text('文中', 'Cited'), quantityWords(claim.quantity)[locale]],
    [text('数据集', 'Dataset'), quantityWords(row)[locale]],
    [text('指标', 'Indicator'), `${label} (${row.indicator})`],
    [text('时期', 'Period'), row.period ? periodWords(row.period)[locale] : '—'],
    [text('性质', 'Role'), ROLE[row.role][locale]],
  ] as const;
  const table = [
    '|  |  |',
    '| --- | --- |',
    ...rows.map(([head, value]) => `| ${head[locale]} | ${esc(value)} |`),
  ].join('\n');
  const source = row.source ? [`${locale === 'zh' ? '来源：' : 'Source: '}${sourceLink(row.source)}`] : [];
  const quote = row.sourceQuote ? [`> ${esc(row.sourceQuote)}`] : [];
  return [table, ...source, ...quote];
}

const nameOf = (indicator: Indicator, locale: Locale): string =>
  (locale === 'zh' ? indicator.labelZh || indicator.labelEn : indicator.labelEn || indicator.labelZh) || indicator.id;

/** How the figure was read, in one line. */
function reading(claim: Claim, locale: Locale): string {
  const { quantity, period, direction } = claim;
  const zh = locale === 'zh';
  const parts = [
    claim.indicator ? `${zh ? '指标' : 'indicator'} ${esc(claim.indicator.value)}` : '',
    `${zh ? '数值' : 'value'} ${esc(amountWords(quantity.value, quantity.unit?.code ?? '')[locale])}`,
    quantity.bound === 'eq' ? '' : `${zh ? '界限' : 'bound'} ${BOUND[quantity.bound][locale]}`,
    direction ? (direction === 'up' ? (zh ? '上升' : 'up') : zh ? '下降' : 'down') : '',
    period
      ? `${zh ? '时期' : 'period'} ${esc(periodWords(period.value)[locale])}（${EVIDENCE[period.evidence][locale]}）`
      : '',
    ROLE[claim.role][locale],
  ].filter(Boolean);
  return `${zh ? '读法：' : 'Read as: '}${parts.join(' · ')}`;
}

function reasons(verdict: Verdict, locale: Locale): string[] {
  if (!verdict.reasons.length) return [];
  const words = verdict.reasons.map((r) => esc(r[locale])).join(locale === 'zh' ? '；' : '; ');
  return [`${locale === 'zh' ? '依据：' : 'Because: '}${words}`];
}

/** The indicator's other rows, so that a reader sees the figure in its series. */
function series(workspace: Workspace, verdict: Verdict, locale: Locale): string[] {
  const id = indicatorOf(verdict);
  const rows = id ? (workspace.dataset().observations.get(id) ?? []) : [];
  if (rows.length < 2) return [];
  const cell = (row: Observation): string =>
    `${row.period ? esc(periodWords(row.period)[locale]) : '—'} ${ROLE[row.role][locale]} ${esc(quantityWords(row)[locale])}`;
  return [
    rows
      .slice(0, 6)
      .map((row) => `- ${cell(row)}`)
      .join('\n'),
  ];
}

function around(
  workspace: Workspace,
  facts: DocumentFacts,
  index: number,
  id: string | undefined,
  locale: Locale,
): string[] {
  const zh = locale === 'zh';
  const served = facts.outline.links
    .filter((l) => l.target === index)
    .map((l) => facts.outline.measures[l.measure]?.text ?? '');
  const cited = id ? citationsOf(workspace, id).length : 0;
  const lines = served.slice(0, 4).map((measure) => `- ${esc(measure)}`);
  return [
    ...(served.length ? [`${zh ? '举措' : 'Measures'} (${served.length})\n${lines.join('\n')}`] : []),
    ...(cited > 1 ? [zh ? `全部文档中引用 ${cited} 次` : `Cited ${cited} times in all documents`] : []),
  ];
}

function outlineCard(facts: DocumentFacts, subject: Exclude<Subject, { kind: 'claim' }>, locale: Locale): string[] {
  const zh = locale === 'zh';
  const { outline, claims } = facts;
  if (subject.kind !== 'measure') {
    const inside = outline.measures.filter((m) => m[subject.kind] === subject.index).length;
    const name = subject.kind === 'task' ? outline.tasks[subject.index]?.title : outline.sectors[subject.index]?.name;
    const head = subject.kind === 'task' ? (zh ? '任务' : 'Task') : zh ? '行业' : 'Sector';
    return [`**${head}** ${esc(name ?? '')}`, zh ? `${inside} 项举措` : `${inside} measures`];
  }
  const links = outline.links.filter((l) => l.measure === subject.index);
  const served = links.map((l) => {
    const claim = claims[l.target] as Claim;
    return `- ${esc(claim.indicator?.value ?? '')} ${esc(quantityWords(claim.quantity)[locale])}（${esc(l.reason[locale])}）`;
  });
  return [
    `**${zh ? '举措' : 'Measure'}**`,
    served.length
      ? `${zh ? '服务的目标' : 'Serves'}\n${served.join('\n')}`
      : zh
        ? '没有找到它服务的目标'
        : 'No target found that it serves',
  ];
}
