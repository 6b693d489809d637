import type { OldSite } from "../../model/old-site.ts";
import { type FrozenCell, frozenCells } from "./frozen-cells.ts";

/** What Quarto has kept of a page in `_freeze/`. */
export interface Freeze {
  /** The file, in the old site. */
  readonly path: string;
  /** The page's Markdown, with what cells have shown in it. */
  readonly markdown: string;
  readonly cells: readonly FrozenCell[];
  /** The address of a picture, which stands in the page's folder of figures, as the old site's files have it. */
  address(written: string): string;
}

/** Reads what Quarto has kept of a page. @param folder of the project @param below path of the text from there, without its extension */
export function readFreeze(site: OldSite, folder: string, below: string): Freeze | undefined {
  const path = `${folder}_freeze/${below}/execute-results/html.json`;
  const text = site.files.get(path)?.text;
  const markdown = text === undefined ? undefined : markdownOf(text);
  if (markdown === undefined) return undefined;
  return {
    path,
    markdown,
    cells: frozenCells(markdown),
    address(written) {
      const figure = /^[^/]*_files\/(figure-[\w-]+\/.+)$/.exec(written)?.[1];
      const file = `_freeze/${below}/${figure}`;
      return figure !== undefined && site.files.has(folder + file) ? `/${file}` : written;
    },
  };
}

function markdownOf(json: string): string | undefined {
  try {
    const { result } = JSON.parse(json) as { readonly result?: { readonly markdown?: unknown } };
    return typeof result?.markdown === "string" ? result.markdown : undefined;
  } catch {
    return undefined;
  }
}
