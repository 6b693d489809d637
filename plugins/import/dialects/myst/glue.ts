// {glue:text}`mean:.2f`   ```{glue:figure} walk
import { type Line, linesAt } from "../../convert/lines.ts";
import { tellAt } from "../../convert/tell-at.ts";
import type { Directive } from "../../directives/directive.ts";
import type { Scene } from "../../model/construct.ts";
import type { OldValue } from "../../model/old-value.ts";
import { figure } from "./figure-directives.ts";
import { pythonFormat } from "./python-format.ts";

/** The value that a name stands for within a sentence; nothing where no saved output has it as a text. */
export function gluedText(written: string, scene: Scene): string | undefined {
  const [, name = "", format = ""] = /^(.*?)(?::([^:]*))?$/.exec(written.replace("::", "\u0000")) ?? [];
  const value = gluedValue(name.replace("\u0000", "::"), scene);
  if (value?.kind !== "text") return undefined;
  return format === "" ? value.text : pythonFormat(value.text, format);
}

/** A value where the directive stands: a figure with its caption, a table, or a text. */
export function glued(directive: Directive, scene: Scene): Line[] {
  const { argument, content, opening, name } = directive;
  const value = gluedValue(argument.trim(), scene);
  if (value?.kind === "text") return [{ text: value.text, from: opening.from }, ...content];
  const path = value?.kind === "figure" ? /\]\((\S+)\)$/.exec(value.markdown)?.[1] : undefined;
  if (path !== undefined) return figure({ ...directive, name: "figure", argument: path }, scene);
  if (value) return [...linesAt(opening.from, `${value.markdown}\n`), ...content];
  tellAt(
    scene,
    "lost",
    opening.from,
    `\`{${name}}\` shows \`${argument.trim()}\`, which no saved output has; its name and its text stand there.`,
  );
  return [...linesAt(opening.from, `\`${argument.trim()}\`\n`), ...content];
}

/** @param written a name, or the path of a post and a name: `chapter.md::mean` */
function gluedValue(written: string, scene: Scene): OldValue | undefined {
  const [path, name] = written.includes("::") ? written.split("::", 2) : [undefined, written];
  const own = scene.post.values?.get(name ?? "");
  if (own) return own;
  const value = scene.blog.posts
    .filter((post) => path === undefined || post.path.replace(/\.\w+$/, "").endsWith(path.replace(/\.\w+$/, "")))
    .map((post) => post.values?.get(name ?? ""))
    .find((one) => one !== undefined);
  // Pictures and tables of another post stand beside that post.
  return value?.kind === "figure" ? undefined : value;
}
