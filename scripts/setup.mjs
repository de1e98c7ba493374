// What a fresh machine lacks: npm packages, Chromium, a font with Chinese, other editors. Plain Node, for it runs before `npm ci`.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const onWindows = process.platform === 'win32';

/** Runs a program with our terminal; gives its exit code. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: onWindows, ...options });
  if (error) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

/** Full path of a program on PATH, if there is one. */
export function onPath(name) {
  const dirs = (process.env.PATH ?? '').split(path.delimiter);
  return dirs.map((dir) => path.join(dir, name)).find((file) => fs.existsSync(file));
}

const readPackages = (file) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')).packages;
const fits = (list, value) => !list || list.includes(value);

/** Why node_modules is not what the lock file says; undefined when it is. Contents, not times: git sets times anew. */
function staleness() {
  if (!fs.existsSync(path.join(root, 'node_modules', '.package-lock.json'))) return 'no packages are installed';
  const wanted = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  const differs = ([name, entry]) => installed[name]?.version !== entry.version;
  const needed = Object.entries(wanted).filter(
    ([name, entry]) =>
      name in installed ||
      (name !== '' &&
        !entry.optional &&
        !entry.devOptional &&
        fits(entry.os, process.platform) &&
        fits(entry.cpu, process.arch)),
  );
  const missing = needed.find(differs);
  if (missing) return `${missing[0]} is not the version of the lock file`;
  const surplus = Object.keys(installed).find((name) => !(name in wanted));
  return surplus && `${surplus} is no longer in the lock file`;
}

/** `npm ci` when it is needed. Gives whether the packages are there. */
export function installPackages() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node 20.19 or newer is needed; this is ${process.versions.node}`);
    return false;
  }
  const why = staleness();
  if (!why) return true;
  // A worktree may share another's packages through a link: `npm ci` would empty them under its feet.
  if (fs.lstatSync(path.join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    console.log(`node_modules is a link and not up to date (${why}); run npm ci where it points to`);
    return true;
  }
  console.log(`npm ci (${why})`);
  return run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) === 0;
}

const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Chromium and a Chinese font from the system's packages, where we may install them; else says what is missing. */
export function installBrowser() {
  const hasBrowser = process.env.CHROMIUM_PATH || browsers.some(onPath);
  const fonts = onPath('fc-list') && spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).stdout;
  if (process.platform !== 'linux' || (hasBrowser && fonts)) return;
  const packages = [...(hasBrowser ? [] : ['chromium']), ...(fonts ? [] : ['fontconfig', 'fonts-noto-cjk'])];
  if (!installFromDebian(packages))
    console.log(`The tests in VS Code want these system packages: ${packages.join(' ')}`);
}

/** Neovim and Emacs from Debian, to test the server with other clients. Where they cannot be had, their tests are skipped. */
export function installEditors() {
  const missing = [
    ...(process.env.NVIM_PATH || onPath('nvim') ? [] : ['neovim']),
    ...(process.env.EMACS_PATH || onPath('emacs') ? [] : ['emacs-nox', 'elpa-eglot', 'elpa-markdown-mode']),
  ];
  if (missing.length && !installFromDebian(missing))
    console.log(`The tests in other editors are skipped without these system packages: ${missing.join(' ')}`);
}

/** Gives false where we may not: not root, or not Debian. */
function installFromDebian(packages) {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !onPath('apt-get')) return false;
  console.log(`apt-get install ${packages.join(' ')}`);
  const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'ignore', 'inherit'] };
  run('apt-get', ['update', '-qq'], quiet);
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet) === 0;
}
