import { Parser } from "htmlparser2";
import { isInlineImage, shortAddress } from "../../core/address-scheme.ts";
import { RUNNING_ATTRIBUTES, refusedAnimation, SVG_ELEMENTS } from "../syntax/html/allowed-html.ts";
import { fetchedByCss } from "../syntax/html/allowed-style.ts";

/** What a look through an SVG file has found. */
export interface SvgFindings {
  /** Why it is refused, as the end of a sentence; nothing where it may be shown. */
  readonly refusal: string | undefined;
  /** Whether it holds what cannot stand within a page: style sheets of its own, or elements by another prefix. */
  readonly standsAlone: boolean;
}

/** Characters; drawings of a hundred thousand points have as many. */
const LONGEST = 8_000_000;
/** As deep as the elements of an author's HTML: whoever writes the drawing into a page recurses. */
const DEEPEST = 200;

const NO_ROOT = "it has no `svg` element at its root";

/** Namespaces in which elements run or fetch; drawings have them without a prefix, or with `svg:`. */
const LIVE_NAMESPACE = /^http:\/\/www\.w3\.org\/(?:1999\/xhtml|2000\/svg)$/;

/** Elements of SVG 1.1's fonts and of drafts, which browsers have given up: they draw nothing, and are left out of pages. */
const BYGONE = new Set(
  `altglyph altglyphdef altglyphitem animatecolor flowdiv flowline flowpara flowregion flowregionexclude flowroot flowspan font
  font-face font-face-format font-face-name font-face-src glyph glyphref hatch hatchpath hkern mesh meshgradient meshpatch
  meshrow missing-glyph solidcolor tref vkern`.split(/\s+/),
);

/** Elements that show a picture, which may stand in its address. */
const PICTURES = new Set(["image", "feimage"]);

/** Looks through an SVG file without building it: it holds what draws, and refers to nothing but itself. */
export function inspectSvg(svg: string): SvgFindings {
  if (svg.length > LONGEST) return refused(`it is ${svg.length} characters long; expected at most ${LONGEST}`);
  if (/<!ENTITY/i.test(svg)) return refused("it declares entities; save it as plain SVG");
  let refusal: string | undefined;
  let standsAlone = false;
  let hasRoot = false;
  let depth = 0;
  /** Within a style sheet: its text. */
  let css: string | undefined;
  const refuse = (reason: string | undefined): void => {
    if (reason === undefined || refusal !== undefined) return;
    refusal = reason;
    parser.pause();
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (depth === 0 && name !== "svg") refuse(NO_ROOT);
        hasRoot = true;
        depth++;
        if (depth > DEEPEST) refuse(`its elements are nested more than ${DEEPEST} deep`);
        refuse(elementRefusal(name));
        for (const [attribute, value] of Object.entries(attributes)) refuse(attributeRefusal(name, attribute, value));
        if (/^svg:/i.test(name)) standsAlone = true;
        if (localName(name) !== "style") return;
        standsAlone = true;
        css = "";
      },
      ontext(text) {
        if (css !== undefined) css += text;
      },
      onclosetag(name) {
        depth--;
        if (localName(name) !== "style" || css === undefined) return;
        const fetched = fetchedByCss(css);
        css = undefined;
        if (fetched !== undefined) refuse(outside(fetched));
      },
      onprocessinginstruction(name) {
        if (/^\?xml-/i.test(name)) refuse(`it holds the instruction \`<${name}\``);
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  if (refusal === undefined && !hasRoot) refusal = NO_ROOT;
  return { refusal, standsAlone };
}

/** True for an element that a page's drawing does without: other programs' notes to themselves, and what no browser draws. */
export function drawsNothing(name: string): boolean {
  return name.includes(":") || BYGONE.has(name.toLowerCase());
}

function refused(refusal: string): SvgFindings {
  return { refusal, standsAlone: true };
}

function elementRefusal(name: string): string | undefined {
  if (name.includes(":") && !/^svg:/i.test(name)) return undefined;
  const local = localName(name);
  if (SVG_ELEMENTS.has(local) || local === "style" || BYGONE.has(local)) return undefined;
  return `it holds ${/^[aeio]/i.test(name) ? "an" : "a"} \`${name}\` element`;
}

function attributeRefusal(element: string, attribute: string, value: string): string | undefined {
  const name = attribute.toLowerCase();
  const local = localName(name);
  if (/^on/.test(local)) return `it holds the event handler \`${attribute}\``;
  if (name.startsWith("xmlns:"))
    return name !== "xmlns:svg" && LIVE_NAMESPACE.test(value.trim())
      ? `it gives \`${value.trim()}\` the prefix \`${attribute.slice("xmlns:".length)}\``
      : undefined;
  if (local === "href" || local === "src") {
    if (/^\s*#/.test(value) || (PICTURES.has(localName(element)) && isInlineImage(value))) return undefined;
    return outside(value);
  }
  if (local === "base" && name.startsWith("xml:")) return outside(value);
  if (local === "attributename" && refusedAnimation(value)) return `it animates \`${value}\``;
  if (RUNNING_ATTRIBUTES.has(name)) return `it holds the attribute \`${attribute}\``;
  const fetched = /[(\\@]/.test(value) && !/^(?:aria|data)-/.test(name) ? fetchedByCss(value) : undefined;
  return fetched === undefined ? undefined : outside(fetched);
}

function outside(address: string): string {
  return `it refers to \`${shortAddress(address)}\`, outside itself`;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1).toLowerCase();
}
