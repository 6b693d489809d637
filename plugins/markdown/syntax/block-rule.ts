import type { StateBlock } from "markdown-it";

/**
 * A block rule of markdown-it: reads a block that begins on a line, pushes its tokens and moves `state.line` behind it.
 * @param startLine 0-based
 * @param endLine of the container, 0-based, exclusive
 * @param silent true where a paragraph only asks whether such a block begins here: nothing is pushed
 * @returns whether there is such a block
 */
export type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;
