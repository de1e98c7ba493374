import type { Workspace } from '../analysis/workspace.ts';
import { barePhrase, type DirectiveName, SPELLING } from '../annotate/index.ts';
import type { Span } from '../base/span.ts';
import { type Text, text } from '../base/text.ts';
import { annotationIn, figureIn, type Operation } from './annotate.ts';
import { indicatorChoices } from './annotate-choices.ts';
import { canPropose } from './propose.ts';
import { indicatorName } from './words.ts';

/** An annotation offered at a range; `perform` works it out when it is chosen. */
export interface AnnotateAction {
  readonly title: Text;
  readonly operation: Exclude<Operation, { op: 'link' | 'ignore' | 'disable-line' }>;
}

const NAMES: readonly DirectiveName[] = ['target', 'measure', 'task', 'sector', 'figure'];
/** Indicators offered by name; the rest are in the command's pick list. */
const BEST = 3;

/**
 * What can be annotated at a range: a selection as target, measure, task, sector or figure; a figure that the dataset
 * does not already answer bound to what fits it best; an annotation taken away. Nothing on plain text.
 */
export function actionsAt(workspace: Workspace, uri: string, range: Span): AnnotateAction[] {
  const facts = workspace.document(uri);
  if (!facts) return [];
  const marks =
    range.end > range.start
      ? NAMES.map((name): AnnotateAction => {
          const { zh, en } = SPELLING[name];
          return { title: text(`标注为${zh}`, `Mark as ${en}`), operation: { op: 'mark', name } };
        })
      : [];
  const remove: AnnotateAction[] = annotationIn(facts, range)
    ? [{ title: text('去掉标注', 'Remove annotation'), operation: { op: 'remove' } }]
    : [];
  return [...bindings(workspace, uri, range), ...proposals(workspace, uri, range), ...marks, ...remove];
}

function proposals(workspace: Workspace, uri: string, range: Span): AnnotateAction[] {
  const facts = workspace.document(uri);
  const claim = facts && figureIn(facts, range);
  const verdict = claim && workspace.judgement(uri)?.verdicts[facts.claims.indexOf(claim)];
  if (!claim || !canPropose(workspace, claim, verdict)) return [];
  return [{ title: text('提议写入数据集…', 'Propose to the dataset…'), operation: { op: 'propose' } }];
}

function bindings(workspace: Workspace, uri: string, range: Span): AnnotateAction[] {
  const facts = workspace.document(uri);
  const claim = facts && figureIn(facts, range);
  if (!facts || !claim) return [];
  const verdict = workspace.judgement(uri)?.verdicts[facts.claims.indexOf(claim)]?.kind;
  if (verdict !== 'ambiguous' && verdict !== 'unmatched') return [];
  const phrase = barePhrase(claim.indicator?.value ?? '');
  return indicatorChoices(workspace, uri, range)
    .filter((choice) => choice.score > 0)
    .slice(0, BEST)
    .flatMap(({ id, indicator }): AnnotateAction[] => {
      const { zh, en } = indicatorName(indicator);
      const here: AnnotateAction = {
        title: text(`这个数字是：${zh}`, `This figure is: ${en}`),
        operation: { op: 'bind', indicator: id },
      };
      if (!phrase) return [here];
      const title = text(`在本文件夹，“${phrase}”都指：${zh}`, `In this folder, "${phrase}" means: ${en}`);
      return [here, { title, operation: { op: 'bind-folder', indicator: id } }];
    });
}
