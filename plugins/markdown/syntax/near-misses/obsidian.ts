// [[other note]]   ![[image.png]]   > [!note]   ==marked==   %%comment%%   ^block-id
import { slugify } from "../../../core/slug.ts";
import { nearestEnvironment, writeEnvironment } from "./callouts.ts";
import { type InlineMark, type ParagraphMark, quoted } from "./mark.ts";

/** Marks of Obsidian (help.obsidian.md/syntax). */
export const OBSIDIAN_MARKS: readonly InlineMark[] = [
  {
    first: "!",
    pattern: /!\[\[([^[\]|\n]{1,200})(?:\|[^[\]\n]{0,200})?\]\]/y,
    advise: ([, target = ""]) => {
      const name = target.trim();
      if (!/\p{L}/u.test(name)) return undefined;
      const instead = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(name)
        ? `write \`![what it shows](${name.includes(" ") ? `<${name}>` : name})\``
        : `nothing is shown within another post: write a link, \`[${quoted(name)}](${fileOf(name)})\``;
      return { what: "Obsidian's mark for what is embedded", instead };
    },
  },
  {
    first: "[",
    pattern: /\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{0,200}))?\]\]/y,
    advise: ([, target = "", text], { before, state }) => {
      // `a[[0]]` is an index, `[[1]]` a number in brackets, `[[x, y]]` a matrix; `![[…]]` has its own entry.
      if (/[\p{L}\p{N}_\])![`$]/u.test(before) || !/\p{L}{3}/u.test(target)) return undefined;
      if (isDefined(state.env, state.md.utils.normalizeReference(target))) return undefined;
      return { what: "Obsidian's mark for a link", instead: writeLink(target.trim(), text) };
    },
  },
  {
    first: "=",
    pattern: /==([^\s=](?:[^=\n]{0,200}[^\s=])?)==/y,
    advise: ([, text], { before, behind }) =>
      /[\p{L}\p{N}=<>!+*/-]/u.test(before) || /[\p{L}\p{N}=]/u.test(behind)
        ? undefined
        : {
            what: "a mark for highlighted text",
            instead: `write \`<mark>${quoted(text)}</mark>\`, or \`**${quoted(text)}**\``,
          },
  },
  {
    first: "%",
    pattern: /%%[^%]{0,300}%%/y,
    advise: (_match, { before }) =>
      /[\p{L}\p{N}%]/u.test(before)
        ? undefined
        : { what: "Obsidian's mark for a comment", instead: "write `<!-- … -->`, or leave it out" },
  },
  {
    first: "^",
    pattern: /\^([A-Za-z0-9-]{2,40})/y,
    advise: ([, id = ""], { before, endsBlock }) =>
      endsBlock && /\s/.test(before)
        ? { what: "Obsidian's id of a block", instead: `write \`<a id="${id}"></a>\` before it` }
        : undefined,
  },
];

/** Callouts, which GitHub has too. */
export const OBSIDIAN_PARAGRAPHS: readonly ParagraphMark[] = [
  {
    pattern: /^(\[!([A-Za-z][\w-]{0,40})(?:\|[^\]\n]{0,100})?\][+-]?)(?=\s|$)([^\n]*)/,
    advise: ([, mark = "", name = "", title = ""], { behind }) =>
      behind === "blockquote_open"
        ? {
            what: "a mark of Obsidian's and GitHub's for a callout",
            instead: writeEnvironment(nearestEnvironment(name) ?? "remark", { title: title.trim() }),
            length: mark.length,
          }
        : undefined,
  },
];

function writeLink(target: string, text: string | undefined): string {
  const shown = quoted(text ?? target);
  return `write \`[${shown}](${fileOf(target)})\``;
}

/** `other note#A heading` as a path; a heading alone leads to the same post. */
function fileOf(target: string): string {
  const [name = "", heading] = target.split("#");
  const file = name.trim() === "" ? "" : `${slugify(name.replace(/^.*\//, "").replace(/\.md$/, ""))}.md`;
  return heading ? `${file}#${slugify(heading.replace(/^\^/, ""))}` : file;
}

/** True where `[label]` is a link of its own, within brackets. */
function isDefined(env: Readonly<Record<string, unknown>>, label: string): boolean {
  return Object.hasOwn((env.references ?? {}) as object, label);
}
