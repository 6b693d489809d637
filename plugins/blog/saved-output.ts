import type { ShownOutput, ShownTable } from "../markdown/render/shown-output.ts";
import { bytesOf } from "./jobs/source-text.ts";

/** A file of a saved run that has been looked through. */
export interface OutputFile {
  readonly kind: ShownOutput["kind"];
  /** Relative to the project's root. */
  readonly path: string;
  /** Of its bytes. */
  readonly digest: string;
}

/**
 * Reads a file that `outputsRule` has found in order.
 * @throws SourceChangedError if it is no longer what it was
 */
export function readOutput(root: string, { kind, path, digest }: OutputFile): ShownOutput {
  // Whoever has checked the files out on another system may have changed their line ends.
  const text = bytesOf({ root, path, digest })
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n");
  if (kind === "table") return { kind, ...(JSON.parse(text) as ShownTable) };
  return kind === "figure" ? { kind, svg: text } : { kind, text };
}
