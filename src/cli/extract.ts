import { type DocumentFacts, decimalText, periodText, readDocument } from '../core/index.ts';
import { readText, uriOf } from './files.ts';
import { oneOf, readArgs, UsageError } from './usage.ts';

/** `extract FILE… --format json`: one JSON array on stdout, an object a document, as the contract in DESIGN.md says. */
export async function extract(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string', default: 'json' }, 'include-numbers': { type: 'boolean', default: false } },
  });
  oneOf('format', values.format, ['json']);
  if (!positionals.length) throw new UsageError('extract: name at least one file');
  const options = { bareNumbers: values['include-numbers'] };
  const documents = positionals.map((file) => toContract(file, readDocument(uriOf(file), readText(file), options)));
  process.stdout.write(`${JSON.stringify(documents, null, 1)}\n`);
  return 0;
}

function toContract(file: string, facts: DocumentFacts): object {
  const { claims, outline, syntax } = facts;
  return {
    file,
    title: syntax.title,
    language: syntax.language,
    kind: facts.kind,
    quantities: claims.map((claim) => ({
      ...claim.span,
      text: claim.text,
      value: decimalText(claim.quantity.value),
      ...(claim.quantity.max ? { valueMax: decimalText(claim.quantity.max) } : {}),
      unit: claim.quantity.unit?.code ?? null,
      bound: claim.quantity.bound,
      period: claim.period ? periodText(claim.period.value) : null,
      indicator: claim.indicator?.value ?? null,
      role: claim.role,
      direction: claim.direction,
    })),
    sectors: outline.sectors.map(({ name, span }) => ({ name, ...span })),
    tasks: outline.tasks.map(({ title, span }) => ({ title, ...span })),
    measures: outline.measures.map(({ text, span }) => ({ text, ...span })),
    targets: outline.targets,
    links: outline.links.map(({ measure, target, basis, score }) => ({ measure, target, basis, score })),
  };
}
