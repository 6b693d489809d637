import { readFileSync } from "node:fs";
import { join } from "node:path";
import CSL, { type Engine } from "citeproc";
import { ENGINE } from "../../core/engine-folder.ts";
import type { CslItem } from "../csl-item.ts";
import type { CitationPiece, Cluster, FormattedCitations, FormattedEntry } from "../formatted-citations.ts";
import { idOf, keyOf, personOf } from "./citeproc-id.ts";
import { formatCluster, formatEntries, MARK } from "./format-cluster.ts";

/** Puts the citations of a text in a style. A pure function of the clusters: no text has an effect on another. */
export type Citer = (clusters: readonly Cluster[]) => FormattedCitations;

const CSL_FOLDER = join(ENGINE, "plugins/bibliography/csl");
const STYLE = readFileSync(join(CSL_FOLDER, "author-year.csl"), "utf8");
const LOCALE = readFileSync(join(CSL_FOLDER, "locales-en-US.xml"), "utf8");
/** What tells works from each other that a text would otherwise cite in the same words. */
const DISAMBIGUATION = /\s(?:disambiguate-[a-z-]+|givenname-disambiguation-rule)="[^"]*"/g;
/** Styles in which a work is cited otherwise because of the other works of the text, even where no two are alike. */
const DEPENDS_ON_TEXT =
  /givenname-disambiguation-rule="(?:all|primary)|="[^"]*\b(?:citation-number|citation-label)\b|subsequent-author-substitute=/;

/**
 * Makes a citer. Its engines serve all texts: making one takes some 50 ms.
 * @param items the works, by key
 * @param style CSL as XML; the engine's own by default
 * @throws if citeproc cannot use the style
 */
export function createCiter(items: ReadonlyMap<string, CslItem>, style: string = STYLE): Citer {
  const plain = new PlainCitations(createEngine(items, style.replace(DISAMBIGUATION, "")), items);
  const neverPlain = DEPENDS_ON_TEXT.test(style);
  let engine: Engine | undefined;
  return (clusters) => {
    const keys = [...new Set(clusters.flatMap((cluster) => cluster.items.map((item) => item.key)))];
    const known = keys.filter((key) => items.has(key));
    if (!neverPlain && plain.allows(known)) {
      return { clusters: clusters.map((cluster) => plain.cluster(cluster)), entries: plain.entries(known) };
    }
    const full = engine ?? createEngine(items, style);
    engine = full;
    full.updateItems(known.map(idOf));
    return { clusters: clusters.map((cluster) => formatCluster(full, cluster, items)), entries: formatEntries(full) };
  };
}

function createEngine(items: ReadonlyMap<string, CslItem>, style: string): Engine {
  const engine = new CSL.Engine(
    {
      retrieveLocale: () => LOCALE,
      // Without a `system_id` citeproc does not wrap a work's citation.
      retrieveItem: (id) => ({ ...citeprocItem(items.get(keyOf(id))), id, system_id: id }),
      wrapCitationEntry: (html, id) => `${MARK.open}${id}${MARK.end}${html}${MARK.close}`,
    },
    style,
    "en-US",
  );
  engine.opt.development_extensions.apply_citation_wrapper = true;
  // Citeproc would read a note that begins with `word:` as a variable, and not show it.
  engine.opt.development_extensions.field_hack = false;
  return engine;
}

function citeprocItem(item: CslItem | undefined): object {
  const people = (["author", "editor", "translator"] as const).flatMap((role) => {
    const names = item?.[role];
    return names ? [[role, names.map(personOf)] as const] : [];
  });
  // Citeproc would write a literal date beside the parts of it that works are put in order by.
  const literal = item?.issued?.literal;
  return { ...item, ...Object.fromEntries(people), ...(literal !== undefined && { issued: { literal } }) };
}

/** The entries of all works, and the style's order of their keys. */
interface EntryList {
  readonly entries: ReadonlyMap<string, FormattedEntry>;
  readonly order: readonly string[];
}

/**
 * Citations of texts whose works need not be told from each other: what a style says of them is the same in every text, so
 * each work is formatted once. Citeproc takes some 10 ms for a text on its own.
 */
class PlainCitations {
  /** Holds all works, and tells none from another. */
  readonly #engine: Engine;
  readonly #items: ReadonlyMap<string, CslItem>;
  readonly #clusters = new Map<string, readonly CitationPiece[]>();
  #list: EntryList | undefined;

  constructor(engine: Engine, items: ReadonlyMap<string, CslItem>) {
    this.#engine = engine;
    this.#items = items;
  }

  /** True where no two works are cited in the same words, and the list's order is not the text's. */
  allows(keys: readonly string[]): boolean {
    if (this.#engine.bibliography_sort.tokens.length === 0) return false;
    this.#allEntries();
    // Citeproc has written each cite already, to see which are alike.
    const { registry } = this.#engine.registry;
    return new Set(keys.map((key) => registry[idOf(key)]?.ambig)).size === keys.length;
  }

  cluster(cluster: Cluster): readonly CitationPiece[] {
    const id = JSON.stringify(cluster);
    const pieces = this.#clusters.get(id) ?? formatCluster(this.#engine, cluster, this.#items);
    this.#clusters.set(id, pieces);
    return pieces;
  }

  entries(keys: readonly string[]): FormattedEntry[] {
    const { entries, order } = this.#allEntries();
    const wanted = new Set(keys);
    return order.flatMap((key) => (wanted.has(key) ? (entries.get(key) ?? []) : []));
  }

  #allEntries(): EntryList {
    if (!this.#list) {
      this.#engine.updateItems([...this.#items.keys()].map(idOf));
      const entries = formatEntries(this.#engine);
      this.#list = {
        entries: new Map(entries.map((entry) => [entry.key, entry])),
        order: entries.map(({ key }) => key),
      };
    }
    return this.#list;
  }
}
