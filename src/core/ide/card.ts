import { type Locale, type Text, text } from '../base/text.ts';
import type { Theme } from './chart.ts';

/** What the editor can show on a card beside plain Markdown. */
export interface CardOptions {
  /** True where links can run the commands in `ACT_COMMAND`. */
  readonly commands: boolean;
  /** Pictures are drawn in these colours; none is drawn without. */
  readonly theme?: Theme;
}

export const PLAIN_CARD: CardOptions = { commands: false };

/** The one command that links on cards may run; the editor is told to trust no other. */
export const ACT_COMMAND = 'policyLens.act';

/** What a link on a card does with the figure at its place. */
export type Act = 'fix' | 'choose' | 'row' | 'origin' | 'citations' | 'explain';

const TITLES: Readonly<Record<Act, Text>> = {
  fix: text('修正…', 'Fix…'),
  choose: text('选定指标…', 'Choose indicator…'),
  row: text('打开数据行', 'Open row'),
  origin: text('转到出处', 'Go to origin'),
  citations: text('全部引用', 'All citations'),
  explain: text('为什么？', 'Why?'),
};

/** A row of links for the figure at `offset`; empty where links cannot run commands. */
export function actionLinks(
  uri: string,
  offset: number,
  acts: readonly Act[],
  locale: Locale,
  on: CardOptions,
): string[] {
  if (!on.commands || !acts.length) return [];
  return [acts.map((act) => `[${TITLES[act][locale]}](${commandUri([uri, offset, act])})`).join(' · ')];
}

function commandUri(args: readonly (string | number)[]): string {
  const query = encodeURIComponent(JSON.stringify(args)).replace(
    /[()'!*~]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `command:${ACT_COMMAND}?${query}`;
}
