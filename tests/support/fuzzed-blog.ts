import fc from "fast-check";
import { DomUtils, parseDocument } from "htmlparser2";
import type { Diagnostic } from "../../plugins/core/diagnostic.ts";
import { BLOG, type BlogFiles } from "./edited-blog.ts";
import { createProject } from "./project.ts";
import { type Blog, prepareBlog } from "./whole-blog.ts";

/** Something done to a file of a blog, by an author in a hurry or by an enemy. */
export interface Mutation {
  readonly kind: "put in" | "taken out" | "said twice" | "written over" | "paragraph" | "renamed";
  /** Numbers that choose the file, the place in it, and what is put there. */
  readonly file: number;
  readonly at: number;
  readonly what: number;
}

/** What is hard to read, in any text. */
const ANYWHERE = [
  "\u0000",
  "\ufeff",
  "\r\n",
  "\r",
  "\u2028",
  "\u202e",
  "\ud800",
  "\t",
  "\u200b",
  "é",
  "𝔼",
  "&#x6a;",
  "&amp;lt;",
  "<",
  ">",
  '"',
  "'",
  "`",
  "\\",
  "$",
  "$$",
  "{",
  "}",
  "[",
  "]",
  "#",
  "%",
  ":",
  "---\n",
  "...\n",
  "constructor",
  "__proto__",
  "toString",
] as const;

const IN_MARKDOWN = [
  "\n\n```constructor\nx\n```\n\n",
  "\n\n:::theorem {#__proto__} $x$\nSo.\n:::\n\n",
  "\n\n:::{note}\n",
  "\n:::\n",
  "\n$$\n",
  "\n\\[\n",
  "$95%$",
  "$\\ce{H2O}$",
  `$${"{".repeat(400)}x${"}".repeat(400)}$`,
  `${"> ".repeat(120)}deep\n`,
  "$\\def\\a{\\a\\a}\\a$",
  "$\\eqref{eq:sum}$ ",
  "\\ref{",
  "\n\n| a | b |\n|---|\n| 1 | 2 | 3 |\n\n",
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" &#106;avascript:alert(1)">x</a>',
  '<img src="https://elsewhere.example/x.png" alt="x">',
  "<img src=x onerror=alert(1)>",
  '<p style="background: url(https://elsewhere.example/)">x</p>',
  "\n\n<script>alert(1)</script>\n\n",
  '\n\n<iframe srcdoc="<script>alert(1)</script>"></iframe>\n\n',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  "[x](javascript:alert(1))",
  "[x](data:text/html,x)",
  "<javascript:alert(1)>",
  "![](../../../etc/passwd)",
  "[@constructor]",
  "[@old1999, p. 3; @nobody]",
  "@old1999 [p. 3]: so",
  "[^__proto__]\n\n[^__proto__]: A note.\n\n",
  '[So.](deep-dive.md#thm-two "claim")',
  "[](#__proto__)",
  "{#a .b c=d}",
  "![a](figure.svg){width=1e9}",
  "[[wiki]]",
  "> [!note]\n> x\n",
  "\\cite{old1999}",
] as const;

const IN_YAML = [
  "\n__proto__: {a: 1}\n",
  "\nconstructor: x\n",
  "\nsummary: <script>alert(1)</script>\n",
  "\nsummary: |\n  [x](javascript:alert(1)) $\\frac{1$\n",
  "\nyear: 0x7E3\n",
  "\ntags: ['', ' ', constructor, C++]\n",
  "\nstory: [counting, counting]\n",
  "\nx: !!js/function 'x'\n",
  "\na: &a [*a, *a]\n",
  "\n\t- x\n",
  "\n? [complex]\n: x\n",
  "\nbuildsOn: {alpha: '$x', __proto__: y}\n",
  "\nmacros: {'\\a': '\\a\\a'}\n",
  "\nnotation: [{macro: '\\constructor', tex: R, means: '<img src=x onerror=alert(1)>'}]\n",
  "\ntitle: The $L^2$ norm\n",
  "\ntitle: '<script>alert(1)</script>'\n",
  "\ndate: 2026-02-30\n",
  "\npermalink: ../../out/\n",
  "\nurl: javascript:alert(1)\n",
  ": : :\n",
  "- ",
  "'",
  '"',
  "|",
  ">",
  "{",
  "[",
] as const;

