import { type Edit, edited } from "../model/body.ts";
import type { Construct } from "../model/construct.ts";
import { codeRegions, isWithin } from "./regions.ts";

const CITE =
  /\{%-?\s*(cite|reference|cite_details)\s+([^%]*?)\s*-?%\}|<d-cite\s+key=(["'])([^"']*)\3\s*>\s*<\/d-cite\s*>|<d-cite\s+bibtex-key=(["'])([^"']*)\5\s*>\s*<\/d-cite\s*>/gi;
const NOTE = /<d-footnote>([\s\S]*?)<\/d-footnote>/gi;

/** Citations of jekyll-scholar and Distill, `{% cite key %}` and `<d-cite key="key">`, where the work stands in a BibTeX file; Distill's notes. */
export const citations: Construct = {
  name: "citations",
  convert(body, scene) {
    const code = codeRegions(body.text);
    const known = keysOf(scene.blog.bibliographies.map((path) => scene.site.files.get(path)?.text ?? ""));
    const edits: Edit[] = [];
    for (const match of body.text.matchAll(CITE)) {
      if (isWithin(code, match.index)) continue;
      const keys = (match[2] ?? match[4] ?? match[6] ?? "")
        .split(/[\s,]+/)
        .filter((key) => key !== "" && !key.startsWith("-"));
      const missing = keys.filter((key) => !known.has(key));
      if (keys.length === 0 || missing.length > 0) {
        scene.tell(
          "lost",
          body,
          match.index,
          `No BibTeX file of the blog has the work \`${missing.join(", ")}\`; its citation stands as text.`,
        );
        const words = keys.join(", ");
        scene.gave(words);
        edits.push({ start: match.index, end: match.index + match[0].length, text: `(${words})` });
        continue;
      }
      const text = match[1] === "reference" ? `@${keys[0]}` : `[${keys.map((key) => `@${key}`).join("; ")}]`;
      scene.gave(text);
      edits.push({ start: match.index, end: match.index + match[0].length, text });
    }
    for (const match of body.text.matchAll(NOTE)) {
      if (isWithin(code, match.index)) continue;
      edits.push({
        start: match.index,
        end: match.index + match[0].length,
        text: `^[${(match[1] ?? "").replace(/\s+/g, " ").trim()}]`,
      });
    }
    return edited(body, edits);
  },
};

/** The keys of BibTeX files. */
export function keysOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/^[ \t]*@[A-Za-z]+[ \t]*\{[ \t]*([^\s,{}"#%]+)[ \t]*,/gm)].map(([, key = ""]) => key),
    ),
  );
}
