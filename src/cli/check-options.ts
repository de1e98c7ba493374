import { FORMAT, type Option } from './command.ts';

/** The options of `check` alone. */
export const OPTIONS: readonly Option[] = [
  { ...FORMAT, value: 'pretty|json|sarif|github|junit' },
  {
    name: 'output',
    short: 'o',
    value: 'FILE',
    help: { zh: '写入文件而非标准输出', en: 'write to a file instead of standard output' },
  },
  {
    name: 'fail-on',
    value: 'error|warning|information|hint',
    fallback: 'warning',
    help: { zh: '达到这一级别即返回 1', en: 'end with 1 from this severity on' },
  },
  {
    name: 'isolated',
    help: {
      zh: '每个文件单独核对，不比较各文稿',
      en: 'judge each file on its own, without rules across notes',
    },
  },
  { name: 'fix', help: { zh: '改正：写入每条结论的首选改法', en: 'write the preferred fix of each finding' } },
  {
    name: 'fix-dry-run',
    help: { zh: '只显示将作的改动，不写文件', en: 'show those changes as a diff, write nothing' },
  },
  {
    name: 'baseline',
    value: 'FILE',
    help: { zh: '基线中已有的结论不报', en: 'leave out findings that this baseline knows' },
  },
  {
    name: 'write-baseline',
    value: 'FILE',
    help: { zh: '把现有结论写成基线', en: 'write all present findings to a baseline' },
  },
  { name: 'max-findings', value: 'N', help: { zh: '最多列出 N 条', en: 'list N findings at most' } },
  {
    name: 'alerts-only',
    help: {
      zh: 'SARIF 只含问题，不含一致、待查和已忽略的（GitHub 会把它们都当作警报）',
      en: 'SARIF: only what is wrong; not what agrees, needs a look or is silenced (GitHub takes all of it for alerts)',
    },
  },
];
