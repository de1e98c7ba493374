import fc from 'fast-check';
import { CELLS, noise, prose } from './pieces.ts';

const PATHS = [
  'a.csv',
  '../a.csv',
  '../../../../../../etc/passwd.csv',
  '/etc/passwd.csv',
  'file:///etc/passwd.csv',
  'http://example.org/a.csv',
  'C:\\a.csv',
  '%2e%2e/a.csv',
  '%',
  '',
  '\0.csv',
  'a.csv/',
  'datapackage.json',
  '__proto__.csv',
];

const packageJson = fc
  .record({
    resources: fc.oneof(
      fc.array(
        fc.oneof(
          fc.record(
            {
              name: fc.jsonValue(),
              path: fc.oneof(fc.constantFrom(...PATHS), fc.array(fc.constantFrom(...PATHS)), fc.jsonValue()),
            },
            { requiredKeys: [] },
          ),
          fc.jsonValue(),
        ),
        { maxLength: 5 },
      ),
      fc.jsonValue(),
    ),
  })
  .map((value) => JSON.stringify(value));

const bindingsJson = fc
  .record({
    bindings: fc.oneof(
      fc.array(
        fc.oneof(
          fc.record(
            { phrase: fc.oneof(prose, fc.jsonValue()), indicator: fc.oneof(CELLS, fc.jsonValue()) },
            { requiredKeys: [] },
          ),
          fc.jsonValue(),
        ),
        { maxLength: 5 },
      ),
      fc.jsonValue(),
    ),
  })
  .map((value) => JSON.stringify(value));

const selector = fc.record(
  {
    type: fc.constantFrom('TextQuoteSelector', 'TextPositionSelector', 'XPathSelector'),
    exact: fc.oneof(prose, fc.jsonValue()),
    prefix: fc.oneof(noise, fc.jsonValue()),
    suffix: noise,
    start: fc.oneof(fc.double(), fc.jsonValue()),
    end: fc.double(),
    refinedBy: fc.jsonValue(),
  },
  { requiredKeys: ['type'] },
);
const notesJson = fc
  .record({
    first: fc.record({
      items: fc.array(
        fc.record(
          {
            id: fc.oneof(fc.constantFrom('a', 'b', '__proto__'), fc.jsonValue()),
            target: fc.oneof(
              fc.record({
                source: fc.constantFrom('a.md', '../../x'),
                selector: fc.oneof(selector, fc.array(selector)),
              }),
              fc.jsonValue(),
            ),
            references: fc.array(fc.constantFrom('a', 'b')),
            motivation: fc.jsonValue(),
            body: fc.jsonValue(),
            creator: fc.jsonValue(),
          },
          { requiredKeys: ['id', 'target'] },
        ),
        { maxLength: 4 },
      ),
    }),
  })
  .map((value) => JSON.stringify(value));

/** JSON of a known shape, or of any, a character of it gone now and then. */
const damaged = (json: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.oneof({ weight: 4, arbitrary: json }, { weight: 1, arbitrary: fc.json() }),
      fc.option(fc.tuple(fc.nat(200), noise)),
    )
    .map(([text, hit]) => (hit ? text.slice(0, hit[0]) + hit[1] + text.slice(hit[0] + 1) : text));

export const datapackage = damaged(packageJson);
export const bindings = damaged(bindingsJson);
export const notes = damaged(notesJson);
