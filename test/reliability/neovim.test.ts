import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

interface Seen {
  readonly error?: string;
  readonly diagnostics: readonly (readonly [number, number, string, string])[];
  readonly hover: string;
  readonly action: string;
  readonly line: string;
  readonly jumped: string;
}

const program = process.env.NVIM_PATH ?? 'nvim';

/** Major and minor as one number, 0.11 as 11; undefined where there is no Neovim. */
function versionOf(): number | undefined {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  const found = /^NVIM v(\d+)\.(\d+)/.exec(stdout ?? '');
  return found ? Number(found[1]) * 100 + Number(found[2]) : undefined;
}

/** The Lua of docs/editors/neovim.md that fits a version: what people are told to write is what runs. */
function configuration(version: number): string {
  const blocks = [...fs.readFileSync('docs/editors/neovim.md', 'utf8').matchAll(/```lua\n([\s\S]*?)```/g)];
  assert.equal(blocks.length, 3);
  return blocks[version >= 11 ? 0 : version >= 8 ? 1 : 2]?.[1] ?? '';
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
    folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'policy-lens-nvim-')));
    const at = (name: string): string => path.join(folder, name);
    fs.cpSync('seeds', at('seeds'), { recursive: true });
    fs.mkdirSync(at('bin'));
    fs.writeFileSync(
      at('bin/policy-lens'),
      `#!/bin/sh\nexec "${process.execPath}" "${path.resolve('dist/cli.js')}" "$@"\n`,
    );
    fs.chmodSync(at('bin/policy-lens'), 0o755);
    fs.writeFileSync(at('init.lua'), `vim.cmd('filetype on')\n${configuration(version)}`);
    const run = spawnSync(
      program,
      ['--headless', '--clean', '-n', '-u', at('init.lua'), '-S', path.resolve('test/reliability/neovim.lua')],
      {
        cwd: at('seeds'),
        encoding: 'utf8',
        timeout: 50_000,
        env: {
          ...process.env,
          PATH: `${at('bin')}${path.delimiter}${process.env.PATH}`,
          LANG: 'C.UTF-8',
          XDG_STATE_HOME: at('state'),
          XDG_CACHE_HOME: at('cache'),
          XDG_CONFIG_HOME: at('config'),
          RESULT: at('result.json'),
        },
      },
    );
    assert.ok(fs.existsSync(at('result.json')), `Neovim left no result\n${run.stdout}${run.stderr}`);
    seen = JSON.parse(fs.readFileSync(at('result.json'), 'utf8')) as Seen;
    assert.equal(seen.error, undefined);
  });
  after(() => folder && fs.rmSync(folder, { recursive: true, force: true }));

  it('shows the conflicts of a note at their places', () => {
    assert.deepEqual(
      seen.diagnostics.map(([line, , code]) => [line + 1, code]),
      [
        [7, 'figure.scale'],
        [15, 'figure.percent-point'],
        [17, 'figure.bound'],
      ],
    );
  });
  it('hovers a figure', () => assert.match(seen.hover, /Conflicts with the dataset/));
  it('applies a fix to the buffer and the conflict goes', () => {
    assert.match(seen.action, /24\.3 trillion yuan/);
    assert.match(seen.line, /operating revenue of 24\.3 trillion yuan and a profit/);
  });
  it('writes the file as it was but for the fix', () => {
    const note = 'seeds/notes/light-industry-plan.md';
    const before = fs.readFileSync(note, 'utf8');
    assert.equal(
      fs.readFileSync(path.join(folder, note), 'utf8'),
      before.replace('24.3 billion yuan', '24.3 trillion yuan'),
    );
  });
  it('goes from a target to what serves it', () => assert.match(seen.jumped, /集群/));
});
