// ```{code-cell} ipython3   ```{code-block} python
import { cellFence } from "../../cells/cell-fence.ts";
import { cellOptions } from "../../cells/cell-options.ts";
import { runnable } from "../../cells/runnable.ts";
import { type Line, linesAt } from "../../convert/lines.ts";
import { newId } from "../../convert/new-id.ts";
import { tellAt } from "../../convert/tell-at.ts";
import type { Directive } from "../../directives/directive.ts";
import type { Scene } from "../../model/construct.ts";

const PYTHON = /^(?:ipython|python)[\d.]*$/;

/** A cell: Python runs. */
export function codeCell({ argument, fields, content, opening, options: written }: Directive, scene: Scene): Line[] {
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

/** Code that is only shown. */
export function plainCode({ argument, content, opening, options }: Directive, scene: Scene): Line[] {
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
