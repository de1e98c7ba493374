import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { slice } from '../../../src/core/base/span.ts';
import { kindOf, outlineOf } from '../../../src/core/outline/index.ts';
import { type Figure, fixture, read } from './support.ts';

interface Golden {
  readonly kind: string;
  readonly figures: readonly Figure[];
  readonly sectors: readonly string[];
  readonly tasks: readonly string[];
  readonly measures: readonly string[];
  readonly links: readonly string[];
}

/** Each document of test/fixtures/outline against what stands beside it. */
describe('outlineOf on documents', () => {
  const names = readdirSync(path.join('test', 'fixtures', 'outline')).filter((name) => name.endsWith('.md'));
  for (const name of names) {
    it(name, () => {
      const golden = JSON.parse(fixture(name.replace(/\.md$/, '.json'))) as Golden;
      const { document, claims } = read(fixture(name), golden.figures);
      const outline = outlineOf(document, claims);
      const found: Golden = {
        kind: kindOf(document),
        figures: golden.figures,
        sectors: outline.sectors.map((sector) => sector.name),
        tasks: outline.tasks.map((t) => `${t.label} ${t.title}${t.responsible ? ` < ${t.responsible}` : ''}`),
        measures: outline.measures.map((measure) => measure.text),
        links: outline.links.map((l) => `${outline.measures[l.measure]?.text} → ${claims[l.target]?.text}`),
      };
      assert.deepEqual(found, golden);
      for (const measure of outline.measures) assert.equal(slice(document.text, measure.span), measure.text);
      for (const task of outline.tasks) assert.equal(slice(document.text, task.span), task.title);
    });
  }
});
