/** What citeproc writes and what it becomes; everything else that looks like a tag is text. */
const TAGS: readonly (readonly [RegExp, string])[] = [
  [/^<(\/?(?:i|b|sup|sub))>$/, "<$1>"],
  [/^<span style="font-variant:\s*small-caps;">$/, '<span class="small-caps">'],
  [/^<span style="font-style:\s*normal;">$/, '<span class="upright">'],
  [/^<span style="font-weight:\s*normal;">$/, "<span>"],
  [/^<span style="[a-z-]+:\s*[a-z-]+;">$/, "<span>"],
  [/^<span class="no(?:case|decor)">$/, "<span>"],
  [/^<\/span>$/, "</span>"],
  [/^<div class="csl-left-margin">$/, '<span class="reference-number">'],
  [/^<div class="csl-(?:right-inline|block|indent)">$/, " <span>"],
  [/^<div class="csl-entry">$/, ""],
  [/^<\/div>$/, "</span>"],
];

/**
 * Makes a piece of citeproc's HTML safe: only mark-up of a few kinds passes, everything else is escaped. A work's texts come
 * from files that the author of a post may have from anywhere.
 */
export function safeCslHtml(html: string): string {
  const entry = /^\s*<div class="csl-entry">([\s\S]*)<\/div>\s*$/.exec(html)?.[1] ?? html;
  const written = entry.replace(/<[^<>]*>?|>/g, (tag) => {
    for (const [pattern, replacement] of TAGS) if (pattern.test(tag)) return tag.replace(pattern, replacement);
    return tag.replace(/</g, "&lt;").replace(/>/g, "&gt;");
  });
  return balanced(written.replace(/"(?![^<>]*>)/g, "&quot;").replace(/&(?!(?:#\d{1,6}|[a-z]{2,8});)/g, "&amp;")).trim();
}

/** Mark-up that a title leaves open is closed, and what closes nothing goes. */
function balanced(html: string): string {
  const open: string[] = [];
  const kept = html.replace(/<(\/?)([a-z]+)[^>]*>/g, (tag, slash: string, name: string) => {
    if (slash === "") {
      open.push(name);
      return tag;
    }
    if (open.at(-1) !== name) return "";
    open.pop();
    return tag;
  });
  return (
    kept +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join("")
  );
}
