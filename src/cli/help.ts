import type { Locale, Text } from '../core/index.ts';
import type { Command, Option } from './command.ts';
import { widthOf } from './width.ts';

const TITLE: Text = {
  zh: 'policy-lens：读政策文件里的数字，与数据集核对',
  en: 'policy-lens: reads figures in policy documents and checks them against a dataset',
};
const EXITS: readonly Text[] = [
  { zh: '0  没有达到 --fail-on 的结论（默认 warning）', en: '0  nothing at or above --fail-on (default warning)' },
  { zh: '1  有这样的结论', en: '1  findings' },
  {
    zh: '2  用法有误，或有输入无法读取（其余照常核对）',
    en: '2  bad usage or unreadable input (the rest is still checked)',
  },
];
const HEADS = {
  usage: { zh: '用法', en: 'Usage' },
  commands: { zh: '命令', en: 'Commands' },
  options: { zh: '选项', en: 'Options' },
  examples: { zh: '示例', en: 'Examples' },
  exits: { zh: '退出码', en: 'Exit codes' },
} satisfies Readonly<Record<string, Text>>;

/** Help of the whole: the commands, one line each. */
export function helpOf(commands: readonly Command[], locale: Locale): string {
  const rows = commands.map((c): [string, string] => [`${c.name} ${c.usage}`, c.summary[locale]]);
  const more = {
    zh: '每个命令的选项和示例：policy-lens COMMAND --help；版本：--version',
    en: 'Options and examples of a command: policy-lens COMMAND --help; version: --version',
  };
  return `${[
    TITLE[locale],
    `${HEADS.usage[locale]}\n  policy-lens COMMAND …`,
    section(HEADS.commands[locale], columns(rows)),
    more[locale],
    section(
      HEADS.exits[locale],
      EXITS.map((e) => `  ${e[locale]}`),
    ),
  ].join('\n\n')}\n`;
}

/** Help of one command. */
export function commandHelp(command: Command, locale: Locale): string {
  const options = command.options.filter((o) => o.name !== 'locale');
  const examples = command.examples.flatMap(([line, why]) => [`  # ${why[locale]}`, `  ${line}`]);
  return `${[
    command.summary[locale],
    `${HEADS.usage[locale]}\n  policy-lens ${command.name} ${command.usage}`,
    ...command.details.map((d) => d[locale]),
    section(
      HEADS.options[locale],
      columns(options.map((o): [string, string] => [optionName(o), optionHelp(o, locale)])),
    ),
    section(HEADS.examples[locale], examples),
    ...(command.name === 'check'
      ? [
          section(
            HEADS.exits[locale],
            EXITS.map((e) => `  ${e[locale]}`),
          ),
        ]
      : []),
  ].join('\n\n')}\n`;
}

const section = (head: string, lines: readonly string[]): string => [head, ...lines].join('\n');

const optionName = (o: Option): string =>
  `${o.short ? `-${o.short}, ` : ''}--${o.name}${o.value ? ` ${o.value}` : ''}${o.multiple ? ' …' : ''}`;

const optionHelp = (o: Option, locale: Locale): string => {
  const fallback = o.fallback ? (locale === 'zh' ? `（默认 ${o.fallback}）` : ` (default ${o.fallback})`) : '';
  return `${o.help[locale]}${fallback}`;
};

/** Two columns; a left one that is too wide puts the right one below it. */
function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(30, Math.max(...rows.map(([left]) => widthOf(left))));
  return rows.flatMap(([left, right]) =>
    widthOf(left) > width
      ? [`  ${left}`, `  ${' '.repeat(width)}  ${right}`]
      : [`  ${left}${' '.repeat(width - widthOf(left))}  ${right}`],
  );
}
