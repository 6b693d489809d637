import { type Document, type LineCounter, parseDocument } from "yaml";

/** Aliases that a document may expand: a few kilobytes must not become gigabytes. */
export const MAX_ALIASES = 100;

/**
 * Reads YAML as lenient generators do: of a key that stands twice the last counts, tabs are blanks.
 * @param lineCounter is told where lines begin
 */
export function parseLenientYaml(text: string, lineCounter?: LineCounter): Document.Parsed {
  return parseDocument(text.replace(/\t/g, "  "), {
    ...(lineCounter && { lineCounter }),
    uniqueKeys: false,
    version: "1.1",
    schema: "core",
    logLevel: "error",
  });
}
