/** What is told of a cell whose code is folded. */
export const FOLDED = "The code of a cell that was not shown is folded, above what the cell has shown.";

/** Code that an old page did not show, and a reader may unfold. @param fence the block of code */
export function foldedCode(fence: string): string {
  return `<details>\n<summary>Code</summary>\n\n${fence}\n\n</details>`;
}
