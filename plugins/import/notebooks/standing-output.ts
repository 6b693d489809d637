import { cellFence } from "../cells/cell-fence.ts";
import type { Shown } from "./cell-shown.ts";

/**
 * An output as it stands in a text, in Markdown.
 * @param name of the file that a picture becomes, without its extension: a path from the post's folder
 * @param pictures gets the file of a picture, by that path
 */
export function standingOutput(one: Shown, name: string, pictures: Map<string, string | Uint8Array>): string {
  if (one.kind === "table") {
    const row = (cells: readonly string[]): string =>
      `| ${cells.map((text) => text.replace(/[|\\]/g, "\\$&")).join(" | ")} |`;
    const { columns, rows } = one.table;
    const rule = columns.map(({ align }) => (align === "right" ? "---:" : "---"));
    return [row(columns.map((column) => column.name)), `| ${rule.join(" | ")} |`, ...rows.map(row)].join("\n");
  }
  if (one.kind !== "picture") return cellFence("text", one.text.replace(/\n+$/, ""));
  const { picture } = one;
  const path = `${name}.${picture.kind === "file" ? picture.extension : "svg"}`;
  pictures.set(path, picture.kind === "file" ? picture.bytes : picture.svg);
  return `![A figure, not yet described.](${path})`;
}
