/** An element of an XML document; names keep their prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text of the element itself and of all within it. */
  readonly text: string;
}

const NAME = "[A-Za-z_:][\\w:.-]*";
const ATTRIBUTE = new RegExp(`\\s+(${NAME})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, "y");
const OPENING = new RegExp(`<(${NAME})`, "y");
const CLOSING = new RegExp(`</(${NAME})\\s*>`, "y");
const DECLARATION = /^<\?xml version="1\.[01]"(?: encoding="([A-Za-z0-9._-]+)")?(?: standalone="(?:yes|no)")?\s*\?>/;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
/** What XML 1.0 cannot hold (production 2, Char): most control characters, halves of surrogate pairs, two non-characters. */
const FORBIDDEN = /(?![\t\n\r\u007f-\u009f])[\p{Cc}\p{Cs}\ufffe\uffff]/u;

/**
 * Parses XML 1.0 without a document type, strictly: what is not well-formed throws, with its line.
 * It takes namespaces for attributes: nothing here needs more.
 */
export function parseXml(source: string): XmlElement {
  const fail = (message: string, offset: number): never => {
    throw new Error(`line ${source.slice(0, offset).split("\n").length}: ${message}`);
  };
  const forbidden = FORBIDDEN.exec(source);
  if (forbidden)
    fail(`the character U+${source.charCodeAt(forbidden.index).toString(16)} is not allowed`, forbidden.index);
  const decode = (text: string, offset: number): string =>
    text.replace(/&([^;]*;?)/g, (whole, body: string) => {
      const character = /^#(?:x([0-9a-fA-F]+)|([0-9]+));$/.exec(body);
      if (character)
        return String.fromCodePoint(Number.parseInt(character[1] ?? (character[2] as string), character[1] ? 16 : 10));
      return ENTITIES[body.replace(/;$/, "")] && body.endsWith(";")
        ? (ENTITIES[body.slice(0, -1)] as string)
        : fail(`\`${whole}\` is no entity of XML`, offset);
    });

  interface Open {
    readonly name: string;
    readonly attributes: Record<string, string>;
    readonly children: XmlElement[];
    text: string;
  }
  const document: Open = { name: "", attributes: {}, children: [], text: "" };
  const open: Open[] = [document];
  const current = (): Open => open.at(-1) as Open;
  let at = DECLARATION.exec(source)?.[0].length ?? 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at += found[0].length;
    return found;
  };
  while (at < source.length) {
    const start = at;
    if (source[at] !== "<") {
      const end = source.indexOf("<", at);
      const raw = source.slice(at, end < 0 ? source.length : end);
      if (raw.includes("]]>")) fail("`]]>` stands in a text", start);
      const text = decode(raw, start);
      if (open.length === 1 && text.trim() !== "") fail("text stands outside of the root", start);
      for (const element of open) element.text += text;
      at += raw.length;
    } else if (source.startsWith("<!--", at)) {
      const end = source.indexOf("--", at + 4);
      if (end < 0 || source[end + 2] !== ">") fail("a comment holds `--` or is not closed", start);
      at = end + 3;
    } else if (source.startsWith("<![CDATA[", at)) {
      const end = source.indexOf("]]>", at);
      if (open.length === 1 || end < 0) fail("a CDATA section stands outside of the root or is not closed", start);
      for (const element of open) element.text += source.slice(at + "<![CDATA[".length, end);
      at = end + "]]>".length;
    } else if (source.startsWith("<?", at)) {
      const target = /<\?([A-Za-z_:][\w:.-]*)(?=\s|\?>)/y;
      if (!match(target) || /^<\?xml[\s?]/i.test(source.slice(start)))
        fail("a processing instruction is malformed", start);
      const end = source.indexOf("?>", at);
      if (end < 0) fail("a processing instruction is not closed", start);
      at = end + 2;
    } else if (source.startsWith("</", at)) {
      const name = match(CLOSING)?.[1] ?? fail("a closing tag is malformed", start);
      const element = current();
      if (open.length === 1 || element.name !== name) fail(`</${name}> closes <${element.name}>`, start);
      open.pop();
      current().children.push(element);
    } else {
      const name = match(OPENING)?.[1] ?? fail("`<` begins no tag", start);
      if (open.length === 1 && document.children.length > 0) fail(`<${name}> is a second root`, start);
      const attributes: Record<string, string> = {};
      for (let found = match(ATTRIBUTE); found; found = match(ATTRIBUTE)) {
        const key = found[1] as string;
        if (Object.hasOwn(attributes, key)) fail(`the attribute ${key} is given twice`, start);
        attributes[key] = decode(found[2] ?? (found[3] as string), start);
      }
      const end = match(/\s*(\/?)>/y) ?? fail(`the tag <${name}> is malformed`, start);
      const element: Open = { name: name as string, attributes, children: [], text: "" };
      if ((end as RegExpExecArray)[1] === "/") current().children.push(element);
      else open.push(element);
    }
  }
  if (open.length > 1) fail(`<${current().name}> is not closed`, source.length);
  return document.children[0] ?? fail("there is no root", 0);
}

/** The children of a name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the one child of a name. */
export function childText(element: XmlElement, name: string): string {
  const [only, ...others] = childrenOf(element, name);
  if (!only || others.length > 0) throw new Error(`<${element.name}> has ${others.length + (only ? 1 : 0)} <${name}>`);
  return only.text;
}
