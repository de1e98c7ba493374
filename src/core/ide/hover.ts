import type { DocumentFacts } from '../analysis/document.ts';
import type { Workspace } from '../analysis/workspace.ts';
import type { Span } from '../base/span.ts';
import { type Locale, type Text, text } from '../base/text.ts';
import type { Claim } from '../model/claim.ts';
import type { Indicator, Observation } from '../model/dataset.ts';
import type { Finding, Verdict } from '../model/finding.ts';
import { periodText } from '../model/period.ts';
import { annotationHover } from './annotate-ids.ts';
import { type Act, actionLinks, type CardOptions, PLAIN_CARD } from './card.ts';
import { dataUri, seriesChart } from './chart.ts';
import { escapeMarkdown as esc, sourceLink } from './markdown.ts';
import { citationsOf } from './references.ts';
import { comparable, drawn, seriesOf } from './series.ts';
import { indicatorOf, type Subject, subjectAt } from './subject.ts';
import {
  amountWords,
  BOUND,
  bracketed,
  changeWords,
  EVIDENCE,
  indicatorName,
  periodWords,
  quantityWords,
  ROLE,
} from './words.ts';

export interface Hover {
  readonly span: Span;
  /** Markdown; everything taken from documents and datasets is escaped. */
  readonly markdown: string;
}

/**
 * The card over a figure, a measure, a task or a sector: verdict first, then what was compared, where it comes from,
 * how it was read. @returns undefined on plain text.
 */
export function hoverAt(
  workspace: Workspace,
  uri: string,
  offset: number,
  locale: Locale,
  options: CardOptions = PLAIN_CARD,
): Hover | undefined {
  const facts = workspace.document(uri);
  const marks = facts && annotationHover(workspace, facts, offset, locale);
  if (marks) return marks;
  const subject = facts && subjectAt(facts, offset);
  if (!facts || !subject) return undefined;
  const markdown = cardOf(workspace, facts, subject, locale, options);
  return markdown ? { span: subject.span, markdown } : undefined;
}

/** The card over a subject, as Markdown. */
export function cardOf(
  workspace: Workspace,
  facts: DocumentFacts,
  subject: Subject,
  locale: Locale,
  options: CardOptions,
): string {
  const parts =
    subject.kind === 'claim'
      ? claimCard({ workspace, facts, locale, options }, subject.index)
      : outlineCard(facts, subject, locale);
  return parts.join('\n\n');
}

interface Card {
  readonly workspace: Workspace;
  readonly facts: DocumentFacts;
  readonly locale: Locale;
  readonly options: CardOptions;
}

