import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { behavesAsAnEditor, codeOf, runEditor, type Seen, workplace } from './editor.ts';

const program = process.env.EMACS_PATH ?? 'emacs';
// the packages of the system are loaded at start, but not in batch mode
const START = '(package-initialize)';
const NEEDED = `(progn ${START} (require 'eglot) (require 'markdown-mode))`;

describe('Emacs', function () {
  this.timeout(60_000);
  let folder: string;
  let seen: Seen;

  before(function () {
    if (spawnSync(program, ['--batch', '--eval', NEEDED]).status !== 0) {
      console.log(
        '    skipped: no Emacs with Eglot (Debian: emacs-nox, elpa-eglot, elpa-markdown-mode; or EMACS_PATH)',
      );
      this.skip();
    }
    folder = workplace();
    // Emacs' projects are folders under version control
    spawnSync('git', ['init', '--quiet', path.join(folder, 'seeds')]);
    const init = path.join(folder, 'init.el');
    fs.writeFileSync(init, `${START}\n${codeOf('docs/editors/emacs.md', 'elisp')[0]}`);
    const script = path.resolve('test/reliability/emacs.el');
    seen = runEditor(folder, program, ['--batch', '--load', init, '--load', script]);
  });
  after(() => folder && fs.rmSync(folder, { recursive: true, force: true }));

  behavesAsAnEditor(
    () => folder,
    () => seen,
  );
});
