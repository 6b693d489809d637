import { type ChildNode, Element, isTag, isText, type ParentNode, Text } from "domhandler";
import { DomUtils, parseDocument } from "htmlparser2";

/** HTML of a page on its way into a book. */
export interface BookText {
  readonly nodes: ChildNode[];
  /** Every id in it. */
  readonly ids: ReadonlySet<string>;
  /** The works that it lists, by their ids: they stand together at the end of the book. */
  readonly references: ReadonlyMap<string, ChildNode[]>;
}

/** What a book has no use for: what scripts fill in, what stands there twice, controls. */
const LEFT_OUT = new Set(["script", "style", "template", "input", "label", "button", "nav"]);
const LEFT_OUT_CLASSES = /(?:^|\s)(?:katex-html|claim-name|dark-variant|knob|reference-ways-back|note-number)(?:\s|$)/;
/** Attributes for browsers and scripts. */
const PAGE_ATTRIBUTE = /^(?:data-.*|tabindex|loading|decoding|fetchpriority|rel|focusable|open|hidden|xmlns:.*)$/;
/** What becomes of elements that unfold: books are read where nobody can. */
const UNFOLDED: Readonly<Record<string, string>> = { details: "div", summary: "p" };

/**
 * Makes what a page shows fit for a book: formulas as MathML alone, notes as notes of the book, nothing for scripts. Links and
 * images are left to `placeLinks`.
 * @param html of ours: texts in page markup
 */
export function bookText(html: string): BookText {
  const document = parseDocument(html, { lowerCaseTags: false, lowerCaseAttributeNames: false });
  const notes: Element[] = [];
  const references = new Map<string, ChildNode[]>();
  convert(document, notes, references, false);
  for (const note of notes) DomUtils.appendChild(document, note);
  const ids = new Set<string>();
  for (const { attribs } of DomUtils.findAll(() => true, document.children)) if (attribs.id) ids.add(attribs.id);
  return { nodes: document.children, ids, references };
}

function convert(parent: ParentNode, notes: Element[], references: Map<string, ChildNode[]>, isForeign: boolean): void {
  for (const child of [...parent.children]) {
    if (!isTag(child)) {
      if (!isText(child)) DomUtils.removeElement(child);
      continue;
    }
    const { attribs } = child;
    if (!isForeign) child.name = child.name.toLowerCase();
    if (LEFT_OUT.has(child.name) || "hidden" in attribs || LEFT_OUT_CLASSES.test(attribs.class ?? "")) {
      DomUtils.removeElement(child);
      continue;
    }
    if (child.name === "math") {
      formula(child);
      continue;
    }
    if (hasClass(child, "note")) {
      const note = sidenote(child);
      if (note) {
        convert(note, notes, references, false);
        notes.push(note);
      }
      continue;
    }
    const isDrawing = isForeign || child.name === "svg";
    convert(child, notes, references, isDrawing);
    if (hasClass(child, "references")) {
      for (const item of DomUtils.getElementsByTagName("li", child))
        if (item.attribs.id) references.set(item.attribs.id, item.children);
      DomUtils.removeElement(child);
      continue;
    }
    // What held a formula twice holds one now.
    if (hasClass(child, "katex") || hasClass(child, "katex-mathml")) {
      for (const inner of [...child.children]) DomUtils.prepend(child, inner);
      DomUtils.removeElement(child);
      continue;
    }
    semantics(child);
    for (const name of Object.keys(attribs))
      if (PAGE_ATTRIBUTE.test(name) || name.startsWith("on")) delete attribs[name];
    if (child.name === "svg") drawing(child);
    const unfolded = UNFOLDED[child.name];
    if (unfolded !== undefined) {
      attribs.class = [attribs.class, child.name === "summary" ? "summary" : "unfolded"].filter(Boolean).join(" ");
      child.name = unfolded;
    }
  }
}

function hasClass({ attribs }: Element, name: string): boolean {
  return (attribs.class ?? "").split(/\s+/).includes(name);
}

/** Says of notes what they are, as EPUB has it; and of claims in words what a style sheet draws on a page. */
function semantics(element: Element): void {
  const { attribs } = element;
  if (attribs.role === "doc-noteref") attribs["epub:type"] = "noteref";
  if (attribs.role === "doc-endnotes") attribs["epub:type"] = "endnotes";
  if (hasClass(element, "claim-sign"))
    for (const inner of element.children)
      if (isTag(inner) && hasClass(inner, "visually-hidden")) delete inner.attribs.class;
  if (hasClass(element, "note-back")) {
    attribs.role = "doc-backlink";
    attribs["epub:type"] = "backlink";
  }
}

