// There were $m_A=$120,500 plots in one half and $m_B=$98,000
import type { TexError } from "../tex-error.ts";

/** Fewer words may be names: `\max` without its backslash, variables of several letters. */
const FEWEST_WORDS = 3;

/** The most of the words that a message repeats, in characters. */
const MOST_SHOWN = 40;

/** Two words side by side. A formula without them is not looked at any closer. */
const PAIR = /\p{Ll}{2}[,.;:!?)’']*\s+[(‘“"]?\p{L}?\p{Ll}/u;

const PART =
  /%[^\n]*|\\verb\*?([^A-Za-z@*\s])[^\n]*?\1|\\(?:[A-Za-z@]+\*?|[\s\S])|\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}+)*|\d+|\s+|[\s\S]/gu;

/** What may stand between two words of a sentence; `x` and `y` may not. */
const BETWEEN = /^(?:[\d,.;:!?()'"‘’“”–—-]+|[aAI])$/u;

/** A word as prose has it: small letters, a capital at most in front. */
const WORD = /^\p{L}\p{Ll}+(?:['’-]\p{L}+)*$/u;

/** Commands after which letters are words. */
const WORDS_FOLLOW = /^\\(?:rm|bf|it|sf|tt|text|textrm|textbf|textit|textsf|texttt|mbox|hbox|mathrm|mathit)$/;

/** Ordinary words in a row. */
interface Run {
  readonly start: number;
  end: number;
  words: number;
  /** Of three letters or more. */
  long: number;
  /** Words that follow each other without a comma: `ab, aba, abab` is a list. */
  pairs: number;
}

/**
 * A run of ordinary words in a formula: a dollar too many has swallowed them. Arguments of commands are not looked at, for in
 * `\text{…}`, `\operatorname{…}` and an author's own commands words are at home; what is swallowed stands outside of them.
 */
export function proseInFormula(tex: string): TexError | undefined {
  if (!PAIR.test(tex)) return undefined;
  // For each open group whether words in it count.
  const counts: boolean[] = [true];
  let run: Run | undefined;
  let previous = "";
  for (const { 0: part, index } of tex.matchAll(PART)) {
    if (part.startsWith("%") || /^\s/.test(part)) continue;
    const isCounted = counts.at(-1) ?? true;
    if (isCounted && WORD.test(part)) {
      run ??= { start: index, end: index, words: 0, long: 0, pairs: 0 };
      if (run.words > 0 && tex.slice(run.end, index).trim() === "") run.pairs++;
      run.end = index + part.length;
      run.words++;
      if (part.length > 2) run.long++;
    } else if (!isCounted || !BETWEEN.test(part) || (part === "(" && index === run?.end)) {
      if (isProse(run)) break;
      run = undefined;
      if (part === "{") counts.push(isCounted && !/^(?:\\[A-Za-z@]|[}\]_^])/.test(previous));
      else if (part === "}" && counts.length > 1) counts.pop();
      else if (WORDS_FOLLOW.test(part)) counts[counts.length - 1] = false;
    }
    previous = part;
  }
  if (!run || !isProse(run)) return undefined;
  const words = tex.slice(run.start, run.end).replace(/\s+/g, " ");
  const shown = words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN)}…` : words;
  return {
    message: `Ordinary words stand in a formula: \`${shown}\`; expected \`\\text{…}\` around them, or no \`$\` that makes them a formula`,
    offset: run.start,
    length: tex.slice(run.start, run.end).split("\n")[0]?.length ?? 1,
  };
}

function isProse(run: Run | undefined): boolean {
  return run !== undefined && run.words >= FEWEST_WORDS && run.long >= FEWEST_WORDS - 1 && run.pairs > 0;
}
