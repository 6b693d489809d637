import { cellFence } from "../../cells/cell-fence.ts";
import { cellOptions } from "../../cells/cell-options.ts";
import { runnable } from "../../cells/runnable.ts";
import { figureLine, plainWords } from "../../convert/figure-line.ts";
import { type Line, linesAt, trimmedLines } from "../../convert/lines.ts";
import { newId } from "../../convert/new-id.ts";
import { tableLines } from "../../convert/table-lines.ts";
import { tellAt } from "../../convert/tell-at.ts";
import type { Directive } from "../../directives/directive.ts";
import { nearestKind, openingLine } from "../../directives/nearest-kind.ts";
import type { Scene } from "../../model/construct.ts";
import { listRows } from "./list-rows.ts";

/** What a directive becomes. @param inner converts what stands within it */
export type Convert = (
  directive: Directive,
  scene: Scene,
  inner: (lines: readonly Line[]) => Line[],
) => readonly Line[];

const PYTHON = /^(?:ipython|python)[\d.]*$/;

/** What each directive becomes that has a meaning here, by name. */
export const DIRECTIVES: ReadonlyMap<string, Convert> = new Map<string, Convert>([
  ["code-cell", codeCell],
  ["code", plainCode],
  ["code-block", plainCode],
  ["sourcecode", plainCode],
  ["figure", figure],
  ["image", figure],
  ["table", table],
  ["list-table", listTable],
  ["csv-table", csvTable],
  ["exercise-start", (directive) => opened(directive, "exercise", directive.argument)],
  ["exercise-end", closed],
  [
    "solution-start",
    (directive) => opened({ ...directive, options: new Map<string, string>() }, "solution", solved(directive)),
  ],
  ["solution-end", closed],
  [
    "solution",
    ({ content, opening, ...directive }, _, inner) => [
      { text: openingLine({ name: "solution", isStarred: false }, "", solved(directive)), from: opening.from },
      ...inner(content),
      { text: ":::", from: content.at(-1)?.from ?? opening.from },
    ],
  ],
  ["contents", nothing],
  ["tableofcontents", nothing],
  ["toctree", nothing],
  ["bibliography", nothing],
  ["index", nothing],
  ["nb-exec-table", lost],
  ["raw", raw],
  ["epigraph", quoted],
  ["pull-quote", quoted],
  ["highlights", quoted],
  ["blockquote", quoted],
  ["dropdown", folded],
  ["details", folded],
  ["toggle", folded],
  ["div", unwrapped],
  ["container", unwrapped],
  ["tab-set", unwrapped],
  ["grid", unwrapped],
  ["tab-item", titled],
  ["card", titled],
  ["grid-item-card", titled],
  ["grid-item", titled],
  ["rubric", titled],
  ["youtube", video],
  ["iframe", video],
  ["video", video],
  ["glossary", glossary],
]);

/** An admonition, a theorem, or a directive that is not known; its text is kept in any case. */
export const otherDirective: Convert = (directive, scene, inner) => {
  const { name, argument, options, content, opening } = directive;
  const kind = nearestKind(name);
  const last = content.at(-1)?.from ?? opening.from;
  if (kind === undefined) {
    tellAt(scene, "lost", opening.from, `MyST's directive \`${name}\` means nothing here; its text stands by itself.`);
    if (directive.mark !== ":") return plainCode(directive, scene);
    return [
      ...(argument === "" ? [] : linesAt(opening.from, argument)),
      { text: "", from: opening.from },
      ...inner(content),
    ];
  }
  const label = options.get("label") ?? options.get("name") ?? "";
  const isAdmonition = name === "admonition" || kind.called !== undefined || !name.includes(":");
  // The text of `{note} Text` begins behind the name; a title stands there for those that have one.
  const hasTitle = name.includes(":") || name === "admonition" || name === "exercise";
  const isNumbered = !options.has("nonumber");
  const unnamed = name === "admonition" && argument !== "" ? nearestKind(argument.toLowerCase()) : undefined;
  const used = unnamed ? { ...unnamed } : kind;
  const title = unnamed ? "" : hasTitle ? argument.replace(/^\(([\s\S]*)\)$/, "$1") : "";
  const text = hasTitle || argument === "" ? content : [{ text: argument, from: opening.from }, ...content];
  return [
    {
      text: openingLine(
        { ...used, isStarred: used.isStarred || (!isNumbered && !isAdmonition) },
        label === "" ? "" : newId(label),
        title,
      ),
      from: opening.from,
    },
    ...inner(text),
    { text: ":::", from: last },
  ];
};

function solved({ argument }: Pick<Directive, "argument">): string {
  const label = argument.trim();
  return label === "" ? "" : `of [](#${newId(label)})`;
}

