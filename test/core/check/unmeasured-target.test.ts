import assert from 'node:assert/strict';
import { Workspace } from '../../../src/core/index.ts';

/** Texts the rule marks in a document. */
function marked(text: string): string[] {
  const workspace = new Workspace();
  workspace.setDocument('file:///plan.md', text);
  const findings = workspace.judgement('file:///plan.md')?.findings ?? [];
  return findings.filter((f) => f.code === 'link.unmeasured-target').map((f) => text.slice(f.span.start, f.span.end));
}

const plan = (measures: string): string =>
  `# 某市农业行动方案\n\n## 主要目标\n\n到2027年，建成50个数字农业示范区，农田灌溉面积达到300万亩。\n\n## 重点任务\n\n${measures}\n`;

describe('link.unmeasured-target', () => {
  it('hints at a target that nothing serves', () =>
    assert.deepEqual(marked(plan('### （一）建设示范区\n\n开展数字农业示范区创建行动，支持各县申报示范区。')), [
      '300万亩',
    ]));
  it('is quiet where every target is served', () =>
    assert.deepEqual(
      marked(
        plan(
          '### （一）建设示范区\n\n开展数字农业示范区创建行动。\n\n### （二）扩大灌溉\n\n推进农田灌溉设施改造，扩大灌溉面积。',
        ),
      ),
      [],
    ));
  it('is quiet in a document without measures', () =>
    assert.deepEqual(marked('# 笔记\n\n到2027年，建成50个数字农业示范区。\n'), []));
  it('is silenced by a comment', () =>
    assert.deepEqual(
      marked(
        plan('### （一）建设示范区\n\n开展数字农业示范区创建行动。').replace(
          '到2027年',
          '<!-- policy-lens-disable-next-line link.unmeasured-target 另文部署 -->\n到2027年',
        ),
      ),
      [],
    ));
});
