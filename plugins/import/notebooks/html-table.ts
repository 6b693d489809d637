import { Parser } from "htmlparser2";

/** A table as a saved run has it. */
export interface SavedTable {
  readonly columns: readonly { readonly name: string; readonly align: "left" | "right" }[];
  readonly rows: readonly (readonly string[])[];
}

/** What stands in HTML that a cell has shown: a table where it is one, and its words. */
export interface HtmlOutput {
  readonly table: SavedTable | undefined;
  /** Without styles and scripts. */
  readonly text: string;
}

const MOST_CELLS = 20_000;
const MOST_COLUMNS = 200;
const SILENT = new Set(["script", "style", "head", "title", "template"]);
const BLOCKS = new Set("p div br li tr h1 h2 h3 h4 h5 h6 pre table ul ol".split(" "));

/** Takes a table and words out of HTML that is not trusted: nothing of its mark-up is kept. */
export function readHtmlOutput(html: string): HtmlOutput {
  let rows: string[][] = [];
  let heads = 0;
  let cell: string | undefined;
  let span = 1;
  let tables = 0;
  let silent = 0;
  let text = "";
  let outside = "";
  const parser = new Parser({
    onopentag(name, attributes) {
      if (SILENT.has(name)) silent++;
      if (BLOCKS.has(name)) text += "\n";
      if (name === "table") tables++;
      if (name === "tr") rows.push([]);
      if (name === "td" || name === "th") {
        cell = "";
        span = Math.min(Math.max(Number.parseInt(attributes.colspan ?? "1", 10) || 1, 1), MOST_COLUMNS);
        text += " ";
      }
    },
    ontext(words) {
      if (silent > 0) return;
      text += words;
      if (cell !== undefined) cell += words;
      else outside += words;
    },
    onclosetag(name) {
      if (SILENT.has(name)) silent--;
      if (name === "thead") heads = rows.length;
      if ((name !== "td" && name !== "th") || cell === undefined) return;
      const row = rows.at(-1);
      row?.push(cell.replace(/\s+/g, " ").trim());
      // What stands over several columns is said once.
      for (let more = 1; more < span; more++) row?.push("");
      cell = undefined;
    },
  });
  parser.end(html);
  rows = rows.filter((row) => row.length > 0);
  const words = text
    .split("\n")
    .map((line) => line.replace(/[^\S\n]+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
  // Pandas says below a table how large it is.
  const isTable = tables === 1 && rows.length > 1 && /^\s*(?:\d+ rows × \d+ columns)?\s*$/.test(outside);
  return { table: isTable ? tableOf(rows, heads) : undefined, text: words };
}

/** Several rows of heads become one: each column is called by all that stands above it. */
function tableOf(rows: readonly (readonly string[])[], heads: number): SavedTable | undefined {
  const width = Math.max(...rows.map((row) => row.length));
  if (width > MOST_COLUMNS || rows.length * width > MOST_CELLS) return undefined;
  const wide = rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
  const above = wide.slice(0, Math.max(heads, 1));
  const body = wide.slice(above.length);
  const columns = Array.from({ length: width }, (_, index) => ({
    name: above
      .map((row) => row[index] ?? "")
      .filter((name) => name !== "")
      .join(" "),
    align: body.every((row) => /^[-+−]?[\d.,]+(?:e[-+]?\d+)?%?$|^(?:NaN|nan|inf)?$/i.test(row[index] ?? ""))
      ? ("right" as const)
      : ("left" as const),
  }));
  return { columns, rows: body };
}
