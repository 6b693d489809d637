// {eq}`label`   {doc}`text <path>`   {cite:t}`key`
import { join } from "node:path/posix";
import { newId } from "../../convert/new-id.ts";
import { blanked, codeRegions, regionsOf } from "../../convert/regions.ts";
import { tellAt } from "../../convert/tell-at.ts";
import { type Edit, edited, lineAt } from "../../model/body.ts";
import type { Construct, Scene } from "../../model/construct.ts";
import type { OldPost } from "../../model/old-blog.ts";
import { gluedText } from "./glue.ts";
import { findLabel, rootPath } from "./labels.ts";

const ROLE = /(?<![\\`])\{([A-Za-z][\w:+.-]*)\}(`{1,3})([^`]+)\2(?!`)/g;

/** What stands in a role: `words <target>`, or the target alone. */
interface RoleText {
  readonly words: string;
  readonly target: string;
}

type Role = (text: RoleText, scene: Scene, line: number) => string | undefined;

const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ["eq", ({ target }, scene) => reference("", target, scene)],
  ["ref", ({ words, target }, scene) => reference(words, target, scene)],
  ["numref", ({ words, target }, scene) => reference(/%s|\{(?:number|name)\}/.test(words) ? "" : words, target, scene)],
  ["prf:ref", ({ words, target }, scene) => reference(words, target, scene)],
  ["doc", document],
  ["cite", ({ target }) => citations(target)],
  ["cite:p", ({ target }) => citations(target)],
  ["cite:ps", ({ target }) => citations(target)],
  ["cite:alp", ({ target }) => citations(target)],
  ["cite:alps", ({ target }) => citations(target)],
  ["footcite", ({ target }) => citations(target)],
  ["footcite:p", ({ target }) => citations(target)],
  ["cite:t", ({ target }) => inSentence(target)],
  ["cite:ts", ({ target }) => inSentence(target)],
  ["cite:alt", ({ target }) => inSentence(target)],
  ["footcite:t", ({ target }) => inSentence(target)],
  ["cite:author", ({ target }) => inSentence(target)],
  ["cite:authorpar", ({ target }) => inSentence(target)],
  ["cite:year", ({ target }) => citations(target, "-")],
  ["cite:yearpar", ({ target }) => citations(target, "-")],
  ["glue:", ({ target }, scene) => gluedText(target, scene)],
  ["glue:any", ({ target }, scene) => gluedText(target, scene)],
  ["glue:text", ({ target }, scene) => gluedText(target, scene)],
  ["glue:md", ({ target }, scene) => gluedText(target, scene)],
  ["abbr", ({ words }) => words.replace(/^([^()]+?)\s*\(([^()]*)\)$/, '<abbr title="$2">$1</abbr>')],
  ["sub", ({ words }) => `<sub>${words}</sub>`],
  ["subscript", ({ words }) => `<sub>${words}</sub>`],
  ["sup", ({ words }) => `<sup>${words}</sup>`],
  ["superscript", ({ words }) => `<sup>${words}</sup>`],
  ["kbd", ({ words }) => `<kbd>${words}</kbd>`],
  ["del", ({ words }) => `~~${words}~~`],
  ["strike", ({ words }) => `~~${words}~~`],
  ["u", ({ words }) => `<u>${words}</u>`],
  ["underline", ({ words }) => `<u>${words}</u>`],
  ["download", ({ words, target }) => `[${words || target}](${target})`],
  ["code", ({ words }) => `\`${words}\``],
  ["index", ({ words, target }) => words || target],
  ["term", ({ words, target }) => words || target],
]);

/** MyST's roles: references, citations, and marks within a sentence. */
export const roles: Construct = {
  name: "roles",
  convert(body, scene) {
    const masked = blanked(
      body.text,
      codeRegions(body.text).filter(({ start }) => !isRole(body.text, start)),
    );
    const edits: Edit[] = [];
    for (const match of masked.matchAll(ROLE)) {
      const [all, name = "", , written = ""] = match;
      const line = lineAt(body, match.index);
      const text = readText(written.replace(/\s*\n\s*/g, " ").trim(), name.toLowerCase());
      const role = ROLES.get(name.toLowerCase());
      let made = role?.(text, scene, line);
      if (made === undefined) {
        made = text.words || text.target;
        const what = role
          ? `\`{${name}}\` leads to \`${text.target}\`, which is nowhere in this site; its words stand there.`
          : `MyST's role \`{${name}}\` means nothing here; its words stand there.`;
        tellAt(scene, "lost", line, what);
      }
      scene.took(all);
      scene.gave(made);
      edits.push({ start: match.index, end: match.index + all.length, text: made });
    }
    edits.push(...labelLinks(body.text, scene));
    return edited(body, edits);
  },
};

