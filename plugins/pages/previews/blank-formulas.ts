const OPENING = '<span class="katex">';

/**
 * Puts spaces in place of what stands within formulas, so that everything else keeps its place. Most of a page's elements
 * are a formula's, and who looks for blocks need not read them.
 * @param html of ours: formulas as KaTeX sets them
 */
export function blankFormulas(html: string): string {
  return withFormulas(html, (length) => " ".repeat(length));
}

/**
 * Takes away what stands within formulas, for who looks at the words alone.
 * @param html of ours: formulas as KaTeX sets them
 */
export function withoutFormulas(html: string): string {
  return withFormulas(html, () => "");
}

/** @param instead what stands in place of what is within a formula, by its length */
function withFormulas(html: string, instead: (length: number) => string): string {
  let result = "";
  let copied = 0;
  for (let at = html.indexOf(OPENING); at >= 0; at = html.indexOf(OPENING, at)) {
    const start = at + OPENING.length;
    const end = closingSpan(html, start);
    // An author's own HTML, and not whole.
    if (end < 0) break;
    result += html.slice(copied, start) + instead(end - start);
    copied = end;
    at = end;
  }
  return result + html.slice(copied);
}

/**
 * Finds the end tag of a `<span>`.
 * @param from 0-based, behind its opening tag
 * @returns where the end tag begins; -1 where there is none
 */
function closingSpan(html: string, from: number): number {
  let open = html.indexOf("<span", from);
  let depth = 1;
  for (let at = from; ; ) {
    const close = html.indexOf("</span>", at);
    if (close < 0) return -1;
    for (; open >= 0 && open < close; open = html.indexOf("<span", open + 1)) depth++;
    depth--;
    if (depth === 0) return close;
    at = close + 1;
  }
}
