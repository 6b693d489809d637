/** Macros in MathJax's or KaTeX's settings, as they stand in a script: `Macros: { RR: "\\mathbb{R}", norm: ["\\lVert #1 \\rVert", 1] }`. */
export function macrosInSettings(text: string): Record<string, string> {
  const macros: Record<string, string> = {};
  for (const opening of text.matchAll(/\b[Mm]acros["']?\s*:\s*\{/g)) {
    const inner = balanced(text, opening.index + opening[0].length - 1);
    const entry = /(?:["']?\\{0,2}([A-Za-z]+)["']?)\s*:\s*(?:\[\s*)?(["'])((?:[^"'\\\n]|\\.|(?!\2)["'])*)\2/g;
    for (const [, name = "", , tex = ""] of inner.matchAll(entry))
      macros[`\\${name}`] = tex.replace(/\\(.)/g, "$1").trim();
  }
  return macros;
}

/** What stands between a brace and the one that closes it. */
function balanced(text: string, open: number): string {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === "\\") at++;
    else if (sign === "{") depth++;
    else if (sign === "}" && --depth === 0) return text.slice(open + 1, at);
  }
  return text.slice(open + 1);
}