/** The half of a pair that opens an environment. */
function opened({ options, opening }: Directive, name: "exercise" | "solution", title: string): Line[] {
  const label = options.get("label") ?? "";
  return [
    { text: openingLine({ name, isStarred: false }, label === "" ? "" : newId(label), title), from: opening.from },
  ];
}

function closed({ opening }: Directive): Line[] {
  return [{ text: ":::", from: opening.from }];
}

function nothing({ name, opening }: Directive, scene: Scene): Line[] {
  if (name !== "index")
    tellAt(
      scene,
      "left",
      opening.from,
      `\`{${name}}\` is left out: what it lists is made by Diptych, or in no place here.`,
    );
  return [];
}

function lost({ name, opening }: Directive, scene: Scene): Line[] {
  tellAt(scene, "lost", opening.from, `MyST's directive \`${name}\` shows what a build has found out; it is left out.`);
  return [];
}

/** HTML stands by itself; what is for other outputs is left out. */
function raw({ argument, content, opening }: Directive, scene: Scene): Line[] {
  if (/^html$/i.test(argument)) return [...content];
  tellAt(scene, "left", opening.from, `What is raw for \`${argument}\` alone is left out.`);
  return [];
}

function codeCell({ argument, fields, content, opening, options: written }: Directive, scene: Scene): Line[] {
  const from = opening.from;
  const code = content.map(({ text }) => text).join("\n");
  const { mystnb, ...rest } = fields as Readonly<Record<string, unknown>>;
  const figure = figureOf(mystnb);
  const tags = tagsOf(fields.tags ?? written.get("tags"));
  const options = cellOptions({}, tags);
  for (const name of [
    ...options.unread,
    ...Object.keys(rest).filter((one) => !/^(?:tags|label|name|caption|alt)$/.test(one)),
  ])
    tellAt(scene, "left", from, `The option \`${name}\` of a cell means nothing here.`);
  const label = figure.name ?? written.get("label") ?? written.get("name");
  const caption = figure.caption ?? written.get("caption") ?? "";
  const language = argument.split(/\s+/)[0] ?? "";
  const { code: runs, commented, foreign } = runnable(code);
  const isRun =
    (language === "" || PYTHON.test(language)) && options.runs && foreign === undefined && code.trim() !== "";
  const line = (text: string): Line[] => {
    const made = text.split("\n");
    return made.map((one, index) => ({
      text: one,
      from: content[Math.min(index - 1, content.length - 1)]?.from ?? from,
    }));
  };
  for (const index of commented)
    tellAt(scene, "changed", content[index]?.from ?? from, "A command of IPython's that is not needed is a comment.");
  if (isRun) {
    const set = { ...options, id: label ? newId(label) : "", caption, alt: figure.alt };
    return line(cellFence("python", runs, set));
  }
  if (foreign !== undefined)
    tellAt(scene, "changed", from, `A cell is code that does not run: \`${foreign.slice(0, 60)}\` is no Python.`);
  else if (language !== "" && !PYTHON.test(language))
    tellAt(scene, "changed", from, `A cell in \`${language}\` is code that does not run.`);
  return line(cellFence(PYTHON.test(language) ? "python" : language, code));
}

function figureOf(mystnb: unknown): { caption?: string; name?: string; alt: readonly string[] } {
  const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
    typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  const nb = fieldsOf(mystnb);
  const { caption, name } = fieldsOf(nb.figure);
  const { alt } = fieldsOf(nb.image);
  return {
    ...(typeof caption === "string" && { caption: caption.replace(/\s+/g, " ").trim() }),
    ...(typeof name === "string" && { name }),
    alt: typeof alt === "string" ? [alt] : [],
  };
}

function tagsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((tag): tag is string => typeof tag === "string");
  return typeof value === "string" ? value.split(/[\s,]+/).filter((tag) => tag !== "") : [];
}

function plainCode({ argument, content, opening, options }: Directive, scene: Scene): Line[] {
  const caption = options.get("caption");
  const language = argument.split(/\s+/)[0] ?? "";
  const text = cellFence(
    PYTHON.test(language) ? "python" : language.replace(/[{}]/g, ""),
    content.map((one) => one.text).join("\n"),
  );
  if (options.has("emphasize-lines")) tellAt(scene, "left", opening.from, "Lines of code are not emphasized here.");
  const made = text.split("\n").map((one, index) => ({ text: one, from: content[index - 1]?.from ?? opening.from }));
  return caption ? [...linesAt(opening.from, `*${caption}*\n`), ...made] : made;
}

