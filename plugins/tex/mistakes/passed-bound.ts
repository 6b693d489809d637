import { amount } from "../amount.ts";
import { DEEPEST_FORMULA, DEEPEST_MARKUP, LONGEST_FORMULA } from "../formula-limits.ts";
import { argumentsOf } from "../macros/command-arguments.ts";
import type { TexError } from "../tex-error.ts";

/** Commands that hold from where they stand to the end of their group or cell; KaTeX reads all of that within them. */
const SWITCHES =
  /^\\(?:(?:display|text|script|scriptscript)style|tiny|scriptsize|footnotesize|small|normalsize|large|Large|LARGE|huge|Huge|sixptsize|color|rm|sf|tt|bf|it|cal|mathversion)$/;

const PART = /%[^\n]*|\\(?:begin|end)\{[^{}]*\}|\\(?:[A-Za-z]+|[\s\S])|[{}&]|[^\s\\{}&%]+/g;

/** A group that is open: how many levels it adds, and how many of them are switches in it. */
interface Level {
  readonly own: number;
  switches: number;
}

/**
 * Where a formula is longer or deeper than a person writes. Readers of TeX call themselves for what lies within a group, so
 * without a bound the depth of a formula would be that of the machine's stack.
 * @returns nothing for a formula within the bounds
 */
export function passedBound(tex: string): TexError | undefined {
  // A level takes a character at least.
  if (tex.length <= DEEPEST_FORMULA) return undefined;
  const tooDeep = passedDepth(tex.slice(0, LONGEST_FORMULA));
  if (tooDeep || tex.length <= LONGEST_FORMULA) return tooDeep;
  const message = `A formula of ${amount(tex.length)} characters; expected at most ${amount(LONGEST_FORMULA)}.`;
  return { message, offset: LONGEST_FORMULA, length: 1 };
}

function passedDepth(tex: string): TexError | undefined {
  const open: Level[] = [{ own: 0, switches: 0 }];
  let depth = 0;
  // Commands right behind each other that take what follows without braces, as in `\sqrt\sqrt x`.
  let chain = 0;
  for (const { 0: part, index } of tex.matchAll(PART)) {
    const level = open.at(-1) as Level;
    if (part === "{" || part === "\\left" || part.startsWith("\\begin{")) {
      const own = Math.max(1, chain);
      open.push({ own, switches: 0 });
      depth += own;
    } else if (part === "}" || part === "\\right" || part.startsWith("\\end{")) {
      if (open.length > 1) {
        open.pop();
        depth -= level.own + level.switches;
      }
    } else if (part === "&" || part === "\\\\") {
      depth -= level.switches;
      level.switches = 0;
    } else if (SWITCHES.test(part)) {
      level.switches++;
      depth++;
    }
    chain = part === "\\sqrt" || argumentsOf(part) > 0 ? chain + 1 : 0;
    if (depth + chain > DEEPEST_FORMULA) {
      const message = `The formula is nested deeper here than ${DEEPEST_FORMULA} levels; expected fewer.`;
      return { message, offset: index, length: part.length };
    }
  }
  return undefined;
}

/**
 * Whether the markup of a formula is nested deeper than that of any formula within the bounds; macros can do that. What reads
 * markup later calls itself for what lies within an element.
 */
export function isMarkupTooDeep(markup: string): boolean {
  let depth = 0;
  for (let at = markup.indexOf("<"); at >= 0; at = markup.indexOf("<", at + 1)) {
    if (markup[at + 1] === "/") depth--;
    else if (++depth > DEEPEST_MARKUP) return true;
    else if (markup[markup.indexOf(">", at) - 1] === "/") depth--;
  }
  return false;
}
