import { escapeHtml } from "../core/escape-html.ts";
import { formulaToken } from "../search/formula-token.ts";
import { formulaWords } from "../search/formula-words.ts";
import { FORMULA, HIDDEN } from "../search/hidden-words.ts";
import type { FormulaSetter } from "../tex/formula-setter.ts";
import { readableFormula } from "../tex/readable/readable-formula.ts";
import type { Macros } from "../tex/set-formula.ts";
import { spellOut } from "../tex/spell-out.ts";

/** More words than this help nobody to find a formula again. */
const MOST_WORDS = 40;

/**
 * Sets formulas as the search index wants them: words to be found by, hidden, then a line of readable text.
 * @param tex sets them for pages; nothing is set twice
 */
export function searchableFormulas(tex: FormulaSetter): FormulaSetter {
  const known = new Map<string, string>();
  return {
    set: (source, options) => {
      const set = tex.set(source, options);
      const key = `${set.mathml}\u0000${source}`;
      let text = known.get(key);
      if (text === undefined) {
        text = set.error ? "" : escapeHtml(searchText(source, set.mathml, options.macros));
        known.set(key, text);
      }
      return { ...set, html: text, mathml: text };
    },
  };
}

function searchText(source: string, mathml: string, macros: Macros): string {
  const bodies = Object.fromEntries(
    Object.entries(macros).flatMap(([name, body]) => (typeof body === "string" ? [[name, body]] : [])),
  );
  const asWritten = formulaWords(source, bodies);
  // Whoever looks for `\sigma^2` need not know that this paper calls it `\noise^2`.
  const spelled = spellOut(source, macros);
  const spelledOut = spelled === source ? asWritten : formulaWords(spelled);
  const words = [asWritten.compounds, spelledOut.compounds, asWritten.names, spelledOut.names].flat();
  const readable = readableFormula(mathml);
  const hidden = [...new Set(words)].slice(0, MOST_WORDS).map((word) => HIDDEN + formulaToken(word));
  const shown = readable.split(" ").map((word) => FORMULA + word);
  return [...hidden, ...shown].join(" ");
}
