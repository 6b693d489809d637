import { canBeOpened, refusedScheme, shortAddress } from "../../../core/address-scheme.ts";
import type { Severity } from "../../../core/diagnostic.ts";
import { escapeHtml } from "../../../core/escape-html.ts";
import { nearestName } from "../../../core/nearest-name.ts";
import type { Rule } from "../../../core/rule.ts";
import {
  ADDRESSES,
  ATTRIBUTES,
  CODE_ELEMENTS,
  ELEMENTS,
  INPUT_TYPES,
  RUNNING_ATTRIBUTES,
  RUNNING_ELEMENTS,
  refusedAnimation,
} from "./allowed-html.ts";
import { fetchedByCss, readStyle } from "./allowed-style.ts";
import { type HtmlAttribute, type HtmlMark, htmlMarks } from "./html-tags.ts";
import type { OpenElements } from "./open-elements.ts";

/** Something in an author's HTML that cannot stand on a page. Offsets are 0-based in the piece. */
export interface HtmlProblem {
  readonly severity: Severity;
  readonly rule: Rule;
  readonly message: string;
  readonly offset: number;
  readonly length: number;
}

/** An address that the page, or whoever shows it, is to make of what the author wrote. */
export interface HtmlAddress {
  readonly kind: "link" | "image" | "media";
  /** Character references decoded. */
  readonly address: string;
  /** Where it stands in the piece, 0-based, and how long it is there. */
  readonly offset: number;
  readonly length: number;
}

/** An attribute that holds addresses: a link's, an image's, or the several of a `srcset`, each with what stands behind it. */
export interface AddressAttribute {
  readonly name: string;
  readonly addresses: readonly { readonly address: HtmlAddress; readonly behind: string }[];
}

/** A `<dfn>`: its words are a term where it is introduced. It stands where its attributes do. */
export interface TermMark {
  /** The author's; one that is made of its words is put in later. */
  id: string;
  readonly explicit: boolean;
  /** The term itself, where the words are a short form of it (`title`). */
  readonly term: string | undefined;
}

/** A piece of HTML that an author wrote, as it may stand on a page. */
export interface AuthorHtml {
  /**
   * Its HTML in order, with the attributes between that hold addresses, and marks of terms. Every `<` in it begins a tag
   * that is allowed.
   */
  readonly parts: readonly (string | AddressAttribute | TermMark)[];
  readonly ids: readonly { readonly id: string; readonly offset: number }[];
  readonly problems: readonly HtmlProblem[];
}

/** Beyond as many problems in a piece, nobody asks what each name was meant to be. */
const MOST_HINTS = 50;

/** What an animation sets: of no use for an address, as no animation of one is let through. */
const ANIMATED = new Set(["from", "to", "by", "values"]);

const WHY = "a post shows only what the site itself serves, and runs no script.";

/**
 * Reads a piece of HTML that an author wrote: what is allowed stands as it is, all else is left out and told. Elements that
 * nobody knows are shown as text, since `vector<int>` in a sentence is more often meant so.
 * @param html need not be whole
 * @param open the elements that are open before it; those behind it, afterwards
 */
export function readAuthorHtml(html: string, open: OpenElements): AuthorHtml {
  const reader = new Reader(html, open);
  htmlMarks(
    html,
    () => open.isForeign,
    (mark) => reader.mark(mark),
  );
  return reader.finish();
}

class Reader {
  readonly #html: string;
  readonly #open: OpenElements;
  readonly #parts: (string | AddressAttribute | TermMark)[] = [];
  readonly #ids: { id: string; offset: number }[] = [];
  readonly #problems: HtmlProblem[] = [];
  /** What has not been put into a part yet. */
  #text = "";
  /** Everything before it is read. */
  #at = 0;
  /** The element whose text is code, while it is open. */
  #code: string | undefined;

  constructor(html: string, open: OpenElements) {
    this.#html = html;
    this.#open = open;
  }

