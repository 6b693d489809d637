import { dirname } from "node:path/posix";
import type { MarkdownIt } from "markdown-it";
import type { WordsHtml } from "../../catalog/model.ts";
import { fileRoles } from "../../catalog/read/file-roles.ts";
import { splitFrontMatter } from "../../catalog/read/front-matter.ts";
import type { FileRole, ReadFile } from "../../catalog/read/read-file.ts";
import type { ReadChapter } from "../../catalog/read/read-paper.ts";
import { POSTS } from "../../catalog/read/scan-posts.ts";
import { isSourceFile, readSourceFile } from "../../catalog/read/source-file.ts";
import { parseYamlText, placeAt } from "../../catalog/read/yaml-text.ts";
import type { Site } from "../../catalog/schema/site.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { escapeHtml } from "../../core/escape-html.ts";
import { LineIndex } from "../../core/line-index.ts";
import type { Place } from "../../core/place.ts";
import type { Read, Rule } from "../../incremental/fact-graph.ts";
import { createTitleMarkdown, hasMarks } from "../../markdown/create-title-markdown.ts";
import { type FormulaMistake, formulaMistakes } from "../../markdown/render/formula-mistakes.ts";
import { plainSentence } from "../../markdown/render/plain-sentence.ts";
import type { Markup, RenderContext } from "../../markdown/render/render-context.ts";
import type { FormulaSetter } from "../../tex/formula-setter.ts";
import type { Macros } from "../../tex/macros/macros.ts";
import { placeInSentence } from "../place-in-sentence.ts";
import type { Services } from "../services.ts";
import { scanOf } from "./read-files.ts";

/** The fields that call a thing something, or say in a sentence what it is. */
const FIELDS = ["title", "description"] as const;
type Field = (typeof FIELDS)[number];

/** Those of a file that hold formulas or other marks, as readable text and as HTML. */
export type StoredWords = Readonly<Partial<Record<Field, { readonly text: string; readonly html: string }>>>;

/** Titles and descriptions with formulas, set once for whoever shows them: facts `words:` with the path of the file. */
export function titlesRule({ root, tex }: Services): Rule {
  let md: MarkdownIt | undefined;
  return {
    name: "titles",
    keys: (read) =>
      [...fileRoles(scanOf(read))]
        .filter(([path]) => Object.values(wordsIn(read<ReadFile>(`read:${path}`))).some(hasMarks))
        .map(([path, role]) => JSON.stringify([path, role])),
    answer: (key, read) => {
      const [path, role] = JSON.parse(key) as [string, FileRole];
      const said = read<ReadFile>(`read:${path}`);
      md ??= createTitleMarkdown();
      const setWords = wordSetter(md, tex, macrosOf(read, path, role));
      const mathSyntax = said?.post?.frontMatter.math ?? siteOf(read)?.math;
      const diagnostics: Diagnostic[] = [];
      const words = Object.entries(wordsIn(said)).flatMap(([field, text]) => {
        const made = hasMarks(text) ? setWords(text, mathSyntax) : undefined;
        if (!made) return [];
        for (const { line, column, length, ...told } of made.mistakes) {
          const prose = { text, place: placeOfField(root, path, role, field) };
          const offset = new LineIndex(text).offsetAt({ line, column });
          diagnostics.push({ ...placeInSentence(root, read, prose, offset, length), ...told });
        }
        return made.words ? [[field, made.words] as const] : [];
      });
      return { facts: { [`words:${path}`]: Object.fromEntries(words) satisfies StoredWords }, diagnostics };
    },
  };
}

/** The file that a key of the rule stands for. */
export function titledFile(key: string): string {
  return (JSON.parse(key) as [path: string, role: FileRole])[0];
}

/** What a text is like once it is set. */
interface SetWords {
  /** Nothing where the text stands for itself, or holds a mistake. */
  readonly words: { readonly text: string; readonly html: string } | undefined;
  /** What is wrong with its formulas. */
  readonly mistakes: readonly FormulaMistake[];
}

/** A title stands in a link: it leads nowhere, and nothing of a post is around it. */
const NOTHING_AROUND: Omit<RenderContext, "markup" | "tex"> = {
  target: () => ({ kind: "none" }),
  rawTarget: () => undefined,
  symbols: {},
  equationIds: () => [],
  citation: () => undefined,
  highlight: () => undefined,
  readAsset: () => undefined,
  hinge: () => "",
  corrections: () => "",
  report: () => {},
};

