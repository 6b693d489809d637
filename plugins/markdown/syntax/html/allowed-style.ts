/** Properties that set what they stand in and fetch nothing, by name. */
const PROPERTIES: ReadonlySet<string> = new Set(
  `accent-color alignment-baseline all appearance aspect-ratio baseline-shift block-size bottom box-decoration-break box-shadow
  box-sizing caption-side caret-color clear clip clip-path clip-rule color color-interpolation color-interpolation-filters
  color-rendering color-scheme contain content cursor direction display dominant-baseline empty-cells enable-background fill
  fill-opacity fill-rule filter float flood-color flood-opacity gap height hyphens image-rendering inline-size isolation
  kerning left letter-spacing lighting-color line-break line-height mask mask-type mix-blend-mode opacity order orphans
  overflow paint-order place-content place-items place-self pointer-events position quotes resize right rotate row-gap scale
  shape-rendering solid-color solid-opacity stop-color stop-opacity tab-size table-layout top transform transform-box
  transform-origin transform-style translate unicode-bidi user-select vector-effect vertical-align visibility white-space
  widows width word-break word-spacing word-wrap writing-mode zoom z-index backface-visibility perspective`
    .split(/\s+/)
    .filter((name) => name !== ""),
);

/** Beginnings of such properties; of one that is a property itself, with what stands behind it. */
const FAMILY =
  /^(?:align|animation|background|border|break|column|columns|counter|flex|font|glyph-orientation|grid|hanging|hyphenate|inset|justify|list-style|margin|marker|mask|max|min|object|outline|overflow|padding|page-break|ruby|scroll-margin|scroll-snap|shape|stroke|text|transition|white-space)(?:-[a-z-]+)?$/;

/** Functions of CSS that compute, and fetch nothing. */
const FUNCTIONS =
  /^(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark|calc|min|max|clamp|round|abs|var|attr|repeat|minmax|fit-content|cubic-bezier|steps|counters?|(?:repeating-)?(?:linear|radial|conic)-gradient|matrix(?:3d)?|perspective|(?:rotate|scale|skew|translate)(?:3d|x|y|z)?|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia|circle|ellipse|inset|polygon|rect|path)$/i;

/** Where CSS gets something from: a file, or a style sheet. */
const FETCHING =
  /@import|url\(|(?:-webkit-)?image-set\(|(?:^|[^\w-])(?:src|image|element|expression|-moz-element)\(|-moz-binding|behavior\s*:/gi;

/**
 * CSS as a browser reads it: without comments, its escapes decoded, so that `u\72l(` and `ur/**\/l(` hide nothing.
 * Where a comment stood, there is nothing: that finds too much rather than too little.
 */
function plainCss(css: string): string {
  return css
    .replace(/\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/|$)/g, "")
    .replace(/\\(?:([0-9a-f]{1,6})\s?|\n|([\s\S]))/gi, (_, hex: string | undefined, other: string | undefined) => {
      if (hex === undefined) return other ?? "";
      const code = Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
    });
}

/**
 * What in a style sheet or in the value of an attribute fetches something from outside.
 * @returns the stretch that does, as it reads without comments and escapes; nothing where none does
 */
export function fetchedByCss(css: string): string | undefined {
  const plain = plainCss(css);
  for (const { 0: found, index } of plain.matchAll(FETCHING)) {
    const rest = plain.slice(index, index + 80);
    // A place in the same page, or a picture or font that stands there itself.
    if (/^url\(/i.test(found) && /^url\(\s*["']?\s*(?:#|data:(?:image|font)\/)/i.test(rest)) continue;
    return /^[^;}]*/.exec(rest.trim())?.[0] ?? found;
  }
  return undefined;
}

/** A `style` attribute that has been looked through. */
export interface ReadStyle {
  /** The declarations that may stand. */
  readonly kept: string;
  /** Properties and functions that are not known. */
  readonly unknown: readonly string[];
}

/**
 * Looks through the declarations of a `style` attribute: each is a property that is known, with functions that are.
 * @param style what fetches nothing (`fetchedByCss`)
 */
export function readStyle(style: string): ReadStyle {
  const unknown: string[] = [];
  const kept = declarations(plainCss(style)).filter((declaration) => {
    const colon = declaration.indexOf(":");
    const property = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (!PROPERTIES.has(property) && !FAMILY.test(property) && !property.startsWith("-")) {
      unknown.push(property || declaration.trim());
      return false;
    }
    for (const [, name = ""] of declaration.slice(colon).matchAll(/(?<![\w-])([\w-]+)\(/g)) {
      if (FUNCTIONS.test(name) || name.toLowerCase() === "url") continue;
      unknown.push(`${name}()`);
      return false;
    }
    return true;
  });
  return unknown.length === 0 ? { kept: style, unknown } : { kept: kept.map((one) => one.trim()).join("; "), unknown };
}

/** What stands between semicolons, those in quotes and parentheses left alone. */
function declarations(css: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let quote = "";
  let depth = 0;
  for (let index = 0; index < css.length; index++) {
    const character = css.charAt(index);
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if (character === "(") depth++;
    else if (character === ")") depth = Math.max(0, depth - 1);
    else if (character === ";" && depth === 0) {
      parts.push(css.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(css.slice(start));
  return parts.filter((part) => part.trim() !== "");
}
