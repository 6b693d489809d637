import { decodeAddress } from "../../core/linked-file.ts";

/** What a file's name says, as words: `figures/double_descent-2.png` is "double descent 2". */
export function wordsOfFile(href: string): string {
  const name =
    decodeAddress(href.split(/[?#]/)[0] ?? "")
      .split("/")
      .at(-1) ?? "";
  const words = name
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return words === "" ? "figure" : words;
}
