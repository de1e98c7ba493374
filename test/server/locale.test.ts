import assert from 'node:assert/strict';
import { Client, Folder } from './client.ts';

const FILES = { 'plan.md': '# 方案\n\n2023年，产量:目标[达到5万吨]{#rev}。\n' };

/** What the server refuses, it refuses in the client's language. */
describe('the language of refusals over stdio', function () {
  this.timeout(30_000);
  for (const { locale, says } of [
    { locale: 'zh-cn', says: /[\u4e00-\u9fff]/ },
    { locale: 'en', says: /no blanks/ },
  ])
    it(`is ${locale} for a client in ${locale}`, async () => {
      const folder = new Folder(FILES);
      const client = new Client();
      try {
        await client.start([folder.href], { locale });
        const line = '2023年，产量:目标[达到5万吨]{#rev}。';
        const params = {
          textDocument: { uri: folder.uri('plan.md') },
          position: { line: 2, character: line.indexOf('rev') + 1 },
          newName: 'a b',
        };
        await assert.rejects(client.connection.sendRequest('textDocument/rename', params), says);
      } finally {
        await client.stop();
        folder.remove();
      }
    });
});
