// - [x] done
import type { MarkdownIt, Token } from "markdown-it";
import { setMeta } from "../../document/token-meta.ts";

const MARK = /^\[([ xX])\][ \t]+/;

/** What a `task_checkbox` token carries. */
export interface TaskMeta {
  readonly checked: boolean;
}

/** GFM task list items: a list item that begins with `[ ]` or `[x]` gets a `task_checkbox` in its place. */
export function installTaskLists(md: MarkdownIt): void {
  md.core.ruler.after("inline", "task_lists", (state) => {
    state.tokens.forEach((item, index) => {
      const inline = state.tokens[index + 2];
      if (item.type !== "list_item_open" || state.tokens[index + 1]?.type !== "paragraph_open") return;
      const first = inline?.children?.[0];
      const match = first?.type === "text" ? MARK.exec(first.content) : null;
      if (!first || !match || !inline?.children) return;
      first.content = first.content.slice(match[0].length);
      item.attrJoin("class", "task");
      const box: Token = new state.Token("task_checkbox", "input", 0);
      setMeta(box, { checked: match[1] !== " " } satisfies TaskMeta);
      inline.children.unshift(box);
    });
  });
}
