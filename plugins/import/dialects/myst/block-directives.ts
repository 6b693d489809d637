// ```{epigraph}   ```{dropdown} Title   ```{tab-item} Title   ```{raw} html
import { type Line, linesAt } from "../../convert/lines.ts";
import { tellAt } from "../../convert/tell-at.ts";
import type { Directive } from "../../directives/directive.ts";
import type { Scene } from "../../model/construct.ts";

/** What Diptych makes by itself, or nobody sees. */
export function nothing({ name, opening }: Directive, scene: Scene): Line[] {
  if (name !== "index")
    tellAt(
      scene,
      "left",
      opening.from,
      `\`{${name}}\` is left out: what it lists is made by Diptych, or in no place here.`,
    );
  return [];
}

/** What only a build of the old site knows. */
export function lost({ name, opening }: Directive, scene: Scene): Line[] {
  tellAt(scene, "lost", opening.from, `MyST's directive \`${name}\` shows what a build has found out; it is left out.`);
  return [];
}

/** HTML stands by itself; what is for other outputs is left out. */
export function raw({ argument, content, opening }: Directive, scene: Scene): Line[] {
  if (/^html$/i.test(argument)) return [...content];
  tellAt(scene, "left", opening.from, `What is raw for \`${argument}\` alone is left out.`);
  return [];
}

/** A quotation. */
export function quoted(
  { content, argument, opening }: Directive,
  _: Scene,
  inner: (lines: readonly Line[]) => Line[],
): Line[] {
  const lines = argument === "" ? content : [{ text: argument, from: opening.from }, ...content];
  return inner(lines).map(({ text, from }) => ({ text: text === "" ? ">" : `> ${text}`, from }));
}

/** What is folded until a reader asks for it. */
export function folded(
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

/** What says how a page is laid out: its text stands by itself. */
export function unwrapped({ content }: Directive, _: Scene, inner: (lines: readonly Line[]) => Line[]): Line[] {
  return inner(content);
}

/** The same, below its title. */
export function titled(
  { argument, content, opening }: Directive,
  _: Scene,
  inner: (lines: readonly Line[]) => Line[],
): Line[] {
  return [...(argument === "" ? [] : linesAt(opening.from, `**${argument}**\n`)), ...inner(content)];
}

/** Terms, each with its definition below it, indented or behind a colon. */
export function glossary({ content }: Directive, _: Scene, inner: (lines: readonly Line[]) => Line[]): Line[] {
  return inner(content).map(({ text, from }, index, all) => {
    if (text.trim() === "" || /^\s|^:/.test(text)) return { text: text.replace(/^(?::[ \t]*|[ \t]+)/, ""), from };
    const below = all[index + 1]?.text ?? "";
    return /^\s+\S|^:/.test(below) ? { text: `<dfn>${text.trim()}</dfn>:`, from } : { text, from };
  });
}
