import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeCache } from '../server/node/cache.ts';
import { nodeFiles } from '../server/node/files.ts';
import { serve } from '../server/server.ts';
import { COMMON, type Command } from './command.ts';
import { refuse } from './usage.ts';

const TRANSPORTS = ['stdio', 'node-ipc', 'socket', 'pipe'];

/** `lsp --stdio`: the language server for any editor. Runs until the editor ends it. */
export const lsp: Command = {
  name: 'lsp',
  usage: '--stdio',
  summary: { zh: '语言服务器，供任何支持 LSP 的编辑器使用', en: 'the language server, for any editor that speaks LSP' },
  details: [],
  // Read by the library from the arguments itself; listed so that they are known.
  options: [
    { name: 'stdio', help: { zh: '经标准输入输出通信', en: 'speak over standard input and output' } },
    { name: 'node-ipc', help: { zh: '经 Node 的进程通信', en: 'speak over Node’s own channel' } },
    { name: 'socket', value: 'PORT', help: { zh: '经本机端口通信', en: 'speak over a local port' } },
    { name: 'pipe', value: 'NAME', help: { zh: '经命名管道通信', en: 'speak over a named pipe' } },
    {
      name: 'clientProcessId',
      value: 'PID',
      help: { zh: '编辑器的进程号；它结束则退出', en: 'the editor’s process; ends with it' },
    },
    ...COMMON,
  ],
  examples: [['policy-lens lsp --stdio', { zh: '由编辑器启动', en: 'started by an editor' }]],
  async run(args) {
    if (!TRANSPORTS.some((name) => args.has(name) || args.text(name) !== undefined))
      refuse('lsp：请给出通信方式，如 --stdio', 'lsp: say how to speak to it, such as --stdio');
    serve(createConnection(ProposedFeatures.all), nodeFiles, await nodeCache(process.argv[1] ?? ''));
    return new Promise(() => {});
  },
};
