import { type CellLines, cellLines } from "./cell-lines.ts";
import type { Notebook, NotebookCell, NotebookOutput } from "./notebook.ts";

/** In characters; pictures are in it. */
const LARGEST_NOTEBOOK = 100_000_000;
const MOST_CELLS = 20_000;
/** No picture that is pasted into a text is larger, in characters of base64. */
const LARGEST_ATTACHMENT = 20_000_000;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a notebook of format 3 or 4.
 * @returns a sentence where it is none: what was found, what was expected
 */
export function readNotebook(json: string): Notebook | string {
  if (json.length > LARGEST_NOTEBOOK)
    return `Found a notebook of ${json.length} characters; expected at most ${LARGEST_NOTEBOOK}.`;
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch {
    return "This notebook is no JSON; save it again where it was made.";
  }
  if (!isFields(value)) return "Found no notebook; expected an object with `cells`.";
  const format = value.nbformat;
  if (format !== 3 && format !== 4)
    return `Found a notebook of format ${typeof format === "number" ? format : "unknown"}; expected 3 or 4: save it anew with Jupyter.`;
  const cells = format === 4 ? listOf(value.cells) : listOf(value.worksheets).flatMap((sheet) => listOf(sheet.cells));
  if (cells.length > MOST_CELLS) return `Found ${cells.length} cells; expected at most ${MOST_CELLS}.`;
  const lines = cellLines(json);
  const metadata = fieldsOf(value.metadata);
  const info = fieldsOf(metadata.language_info);
  const kernel = fieldsOf(metadata.kernelspec);
  const language = textOf(info.name) || textOf(kernel.language) || textOf(kernel.name).replace(/[\d.]+$/, "");
  return {
    language: languageName(language || "python"),
    version: textOf(info.version),
    cells: cells.map((cell, index) => readCell(cell, lines[index])),
  };
}

/** `ipython`, `python3` and the like are Python. */
function languageName(name: string): string {
  const lower = name.toLowerCase();
  return /^(?:i?python[\d.]*|conda|xpython)$/.test(lower) ? "python" : lower.replace(/[^a-z0-9+#-]/g, "");
}

function readCell(cell: Fields, found: CellLines | undefined): NotebookCell {
  const written = cell.source ?? cell.input;
  const parts = Array.isArray(written) ? written.map(textOf) : [textOf(written)];
  const source = parts.join("").replace(/\r\n?/g, "\n");
  const lines = linesOf(parts, found);
  const metadata = fieldsOf(cell.metadata);
  switch (cell.cell_type) {
    case "code": {
      const language = textOf(cell.language);
      return {
        kind: "code",
        source,
        lines,
        language: language && languageName(language),
        tags: (Array.isArray(metadata.tags) ? metadata.tags : []).filter((tag) => typeof tag === "string"),
        outputs: listOf(cell.outputs).flatMap(readOutput),
      };
    }
    case "heading": {
      const level = typeof cell.level === "number" ? Math.min(Math.max(Math.round(cell.level), 1), 6) : 1;
      return { kind: "markdown", source: `${"#".repeat(level)} ${source.trim()}`, lines, attachments: new Map() };
    }
    case "raw":
      return { kind: "raw", source, lines };
    default:
      return { kind: "markdown", source, lines, attachments: readAttachments(fieldsOf(cell.attachments)) };
  }
}

/** The line of each line of the source. */
function linesOf(parts: readonly string[], found: CellLines | undefined): number[] {
  const lines: number[] = [];
  let isOpen = false;
  parts.forEach((part, index) => {
    const line = found?.source[index] ?? found?.line ?? 1;
    const count = part.split("\n").length;
    for (let k = isOpen ? 1 : 0; k < count; k++) lines.push(line);
    isOpen = true;
    // A part that ends its line leaves an empty one behind, which is the beginning of the next part.
    if (part.endsWith("\n") && index < parts.length - 1) {
      lines.pop();
      isOpen = false;
    }
  });
  return lines;
}

function readOutput(output: Fields): NotebookOutput[] {
  switch (output.output_type) {
    case "stream":
      return [{ kind: "stream", name: textOf(output.name ?? output.stream) || "stdout", text: joined(output.text) }];
    case "error":
    case "pyerr": {
      const traceback = Array.isArray(output.traceback) ? output.traceback.map(textOf).join("\n") : "";
      return [{ kind: "error", text: traceback || `${textOf(output.ename)}: ${textOf(output.evalue)}` }];
    }
    default: {
      const data = new Map(Object.entries(isFields(output.data) ? output.data : oldData(output)).map(readData));
      if (data.size === 0) return [];
      const { name, mime_prefix: prefix } = fieldsOf(fieldsOf(output.metadata).scrapbook);
      if (typeof name !== "string") return [{ kind: "data", data }];
      // What is kept and not shown has another type before its own.
      const before = textOf(prefix);
      const own = new Map(
        [...data].map(([type, text]) => [type.startsWith(before) ? type.slice(before.length) : type, text]),
      );
      return [{ kind: "data", data: own, glued: name, isHidden: before !== "" }];
    }
  }
}

function readData([type, value]: [string, unknown]): [string, string] {
  return [type, typeof value === "string" || Array.isArray(value) ? joined(value) : JSON.stringify(value)];
}

/** Format 3 has the formats of what is shown beside each other, by short names. */
function oldData(output: Fields): Fields {
  const names: Readonly<Record<string, string>> = {
    text: "text/plain",
    html: "text/html",
    latex: "text/latex",
    svg: "image/svg+xml",
    png: "image/png",
    jpeg: "image/jpeg",
    javascript: "application/javascript",
  };
  return Object.fromEntries(
    Object.entries(names).flatMap(([old, type]) => (output[old] === undefined ? [] : [[type, output[old]]])),
  );
}

function readAttachments(attachments: Fields): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const [name, formats] of Object.entries(attachments)) {
    const base64 = Object.values(fieldsOf(formats))
      .map(joined)
      .find((text) => text !== "");
    if (base64 !== undefined && base64.length <= LARGEST_ATTACHMENT) files.set(name, Buffer.from(base64, "base64"));
  }
  return files;
}

/** Text that stands in one piece or line by line. */
function joined(value: unknown): string {
  return Array.isArray(value) ? value.map(textOf).join("") : textOf(value);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

function listOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}