function claimCard(card: Card, index: number): string[] {
  const { workspace, facts, locale, options } = card;
  const claim = facts.claims[index] as Claim;
  const judgement = workspace.judgement(facts.uri);
  const verdict = judgement?.verdicts[index] ?? { kind: 'unmatched', reasons: [] };
  const id = indicatorOf(verdict);
  const indicator = id ? workspace.dataset().indicators.get(id) : undefined;
  const findings = workspace.findings(facts.uri).filter((f) => f.claim === index);
  const cited = id ? citationsOf(workspace, id).length : 0;
  const row = verdict.kind === 'agrees' || verdict.kind === 'conflict';
  const acts: Act[] = [
    ...(findings.some((f) => f.fixes.length) ? (['fix'] as const) : []),
    // the fixes there bind it
    ...(verdict.kind === 'ambiguous' ? (['choose'] as const) : []),
    ...(row ? (['row'] as const) : []),
    ...(row && facts.kind === 'note' ? (['origin'] as const) : []),
    ...(cited > 1 ? (['citations'] as const) : []),
    'explain',
  ];
  return [
    `**${esc(headline(verdict, workspace, locale)[locale])}**`,
    // VS Code shows the finding itself above the card
    ...(options.commands ? [] : findings.map((f) => esc(f.message[locale]))),
    ...comparison(card, claim, verdict, indicator, findings),
    ...series(card, verdict),
    ...actionLinks(facts.uri, claim.span.start, acts, locale, options),
    ...origin(verdict, locale),
    reading(claim, locale),
    ...(row ? [] : reasons(verdict, locale)),
    ...around(facts, index, cited, locale),
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

function headline(verdict: Verdict, workspace: Workspace, locale: Locale): Text {
  if (verdict.kind === 'ambiguous') {
    const names = verdict.candidates.slice(0, 3).map((id) => {
      const known = workspace.dataset().indicators.get(id);
      return known ? indicatorName(known)[locale] : id;
    });
    return text(`有歧义：${names.join(' 或 ')}`, `Ambiguous: ${names.join(' or ')}`);
  }
  if (verdict.kind === 'silenced') return text(`不检查：${verdict.reason}`, `Not checked: ${verdict.reason}`);
  // a row that came near is among the reasons: the dataset may well have the figure
  if (verdict.kind === 'unmatched' && verdict.reasons.length > 1)
    return text('未作判断：与数据集的对应不确定', 'Not judged: no certain match in the dataset');
  return HEADLINES[verdict.kind];
}

/** Cited against canonical, in two aligned columns. */
function comparison(
  { locale, options }: Card,
  claim: Claim,
  verdict: Verdict,
  indicator: Indicator | undefined,
  findings: readonly Finding[],
): string[] {
  if (verdict.kind !== 'agrees' && verdict.kind !== 'conflict') return [];
  const row = verdict.observation;
  const [cited, canonical] = sides(claim, row, findings);
  const when = row.period ? periodWords(row.period)[locale] : '';
  const rows = [
    [text('文中', 'Cited'), `${cited[locale]}${interval(claim, locale)}`],
    [text('数据集', 'Dataset'), [canonical[locale], when, ROLE[row.role][locale]].filter(Boolean).join(' · ')],
    [text('指标', 'Indicator'), indicator ? indicatorName(indicator)[locale] : row.indicator],
  ] as const;
  // the longest head would touch its value
  const gap = options.commands ? '&emsp;' : '';
  return [
    ['|  |  |', '| :-- | :-- |', ...rows.map(([head, value]) => `| ${head[locale]}${gap} | ${esc(value)} |`)].join(
      '\n',
    ),
  ];
}

/** The two figures; where only the direction differs, with their directions, as the figures alone would look alike. */
function sides(claim: Claim, row: Observation, findings: readonly Finding[]): readonly [Text, Text] {
  const both = [quantityWords(claim.quantity), quantityWords(row)] as const;
  const { direction } = claim;
  if (!direction || !findings.some((f) => f.cause === 'direction')) return both;
  const rate = row.unit.code === '%';
  const other = direction === 'up' ? 'down' : 'up';
  return [changeWords(direction, both[0], rate), changeWords(other, both[1], rate)];
}

/** What the digits allow: 24.3万亿元 stands for 24.25 to 24.35. Whole counts and ranges stand for themselves. */
function interval({ quantity }: Claim, locale: Locale): string {
  const { value, step, unit, max, bound } = quantity;
  if (max || !unit || unit.dimension === 'count' || (bound !== 'eq' && bound !== 'approx')) return '';
  const ends = [value.minus(step.div(2)), value.plus(step.div(2))].map((v) => amountWords(v, unit.code)[locale]);
  const [low = '', high = ''] = ends;
  const digits = /^-?[\d.]+/.exec(low)?.[0] ?? '';
  // 10.55–10.65万亿元 where both ends are written alike
  const short = high.endsWith(low.slice(digits.length)) ? `${digits}–${high}` : `${low}–${high}`;
  return bracketed(locale === 'zh' ? `即 ${short}` : short, locale);
}

function origin(verdict: Verdict, locale: Locale): string[] {
  if (verdict.kind !== 'agrees' && verdict.kind !== 'conflict') return [];
  const { source, sourceQuote } = verdict.observation;
  return [
    ...(source ? [`${locale === 'zh' ? '来源：' : 'Source: '}${sourceLink(source)}`] : []),
    ...(sourceQuote ? [`> ${esc(sourceQuote)}`] : []),
  ];
}

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
      ? `${zh ? '时期' : 'period'} ${esc(periodWords(period.value)[locale])}${bracketed(EVIDENCE[period.evidence][locale], locale)}`
      : '',
    ROLE[claim.role][locale],
  ].filter(Boolean);
  return `${zh ? '读法：' : 'Read as: '}${parts.join(' · ')}`;
}