  mark(mark: HtmlMark): void {
    this.#addText(mark.start);
    this.#at = mark.end;
    if (this.#code !== undefined) {
      if (mark.kind === "close" && mark.name === this.#code) this.#code = undefined;
      return;
    }
    switch (mark.kind) {
      case "open":
        this.#opening(mark);
        break;
      case "close":
        this.#closing(mark);
        break;
      case "comment":
        // It shows nothing, and what an author notes for themselves is no matter of readers'.
        if (!mark.finished)
          this.#tell(
            "error",
            "html-valid",
            "A comment is opened here and never closed; expected `-->` behind it.",
            mark,
            4,
          );
        break;
      case "declaration":
        this.#asText(mark);
        this.#tell(
          "warning",
          "html-valid",
          "This is no element, and is shown as text; expected `&lt;` where a `<` is meant, and nothing where it is for another program.",
          mark,
        );
        break;
      case "unfinished":
        this.#asText(mark);
        this.#tell(
          "error",
          "html-valid",
          "This tag is never finished; expected its `>` before the blank line or formula that ends the HTML.",
          mark,
        );
    }
  }

  finish(): AuthorHtml {
    this.#addText(this.#html.length);
    if (this.#text !== "") this.#parts.push(this.#text);
    return { parts: this.#parts, ids: this.#ids, problems: this.#problems };
  }

  #opening(mark: HtmlMark & { kind: "open" }): void {
    const { name, start } = mark;
    const isKnown = ELEMENTS.has(name) && (name !== "title" || this.#open.isForeign);
    if (!isKnown) {
      if (RUNNING_ELEMENTS.has(name)) {
        if (CODE_ELEMENTS.has(name) && !mark.closesItself) this.#code = name;
        const written = this.#html.slice(start + 1, start + 1 + name.length);
        this.#tell(
          "error",
          "resource-local",
          `Found ${/^[aeio]/.test(name) ? "an" : "a"} \`${written}\` element; ${WHY}`,
          mark,
          name.length + 1,
        );
      } else {
        this.#asText(mark);
        const near = this.#nearest(name, ELEMENTS);
        const hint =
          near === undefined ? "expected one of HTML's, or `&lt;` where a `<` is meant." : `did you mean \`${near}\`?`;
        const message = `No element is called \`${name}\`; its tag is shown as text; ${hint}`;
        this.#tell("warning", "html-valid", message, mark, name.length + 1);
      }
      return;
    }
    if (!this.#open.enter(name, mark.closesItself)) {
      if (this.#open.isFirstTooDeep) {
        const message = `Elements of HTML are nested too deeply here; what stands deeper than ${this.#open.deepest} of them is shown without them.`;
        this.#tell("error", "nesting-bounded", message, mark, name.length + 1);
      }
      return;
    }
    this.#text += this.#html.slice(start, start + name.length + 1);
    if (name === "dfn") {
      const given = (wanted: string): string | undefined =>
        mark.attributes.find((attribute) => attribute.name === wanted)?.value.trim() || undefined;
      const id = given("id");
      this.#parts.push(this.#text, { id: id ?? "", explicit: id !== undefined, term: given("title") });
      this.#text = "";
    }
    let end = start + name.length + 1;
    for (const attribute of mark.attributes) {
      const before = this.#html.slice(end, attribute.start);
      end = attribute.end;
      const kept = this.#attribute(name, attribute);
      if (kept === undefined) continue;
      if (typeof kept === "string") this.#text += blanks(before) + kept;
      else {
        this.#parts.push(this.#text, kept);
        this.#text = "";
      }
    }
    const rest = this.#html.slice(end, mark.end);
    this.#text += /^\s*\/?>$/.test(rest) ? rest : ">";
    this.#checkDescription(mark);
  }

  #closing({ name, start, end }: HtmlMark & { kind: "close" }): void {
    if (ELEMENTS.has(name) && (name !== "title" || this.#open.isForeign)) {
      const found = this.#open.leave(name);
      if (found === "shown") this.#text += `</${this.#html.slice(start + 2, start + 2 + name.length)}>`;
      // It would close what our own HTML has opened around it.
      if (found === "nothing") {
        const message = `\`</${name}>\` closes nothing here, and is left out; expected \`<${name}>\` before it.`;
        this.#tell("warning", "html-valid", message, { start, end });
      }
    } else if (!RUNNING_ELEMENTS.has(name)) this.#asText({ start, end });
  }

  /** What may have been meant; looking for it in a long list takes time, so it is not done for thousands of names. */
  #nearest(name: string, known: ReadonlySet<string>): string | undefined {
    return this.#problems.length < MOST_HINTS ? nearestName(name, known) : undefined;
  }

  /** What becomes of an attribute: its HTML, its addresses, or nothing. */
  #attribute(element: string, attribute: HtmlAttribute): string | AddressAttribute | undefined {
    const { name, value, start, end } = attribute;
    const written = this.#html.slice(start, end);
    const asWritten = written.includes("<") ? `${name}="${escapeHtml(value)}"` : written;
    const use = ADDRESSES.get(`${element} ${name}`);
    if (use === "fragment") {
      if (/^\s*#/.test(value)) return asWritten;
      return this.#refuse(
        attribute,
        `Found \`${shortAddress(value)}\` in \`${name}\` of \`${element}\`; expected \`#\` and an id of the same page.`,
      );
    }
    if (use === "source") {
      if (canBeOpened(value)) return asWritten;
      const { severity, message } = refusedScheme(value);
      this.#tell(severity, "address-inert", message, this.#valueOf(attribute));
      return undefined;
    }
    if (use !== undefined) return this.#addresses(attribute, use, asWritten);
    if (/^on/.test(name)) return this.#refuse(attribute, `Found the event handler \`${name}\`; ${WHY}`);
    if (name === "style") return this.#style(attribute, asWritten);
    if (name === "attributename" && refusedAnimation(value))
      return this.#refuse(attribute, `Found an animation of \`${shortAddress(value)}\`; ${WHY}`);
    if (ANIMATED.has(name) && !canBeOpened(value))
      return this.#refuse(attribute, `Found \`${shortAddress(value)}\` in \`${name}\`; ${WHY}`);
    if (element === "input" && name === "type" && !INPUT_TYPES.has(value.trim().toLowerCase()))
      return this.#refuse(attribute, `Found an \`input\` of type \`${shortAddress(value)}\`; ${WHY}`);
    if (ATTRIBUTES.has(name) || /^(?:aria|data)-[\w.:-]+$/.test(name)) {
      const fetched = value.includes("(") || value.includes("\\") ? fetchedByCss(value) : undefined;
      // Presentation attributes of SVG hold CSS: `fill="url(https://…)"`.
      if (
        fetched !== undefined &&
        !/^(?:aria|data|alt|title|label|summary|name|id|class|content|value|placeholder)(?:-|$)/.test(name)
      )
        return this.#refuse(attribute, `Found \`${shortAddress(fetched)}\`, which fetches something; ${WHY}`);
      if (name === "id" && value !== "") this.#ids.push({ id: value, offset: attribute.valueStart });
      return asWritten;
    }
    if (RUNNING_ATTRIBUTES.has(name))
      return this.#refuse(attribute, `Found the attribute \`${name}\` in \`${element}\`; ${WHY}`);
    const near = this.#nearest(name, ATTRIBUTES);
    const hint =
      near === undefined ? "expected one of HTML's, or one that begins with `data-`." : `did you mean \`${near}\`?`;
    this.#tell("warning", "html-valid", `No attribute is called \`${shortAddress(name)}\`; it is left out; ${hint}`, {
      start,
      end: start + name.length,
    });
    return undefined;
  }

  #addresses(
    attribute: HtmlAttribute,
    kind: HtmlAddress["kind"],
    asWritten: string,
  ): string | AddressAttribute | undefined {
    const { name, value } = attribute;
    const { start, end } = this.#valueOf(attribute);
    /** Behind the address that was found last. */
    let cursor = start;
    const address = (written: string): HtmlAddress => {
      const at = this.#html.indexOf(written, cursor);
      // One with references to characters stands there otherwise.
      if (at < 0 || at + written.length > end) return { kind, address: written, offset: start, length: end - start };
      cursor = at + written.length;
      return { kind, address: written, offset: at, length: written.length };
    };
    if (name === "srcset")
      return { name, addresses: candidates(value).map(([written, behind]) => ({ address: address(written), behind })) };
    return value.trim() === "" ? asWritten : { name, addresses: [{ address: address(value), behind: "" }] };
  }

  #style(attribute: HtmlAttribute, asWritten: string): string | undefined {
    const fetched = fetchedByCss(attribute.value);
    if (fetched !== undefined)
      return this.#refuse(attribute, `Found \`${shortAddress(fetched)}\`, which fetches something; ${WHY}`);
    const { kept, unknown } = readStyle(attribute.value);
    for (const name of unknown) {
      const message = `\`style\` holds \`${shortAddress(name)}\`, which is unknown and left out; expected a property of CSS that sets how this element looks.`;
      this.#tell("warning", "html-valid", message, attribute, 5);
    }
    return unknown.length === 0 ? asWritten : `style="${escapeHtml(kept)}"`;
  }

  #checkDescription({ name, attributes, start }: HtmlMark & { kind: "open" }): void {
    if (name !== "img" || attributes.some((attribute) => attribute.name === "alt")) return;
    const source = attributes.find((attribute) => attribute.name === "src" && attribute.value !== "");
    this.#tell(
      "error",
      "image-described",
      "This image has no description; expected `alt` with what it shows, or an empty one if it shows nothing of its own.",
      source ? this.#valueOf(source) : { start, end: start + 4 },
    );
  }

  #valueOf({ start, end, valueStart }: HtmlAttribute): { start: number; end: number } {
    const isQuoted = valueStart > start && /["']/.test(this.#html.charAt(valueStart - 1));
    return { start: valueStart, end: isQuoted ? end - 1 : end };
  }

  #refuse({ start, name }: HtmlAttribute, message: string): undefined {
    this.#tell("error", "resource-local", message, { start, end: start + name.length });
  }

  #tell(
    severity: Severity,
    rule: Rule,
    message: string,
    at: { readonly start: number; readonly end: number },
    length = at.end - at.start,
  ): void {
    this.#problems.push({ severity, rule, message, offset: at.start, length: Math.max(1, length) });
  }

  #addText(end: number): void {
    if (this.#code === undefined) this.#asText({ start: this.#at, end });
  }

  #asText({ start, end }: { readonly start: number; readonly end: number }): void {
    if (start < end) this.#text += this.#html.slice(start, end).replaceAll("<", "&lt;");
  }
}

function blanks(between: string): string {
  return /^\s+$/.test(between) ? between : " ";
}

/** The addresses of a `srcset`, each with the width or density behind it. An address may hold commas, as `data:` does. */
function candidates(srcset: string): (readonly [address: string, behind: string])[] {
  const found: (readonly [string, string])[] = [];
  const [separators, word, descriptor] = [/[\s,]*/y, /\S+/y, /[^,]*/y];
  let at = 0;
  const read = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const [text = ""] = pattern.exec(srcset) ?? [];
    at += text.length;
    return text;
  };
  for (read(separators); at < srcset.length; read(separators)) {
    const written = read(word);
    let end = written.length;
    while (written.charAt(end - 1) === ",") end--;
    found.push([written.slice(0, end), end < written.length ? "" : read(descriptor).trim()]);
  }
  return found;
}
