import assert from 'node:assert/strict';
import { loadDataset } from '../../../src/core/dataset/index.ts';
import { judgeText } from './corpus.ts';

const dataset = loadDataset([
  { uri: '/d/datapackage.json', text: '{"resources":[{"path":"i.csv"},{"path":"o.csv"}]}' },
  {
    uri: '/d/i.csv',
    text: `indicator,label_zh,label_en,aliases,sector,unit
bees,,beehives registered,,farming,{hives}
eggs,,eggs collected,,farming,{eggs}
milk,,milk delivered to dairies,,farming,t
wool,,wool clip,,farming,t
goats,,goats on mountain pastures,,farming,{goats}
hay,,hay stored in barns,,farming,t
aid,,grants paid to young farmers,,farming,EUR
loan,,loans for barns,,farming,EUR
scheme,,share of farms in the bird scheme,,farming,%
`,
  },
  {
    uri: '/d/o.csv',
    text: `indicator,time_period,role,bound,value,unit,unit_mult
bees,2024,actual,eq,41785,{hives},0
eggs,2024,actual,eq,8.31,{eggs},6
milk,2024,actual,eq,5.27,t,6
wool,2024,actual,eq,914,t,0
goats,2024,actual,eq,1286,{goats},0
hay,2024,actual,eq,6.43,t,3
aid,2024,actual,eq,38.2,EUR,6
loan,2024,actual,eq,57.9,EUR,6
scheme,2024,actual,eq,64.5,%,0
`,
  },
]);

const CITED =
  'In 2024 there were 41,785 beehives registered. In 2024 8.31 million eggs were collected. In 2024 5.27 million tonnes of ' +
  'milk were delivered to dairies. In 2024 the wool clip was 914 tonnes. In 2024 there were 1,286 goats on mountain ' +
  'pastures. In 2024 barns stored 6,430 tonnes of hay.';

/** What is said of a figure after a text that goes through the sector's other rows. */
function told(said: string, figure: string, before = CITED): string {
  const { claims, verdicts, findings } = judgeText(`# Farming in 2024\n\n${before}\n\n${said}\n`, dataset);
  const index = claims.findIndex((claim) => claim.text.includes(figure));
  assert.ok(index >= 0, `no ${figure} in ${said}`);
  return findings.find((f) => f.claim === index)?.code ?? verdicts[index]?.kind ?? '';
}

describe('rows that a text going through a sector has left', () => {
  it('gives a figure named from afar the one row of its unit, time and role that it misses as a slip does', () => {
    assert.equal(told('In 2024 newcomers under forty received grants worth €38.7 million.', '38.7'), 'figure.value');
    assert.equal(told('In 2024 newcomers under forty received grants worth €382 million.', '382'), 'figure.value');
    assert.equal(told('In 2024 two thirds of holdings, 65.4%, looked after birds.', '65.4'), 'figure.value');
  });

  it('takes the row for one that agrees', () => {
    assert.equal(told('In 2024 newcomers under forty received grants worth €38.2 million.', '38.2'), 'agrees');
  });

  it('leaves alone a number that is no slip of the row, and words that point to none', () => {
    assert.equal(told('In 2024 newcomers under forty received grants worth €21.6 million.', '21.6'), 'unmatched');
    assert.equal(told('In 2024 the harbour took in €38.7 million.', '38.7'), 'unmatched');
  });

  it('leaves alone a figure of another time', () => {
    assert.equal(told('In 2019 newcomers under forty received grants worth €38.7 million.', '38.7'), 'unmatched');
  });

  it('says nothing in a text that cites little of the sector', () => {
    const few = 'In 2024 there were 41,785 beehives registered. In 2024 the wool clip was 914 tonnes.';
    assert.equal(told('In 2024 newcomers under forty received grants worth €38.7 million.', '38.7', few), 'unmatched');
  });

  it('says nothing where the row is another figure’s already', () => {
    const paid = `${CITED} In 2024 grants paid to young farmers came to €38.2 million.`;
    assert.equal(told('In 2024 newcomers under forty received grants worth €38.7 million.', '38.7', paid), 'unmatched');
  });

  const grants = 'In 2024 newcomers under forty received grants worth €38.7 million.';

  it('says nothing where most of the text is of something else', () => {
    const other = Array.from({ length: 16 }, (_, i) => `The port counted ${613 + 37 * i} boats at pier ${i + 1}.`).join(
      ' ',
    );
    assert.equal(told(grants, '38.7', `${CITED} ${other}`), 'unmatched');
  });

  it('gives the number to the row that the words point to, not to one it misses by a slip', () => {
    assert.equal(told('In 2024 farmers received loans worth €38.7 million.', '38.7'), 'unmatched');
    assert.equal(told('In 2024 farmers received loans worth €59.7 million.', '59.7'), 'figure.value');
  });

  it('takes no range and no single digit for a slip', () => {
    assert.equal(told('In 2024 newcomers under forty received grants worth €38.7–39.7 million.', '38.7'), 'unmatched');
    assert.equal(told('In 2024 newcomers under forty received grants worth €4 billion.', '€4'), 'unmatched');
  });

  it('asks more words for a number of two digits', () => {
    assert.equal(told('In 2024 two thirds of holdings, 46%, looked after birds.', '46'), 'unmatched');
  });

  it('leaves a figure of a place alone that the rows do not name', () => {
    assert.equal(told(grants.replace('newcomers', 'newcomers in Japan'), '38.7'), 'unmatched');
  });

  it('leaves alone what an annotation binds to a row', () => {
    const bound = ':figure[€38.7 million]{indicator=loan}';
    assert.equal(told(grants.replace('€38.7 million', bound), '38.7'), 'figure.value');
  });
});