/** `[words](label)` and `[](#label)`: links that name a label in the place of an address. */
function labelLinks(text: string, scene: Scene): Edit[] {
  const masked = blanked(text, regionsOf(text, scene.post.math));
  return [...masked.matchAll(/(?<![\\!])\[([^[\]]*)\]\(#?([A-Za-z][^\s()#/]*)\)/g)].flatMap((match): Edit[] => {
    const [all, words = "", label = ""] = match;
    if (/\.(?:md|ipynb|html?|pdf|png|jpe?g|svg|zip|csv|py)$/i.test(label) || /^[a-z]+:\S*@|^mailto:/.test(label))
      return [];
    const found = findLabel(label, scene);
    const made = found ? reference(words, label, scene) : undefined;
    if (made === undefined || made === all) return [];
    scene.took(all);
    scene.gave(made);
    return [{ start: match.index, end: match.index + all.length, text: made }];
  });
}

/** The code span of a role is no code. */
function isRole(text: string, start: number): boolean {
  return text.charAt(start) === "`" && /\{[A-Za-z][\w:+.-]*\}$/.test(text.slice(Math.max(0, start - 40), start));
}

function readText(written: string, name: string): RoleText {
  const match = /^([\s\S]*?)\s*<([^<>]+)>$/.exec(written);
  if (match) return { words: (match[1] as string).trim(), target: (match[2] as string).trim() };
  return /^(?:eq|ref|numref|prf:ref|doc|cite|footcite|download|term)/.test(name)
    ? { words: "", target: written }
    : { words: written, target: written };
}

/** A reference by its label; nothing where nothing bears it. */
function reference(words: string, label: string, scene: Scene): string | undefined {
  const found = findLabel(label, scene);
  if (!found) return outside(words, label, scene);
  const { post, kind } = found;
  if (kind === "equation") {
    if (post === scene.post && words === "") return `\\eqref{${label}}`;
    const hash = label.trim().replace(/[^\p{L}\p{N}_.-]+/gu, "-");
    return `[${words}](${post === scene.post ? "" : rootPath(post)}#${hash})`;
  }
  if (kind === "document")
    return post === scene.post ? words || titleOf(post) : `[${words || titleOf(post)}](${rootPath(post)})`;
  return `[${words}](${post === scene.post ? "" : rootPath(post)}#${newId(label)})`;
}

function titleOf(post: OldPost): string {
  return (post.title ?? post.slug).replace(/[[\]]/g, "\\$&");
}

/** `{doc}`: a post by its path, or a page of another book. */
function document({ words, target }: RoleText, scene: Scene): string | undefined {
  const plain = target.replace(/\.(?:md|ipynb|rst)$/, "");
  const from = scene.post.path.replace(/[^/]*$/, "");
  const paths = target.startsWith("/") ? [target.slice(1), join(from, target.slice(1))] : [join(from, plain), plain];
  for (const path of paths)
    for (const post of scene.blog.posts)
      if (post.path.replace(/\.[^./]+$/, "") === path.replace(/\.(?:md|ipynb)$/, ""))
        return post === scene.post ? words || titleOf(post) : `[${words || titleOf(post)}](${rootPath(post)})`;
  return outside(words, target, scene);
}

/** What another book has, whose address the configuration names. */
function outside(words: string, target: string, scene: Scene): string | undefined {
  const [, book = "", name = ""] = /^([\w-]+):(.+)$/.exec(target) ?? [];
  const address = book === "" ? undefined : otherBook(book, scene);
  if (address === undefined) return undefined;
  return `[${words || name}](${address.replace(/\/?$/, "/")}${name}.html)`;
}

/** `intersphinx_mapping` of `_config.yml`: a name and, in the next line, an address. */
function otherBook(name: string, scene: Scene): string | undefined {
  for (const [path, { text }] of scene.site.files) {
    if (!/(?:^|\/)_config\.ya?ml$/.test(path) || text === undefined) continue;
    const found = new RegExp(
      `^[ \\t]*["']?${name}["']?[ \\t]*:\\s*(?:-|\\[)?\\s*["']?(https?://[^\\s"',\\]]+)`,
      "m",
    ).exec(text);
    if (found) return found[1];
  }
  return undefined;
}

function keysOf(text: string): string[] {
  return text
    .split(/[,;]/)
    .map((key) => key.trim())
    .filter((key) => key !== "");
}

/** `@key`, in braces where it could end too soon. */
function keyOf(key: string): string {
  return /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*$/u.test(key) ? `@${key}` : `@{${key}}`;
}

function citations(text: string, sign = ""): string {
  return `[${keysOf(text)
    .map((key) => sign + keyOf(key))
    .join("; ")}]`;
}

function inSentence(text: string): string {
  return keysOf(text).map(keyOf).join(", ");
}