/** A sidenote leaves its number where it stood, and becomes a footnote of the chapter. */
function sidenote(note: Element): Element | undefined {
  const side = DomUtils.findOne((element) => hasClass(element, "sidenote"), note.children);
  const id = side?.attribs.id;
  if (!side || id === undefined) return undefined;
  const number = id.replace(/^note-/, "");
  const anchor = note.attribs.id ?? `note-ref-${number}`;
  const reference = new Element(
    "a",
    { class: "noteref", id: anchor, href: `#${id}`, role: "doc-noteref", "epub:type": "noteref" },
    [new Text(number)],
  );
  DomUtils.replaceElement(note, reference);
  const back = new Element("a", { href: `#${anchor}`, role: "doc-backlink" }, [new Text(number)]);
  const words = side.children.filter((child) => !(isTag(child) && hasClass(child, "sidenote-number")));
  return new Element("aside", { id, class: "footnote", role: "doc-footnote", "epub:type": "footnote" }, [
    new Element("p", {}, [back, ...words]),
  ]);
}

/** Elements of MathML whose children stand in places of their own. */
const WITH_PLACES = new Set(["msub", "msup", "msubsup", "munder", "mover", "munderover", "mfrac", "mroot"]);

/** A formula without its source, which becomes what is read out where nothing else can be. */
function formula(math: Element): void {
  const annotation = DomUtils.findOne(({ name }) => name === "annotation", math.children);
  const source = annotation ? DomUtils.textContent(annotation) : "";
  const semantic = DomUtils.findOne(({ name }) => name === "semantics", math.children);
  if (annotation) DomUtils.removeElement(annotation);
  if (semantic) {
    for (const inner of [...semantic.children]) DomUtils.prepend(semantic, inner);
    DomUtils.removeElement(semantic);
  }
  math.attribs.xmlns = "http://www.w3.org/1998/Math/MathML";
  if (source !== "" && !math.attribs.alttext) math.attribs.alttext = source;
  for (const element of [math, ...DomUtils.findAll(() => true, math.children)]) {
    for (const name of Object.keys(element.attribs))
      if (/^(?:aria-|data-|role$|tabindex$)/.test(name)) delete element.attribs[name];
    // Browsers know it; MathML 3, which EPUB goes by, does not.
    if (element.name === "mtd") delete element.attribs.width;
    // Scripts and fractions have as many children as they have places: KaTeX puts an invisible sign among them.
    if (WITH_PLACES.has(element.name))
      for (const inner of [...element.children])
        if (isTag(inner) && inner.name === "mo" && DomUtils.textContent(inner) === "\u2061")
          DomUtils.removeElement(inner);
  }
}

/** A drawing among the words: XML says which language it is in. */
function drawing(svg: Element): void {
  svg.attribs.xmlns = "http://www.w3.org/2000/svg";
  let hasLinks = false;
  for (const element of DomUtils.findAll(() => true, svg.children)) {
    const { attribs } = element;
    for (const name of Object.keys(attribs)) if (PAGE_ATTRIBUTE.test(name)) delete attribs[name];
    if (attribs.href === undefined && attribs["xlink:href"] === undefined) continue;
    hasLinks = true;
    attribs["xlink:href"] ??= attribs.href ?? "";
    delete attribs.href;
  }
  if (hasLinks) svg.attribs["xmlns:xlink"] = "http://www.w3.org/1999/xlink";
}

/** Gives the links and images of a text their places in a book. */
export function placeLinks(
  nodes: ChildNode[],
  place: {
    /** Where a link leads; without an answer it becomes plain text. */
    readonly link: (href: string) => string | undefined;
    /** Where a picture stands; without an answer its description stands in its place. */
    readonly file: (src: string) => string | undefined;
  },
): void {
  for (const element of DomUtils.findAll(() => true, nodes)) {
    const { attribs, name } = element;
    if (name === "a" && attribs.href !== undefined) {
      const to = place.link(attribs.href);
      if (to === undefined) delete attribs.href;
      else attribs.href = to;
    }
    if (attribs.src !== undefined) {
      const to = place.file(attribs.src);
      if (to !== undefined) attribs.src = to;
      else DomUtils.replaceElement(element, new Text(attribs.alt ?? ""));
    }
    if (attribs.poster !== undefined) {
      const to = place.file(attribs.poster);
      if (to !== undefined) attribs.poster = to;
      else delete attribs.poster;
    }
  }
}

/** A letter beyond ASCII, as the serializer writes it in XML. */
const NUMBERED = /&#x([0-9a-f]+);/gi;

/** As XHTML, letters as letters. */
export function xhtmlOf(nodes: ChildNode[]): string {
  return DomUtils.getOuterHTML(nodes, { xmlMode: true }).replace(NUMBERED, (whole, code: string) => {
    const character = Number.parseInt(code, 16);
    return character > 0x7f ? String.fromCodePoint(character) : whole;
  });
}
