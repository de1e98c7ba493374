import type { Cited, Digest } from './digest.ts';
import { RecalledDigest } from './recalled.ts';

/** The figures of one document that cite an indicator. */
export interface Citing {
  readonly uri: string;
  readonly digest: Digest;
  readonly cited: readonly Cited[];
}

/** The digests of all documents, and who cites what, kept as digests come and go. */
export class Digests {
  private readonly all = new Map<string, Digest>();
  private readonly byIndicator = new Map<string, Set<string>>();
  /** Documents without one, in the order they came. */
  readonly missing = new Set<string>();

  get(uri: string): Digest | undefined {
    return this.all.get(uri);
  }

  has(uri: string): boolean {
    return this.all.has(uri);
  }

  /** A document that has no digest as yet. */
  expect(uri: string): void {
    if (!this.all.has(uri)) this.missing.add(uri);
  }

  set(uri: string, digest: Digest): void {
    this.delete(uri);
    this.missing.delete(uri);
    this.all.set(uri, digest);
    for (const indicator of indicatorsOf(digest)) {
      const same = this.byIndicator.get(indicator);
      if (same) same.add(uri);
      else this.byIndicator.set(indicator, new Set([uri]));
    }
  }

  /** The document stays, its digest is to be made anew. */
  delete(uri: string): void {
    const digest = this.all.get(uri);
    if (!digest) return;
    this.all.delete(uri);
    this.missing.add(uri);
    for (const indicator of indicatorsOf(digest)) {
      const same = this.byIndicator.get(indicator);
      same?.delete(uri);
      if (!same?.size) this.byIndicator.delete(indicator);
    }
  }

  /** The document is gone. */
  forget(uri: string): void {
    this.delete(uri);
    this.missing.delete(uri);
  }

  clear(): void {
    for (const uri of this.all.keys()) this.missing.add(uri);
    this.all.clear();
    this.byIndicator.clear();
  }

  /** Documents that cite an indicator, in the order in which their digests came. */
  *citing(indicator: string): Iterable<Citing> {
    for (const uri of [...(this.byIndicator.get(indicator) ?? [])]) {
      const digest = this.all.get(uri);
      if (digest) yield { uri, digest, cited: citedOf(digest, indicator) };
    }
  }
}

const indicatorsOf = (digest: Digest): readonly string[] =>
  digest instanceof RecalledDigest ? digest.indicators : digest.cited.map((one) => one.indicator);

const citedOf = (digest: Digest, indicator: string): readonly Cited[] =>
  digest instanceof RecalledDigest
    ? digest.citing(indicator)
    : digest.cited.filter((one) => one.indicator === indicator);
