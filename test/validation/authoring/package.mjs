// The data package that the builders of all sets write: two tables and their description.
import fs from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';

const INDICATORS = ['indicator', 'label_zh', 'label_en', 'aliases', 'sector', 'unit'];
const OBSERVATIONS = [
  'indicator',
  'sector',
  'time_period',
  'role',
  'bound',
  'value',
  'value_max',
  'unit',
  'source',
  'source_quote',
];

const fields = (names) => names.map((name) => ({ name, type: 'string' }));
const table = (names, rows) => `${Papa.unparse([names, ...rows], { newline: '\n' })}\n`;

/** Writes `data/` of a set; rows are lists of cells in the order of the columns above. */
export function writePackage(set, name, indicators, observations) {
  const put = (file, text) => fs.writeFileSync(path.join(set, 'data', file), text);
  fs.mkdirSync(path.join(set, 'data'), { recursive: true });
  put('indicators.csv', table(INDICATORS, indicators));
  put('observations.csv', table(OBSERVATIONS, observations));
  const foreignKeys = [{ fields: ['indicator'], reference: { resource: 'indicators', fields: ['indicator'] } }];
  const resources = [
    {
      name: 'indicators',
      path: 'indicators.csv',
      schema: { fields: fields(INDICATORS), primaryKey: ['indicator'] },
    },
    { name: 'observations', path: 'observations.csv', schema: { fields: fields(OBSERVATIONS), foreignKeys } },
  ];
  const $schema = 'https://datapackage.org/profiles/2.0/datapackage.json';
  put('datapackage.json', `${JSON.stringify({ $schema, name, resources }, null, 2)}\n`);
}
