import fs from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { root } from '../harness/root';

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

/** Accessibility problems that axe finds in a page, or in what `selector` matches there, in words. */
export async function violations(frame: Frame, selector?: string): Promise<string[]> {
  const axe = fs.readFileSync(path.join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
  await frame.evaluate(axe);
  const where = selector ? `{ include: [[${JSON.stringify(selector)}]] }` : 'document';
  const result = (await frame.evaluate(`axe.run(${where}, { resultTypes: ['violations'] })`)) as AxeResult;
  return result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => `${n.html} ${n.failureSummary}`).join('\n')}`);
}
