import type { Problem } from '../base/problem.ts';
import type { DatasetFile } from '../dataset/index.ts';
import type { Dataset } from '../model/dataset.ts';
import { BindingsFiles } from './bindings-files.ts';
import { DatasetFiles } from './dataset-files.ts';
import { type Graded, graded, type SeverityOf } from './severities.ts';

/** What the documents of a workspace are judged by: dataset files, bindings, and what the user wants to hear of. */
export abstract class WorkspaceFiles {
  protected readonly files = new DatasetFiles();
  protected readonly bindings = new BindingsFiles();
  /** Without it every rule keeps its own severity. */
  protected severityOf: SeverityOf | undefined;

  /** Every judgement is made anew. */
  protected abstract forgetJudgements(): void;

  /** Sets or replaces a dataset file (datapackage.json or CSV). Every judgement is made anew. */
  setDatasetFile(uri: string, text: string): void {
    if (this.files.set(uri, text)) this.forgetJudgements();
  }

  removeDatasetFile(uri: string): void {
    if (this.files.delete(uri)) this.forgetJudgements();
  }

  /** Sets or replaces a folder's bindings (policy-lens.json). They hold for the documents of its folder and below. */
  setBindingsFile(uri: string, text: string): void {
    if (this.bindings.set(uri, text)) this.forgetJudgements();
  }

  removeBindingsFile(uri: string): void {
    if (this.bindings.delete(uri)) this.forgetJudgements();
  }

  bindingsText(uri: string): string | undefined {
    return this.bindings.text(uri);
  }

  bindingsFiles(): readonly string[] {
    return this.bindings.uris();
  }

  /** What is wrong in one policy-lens.json. */
  bindingsProblems(uri: string): readonly Problem[] {
    return this.wanted(uri, this.bindings.problems(uri));
  }

  isDatasetFile(uri: string): boolean {
    return this.files.has(uri);
  }

  datasetFiles(): readonly string[] {
    return this.files.uris();
  }

  /** Dataset and bindings files: what judgements depend on beside their document's text. */
  readingEnvironment(): { readonly datasets: readonly DatasetFile[]; readonly bindings: readonly DatasetFile[] } {
    return { datasets: this.files.all(), bindings: this.bindings.all() };
  }

  /** The same as texts, in one order. */
  environment(): readonly string[] {
    const files = [...this.files.all(), ...this.bindings.all()];
    return files.sort((a, b) => (a.uri < b.uri ? -1 : 1)).flatMap(({ uri, text }) => [uri, text]);
  }

  dataset(): Dataset {
    return this.files.dataset;
  }

  datasetText(uri: string): string | undefined {
    return this.files.text(uri);
  }

  /** Problems of one dataset file, in file order. */
  datasetProblems(uri: string): readonly Problem[] {
    return this.wanted(uri, this.dataset().problems.get(uri) ?? []);
  }

  protected wanted<T extends Graded>(uri: string, all: readonly T[]): readonly T[] {
    return this.severityOf ? graded(uri, all, this.severityOf) : all;
  }
}