const IN_BIBTEX = [
  "\n@misc{constructor, title = {T}, author = {A B}, year = 2020}\n",
  "\n@string{a = a # a}\n",
  "@misc{",
  "}",
  "{{{{",
  "note = {issued: 1999},\n",
  "url = {javascript:alert(1)},\n",
  "howpublished = {\\href{javascript:alert(1)}{web}},\n",
  "author = {A, B, C, D and et al.},\n",
  "title = {\\frac{$x$},\n",
  "title = {<img src=x onerror=alert(1)>},\n",
  `title = {${"{".repeat(500)}x${"}".repeat(500)}},\n`,
  "year = {MMXX},\n",
  "crossref = {constructor},\n",
  "%",
  "\\",
  "#",
] as const;

const NAMES = [
  "posts/notes/constructor.md",
  "posts/notes/__proto__.md",
  "posts/notes/A B.md",
  "posts/notes/a'b.md",
  "posts/notes/$(x).md",
  "posts/notes/é.md",
  "posts/notes/-x.md",
  "posts/notes/..md",
  "posts/notes/x.swp",
  "posts/notes/4913",
  `posts/notes/${"n".repeat(120)}.md`,
  "posts/papers/beta/overview.md",
  "posts/papers/constructor/overview.md",
  "posts/stories/constructor.md",
  "posts/threads/prototype/x.md",
  "posts/pages/404.md",
  "posts/site.yml",
  "posts/references.BIB",
] as const;

const KINDS = [
  "put in",
  "put in",
  "put in",
  "taken out",
  "said twice",
  "written over",
  "paragraph",
  "renamed",
] as const;

/** Rows of mutations. */
export function rowsOfMutations(most: number): fc.Arbitrary<Mutation[]> {
  const mutation = fc.record({
    kind: fc.constantFrom(...KINDS),
    file: fc.nat(1000),
    at: fc.nat(100_000),
    what: fc.nat(10_000),
  });
  return fc.array(mutation, { minLength: 1, maxLength: most });
}

/** A word that stands nowhere else; a reader must meet it, or be told. */
const marker = (what: number): string => `zq${what}zq`;

/** What is put into a file of a kind. */
function snippets(path: string): readonly string[] {
  if (path.endsWith(".md")) return [...ANYWHERE, ...IN_MARKDOWN, ...IN_YAML];
  if (path.endsWith(".bib")) return [...ANYWHERE, ...IN_BIBTEX];
  return [...ANYWHERE, ...IN_YAML];
}

/** The files after a mutation. */
export function mutated(files: BlogFiles, { kind, file, at, what }: Mutation): BlogFiles {
  const paths = Object.keys(files).sort();
  const path = paths[file % paths.length] as string;
  const text = files[path] as string;
  const place = at % (text.length + 1);
  const end = Math.min(text.length, place + (what % 60));
  const choices = snippets(path);
  const put = choices[what % choices.length] as string;
  switch (kind) {
    case "put in":
      return { ...files, [path]: text.slice(0, place) + put + text.slice(place) };
    case "taken out":
      return { ...files, [path]: text.slice(0, place) + text.slice(end) };
    case "said twice":
      return { ...files, [path]: text.slice(0, end) + text.slice(place) };
    case "written over":
      return { ...files, [path]: text.slice(0, place) + put + text.slice(place + put.length) };
    case "paragraph":
      return path.endsWith(".md") ? { ...files, [path]: `${text}\n\nThe word ${marker(what)} of words.\n` } : files;
    case "renamed": {
      const { [path]: moved = "", ...others } = files;
      return { ...others, [NAMES[what % NAMES.length] as string]: moved };
    }
  }
}

/** The blog after a row of mutations. */
export function fuzzedBlog(mutations: readonly Mutation[]): BlogFiles {
  return mutations.reduce(mutated, BLOG);
}

/**
 * Finds a fuzzed blog out, and looks for what must never be.
 * @returns what was found, a line each; what the engine throws is not caught
 */
