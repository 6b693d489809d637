import type { Token } from "markdown-it";
import type { CodeBlock } from "./document.ts";

/** What stands between a token's fences. */
export function codeBlockOf(token: Token): CodeBlock {
  return { language: token.info.trim().split(/\s+/)[0] ?? "", code: token.content.replace(/\n$/, "") };
}
