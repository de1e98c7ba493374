import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What the script of an editor leaves as JSON in $RESULT: what a person saw over a copy of seeds/. */
export interface Seen {
  /** What went wrong on the way. */
  readonly error?: string;
  /** Conflicts of the note in its order: line (from 1), and what it says. */
  readonly diagnostics: readonly (readonly [number, string])[];
  readonly hover: string;
  /** The title of the fix that was applied, and its line afterwards. */
  readonly action: string;
  readonly line: string;
  /** The line that the definition of a target led to. */
  readonly jumped: string;
}

const NOTE = 'seeds/notes/light-industry-plan.md';

/** A new folder with a copy of seeds/ and `policy-lens` for PATH. */
export function workplace(): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'policy-lens-editor-')));
  fs.cpSync('seeds', path.join(folder, 'seeds'), { recursive: true });
  const program = path.join(folder, 'bin/policy-lens');
  fs.mkdirSync(path.dirname(program));
  fs.writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${path.resolve('dist/cli.js')}" "$@"\n`);
  fs.chmodSync(program, 0o755);
  return folder;
}

/** Runs an editor to its end in the workplace's seeds/, with nothing of the user's; fails unless it leaves a result. */
export function runEditor(folder: string, program: string, args: readonly string[]): Seen {
  const at = (name: string): string => path.join(folder, name);
  const result = at('result.json');
  const { stdout, stderr } = spawnSync(program, args, {
    cwd: at('seeds'),
    encoding: 'utf8',
    timeout: 50_000,
    env: {
      ...process.env,
      PATH: `${at('bin')}${path.delimiter}${process.env.PATH}`,
      LC_ALL: 'C.UTF-8',
      HOME: folder,
      XDG_STATE_HOME: at('state'),
      XDG_CACHE_HOME: at('cache'),
      XDG_CONFIG_HOME: at('config'),
      RESULT: result,
    },
  });
  assert.ok(fs.existsSync(result), `${program} left no result\n${stdout}${stderr}`);
  const seen = JSON.parse(fs.readFileSync(result, 'utf8')) as Seen;
  assert.equal(seen.error, undefined);
  return seen;
}

/** Code of a documentation page, by its language: what people are told to write is what runs. */
export function codeOf(page: string, language: string): string[] {
  const blocks = fs.readFileSync(page, 'utf8').matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'));
  return [...blocks].map(([, code]) => code ?? '');
}

/** The tests of an editor whose script has run. */
export function behavesAsAnEditor(folder: () => string, seen: () => Seen): void {
  it('shows the conflicts of a note at their places', () => {
    const told = seen().diagnostics.map(([line, text]) => [line, /figure\.[a-z-]+/.exec(text)?.[0]]);
    assert.deepEqual(told, [
      [7, 'figure.scale'],
      [15, 'figure.percent-point'],
      [17, 'figure.bound'],
    ]);
  });
  it('hovers a figure', () => assert.match(seen().hover, /Conflicts with the dataset/));
  it('applies a fix to the buffer and the conflict goes', () => {
    assert.match(seen().action, /24\.3 trillion yuan/);
    assert.match(seen().line, /operating revenue of 24\.3 trillion yuan and a profit/);
  });
  it('writes the file as it was but for the fix', () => {
    const before = fs.readFileSync(NOTE, 'utf8');
    const now = fs.readFileSync(path.join(folder(), NOTE), 'utf8');
    assert.equal(now, before.replace('24.3 billion yuan', '24.3 trillion yuan'));
  });
  it('goes from a target to what serves it', () => assert.match(seen().jumped, /集群/));
}
