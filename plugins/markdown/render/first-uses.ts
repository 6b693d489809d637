import { DATA } from "../../core/data-attributes.ts";
import { escapeHtml } from "../../core/escape-html.ts";
import type { RenderedSection } from "../document/document.ts";

/** A rendered document in which the first formula that uses a symbol can be linked to. */
export interface FirstUses {
  readonly sections: readonly RenderedSection[];
  /** By the symbol's name without its backslash, in the order of first uses: the id of the formula. */
  readonly symbols: ReadonlyMap<string, string>;
}

/** Gives the formula that first uses a symbol an id, where it has none: `symbol-risk`. */
export function placeFirstUses(sections: readonly RenderedSection[]): FirstUses {
  const symbols = new Map<string, string>();
  const mark = new RegExp(` ${DATA.symbol}="([^"]+)"`, "g");
  const placed = sections.map((section) => {
    const firsts: { name: string; at: number }[] = [];
    for (const { 1: name = "", index } of section.html.matchAll(mark)) {
      if (symbols.has(name)) continue;
      firsts.push({ name, at: index });
      symbols.set(name, "");
    }
    let { html } = section;
    // From the last to the first: an id that is put in moves only what has been done already.
    const opened = new Map<number, string>();
    for (const { name, at } of firsts) {
      const tag = html.lastIndexOf(`${DATA.tex}="`, at);
      const start = html.lastIndexOf("<", tag);
      const own = /\sid="([^"]*)"/.exec(html.slice(start, html.indexOf(">", tag)))?.[1];
      const id = own ?? opened.get(start) ?? escapeHtml(`symbol-${name}`);
      if (own === undefined) opened.set(start, id);
      symbols.set(name, id);
    }
    for (const [start, id] of [...opened].sort(([a], [b]) => b - a)) {
      const name = /^<[a-z]+/.exec(html.slice(start))?.[0] ?? "";
      html = `${html.slice(0, start)}${name} id="${id}"${html.slice(start + name.length)}`;
    }
    return { ...section, html };
  });
  return { sections: placed, symbols };
}