export async function faultsOf(files: BlogFiles): Promise<string[]> {
  const project = createProject();
  try {
    project.remove("posts/site.yaml");
    for (const [path, text] of Object.entries(files)) project.write(path, text);
    const blog = await prepareBlog({ root: project.root, drafts: false });
    await blog.builder.close();
    return [
      ...blog.diagnostics.flatMap((one) => placeFaults(files, one)),
      ...writtenIn(blog).flatMap(([what, html]) =>
        runningIn(html, blog.catalog.site.url).map((found) => `${what} has ${found}`),
      ),
      ...lostWords(files, blog),
    ];
  } finally {
    project.delete();
  }
}

/** A diagnostic whose place is not in its file. */
function placeFaults(files: BlogFiles, { file, line, column, rule, message }: Diagnostic): string[] {
  const told = `${file}:${line}:${column} ${rule}: ${message}`;
  if (/\bundefined\b|\[object|NaN/.test(message)) return [`says nothing that can be read: ${told}`];
  const text = files[file];
  if (text === undefined) return line === 1 && column === 1 ? [] : [`is not in a file: ${told}`];
  const lines = text.split(/\r\n|\r|\n/);
  const own = lines[line - 1];
  if (own === undefined && !(line === lines.length + 1 && column === 1)) return [`has no such line: ${told}`];
  return column >= 1 && column <= (own ?? "").length + 1 ? [] : [`has no such column: ${told}`];
}

/** All that a reader gets, pages and feeds. */
function writtenIn(blog: Blog): (readonly [what: string, html: string])[] {
  const posts = [...blog.catalog.posts.values()];
  const sentences = [...blog.catalog.papers.values()].flatMap(({ slug, summary }) =>
    summary ? [[`the summary of ${slug}`, blog.context.prose(summary)] as const] : [],
  );
  return [
    ...[...blog.html].map(([path, html]) => [path, html] as const),
    ...posts.map((post) => [`the feed's ${post.source.path}`, blog.feedHtml(post)] as const),
    ...sentences,
  ];
}

const RUNS = new Set(["script", "iframe", "object", "embed", "base", "meta", "link", "frame", "applet"]);
const ADDRESSES = new Set(["href", "src", "xlink:href", "action", "formaction", "poster", "data", "ping", "srcdoc"]);

/**
 * What runs, leads to what runs, or is loaded from another host.
 * @param own address of the site: feeds have whole addresses
 */
function runningIn(html: string, own: string): string[] {
  return DomUtils.findAll(() => true, parseDocument(html).children).flatMap(({ name, attribs }) => [
    ...(RUNS.has(name.toLowerCase()) ? [`<${name}>`] : []),
    ...Object.entries(attribs).flatMap(([attribute, value]) => {
      if (/^on/i.test(attribute)) return [`${attribute} on <${name}>`];
      // What a browser leaves out of an address is left out here.
      const address = value.replace(/[\s\p{Cc}]/gu, "");
      if (ADDRESSES.has(attribute.toLowerCase()) && /^(?:javascript|vbscript|data):/i.test(address))
        return [`${attribute}="${value}"`];
      if (attribute === "style" && /url\(|expression|@import/i.test(value)) return [`style="${value}"`];
      if (attribute === "src" && /^(?:https?:)?\/\//i.test(address) && !address.startsWith(own))
        return [`src="${value}"`];
      return [];
    }),
  ]);
}

/** Words of whole paragraphs that nobody meets, and nobody is told of. */
function lostWords(files: BlogFiles, blog: Blog): string[] {
  const posts = new Map([...blog.catalog.posts.values()].map((post) => [post.source.path, post]));
  const told = new Set(blog.diagnostics.map(({ file }) => file));
  return Object.entries(files).flatMap(([path, text]) => {
    const words = new Set(text.match(/zq\d+zq/g));
    // A file that is no post, a draft, or a post with a mistake is told of; a comment hides what it holds.
    if (words.size === 0 || told.has(path) || !posts.has(path) || text.includes("<!--")) return [];
    const html = blog.html.get(path) ?? "";
    return [...words].filter((word) => !html.includes(word)).map((word) => `${path} has lost ${word}`);
  });
}
