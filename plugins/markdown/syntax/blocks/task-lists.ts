// - [x] done
import type { MarkdownIt, Token } from "markdown-it";

const MARK = /^\[([ xX])\][ \t]+/;

/** GFM task list items: a disabled checkbox before the text of a list item that begins with `[ ]` or `[x]`. */
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
      box.meta = { checked: match[1] !== " " };
      inline.children.unshift(box);
    });
  });
  md.renderer.rules.task_checkbox = (tokens, index) => {
    const checked = Boolean(tokens[index]?.meta?.checked);
    return `<input type="checkbox" disabled${checked ? " checked" : ""} aria-label="${checked ? "done" : "to do"}"> `;
  };
}
