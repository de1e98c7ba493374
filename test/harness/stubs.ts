/**
 * Modules that VS Code's server imports and a test host can do without (native or telemetry), as CommonJS text.
 * Every export is an assignment of its own: Node finds no names in `module.exports = {…}` for an ES importer.
 */
const watchdog = 'exports.start = () => {};\nexports.exit = (code) => process.exit(code || 0);\n';

/** The native file logger in plain JavaScript; VS Code's log files stay readable. */
const logger = `const fs = require('fs'), path = require('path');
class Logger {
  constructor(file) { this.file = file; fs.mkdirSync(path.dirname(file), { recursive: true }); }
  setPattern() {} clearFormatters() {} setLevel() {} getLevel() { return 2; } flush() {} drop() {}
}
for (const level of ['trace', 'debug', 'info', 'warn', 'error', 'critical'])
  Logger.prototype[level] = function (text) {
    // a run that ends removes the folder while the last lines are being written
    if (fs.existsSync(path.dirname(this.file)))
      fs.appendFile(this.file, new Date().toISOString() + ' [' + level + '] ' + text + '\\n', () => {});
  };
const create = async (_name, file) => new Logger(file);
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
`;

/** Module name → text of its index.js. `ripgrep` is the path of the search binary for this platform. */
export function stubs(ripgrep: string): ReadonlyMap<string, string> {
  return new Map([
    ['@vscode/spdlog', logger],
    ['@microsoft/1ds-core-js', 'exports.AppInsightsCore = class { initialize() {} track() {} unload() {} };\n'],
    ['@vscode/native-watchdog', watchdog],
    // its name in VS Code up to 1.10x
    ['native-watchdog', watchdog],
    ['@vscode/deviceid', "exports.getDeviceId = async () => '00000000-0000-0000-0000-000000000000';\n"],
    // VS Code imports a package for all platforms (57 MB); the one of this platform does
    ['@vscode/ripgrep-universal', `exports.rgPath = ${JSON.stringify(ripgrep)};\n`],
  ]);
}
