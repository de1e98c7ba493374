import type { Steps } from '../../base/steps.ts';
import type { Claim, ClaimContext, Direction, Found } from '../../model/claim.ts';
import type { Notation, QuantityMention } from '../../model/quantity.ts';
import type { Prose } from '../../syntax/prose.ts';
import { anchoredIn, periodsOnce, type ResolvedPeriod, resolvePeriods, spokenTime } from '../period/index.ts';
import { segment } from './clauses.ts';
import type { BlockContext } from './context.ts';
import { Frames } from './frame.ts';
import { headingTopic } from './heading.ts';
import { type Named, Namer } from './namer.ts';
import { type Row, rowsOf } from './parallel.ts';
import { type Resolved, resolvingFigures, type Unresolved } from './resolve.ts';
import { ClaimTrace } from './trace.ts';

/** What table heads say of the figures in one cell. */
export interface CellHeads {
  /** The indicator they name together: 夏粮 + 总产量. */
  readonly name: string;
  /** Row heads, column head, as written. */
  readonly heads: readonly string[];
  /** Those that may tell a role, nearest first. */
  readonly roleHeads: readonly string[];
  /** The caption's goals are those of some columns alone. */
  readonly parted: boolean;
  /** Up or down where the column holds changes. */
  readonly direction: Direction | null;
}

export interface ProseInput {
  readonly prose: Prose;
  readonly mentions: readonly QuantityMention[];
  readonly context: BlockContext;
  /** Index of the block in the document. */
  readonly block: number;
  /** The document's text. */
  readonly source: string;
  readonly cell?: CellHeads;
}

/** One run of prose under way, with what the stages before have found in it. */
interface Run {
  readonly input: ProseInput;
  readonly periods: readonly ResolvedPeriod[];
  readonly frames: Frames;
  readonly rows: readonly Row[];
}

/**
 * Resolves the figures of runs of prose (paragraphs, headings, list items, table cells) and gives the claims of each.
 * Each stage goes over all runs before the next begins, with a step between: the programs of all stages together are
 * larger than what a processor keeps at hand, so that going run by run takes up to twice the time.
 */
export function* readingProse(inputs: readonly ProseInput[]): Steps<Claim[][]> {
  const periods = inputs.map(({ prose, mentions, context }) => periodsOf(prose.text, mentions, context));
  yield;
  const runs = inputs.map((input, i) => runOf(input, periods[i] as readonly ResolvedPeriod[]));
  yield;
  const resolved = yield* resolvingFigures(runs.map(unresolved));
  yield;
  const named = runs.map((run, i) => namesOf(run, resolved[i] as readonly Resolved[]));
  return runs.map((run, i) => assembled(run, resolved[i] as readonly Resolved[], named[i] as readonly Named[]));
}

function runOf(input: ProseInput, periods: readonly ResolvedPeriod[]): Run {
  const { text } = input.prose;
  const { language } = input.context;
  const frames = new Frames(text, language, segment(text), input.mentions, periods);
  const rows = rowsOf(
    text,
    language,
    frames.placed.map((p) => p.wide),
    periods.map((p) => p.span),
  );
  return { input, periods, frames, rows };
}

const assembled = ({ input, frames }: Run, resolved: readonly Resolved[], named: readonly Named[]): Claim[] =>
  input.mentions.map((mention, i) => assemble(input, frames, i, mention, resolved[i] as Resolved, named[i] as Named));

function unresolved({ input, periods, rows }: Run): Unresolved {
  const { prose, mentions, context, cell } = input;
  const telling = cell?.parted ? uncaptioned(context) : context;
  const heads = [...(cell?.roleHeads ?? []), ...telling.heads];
  return { prose, figures: mentions.map((m) => m.span), periods, rows, context: telling, heads };
}

function namesOf({ input, frames, rows }: Run, resolved: readonly Resolved[]): Named[] {
  const { prose, context, cell } = input;
  const given = cell?.name ? ({ name: cell.name, evidence: 'table' } as const) : headingTopic(context);
  const namer = new Namer(prose.text, context.language, frames, rows, context.headings, given);
  return resolved.map(({ role, directed }, i) => namer.next(i, role === 'target', directed));
}

/** Without the table's caption, which in bold is a heading as well: it tells no role of the other columns. */
const uncaptioned = (context: BlockContext): BlockContext => ({
  ...context,
  headings: context.headings.filter((h) => h !== context.heads[0] && !/^(?:table|表)\s*\d/i.test(h)),
  heads: [],
});

/** The times named in the text; what reads as a figure as well (1936万千瓦, 2000元) is the figure. */
function periodsOf(text: string, mentions: readonly QuantityMention[], context: BlockContext): ResolvedPeriod[] {
  let next = 0;
  const own = periodsOnce(text).filter(({ span }) => {
    while (next < mentions.length && (mentions[next] as QuantityMention).span.end <= span.start) next++;
    const figure = mentions[next]?.span;
    return !figure || figure.start >= span.end;
  });
  // 全年, 年末 and the like count from the title's year before the day of issue.
  const inForce = context.period?.value ?? spokenTime(context.document);
  return resolvePeriods(own, anchoredIn(context.anchor, inForce));
}

function assemble(
  input: ProseInput,
  frames: Frames,
  index: number,
  mention: QuantityMention,
  resolved: Resolved,
  named: Named,
): Claim {
  const { role, period, directed } = resolved;
  const { prose, source, block } = input;
  const at = prose.spanToSource(mention.span);
  return {
    span: at,
    text: source.slice(at.start, at.end),
    quantity: mention.quantity,
    notation: notationInSource(mention.notation, prose),
    period,
    role,
    direction: directed?.direction ?? named.direction ?? input.cell?.direction ?? null,
    directionSpan: directed ? prose.spanToSource(directed.mark.span) : null,
    indicator: found(named, prose),
    context: contextOf(input, frames, index, named),
    block,
    trace: new ClaimTrace(mention.trace, resolved, named),
  };
}

function notationInSource(
  { number, scale, unit, bound, script, grouping, decimals }: Notation,
  prose: Prose,
): Notation {
  const own: { -readonly [K in keyof Notation]: Notation[K] } = {
    number: prose.spanToSource(number),
    bound: bound.length ? bound.map((s) => prose.spanToSource(s)) : bound,
    script,
    decimals,
  };
  // In the order of the recogniser's, so that both are of one shape.
  if (unit) own.unit = prose.spanToSource(unit);
  if (scale) own.scale = prose.spanToSource(scale);
  if (grouping !== undefined) own.grouping = grouping;
  return own;
}

function found(named: Named, prose: Prose): Found<string> | null {
  if (!named.indicator) return null;
  const { indicator: value, evidence } = named;
  return named.span ? { value, evidence, span: prose.spanToSource(named.span) } : { value, evidence };
}

function contextOf(input: ProseInput, frames: Frames, index: number, named: Named): ClaimContext {
  const { prose, context, cell } = input;
  const clause = frames.clauseOf(index);
  const host = clause?.host === undefined ? undefined : frames.segments.clauses[clause.host];
  const sentence = clause && frames.segments.sentences[clause.sentence];
  const own = clause ? frames.bareClause(clause) : '';
  const around = host ? frames.bareClause(host) : '';
  return {
    clause: own && around ? `${own} ${around}` : own || around,
    subject: named.subject,
    sentence: sentence ? prose.text.slice(sentence.start, sentence.end).trim() : prose.text,
    heads: cell ? [...cell.heads, ...context.heads] : context.heads,
    headings: context.headings,
  };
}
