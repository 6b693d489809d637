import type { ImportNote } from "../model/import-note.ts";
import type { OldSite } from "../model/old-site.ts";

/** Names that BibTeX knows by itself. */
const MONTHS = new Set("jan feb mar apr may jun jul aug sep oct nov dec".split(" "));

const ENTRY = /^[ \t]*@([A-Za-z]+)[ \t]*[{(]\s*([^\s,{}()"=]+)\s*,/;
const NAME = /^([ \t]*[A-Za-z][\w-]*[ \t]*=[ \t]*)([A-Za-z][\w.:+/-]*)([ \t]*,?[ \t]*(?:\}[ \t]*)?)$/gm;

/**
 * The BibTeX files of a site as one. Of entries with the same key the first stands; names that nothing defines are texts.
 * @param paths of the files, in the old site
 * @returns empty where there is nothing in them
 */
export function mergedBibliography(site: OldSite, paths: readonly string[], tell: (note: ImportNote) => void): string {
  const seen = new Set<string>();
  const texts = paths.map((path) => site.files.get(path)?.text?.replace(/\r\n?/g, "\n") ?? "");
  const defined = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/@string[ \t]*[{(][ \t]*([^\s=]+)[ \t]*=/gi)].map(([, name = ""]) => name.toLowerCase()),
    ),
  );
  const merged = texts.map((text, index) => {
    const file = paths[index] ?? "";
    let line = 1;
    return pieces(text)
      .map((piece) => {
        const at = line;
        line += piece.split("\n").length - 1;
        const key = ENTRY.exec(piece)?.[2];
        if (key === undefined) return piece;
        if (seen.has(key)) {
          tell({
            kind: "left",
            file,
            line: at,
            what: "A work stands under a key that another has already; the first stands.",
          });
          return "";
        }
        seen.add(key);
        return piece.replace(NAME, (all, before: string, name: string, behind: string) => {
          if (MONTHS.has(name.toLowerCase()) || defined.has(name.toLowerCase())) return all;
          tell({ kind: "changed", file, line: at, what: "A name that nothing defines is a text in a BibTeX entry." });
          return `${before}{${name}}${behind}`;
        });
      })
      .join("")
      .trim();
  });
  const whole = merged.filter((text) => text !== "").join("\n\n");
  return whole === "" ? "" : `${whole}\n`;
}

/** Cuts a file before each line that begins an entry, a `@string`, a `@comment` or a `@preamble`. */
function pieces(text: string): string[] {
  return text.split(/^(?=[ \t]*@[A-Za-z]+[ \t]*[{(])/m);
}
