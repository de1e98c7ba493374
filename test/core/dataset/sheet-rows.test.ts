import assert from 'node:assert/strict';
import writeXlsxFile from 'write-excel-file/node';
import { readSheets, shownNumber } from '../../../src/client/import/rows.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('rows of a file', () => {
  it('reads .xlsx: sheets by name, digits as shown, dates, empty cells', async () => {
    const sheet = (data: unknown[][]) => data.map((row) => row.map((value) => (value === null ? null : { value })));
    const file = await writeXlsxFile([
      {
        sheet: '主要指标',
        data: sheet([
          ['指标', '数值', '发布日期'],
          ['营业收入', 0.1 + 0.2, null],
          ['企业数', 109000, '2023-06-30'],
        ]) as never,
      },
      { sheet: '空', data: [] },
    ] as never).toBuffer();
    assert.deepEqual(await readSheets(new Uint8Array(file), '表.XLSX'), [
      {
        name: '主要指标',
        rows: [
          ['指标', '数值', '发布日期'],
          ['营业收入', '0.3', ''],
          ['企业数', '109000', '2023-06-30'],
        ],
      },
    ]);
  });

  it('reads .csv in UTF-8 with its mark, and in GB18030', async () => {
    const rows = [
      ['指标', '数值'],
      ['粗钢,生铁', '1'],
    ];
    assert.deepEqual(await readSheets(bytes('\uFEFF指标;数值\r\n粗钢,生铁;1'), 'a.csv'), [{ name: '', rows }]);
    const gb = Uint8Array.from([0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0x31]);
    assert.deepEqual(await readSheets(gb, 'a.csv'), [{ name: '', rows: [['指标', '1']] }]);
  });

  it('has nothing of an empty file, and refuses what is no spreadsheet', async () => {
    assert.deepEqual(await readSheets(bytes(' \n\n'), 'a.csv'), []);
    await assert.rejects(readSheets(bytes('no zip'), 'a.xlsx'));
  });

  it('gives numbers the digits that a spreadsheet shows', () => {
    const cases = {
      '24.300000000000001': '24.3',
      '24.30': '24.30',
      '1E-3': '0.001',
      '1.1E+12': '1100000000000',
      '-5': '-5',
    };
    for (const [stored, shown] of Object.entries({ ...cases, '2.5000000000000001E-7': '0.00000025', n: 'n' }))
      assert.equal(shownNumber(stored), shown);
  });
});
