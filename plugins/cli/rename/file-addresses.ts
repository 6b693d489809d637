import type { Env, MarkdownIt } from "markdown-it";
import { placeInScalar } from "../../catalog/read/place-in-scalar.ts";
import { LineIndex } from "../../core/line-index.ts";
import type { ParsedDocument } from "../../markdown/document/document.ts";
import { parseDocument } from "../../markdown/document/parse-document.ts";
import { authorHtmlOf, htmlPlaces } from "../../markdown/syntax/html/html-tokens.ts";
import type { MathSyntax } from "../../markdown/syntax/math/math-syntax.ts";
import type { BlogFile } from "./blog-files.ts";
import { yamlAddresses } from "./file-sentences.ts";
import { addressesOf } from "./placed-markdown.ts";

/** An address or a name in a file, with where it is written. */
export interface FileAddress {
  /** 0-based, in the file's text without a byte order mark. */
  readonly start: number;
  /** As it stands there; nothing where the place could not be found for sure. */
  readonly written: string | undefined;
  readonly href: string;
  /** `reference` is a label or id of TeX's; all else leads to a file or an address. */
  readonly kind: "link" | "reference";
}

/** A file's Markdown parsed, with all that leads somewhere in the whole file. */
export interface FileAddresses {
  readonly document: ParsedDocument | undefined;
  readonly addresses: readonly FileAddress[];
}

/** Finds the links, images, references and paths of a file, in its YAML and its Markdown. */
export function fileAddresses(md: MarkdownIt, file: BlogFile, math: MathSyntax): FileAddresses {
  const { source, body } = file;
  const addresses: FileAddress[] = [];
  const add = (start: number, written: string, href: string, kind: FileAddress["kind"] = "link"): void => {
    const isThere = source.text.startsWith(written, start);
    addresses.push({ start, written: isThere ? written : undefined, href, kind });
  };
  for (const { text, place, isPath } of yamlAddresses(file)) {
    const at = (offset: number, length: number): number =>
      source.lines.offsetAt(placeInScalar(source, place, text, offset, length));
    if (isPath) {
      add(at(0, text.length), text, text);
      continue;
    }
    const env: Env = { mathSyntax: math, isSentence: true };
    const tokens = md.parseInline(text, env);
    const lines = new LineIndex(text);
    for (const { written, href, ...position } of addressesOf(env))
      add(at(lines.offsetAt(position), written.length), written, href);
    for (const token of tokens[0]?.children ?? []) {
      if (token.type !== "html_inline") continue;
      const position = htmlPlaces(token);
      for (const part of authorHtmlOf(token).parts) {
        if (typeof part === "string" || !("addresses" in part)) continue;
        for (const { address } of part.addresses) {
          const place = position(address.offset);
          if (place) add(at(lines.offsetAt(place), address.length), address.address, address.address);
        }
      }
    }
  }
  if (!body) return { document: undefined, addresses };
  const bodyStart = source.text.length - body.text.length;
  let env: Env = {};
  // `parseDocument` makes the environment in which the addresses are noted.
  const noting: MarkdownIt = Object.create(md);
  noting.parse = (text, made = {}) => {
    env = made;
    return md.parse(text, made);
  };
  const document = parseDocument(noting, { path: file.path, text: body.text, linesBefore: body.linesBefore, math });
  const lines = new LineIndex(body.text);
  for (const { written, href, ...position } of addressesOf(env))
    add(bodyStart + lines.offsetAt(position), written, href);
  for (const [token, uses] of document.links) {
    const isHtml = token.type === "html_inline" || token.type === "html_block";
    for (const { kind, href, place } of uses) {
      if (kind === "reference" || isHtml)
        add(source.lines.offsetAt(place), href, href, kind === "reference" ? "reference" : "link");
    }
  }
  for (const { file: taken } of document.fences.values())
    if (taken) add(source.lines.offsetAt(taken.place), taken.path, taken.path);
  return { document, addresses: addresses.sort((a, b) => a.start - b.start) };
}
