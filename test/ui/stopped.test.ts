// What a person sees when the language server ends again and again, and how it comes back.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { screenshots } from '../harness/screenshots';
import { violations } from './axe';
import { useWorkbench } from './fixture';

const SCRIPT = 'dist/server/node.js';

/** A process's own file in /proc; empty when the process has ended meanwhile. */
function proc(pid: number, file: string): string {
  try {
    return fs.readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch (gone) {
    if (/ENOENT|ESRCH/.test(String(gone))) return '';
    throw gone;
  }
}

const parentOf = (pid: number): number => Number(/^PPid:\s+(\d+)/m.exec(proc(pid, 'status'))?.[1] ?? 0);

/** Whether this run started a process, itself or through others. */
const ours = (pid: number): boolean => pid > 1 && (pid === process.pid || ours(parentOf(pid)));

const servers = (): number[] =>
  fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && proc(Number(name), 'cmdline').includes(SCRIPT))
    .map(Number)
    .filter(ours);

describe('a language server that ends again and again', function () {
  this.timeout(120_000);
  const ui = useWorkbench();

  before(function linuxOnly() {
    if (!fs.existsSync('/proc/self/status')) this.skip();
  });

  it('is said to be gone by tree, dashboard, status bar and a notification, and starts again from there', async () => {
    await ui.wb.showView('Policy Lens');
    await ui.wb.treeRow('激发内需潜力').first().waitFor();
    await ui.wb.openFile('light-industry-plan.md');
    await ui.wb.command('Policy Lens: Open Dashboard');
    const page = await ui.wb.webviewWith('#panel article');
    const killed = new Set<number>();
    // the fifth end within three minutes is the last
    while (killed.size < 5) {
      await ui.wb.until(
        () => servers().some((pid) => !killed.has(pid)),
        () => `no server after ${killed.size} ends`,
      );
      for (const pid of servers().filter((each) => !killed.has(each))) {
        killed.add(pid);
        process.kill(pid, 'SIGKILL');
      }
    }
    await page.locator('.notice', { hasText: 'no longer kept up to date' }).waitFor();
    // what was there can still be read
    assert.ok((await page.locator('#panel article').count()) > 0);
    assert.deepEqual(await violations(page), []);
    const view = ui.wb.page.locator('.part.sidebar');
    await view.getByText('its language server ended again and again').waitFor();
    await view.getByRole('button', { name: 'Restart' }).waitFor();
    const status = ui.wb.page.locator('.statusbar-item[id="policy-lens.policy-lens.policyLens.status"]');
    assert.match((await status.getAttribute('aria-label')) ?? '', /Policy Lens has stopped/);
    await screenshots(ui.wb, 'stopped');
    assert.match((await ui.wb.notifications()).join('\n'), /Figures are not checked until it runs again/);
    await page.locator('.notice button', { hasText: 'Restart' }).click();
    await ui.wb.treeRow('激发内需潜力').first().waitFor();
    await page.locator('.notice').waitFor({ state: 'hidden' });
  });
});
