import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { behavesAsAnEditor, codeOf, runEditor, type Seen, workplace } from './editor.ts';

const program = process.env.NVIM_PATH ?? 'nvim';

/** Major and minor as one number, 0.11 as 11; undefined where there is no Neovim. */
function versionOf(): number | undefined {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  const found = /^NVIM v(\d+)\.(\d+)/.exec(stdout ?? '');
  return found ? Number(found[1]) * 100 + Number(found[2]) : undefined;
}

/** The Lua of the page that fits a version. */
function configuration(version: number): string {
  const blocks = codeOf('docs/editors/neovim.md', 'lua');
  assert.equal(blocks.length, 3);
  return blocks[version >= 11 ? 0 : version >= 8 ? 1 : 2] ?? '';
}

describe('Neovim', function () {
  this.timeout(60_000);
  let folder: string;
  let seen: Seen;

  before(function () {
    const version = versionOf();
    if (version === undefined) {
      console.log('    skipped: there is no Neovim (Debian: apt-get install neovim, or NVIM_PATH)');
      this.skip();
    }
    folder = workplace();
    const init = path.join(folder, 'init.lua');
    fs.writeFileSync(init, `vim.cmd('filetype on')\n${configuration(version)}`);
    const script = path.resolve('test/reliability/neovim.lua');
    seen = runEditor(folder, program, ['--headless', '--clean', '-n', '-u', init, '-S', script]);
  });
  after(() => folder && fs.rmSync(folder, { recursive: true, force: true }));

  behavesAsAnEditor(
    () => folder,
    () => seen,
  );
});
