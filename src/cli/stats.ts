import { coverageOf, type DocumentFacts, Workspace } from '../core/index.ts';
import { datasetAt, datasetNear, documentsIn, readText, uriOf } from './files.ts';
import { oneOf, readArgs, UsageError } from './usage.ts';

/** `stats PATH…`: how much was read and how the figures came out, by document. */
export async function stats(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs({
    args: [...args],
    allowPositionals: true,
    options: { dataset: { type: 'string', multiple: true }, format: { type: 'string', default: 'pretty' } },
  });
  const format = oneOf('format', values.format, ['pretty', 'json']);
  if (!positionals.length) throw new UsageError('stats: name at least one file or folder');
  const files = documentsIn(positionals);
  const workspace = new Workspace();
  const dataset = values.dataset ? values.dataset.flatMap(datasetAt) : datasetNear(files, positionals);
  for (const { uri, text } of dataset) workspace.setDatasetFile(uri, text);
  for (const file of files) workspace.setDocument(uriOf(file), readText(file));
  const rows = files.map((file) => {
    const uri = uriOf(file);
    const { kind, claims, outline } = workspace.document(uri) as DocumentFacts;
    const { sectors, tasks, measures, targets, links } = outline;
    const counts = { sectors, tasks, measures, targets, links };
    const sizes = Object.fromEntries(Object.entries(counts).map(([name, list]) => [name, list.length]));
    return { file, kind, figures: claims.length, ...sizes, ...coverageOf(workspace, [uri]) };
  });
  process.stdout.write(format === 'json' ? `${JSON.stringify(rows, null, 1)}\n` : table(rows));
  return 0;
}

function table(rows: readonly Readonly<Record<string, string | number>>[]): string {
  const heads = Object.keys(rows[0] ?? {});
  const cells = [heads, ...rows.map((row) => heads.map((h) => String(row[h])))];
  const widths = heads.map((_, i) => Math.max(...cells.map((r) => (r[i] as string).length)));
  return `${cells
    .map((r) =>
      r
        .map((c, i) => c.padEnd(widths[i] as number))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')}\n`;
}
