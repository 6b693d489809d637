/** Environments of whole lines that have numbers of their own, and what is the same in one formula. */
const INNER: ReadonlyMap<string, string> = new Map([
  ["align", "aligned"],
  ["align*", "aligned"],
  ["gather", "gathered"],
  ["gather*", "gathered"],
  ["multline", "gathered"],
  ["multline*", "gathered"],
  ["split", "aligned"],
]);

/**
 * A display formula with a label for all of it. Where its lines are aligned without an environment, they are put into one, as
 * Sphinx and MathJax do.
 * @param tex what stands between the dollars
 * @param label nothing to give it none
 */
export function labelled(tex: string, label: string | undefined): string {
  const whole = aligned(tex);
  if (label === undefined || /\\label\s*\{/.test(whole)) return whole;
  const leading = /^\s*/.exec(whole)?.[0] ?? "";
  const trailing = /\s*$/.exec(whole)?.[0] ?? "";
  const inner = whole.trim();
  const environment = /^\\begin\{([a-z]+\*?)\}([\s\S]*)\\end\{\1\}$/.exec(inner);
  const name = environment?.[1] ?? "";
  const isOne = environment !== null && !(environment[2] ?? "").includes(`\\begin{${name}}`);
  if (isOne && (name === "equation" || name === "equation*"))
    return `${leading}${(environment[2] ?? "").trim()} \\label{${label}}${trailing}`;
  const one = isOne ? INNER.get(name) : undefined;
  const lines = (environment?.[2] ?? "").replace(/\\(?:nonumber|notag)(?![A-Za-z])/g, "");
  const set = one === undefined || /\\tag\s*\{/.test(inner) ? inner : `\\begin{${one}}${lines}\\end{${one}}`;
  return `${leading}${set} \\label{${label}}${trailing}`;
}

/** Lines with an `&` outside of every environment and group. */
function aligned(tex: string): string {
  const bare = tex.replace(/\\\\|\\&/g, "  ").replace(/\\begin\{([a-zA-Z]+\*?)\}[\s\S]*?\\end\{\1\}/g, "");
  if (!/&/.test(bare.replace(/\{[^{}]*\}/g, ""))) return tex;
  const leading = /^\s*/.exec(tex)?.[0] ?? "";
  const trailing = /\s*$/.exec(tex)?.[0] ?? "";
  return `${leading}\\begin{aligned}\n${tex.trim()}\n\\end{aligned}${trailing}`;
}
