import type { MarkdownIt, Token } from "markdown-it";
import { metaOf } from "../document/token-meta.ts";
import type { TaskMeta } from "../syntax/blocks/task-lists.ts";

/** HTML of `task_checkbox`: a checkbox that shows how far a task is and cannot be changed. */
export function installTaskCheckboxes(md: MarkdownIt): void {
  md.renderer.rules.task_checkbox = (tokens, index) => {
    const { checked } = metaOf<TaskMeta>(tokens[index] as Token);
    return `<input type="checkbox" disabled${checked ? " checked" : ""} aria-label="${checked ? "done" : "to do"}"> `;
  };
}
