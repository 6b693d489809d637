import { QuoteType, Tokenizer } from "htmlparser2";

/** An attribute as it is written. Offsets are 0-based, ends exclusive. */
export interface HtmlAttribute {
  /** In lower case. */
  readonly name: string;
  /** As it is meant, character references decoded. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Where its value begins, behind the quotation mark; where the name does, if it has no value. */
  readonly valueStart: number;
}

/** What stands between texts in a piece of HTML. */
export type HtmlMark =
  | {
      readonly kind: "open";
      /** In lower case. */
      readonly name: string;
      readonly attributes: readonly HtmlAttribute[];
      readonly closesItself: boolean;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: "close"; readonly name: string; readonly start: number; readonly end: number }
  /** A comment, finished or not. */
  | { readonly kind: "comment"; readonly start: number; readonly end: number; readonly finished: boolean }
  /** A document type, an instruction, or what looks like one: a page shows nothing of it. */
  | { readonly kind: "declaration"; readonly start: number; readonly end: number }
  /** The beginning of a tag that has no end: it goes on to the end of the piece. */
  | { readonly kind: "unfinished"; readonly start: number; readonly end: number };

/** What stands between an attribute's name and its value. */
const VALUE = /\s*=\s*["']?/y;

/**
 * Finds the tags and comments in a piece of HTML, as a browser does. What lies between them is text.
 * @param html need not be whole
 * @param isForeign whether it stands within SVG or MathML, where a `title` holds elements
 */
export function htmlMarks(html: string, isForeign: () => boolean, onMark: (mark: HtmlMark) => void): void {
  /** Everything before it has been told. */
  let told = 0;
  let open: { name: string; start: number; attributes: HtmlAttribute[] } | undefined;
  let attribute = { name: "", start: 0, nameEnd: 0, value: "" };
  const tell = (mark: HtmlMark): void => {
    told = mark.end;
    onMark(mark);
  };
  const beginningBefore = (at: number): number => Math.max(told, html.lastIndexOf("<", at - 1));
  const endOpening = (end: number, closesItself: boolean): void => {
    if (!open) return;
    const { name, start, attributes } = open;
    open = undefined;
    tell({ kind: "open", name, attributes, closesItself, start, end: end + 1 });
  };
  const declaration = (start: number): void => {
    const from = beginningBefore(start);
    const end = html.indexOf(">", start);
    tell({ kind: "declaration", start: from, end: end < 0 ? html.length : end + 1 });
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => {
        open = { name: html.slice(start, end).toLowerCase(), start: start - 1, attributes: [] };
      },
      onattribname: (start, end) => {
        const name = html.slice(start, end).toLowerCase();
        attribute = { name, start, nameEnd: end, value: "" };
      },
      onattribdata: (start, end) => {
        attribute.value += html.slice(start, end);
      },
      onattribentity: (code) => {
        attribute.value += String.fromCodePoint(code);
      },
      onattribend: (quote, end) => {
        const { name, start, nameEnd, value } = attribute;
        if (quote === QuoteType.NoValue) open?.attributes.push({ name, value, start, end: nameEnd, valueStart: start });
        else {
          VALUE.lastIndex = nameEnd;
          VALUE.test(html);
          open?.attributes.push({ name, value, start, end, valueStart: VALUE.lastIndex });
        }
      },
      onopentagend: (end) => endOpening(end, false),
      onselfclosingtag: (end) => endOpening(end, true),
      onclosetag: (start, end) => {
        const close = html.indexOf(">", end);
        if (close < 0) return;
        tell({ kind: "close", name: html.slice(start, end).toLowerCase(), start: start - 2, end: close + 1 });
      },
      oncomment: (start, end, offset) => {
        const from = beginningBefore(start);
        if (!html.startsWith("<!--", from)) return declaration(start);
        const finished = end < html.length && (offset > 0 || html[end] === ">");
        tell({ kind: "comment", start: from, end: Math.min(html.length, end + 1), finished });
      },
      oncdata: (start) => declaration(start),
      ondeclaration: (start) => declaration(start),
      onprocessinginstruction: (start) => declaration(start),
      isInForeignContext: isForeign,
      onend: () => {},
      ontext: () => {},
      ontextentity: () => {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  const rest = /<[a-z/!?]/i.exec(html.slice(told));
  if (rest) onMark({ kind: "unfinished", start: told + rest.index, end: html.length });
}
