import type { FontName } from "./views/font-name.ts";

const ITALIC: FontName = "source-serif-4-latin-wght-italic";

/** What is laid out at once whatever the window: as many characters of the text stand on the first screens of a small phone. */
const OPENING = 600;

/** Which of KaTeX's classes are set in which of its fonts. The bold ones and the alphabets are rare, and come when they come. */
const KATEX: readonly (readonly [FontName, RegExp])[] = [
  ["KaTeX_Math-Italic", /\bmathnormal\b/],
  ["KaTeX_AMS-Regular", /\b(?:mathbb|textbb|amsrm)\b/],
  ["KaTeX_Size1-Regular", /\b(?:small-op|delimsizing size1|delim-size1)\b/],
  ["KaTeX_Size2-Regular", /\b(?:large-op|delimsizing size2)\b/],
  ["KaTeX_Size3-Regular", /\bdelimsizing size3\b/],
  ["KaTeX_Size4-Regular", /\b(?:delimsizing size4|delim-size4)\b/],
];

/**
 * The fonts that a post needs as soon as it is there, beside those that every page needs: a browser that is told of them at
 * once need not lay out the page to find out.
 * @param html of the text
 * @param before what stands above the text: a bridge is in italics
 */
export function openingFonts(html: string, before: { readonly bridge: boolean }): FontName[] {
  const opening = openingOf(html);
  const main: readonly FontName[] = hasPlainLetters(opening) ? ["KaTeX_Main-Regular"] : [];
  const formulas = [...main, ...KATEX.filter(([, classes]) => classes.test(opening)).map(([name]) => name)];
  const isItalic = before.bridge || /<(?:em|i)\b/.test(opening);
  return isItalic ? [ITALIC, ...formulas] : formulas;
}

/** The same for a text that has a bridge above it, if it has one: bridges are in italics. */
export function withItalic(fonts: readonly FontName[], hasBridge: boolean): readonly FontName[] {
  return hasBridge && !fonts.includes(ITALIC) ? [ITALIC, ...fonts] : fonts;
}

/** KaTeX's classes that are set in another font than its first. */
const OTHER_FONT =
  /\b(?:math(?!rm\b)\w+|text(?:bb|bf|it|sf|tt|frak|scr|bold\w*)|boldsymbol|amsrm|(?:small|large)-op|delimsizing size\d|delim-size\d)\b/;

const FORMULA = '<span class="katex-html"';
const PART = /<(\/)?span([^>]*)>|<[^>]*>|[^<]+/g;

/** Whether a formula holds letters that no class gives a font of their own: those are in KaTeX's first. */
function hasPlainLetters(html: string): boolean {
  return html
    .split(FORMULA)
    .slice(1)
    .some((formula) => {
      const open = [false];
      for (const [part, isEnd, attributes] of (FORMULA + formula).matchAll(PART)) {
        const isOther = open.at(-1) === true;
        if (isEnd) open.pop();
        else if (attributes !== undefined) open.push(isOther || OTHER_FONT.test(attributes));
        else if (!part.startsWith("<") && !isOther && /[^\s\u200b]/.test(part)) return true;
        if (open.length === 1) return false;
      }
      return false;
    });
}

const MATHML = '<span class="katex-mathml">';
const MATHML_END = "</math></span>";

/** The beginning of a text as it is seen: without the MathML, which needs no fonts. No more of it is read than that. */
function openingOf(html: string): string {
  let seen = "";
  let characters = 0;
  // Where the text began that is being read; what goes beyond the opening is left out from there.
  let textStart = 0;
  for (let at = 0; at < html.length; ) {
    const mathEnd = html.startsWith(MATHML, at) ? html.indexOf(MATHML_END, at) : -1;
    if (mathEnd >= 0) {
      at = mathEnd + MATHML_END.length;
      continue;
    }
    const isTag = html.startsWith("<", at);
    const end = html.indexOf(isTag ? ">" : "<", at) + (isTag ? 1 : 0);
    const part = html.slice(at, end > 0 ? end : html.length);
    at += part.length;
    seen += part;
    if (isTag) textStart = seen.length;
    else characters += part.length;
    if (characters > OPENING) return seen.slice(0, textStart);
  }
  return seen;
}