function figure({ name, argument, options, content, opening }: Directive, scene: Scene): Line[] {
  const paragraphs = content
    .map(({ text }) => text)
    .join("\n")
    .split(/\n[ \t]*\n/);
  const caption = name === "image" ? "" : (paragraphs[0] ?? "").trim();
  const rest = content.slice((paragraphs[0] ?? "").split("\n").length);
  const label = options.get("name") ?? options.get("label") ?? "";
  const alt = options.get("alt") ?? plainWords(caption);
  if (alt === "")
    tellAt(scene, "proposed", opening.from, "What an image shows is not said; write it between its brackets.");
  const written = {
    path: argument,
    alt: alt === "" ? "A figure, not yet described." : alt,
    caption,
    id: label === "" ? "" : newId(label),
  };
  return [
    { text: figureLine(written), from: opening.from },
    ...(rest.length > 0 && name === "figure" ? [{ text: "", from: opening.from }, ...trimmedLines(rest)] : []),
  ];
}

function table(
  { argument, options, content, opening }: Directive,
  _: Scene,
  inner: (lines: readonly Line[]) => Line[],
): Line[] {
  return [...inner(content), ...tableCaption(argument, options, content.at(-1)?.from ?? opening.from)];
}

function tableCaption(argument: string, options: Directive["options"], from: number): Line[] {
  const label = options.get("name") ?? options.get("label") ?? "";
  if (argument === "" && label === "") return [];
  return linesAt(from, `\nTable: ${argument}${label === "" ? "" : ` {#${newId(label)}}`}`.replace(/: {2}/, ": "));
}

function listTable(directive: Directive, scene: Scene, inner: (lines: readonly Line[]) => Line[]): Line[] {
  const { argument, options, content, opening } = directive;
  const rows = listRows(content.map(({ text }) => text));
  if (!rows) return [...otherDirective({ ...directive, name: "unknown-table", mark: ":" }, scene, inner)];
  const from = content[0]?.from ?? opening.from;
  const head = options.has("header-rows") && options.get("header-rows") !== "0" ? rows : [[], ...rows];
  return [...tableLines(head).flatMap((text) => linesAt(from, text)), ...tableCaption(argument, options, from)];
}

function csvTable({ argument, options, content, opening }: Directive): Line[] {
  const rows = content.filter(({ text }) => text.trim() !== "").map(({ text }) => csvCells(text));
  const head = options.get("header");
  const all = head !== undefined ? [csvCells(head), ...rows] : options.has("header-rows") ? rows : [[], ...rows];
  const from = content[0]?.from ?? opening.from;
  return [...tableLines(all).flatMap((text) => linesAt(from, text)), ...tableCaption(argument, options, from)];
}

function csvCells(line: string): string[] {
  return [...line.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g)]
    .slice(0, -1)
    .map(([, quotedCell, bare]) => quotedCell?.replace(/""/g, '"') ?? (bare ?? "").trim());
}

function quoted(
  { content, argument, opening }: Directive,
  _: Scene,
  inner: (lines: readonly Line[]) => Line[],
): Line[] {
  const lines = argument === "" ? content : [{ text: argument, from: opening.from }, ...content];
  return inner(lines).map(({ text, from }) => ({ text: text === "" ? ">" : `> ${text}`, from }));
}

function folded(
  { argument, content, opening }: Directive,
  _: Scene,
  inner: (lines: readonly Line[]) => Line[],
): Line[] {
  const from = opening.from;
  const last = content.at(-1)?.from ?? from;
  return [
    ...linesAt(from, `<details>\n<summary>${argument || "More"}</summary>\n`),
    ...inner(content),
    ...linesAt(last, "\n</details>"),
  ];
}

function unwrapped({ content }: Directive, _: Scene, inner: (lines: readonly Line[]) => Line[]): Line[] {
  return inner(content);
}

function titled(
  { argument, content, opening }: Directive,
  _: Scene,
  inner: (lines: readonly Line[]) => Line[],
): Line[] {
  return [...(argument === "" ? [] : linesAt(opening.from, `**${argument}**\n`)), ...inner(content)];
}

function video({ name, argument, content, opening }: Directive, scene: Scene): Line[] {
  const address =
    name === "youtube" && !argument.includes("/") ? `https://www.youtube.com/watch?v=${argument}` : argument;
  tellAt(
    scene,
    "changed",
    opening.from,
    "A video or a page in a frame is a link: nothing is loaded from another host.",
  );
  return [{ text: `[Video](${address})`, from: opening.from }, ...content];
}

/** Terms, each with its definition below it, indented or behind a colon. */
function glossary({ content }: Directive, _: Scene, inner: (lines: readonly Line[]) => Line[]): Line[] {
  return inner(content).map(({ text, from }, index, all) => {
    if (text.trim() === "" || /^\s|^:/.test(text)) return { text: text.replace(/^(?::[ \t]*|[ \t]+)/, ""), from };
    const below = all[index + 1]?.text ?? "";
    return /^\s+\S|^:/.test(below) ? { text: `<dfn>${text.trim()}</dfn>:`, from } : { text, from };
  });
}
