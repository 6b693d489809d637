/** The width of a text at size 1; nothing for one with a character that cannot be drawn. */
export type Measure = (text: string) => number;

/** A text as it fits. */
export interface FittedText {
  readonly size: number;
  readonly lines: readonly string[];
}

/** More letters than any picture has room for: the rest is not looked at. */
const MOST_LETTERS = 600;

/** Kerning is not measured, and an edge may not be touched. */
const SAFETY = 1.02;

/**
 * Breaks a text into lines at its spaces: at the largest size at which all of it fits. At the smallest size what does not fit is
 * left out, from a word on, and an ellipsis stands for it.
 * @param measure widths at size 1
 * @param room.width in pixels
 * @param room.sizes the largest first, each with the number of lines that there is room for
 */
export function fitText(
  text: string,
  measure: Measure,
  room: { readonly width: number; readonly sizes: readonly (readonly [size: number, lines: number])[] },
): FittedText {
  const words = [...text]
    .slice(0, MOST_LETTERS)
    .join("")
    .split(/\s+/)
    .filter((word) => word !== "");
  let fitted: FittedText = { size: room.sizes[0]?.[0] ?? 0, lines: [] };
  for (const [size, most] of room.sizes) {
    const widest = room.width / size / SAFETY;
    const lines = broken(words, measure, widest);
    fitted = { size, lines };
    if (lines.length <= most && lines.every((line) => measure(line) <= widest))
      return { size, lines: balanced(words, measure, widest, lines.length) };
    fitted = { size, lines: cut(lines, measure, widest, most) };
  }
  return fitted;
}

/** As many words in each line as fit; a word that is too long stands alone. */
function broken(words: readonly string[], measure: Measure, widest: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(longer) <= widest) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** How often the width is halved that a balanced text is looked for in: to a hundredth of a line. */
const HALVINGS = 7;

/** The same number of lines, as even as they can be. */
function balanced(words: readonly string[], measure: Measure, widest: number, count: number): string[] {
  let [low, high] = [widest / 2, widest];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    const lines = broken(words, measure, middle);
    if (lines.length <= count && lines.every((line) => measure(line) <= middle)) high = middle;
    else low = middle;
  }
  return broken(words, measure, high);
}

/** The first lines, with an ellipsis where something is left out. */
function cut(lines: readonly string[], measure: Measure, widest: number, most: number): string[] {
  const shown = lines.slice(0, most);
  return shown.map((line, index) => {
    const isLast = index === shown.length - 1 && lines.length > most;
    return isLast || measure(line) > widest ? shortened(line, measure, widest) : line;
  });
}

/** A line without its last words; of a single word that is too long, its first letters. */
function shortened(line: string, measure: Measure, widest: number): string {
  let rest = line;
  while (rest !== "" && measure(`${rest}…`) > widest) {
    const space = rest.lastIndexOf(" ");
    rest = space > 0 ? rest.slice(0, space) : [...rest].slice(0, -1).join("");
  }
  return `${rest.replace(/[\s,;:.–—-]+$/, "")}…`;
}
