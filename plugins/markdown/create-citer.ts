import { readFileSync } from "node:fs";
import CSL, { type Engine } from "citeproc";
import type { CslItem } from "../catalog/csl-item.ts";
import { formatCluster, formatEntries, MARK } from "./format-cluster.ts";
import type { CitationPiece, Cluster, FormattedCitations, FormattedEntry } from "./formatted-citations.ts";

/** Puts the citations of a text in a style. A pure function of the clusters: no text has an effect on another. */
export type Citer = (clusters: readonly Cluster[]) => FormattedCitations;

const STYLE = readFileSync(new URL("csl/author-year.csl", import.meta.url), "utf8");
const LOCALE = readFileSync(new URL("csl/locales-en-US.xml", import.meta.url), "utf8");
/** A style that tells people of one name from each other even where their works' citations differ. */
const NAMES_DIFFER = /givenname-disambiguation-rule="(?:all|primary)/;

/**
 * Makes a citer. One engine serves all texts: making it takes some 50 ms.
 * @param items the works, by key
 * @param style CSL as XML; the engine's own by default
 * @throws if citeproc cannot use the style
 */
export function createCiter(items: ReadonlyMap<string, CslItem>, style: string = STYLE): Citer {
  const engine = new CSL.Engine(
    {
      retrieveLocale: () => LOCALE,
      // Without a `system_id` citeproc does not wrap a work's citation.
      retrieveItem: (id) => ({ ...items.get(id), system_id: id }),
      wrapCitationEntry: (html, id) => `${MARK.open}${id}${MARK.end}${html}${MARK.close}`,
    },
    style,
    "en-US",
  );
  engine.opt.development_extensions.apply_citation_wrapper = true;
  const format = (cluster: Cluster): CitationPiece[] => formatCluster(engine, cluster, items);
  const plain = new PlainCitations(engine, [...items.keys()], NAMES_DIFFER.test(style), format);
  return (clusters) => {
    const keys = [...new Set(clusters.flatMap((cluster) => cluster.items.map((item) => item.key)))];
    const known = keys.filter((key) => items.has(key));
    if (plain.allows(known)) {
      return { clusters: clusters.map((cluster) => plain.cluster(cluster)), entries: plain.entries(known) };
    }
    engine.updateItems(known);
    return { clusters: clusters.map((cluster) => format(cluster)), entries: formatEntries(engine) };
  };
}

/**
 * Formats works that need not be told from each other, each once: what citeproc says of a text with them is what it says of
 * each alone. Texts that cite two works of one name and year, and styles that number works, are not for it.
 */
class PlainCitations {
  readonly #engine: Engine;
  readonly #keys: readonly string[];
  readonly #never: boolean;
  readonly #format: (cluster: Cluster) => CitationPiece[];
  readonly #single = new Map<string, { readonly cite: string; readonly entry: FormattedEntry | undefined }>();
  readonly #clusters = new Map<string, readonly CitationPiece[]>();
  #order: ReadonlyMap<string, number> | undefined;

  constructor(engine: Engine, keys: readonly string[], never: boolean, format: (cluster: Cluster) => CitationPiece[]) {
    this.#engine = engine;
    this.#keys = keys;
    this.#never = never;
    this.#format = format;
  }

  allows(keys: readonly string[]): boolean {
    const { bibliography, bibliography_sort: sort } = this.#engine;
    // Entries that depend on the one before, or stand in the order of the text.
    if (this.#never || bibliography.opt["subsequent-author-substitute"] !== undefined || sort.tokens.length === 0)
      return false;
    return new Set(keys.map((key) => this.#alone(key).cite)).size === keys.length;
  }

  cluster(cluster: Cluster): readonly CitationPiece[] {
    const id = JSON.stringify(cluster);
    let pieces = this.#clusters.get(id);
    if (!pieces) {
      const keys = new Set(cluster.items.map((item) => item.key));
      this.#engine.updateItems(this.#keys.filter((key) => keys.has(key)));
      pieces = this.#format(cluster);
      this.#clusters.set(id, pieces);
    }
    return pieces;
  }

  entries(keys: readonly string[]): FormattedEntry[] {
    if (!this.#order) {
      this.#engine.updateItems(this.#keys);
      this.#order = new Map(this.#engine.registry.getSortedIds().map((key, index) => [key, index]));
    }
    const order = this.#order;
    return [...keys]
      .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
      .flatMap((key) => this.#alone(key).entry ?? []);
  }

  #alone(key: string): { readonly cite: string; readonly entry: FormattedEntry | undefined } {
    let single = this.#single.get(key);
    if (!single) {
      this.#engine.updateItems([key]);
      const cite = this.#engine.makeCitationCluster([{ id: key }]).replace(/\ue110[^\ue114]*\ue114/, "");
      single = { cite, entry: formatEntries(this.#engine)[0] };
      this.#single.set(key, single);
    }
    return single;
  }
}
