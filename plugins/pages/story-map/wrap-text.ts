const THIN = /[\sijlI.,:;!'’|]/u;
const NARROW = /[frstJ()[\]/-]/u;
const BROAD = /[mwMW@%—…]/u;
const CAPITAL = /\p{Lu}/u;
const FULL = /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]|[\u{1f000}-\u{3ffff}]/u;

/**
 * Estimates how wide a text will be set. The widths are those of Source Serif 4 (semibold and italic) and of Inter in
 * Chromium, a little rounded up.
 * @param fontSize px
 * @returns px
 */
export function textWidth(text: string, fontSize: number): number {
  let em = 0;
  for (const character of text) em += ASCII[character.charCodeAt(0)] ?? characterWidth(character);
  return em * fontSize;
}

function characterWidth(character: string): number {
  if (FULL.test(character)) return 1;
  if (THIN.test(character)) return 0.32;
  if (NARROW.test(character)) return 0.42;
  if (BROAD.test(character)) return 0.9;
  return CAPITAL.test(character) ? 0.7 : 0.57;
}

/** The widths of the first characters, which most texts are made of; the others are looked at one by one. */
const ASCII: readonly number[] = Array.from({ length: 128 }, (_, code) => characterWidth(String.fromCharCode(code)));

/**
 * Breaks a text into as few lines as it needs, all about as long as each other. Lines end at spaces, and inside a word
 * only where the word alone is too wide; a no-break space is no place to break.
 * @param width of a line, px
 * @param fontSize px
 * @param maxLines at least 1; what does not fit is cut, and the last line then ends in `…`
 * @returns the lines; none for an empty text
 */
export function wrapText(text: string, width: number, fontSize: number, maxLines: number): readonly string[] {
  const lines = fillLines(text, width, fontSize);
  if (lines.length <= maxLines) return balanceLines(text, lines, width, fontSize);
  return [...lines.slice(0, maxLines - 1), cutLine(lines[maxLines - 1] as string, width, fontSize)];
}

/** Drops words, or letters where there is one word, until an ellipsis fits. */
function cutLine(line: string, width: number, fontSize: number): string {
  let kept = line;
  while (kept.length > 1 && textWidth(`${kept}…`, fontSize) > width) {
    kept = kept.includes(" ") ? kept.slice(0, kept.lastIndexOf(" ")) : [...kept].slice(0, -1).join("");
  }
  return `${kept.replace(/[,;:.]$/u, "")}…`;
}

function fillLines(text: string, width: number, fontSize: number): readonly string[] {
  const fits = (line: string): boolean => textWidth(line, fontSize) <= width;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \t\r\n]+/u).flatMap((word) => breakWord(word, fits))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** The same number of lines in the narrowest column that breaks no word which was whole. */
function balanceLines(text: string, lines: readonly string[], width: number, fontSize: number): readonly string[] {
  let best = lines;
  const words = lines.flatMap((line) => line.split(" "));
  let tooNarrow = Math.max(0, ...words.map((word) => textWidth(word, fontSize)));
  let wideEnough = width;
  while (wideEnough - tooNarrow > 2) {
    const middle = (tooNarrow + wideEnough) / 2;
    const narrow = fillLines(text, middle, fontSize);
    if (narrow.length > lines.length) tooNarrow = middle;
    else {
      best = narrow;
      wideEnough = middle;
    }
  }
  return best;
}

function breakWord(word: string, fits: (line: string) => boolean): readonly string[] {
  if (word !== "" && fits(word)) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece !== "" && !fits(piece + character)) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return piece === "" ? pieces : [...pieces, piece];
}