function reasons(verdict: Verdict, locale: Locale): string[] {
  if (!verdict.reasons.length) return [];
  const words = [...new Set(verdict.reasons.map((r) => esc(r[locale])))].join(locale === 'zh' ? '；' : '; ');
  return [`${locale === 'zh' ? '依据：' : 'Because: '}${words}`];
}

/** The indicator's other rows, so that a reader sees the figure in its series: a picture, or a list without pictures. */
function series({ workspace, locale, options }: Card, verdict: Verdict): string[] {
  if (verdict.kind !== 'agrees' && verdict.kind !== 'conflict') return [];
  const chosen = verdict.observation;
  const rows = seriesOf(workspace, chosen).filter((row) => comparable(row, chosen));
  if (rows.length < 2) return [];
  const words = (row: Observation): string =>
    [row.period ? periodWords(row.period)[locale] : '', ROLE[row.role][locale], quantityWords(row)[locale]]
      .join(' ')
      .trim();
  if (!options.theme)
    return [
      rows
        .slice(-6)
        .map((row) => `- ${esc(words(row))}`)
        .join('\n'),
    ];
  const points = rows.map((row) => ({
    label: row.period
      ? periodText(row.period)
          .replace(/^\.\.\//, '→')
          .replace('/', '–')
      : '',
    value: drawn(row, chosen),
    words: amountWords(row.value, row.unit.code)[locale],
    role: row.role,
    chosen: row === chosen,
  }));
  const svg = seriesChart(points, options.theme);
  return svg ? [`![${esc(rows.map(words).join(locale === 'zh' ? '；' : '; '))}](${dataUri(svg)})`] : [];
}

function around(facts: DocumentFacts, index: number, cited: number, locale: Locale): string[] {
  const zh = locale === 'zh';
  const served = facts.outline.links
    .filter((l) => l.target === index)
    .map((l) => facts.outline.measures[l.measure]?.text ?? '');
  const lines = served.slice(0, 4).map((measure) => `- ${esc(measure)}`);
  return [
    ...(served.length ? [`${zh ? '举措' : 'Measures'} (${served.length})\n\n${lines.join('\n')}`] : []),
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
    const { responsible, deadline } = (subject.kind === 'task' && outline.tasks[subject.index]) || {};
    return [
      `**${head}** ${esc(name ?? '')}`,
      zh ? `${inside} 项举措` : `${inside} ${inside === 1 ? 'measure' : 'measures'}`,
      ...(responsible ? [`${zh ? '责任单位：' : 'Responsible: '}${esc(responsible)}`] : []),
      ...(deadline ? [`${zh ? '时限：' : 'Deadline: '}${esc(deadline)}`] : []),
    ];
  }
  const links = outline.links.filter((l) => l.measure === subject.index);
  const served = links.map((l) => {
    const claim = claims[l.target] as Claim;
    return `- ${esc(claim.indicator?.value ?? '')} ${esc(quantityWords(claim.quantity)[locale])}${bracketed(esc(l.reason[locale]), locale)}`;
  });
  return [
    `**${zh ? '举措' : 'Measure'}**`,
    served.length
      ? `${zh ? '服务的目标' : 'Serves'}\n\n${served.join('\n')}`
      : zh
        ? '没有找到它服务的目标'
        : 'No target found that it serves',
  ];
}
