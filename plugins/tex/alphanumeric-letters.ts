// <mi mathvariant="double-struck">R</mi> is <mi>ℝ</mi>

/** Unicode's mathematical alphabets, by MathML's names for them: where their capitals, small letters and figures begin. */
interface Alphabet {
  readonly capitals: number;
  readonly small: number;
  readonly figures?: number;
  /** Where the capital Alpha stands; the other Greek letters follow in the order of `GREEK`. */
  readonly greek?: number;
}

const ALPHABETS: Readonly<Record<string, Alphabet>> = {
  bold: { capitals: 0x1d400, small: 0x1d41a, figures: 0x1d7ce, greek: 0x1d6a8 },
  italic: { capitals: 0x1d434, small: 0x1d44e, greek: 0x1d6e2 },
  "bold-italic": { capitals: 0x1d468, small: 0x1d482, greek: 0x1d71c },
  script: { capitals: 0x1d49c, small: 0x1d4b6 },
  "bold-script": { capitals: 0x1d4d0, small: 0x1d4ea },
  fraktur: { capitals: 0x1d504, small: 0x1d51e },
  "double-struck": { capitals: 0x1d538, small: 0x1d552, figures: 0x1d7d8 },
  "bold-fraktur": { capitals: 0x1d56c, small: 0x1d586 },
  "sans-serif": { capitals: 0x1d5a0, small: 0x1d5ba, figures: 0x1d7e2 },
  "bold-sans-serif": { capitals: 0x1d5d4, small: 0x1d5ee, figures: 0x1d7ec, greek: 0x1d756 },
  "sans-serif-italic": { capitals: 0x1d608, small: 0x1d622 },
  "sans-serif-bold-italic": { capitals: 0x1d63c, small: 0x1d656, greek: 0x1d790 },
  monospace: { capitals: 0x1d670, small: 0x1d68a, figures: 0x1d7f6 },
};

/** Letters that Unicode had before it had the alphabets; their places there are empty (Unicode 16, table 22-4). */
const ELSEWHERE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  italic: { h: "ℎ", ı: "𝚤", ȷ: "𝚥" },
  script: {
    ...{ B: "ℬ", E: "ℰ", F: "ℱ", H: "ℋ", I: "ℐ", L: "ℒ", M: "ℳ", R: "ℛ" },
    ...{ e: "ℯ", g: "ℊ", o: "ℴ" },
  },
  fraktur: { C: "ℭ", H: "ℌ", I: "ℑ", R: "ℜ", Z: "ℨ" },
  "double-struck": { C: "ℂ", H: "ℍ", N: "ℕ", P: "ℙ", Q: "ℚ", R: "ℝ", Z: "ℤ", Γ: "ℾ", Π: "ℿ", γ: "ℽ", π: "ℼ", "∑": "⅀" },
};

/** In the order of Unicode's mathematical Greek: capitals with ϴ and ∇, then small letters with ∂ and the variants. */
const GREEK = [..."ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡϴΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂ϵϑϰϕϱϖ"];

/** Words in bold stay words: a `mtext` is left as it is. */
const TOKEN = /<(mi|mn|mo)\b([^>]*?) mathvariant="([a-z-]+)"([^>]*)>([^<]*)<\/\1>/g;

/**
 * MathML with letters of other alphabets as characters of their own: browsers have given up `mathvariant` (MathML Core knows
 * `normal` alone), so that ℝ would be shown and told as R.
 * @param markup KaTeX's; what stands outside of MathML's tokens is left as it is
 */
export function withAlphanumericLetters(markup: string): string {
  if (!markup.includes(" mathvariant=")) return markup;
  return markup.replace(TOKEN, (whole, name: string, before: string, variant: string, after: string, text: string) => {
    const alphabet = Object.hasOwn(ALPHABETS, variant) ? ALPHABETS[variant] : undefined;
    if (!alphabet) return whole;
    const letters = [...text.replace(/&[^;]*;/g, "")];
    const styled = text.replace(/&[^;]*;|[\s\S]/gu, (letter) => letterIn(variant, alphabet, letter));
    // A single letter that has no other form would be shown in italics; whatever has one is told by that.
    const isPlain = name === "mi" && letters.length === 1 && styled === text;
    return `<${name}${before}${isPlain ? ' mathvariant="normal"' : ""}${after}>${styled}</${name}>`;
  });
}

/** A letter in an alphabet; where that does not have it, as it is. */
function letterIn(variant: string, alphabet: Alphabet, letter: string): string {
  const elsewhere = ELSEWHERE[variant]?.[letter];
  if (elsewhere !== undefined) return elsewhere;
  const code = letter.codePointAt(0) ?? 0;
  const place =
    code >= 0x41 && code <= 0x5a
      ? alphabet.capitals + code - 0x41
      : code >= 0x61 && code <= 0x7a
        ? alphabet.small + code - 0x61
        : code >= 0x30 && code <= 0x39 && alphabet.figures !== undefined
          ? alphabet.figures + code - 0x30
          : greekPlace(alphabet, letter);
  return place === undefined ? letter : String.fromCodePoint(place);
}

function greekPlace({ greek }: Alphabet, letter: string): number | undefined {
  const index = greek === undefined ? -1 : GREEK.indexOf(letter);
  return greek === undefined || index < 0 ? undefined : greek + index;
}
