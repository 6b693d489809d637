import type { Diagnostic } from "../../core/diagnostic.ts";
import { nearestName } from "../../core/nearest-name.ts";

const MARKDOWN = /\.(?:md|markdown)$/i;

/** Folders whose Markdown files are posts by themselves. */
const SINGLE = ["notes", "pages", "stories", "threads", "chapters"];

/** Files that a paper's or chapter's folder may hold. */
const PANELS = ["overview.md", "deep-dive.md"];

/** True for a file that its name says is Markdown; a read-me is for those who read the folder. */
export function isMarkdownFile(path: string): boolean {
  return MARKDOWN.test(path) && !/(^|\/)readme\.\w+$/i.test(path);
}

/**
 * Says of a Markdown file that is no post where a post would stand.
 * @param path below the project's root, `posts/…`
 */
export function strayPost(path: string): Diagnostic {
  const message = `This Markdown file is no post, and is shown nowhere; ${expected(path)}`;
  return { file: path, line: 1, column: 1, severity: "warning", rule: "post-placed", message };
}

function expected(path: string): string {
  const [root = "", folder = "", ...rest] = path.split("/");
  const name = rest.at(-1) ?? folder;
  const asPost = name.replace(MARKDOWN, ".md");
  if (rest.length === 0) return `expected it in a folder like \`${root}/notes/\`.`;
  if (folder === "papers") {
    if (rest.length === 1) return `expected \`${root}/papers/<slug>/overview.md\` or \`…/deep-dive.md\`.`;
    const near = nearestName(asPost, PANELS);
    return near ? `did you mean \`${near}\`?` : "expected `overview.md` or `deep-dive.md`.";
  }
  if (folder === "chapters" && rest.length > 1) {
    return "a chapter's folder holds `index.md`, or `overview.md` and `deep-dive.md`.";
  }
  if (SINGLE.includes(folder)) return `expected \`${root}/${folder}/${asPost}\`.`;
  const near = nearestName(folder, [...SINGLE, "papers"]);
  return near
    ? `\`${root}/${folder}/\` holds no posts; did you mean \`${root}/${near}/\`?`
    : `\`${root}/${folder}/\` holds no posts; expected a folder like \`${root}/notes/\`.`;
}
