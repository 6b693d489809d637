import { boundedText } from "../core/terminal-text.ts";
import type { RaisedError, ShownOutput, ShownTable } from "./harness-answers.ts";
import { maskedAddresses } from "./masked-addresses.ts";
import type { SavedOutput } from "./saved-run.ts";
import { themedFigure } from "./themed-figure.ts";

/** An output, and what stands in its file. */
export interface RunOutput {
  readonly saved: SavedOutput;
  readonly bytes: Buffer;
}

const EXTENSIONS = { text: "txt", table: "json", figure: "svg", traceback: "txt" } as const;

/** The name of the file of an output; both are counted from 1. */
export function outputFile(block: number, output: number, kind: SavedOutput["kind"]): string {
  return `block-${block}-${output}.${EXTENSIONS[kind]}`;
}

/**
 * The outputs of a block, as they are saved.
 * @param block its number
 * @param text what it has written
 * @param error what it has ended with, where that is to be shown
 */
export function runOutputs(
  block: number,
  text: string,
  shown: readonly ShownOutput[],
  error: RaisedError | undefined,
): RunOutput[] {
  const outputs: RunOutput[] = [];
  const add = (kind: SavedOutput["kind"], content: (name: string) => string): void => {
    const file = outputFile(block, outputs.length + 1, kind);
    outputs.push({ saved: { kind, file }, bytes: Buffer.from(content(file.replace(/\.\w+$/, ""))) });
  };
  if (text !== "") add("text", () => maskedAddresses(text));
  for (const output of shown) {
    if (output.kind === "text" && output.text.trim() !== "")
      add("text", () => boundedText(maskedAddresses(output.text)));
    else if (output.kind === "table") add("table", () => tableJson(output.table));
    else if (output.kind === "figure") add("figure", (name) => themedFigure(output.svg, name));
  }
  if (error) add("traceback", () => boundedText(maskedAddresses(error.trace)));
  return outputs;
}

/** A row on a line, so that a difference can be read. */
function tableJson({ columns, rows }: ShownTable): string {
  const lines = rows.map((row) => `  ${JSON.stringify(row.map(maskedAddresses))}`);
  return `{"columns": ${JSON.stringify(columns)},\n"rows": [\n${lines.join(",\n")}\n]}\n`;
}
