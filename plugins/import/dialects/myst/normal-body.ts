import { fencedLines } from "../../convert/fenced-lines.ts";
import { DEEPEST_BLOCK, type Line, linesAt } from "../../convert/lines.ts";
import { wholeFormulas } from "../../convert/whole-formulas.ts";
import { type Directive, replaceDirectives } from "../../directives/directive.ts";

/** Directives that hold code, or what is no Markdown: they keep their backticks. */
const CODE = new Set(
  "code code-block code-cell csv-table eval-rst graphviz literalinclude mermaid raw sourcecode tikz".split(" "),
);

/**
 * Writes a text in the one of MyST's ways that can be told from code: directives that hold Markdown between colons, formulas between
 * dollars, comments as HTML has them. It says the same to MyST as before.
 */
export function normalBody(lines: readonly Line[]): Line[] {
  return plainRoles(wholeFormulas(comments(normalLines(lines, 0))));
}

function normalLines(lines: readonly Line[], depth: number): Line[] {
  if (depth > DEEPEST_BLOCK) return [...lines];
  return replaceDirectives(lines, (directive) => {
    if (CODE.has(directive.name)) return undefined;
    if (directive.name === "math") return formula(directive);
    const content = normalLines(directive.content, depth + 1);
    const longest = Math.max(2, ...content.map(({ text }) => /^\s*(:{3,})/.exec(text)?.[1]?.length ?? 0));
    const fence = ":".repeat(longest + 1);
    const { opening, optionLines } = directive;
    return [
      { text: opening.text.replace(/^(?:`+|~+|:+)/, fence), from: opening.from },
      ...optionLines,
      // Options end where content begins.
      ...(optionLines.length > 0 && content.length > 0
        ? [{ text: "", from: optionLines.at(-1)?.from ?? opening.from }]
        : []),
      ...content,
      { text: fence, from: content.at(-1)?.from ?? opening.from },
    ];
  });
}

/** `{math}` with its label behind it. */
function formula({ argument, options, content, opening }: Directive): Line[] {
  const label = options.get("label") ?? options.get("name");
  const inside = [...(argument === "" ? [] : linesAt(opening.from, argument)), ...content].filter(
    ({ text }) => text.trim() !== "",
  );
  if (inside.length === 0) return [];
  return [
    { text: "$$", from: opening.from },
    ...inside,
    { text: label ? `$$ (${label})` : "$$", from: inside.at(-1)?.from ?? opening.from },
  ];
}

/** Lines that begin with a per cent sign, outside of code and formulas. */
function comments(lines: readonly Line[]): Line[] {
  const isCode = fencedLines(lines);
  let isFormula = false;
  return lines.map((line, index) => {
    const { text, from } = line;
    if (isCode[index]) return line;
    if ((text.match(/\$\$/g)?.length ?? 0) % 2 === 1) isFormula = !isFormula;
    if (isFormula || !/^%/.test(text)) return line;
    return { text: `<!-- ${text.replace(/^%+\s?/, "").replace(/--+>?/g, "–")} -->`, from };
  });
}

/** `` {math}`x` `` is `$x$`. */
function plainRoles(lines: readonly Line[]): Line[] {
  return lines.map(({ text, from }) => ({
    text: text.replace(/\{math\}(`+)([^`]+)\1/g, (_, __, tex: string) => `$${tex.trim()}$`),
    from,
  }));
}
