// What VS Code calls in the extension host: run() resolves when all is well.
import net from 'node:net';
import { format } from 'node:util';
import { takeCoverage } from 'node:v8';
import Mocha from 'mocha';
import * as vscode from 'vscode';
import { runMocha, testFiles } from '../../harness/mocha';

/** Straight to the terminal where the harness offers a socket; the console in a plain desktop run. */
function openOutput() {
  const address = process.env.TEST_OUTPUT_SOCKET;
  const socket = address ? net.connect(address) : undefined;
  return {
    print: (...args: unknown[]) => {
      if (socket) socket.write(`${format(...args)}\n`);
      else console.log(format(...args) || ' ');
    },
    end: () => new Promise<void>((resolve) => (socket ? socket.end(resolve) : resolve())),
  };
}

export async function run(): Promise<void> {
  const output = openOutput();
  Mocha.reporters.Base.consoleLog = output.print;
  output.print(`VS Code ${vscode.version}, Node ${process.versions.node}, language ${vscode.env.language}`);
  const counts = await runMocha(testFiles(__dirname, '.test.cjs'), 20_000);
  if (process.env.NODE_V8_COVERAGE) takeCoverage();
  await output.end();
  if (counts.failed > 0 || counts.passed === 0) throw new Error(`${counts.failed} failed, ${counts.passed} passed`);
}