function wordSetter(
  md: MarkdownIt,
  tex: FormulaSetter,
  macros: Macros,
): (text: string, mathSyntax: string | undefined) => SetWords {
  return (text, mathSyntax) => {
    const [inline] = md.parseInline(text, { mathSyntax });
    const tokens = inline?.children ?? [];
    const mistakes: FormulaMistake[] = [];
    // What stands in a title stands in its line.
    for (const token of tokens) if (token.type === "math_display") token.type = "math_inline";
    const render = (markup: Markup): string =>
      md.renderer.renderInline([...tokens], md.options, {
        render: {
          ...NOTHING_AROUND,
          markup,
          tex: (token) => {
            const result = tex.set(token.content, { display: false, macros });
            // Each is told once.
            if (markup === "page") mistakes.push(...formulaMistakes(token, result));
            return result;
          },
        } satisfies RenderContext,
      });
    const html = render("page");
    const plain = plainSentence(render("plain"));
    const saysAll = html === escapeHtml(plain);
    return {
      words:
        mistakes.some(({ severity }) => severity === "error") || (saysAll && plain === text)
          ? undefined
          : { text: plain, html: saysAll ? "" : html },
      mistakes,
    };
  };
}

/** Titles and descriptions as they are written. */
function wordsIn(said: ReadFile | undefined): Partial<Record<Field, string>> {
  const { title, description }: { title?: string | undefined; description?: string | undefined } = said?.post
    ?.frontMatter ??
    said?.story?.fields ??
    said?.thread?.fields ??
    said?.site?.fields ?? {
      title: said?.paper?.fields.title ?? said?.chapter?.title,
    };
  return { ...(title !== undefined && { title }), ...(description !== undefined && { description }) };
}

function siteOf(read: Read): Site | undefined {
  return read<ReadFile>(`read:${POSTS}/site.yaml`)?.site?.fields;
}

/** The macros of a file: the site's, then its paper's or chapter's, then the symbols that this declares. */
function macrosOf(read: Read, path: string, role: FileRole): Macros {
  const kind = role.role === "post" ? role.kind : role.role;
  const own = role.role === "post" && role.tier === undefined ? path : `${dirname(path)}/${kind}.yaml`;
  const said = kind === "paper" || kind === "chapter" ? read<ReadFile>(`read:${own}`) : undefined;
  const fields = said?.paper?.fields ?? said?.chapter?.fields;
  const symbols = (fields?.notation ?? []).map(({ macro, tex }) => [macro, tex] as const);
  return { ...siteOf(read)?.macros, ...fields?.macros, ...Object.fromEntries(symbols) };
}

/** Where a field's value begins. Only a mistake asks for it: the file is read again. */
function placeOfField(root: string, path: string, { role }: FileRole, field: string): Place {
  const source = readSourceFile(root, path);
  if (!isSourceFile(source)) return { file: path, line: 1, column: 1, length: 1 };
  const isYaml = role === "site" || role === "paper" || role === "chapter";
  const { places } = isYaml ? parseYamlText(source) : splitFrontMatter(source).yaml;
  return placeAt(places, [field]);
}

/** What a file says for itself, its titles and descriptions as readable text. */
export function readableFile(read: Read, path: string): ReadFile | undefined {
  const said = read<ReadFile>(`read:${path}`);
  const words = read<StoredWords>(`words:${path}`);
  if (!said || !words) return said;
  const texts = Object.fromEntries(Object.entries(words).map(([field, { text }]) => [field, text]));
  const html: WordsHtml = Object.fromEntries(
    Object.entries(words).flatMap(([field, word]) => (word.html === "" ? [] : [[field, word.html]])),
  );
  const { post, paper, chapter, story, thread, site } = said;
  const own = post ? {} : { title: texts.title ?? chapter?.title, html };
  return {
    ...(chapter && { chapter: { ...chapter, ...own } as ReadChapter }),
    ...(post && { post: { ...post, frontMatter: { ...post.frontMatter, ...texts }, html } }),
    ...(paper && { paper: { ...paper, fields: { ...paper.fields, ...texts }, html } }),
    ...(story && { story: { ...story, fields: { ...story.fields, ...texts }, html } }),
    ...(thread && { thread: { ...thread, fields: { ...thread.fields, ...texts }, html } }),
    ...(site && { site: { ...site, fields: { ...site.fields, ...texts }, html } }),
  };
}
