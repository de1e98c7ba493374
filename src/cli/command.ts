import type { Text } from '../core/index.ts';
import type { Context } from './context.ts';
import type { Args } from './usage.ts';

/** An option of a command; without `value` it is a switch. */
export interface Option {
  readonly name: string;
  readonly short?: string;
  /** What stands for the value in the help: FILE, `zh|en`. */
  readonly value?: string;
  /** May be given several times. */
  readonly multiple?: boolean;
  readonly fallback?: string;
  readonly help: Text;
}

/** A command with all that its help tells. */
export interface Command {
  readonly name: string;
  /** What follows the name: `PATH…`. */
  readonly usage: string;
  readonly summary: Text;
  /** Paragraphs below the summary; empty when it says all. */
  readonly details: readonly Text[];
  readonly options: readonly Option[];
  readonly examples: readonly (readonly [command: string, why: Text])[];
  /** @returns the exit code, raised to 2 by the caller when input could not be read. */
  run(args: Args, context: Context): Promise<number>;
}

/** Options that every command has. */
export const COMMON: readonly Option[] = [
  {
    name: 'lang',
    value: 'zh|en',
    help: {
      zh: '输出语言（默认按系统的 LC_ALL、LC_MESSAGES、LANG）',
      en: 'language (default: from LC_ALL, LC_MESSAGES, LANG)',
    },
  },
  {
    name: 'color',
    value: 'auto|always|never',
    fallback: 'auto',
    help: { zh: '颜色；auto 遵从 NO_COLOR', en: 'colours; auto heeds NO_COLOR' },
  },
  { name: 'locale', value: 'zh|en', help: { zh: '同 --lang', en: 'the same as --lang' } },
  { name: 'help', short: 'h', help: { zh: '显示这份说明', en: 'show this help' } },
];

/** For a person or for a program. */
export const FORMAT: Option = {
  name: 'format',
  short: 'f',
  value: 'pretty|json',
  fallback: 'pretty',
  help: { zh: '输出格式', en: 'form of the output' },
};

/** Options of the commands that look for documents and a dataset. */
export const SEARCH: readonly Option[] = [
  {
    name: 'dataset',
    value: 'PATH',
    multiple: true,
    help: {
      zh: 'datapackage.json、CSV 或所在文件夹；不写则在文稿旁边寻找',
      en: 'a datapackage.json, a CSV, or a folder with one; looked for beside the documents when not given',
    },
  },
  {
    name: 'exclude',
    value: 'GLOB',
    multiple: true,
    help: { zh: '略过的文件，如 "drafts/**"', en: 'files to leave out, such as "drafts/**"' },
  },
  {
    name: 'no-ignore',
    help: { zh: '不理会 .gitignore 和 .policylensignore', en: 'take no notice of .gitignore and .policylensignore' },
  },
  {
    name: 'stdin-filename',
    value: 'NAME',
    help: { zh: 'PATH 为 - 时，标准输入的文件名', en: 'name of the text on standard input, when PATH is -' },
  },
  { name: 'quiet', short: 'q', help: { zh: '不显示进度、提醒和汇总', en: 'no progress, notes or summary' } },
];
