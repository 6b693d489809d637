import type { Env, MarkdownIt, StateInline, Token } from "markdown-it";
import { LineIndex, type Position } from "../../core/line-index.ts";
import { createMarkdown } from "../../markdown/create-markdown.ts";
import { decodedAddress } from "../../markdown/document/link-uses.ts";
import { originAt } from "../../markdown/syntax/origin.ts";

/** An address in a text of Markdown, as it is written. */
export interface PlacedAddress extends Position {
  /** As it stands, from `line` and `column`, which count from 1 within the text. */
  readonly written: string;
  /** What a reader's browser is to be led to, percent-escapes decoded. */
  readonly href: string;
}

const FOUND = Symbol("addresses");

/** The addresses that a parse has come upon, in no order. */
export function addressesOf(env: Env): readonly PlacedAddress[] {
  return [...((env[FOUND] as Map<unknown, PlacedAddress> | undefined)?.values() ?? [])];
}

/**
 * The Markdown of posts, which notes where each address of a link or image stands. A token says what a link leads to and not
 * where that is written, and the same words may stand beside it in code.
 */
export function createPlacedMarkdown(): MarkdownIt {
  const md = createMarkdown();
  for (const name of ["link", "image"]) {
    const original = md.inline.ruler.getRules("").find((rule) => rule.name === name);
    if (!original) throw new Error(`markdown-it has no inline rule ${name}.`);
    md.inline.ruler.at(name, (state, silent) => {
      const written = silent ? undefined : destinationAt(state, state.pos + (name === "image" ? 1 : 0));
      const before = state.tokens.length;
      if (!original(state, silent)) return false;
      const token = written && state.tokens.slice(before).find(({ type }) => type === "link_open" || type === "image");
      if (token && written) {
        const { line, column } = originAt(state.env, state.src, written.start);
        note(state.env, token, { line, column, written: written.text, href: hrefOf(token) });
      }
      return true;
    });
  }
  const definition = md.block.ruler.getRules("").find((rule) => rule.name === "reference");
  if (!definition) throw new Error("markdown-it has no block rule reference.");
  md.block.ruler.at("reference", (state, start, end, silent) => {
    if (!definition(state, start, end, silent)) return false;
    if (silent) return true;
    const offset = state.bMarks[start] as number;
    const text = state.src.slice(offset, state.eMarks[state.line - 1]);
    const colon = /^(?:\\[\s\S]|[^\]\\])*\]:\s*(?:>\s*)*/.exec(
      text.replace(/^[\s>*+-]*\[/, (marks) => " ".repeat(marks.length)),
    );
    const at = colon?.[0].length ?? text.length;
    const found = md.helpers.parseLinkDestination(text, at, text.length);
    if (found.ok) {
      const isBracketed = text[at] === "<";
      const begin = at + (isBracketed ? 1 : 0);
      const { line, column } = new LineIndex(state.src).positionAt(offset + begin);
      const written = text.slice(begin, found.pos - (isBracketed ? 1 : 0));
      note(state.env, `${start}`, { line, column, written, href: decodedAddress(md.normalizeLink(found.str)) });
    }
    return true;
  });
  return md;
}

/** What stands between the round brackets of a link. */
function destinationAt(
  state: StateInline,
  bracket: number,
): { readonly start: number; readonly text: string } | undefined {
  const end = state.md.helpers.parseLinkLabel(state, bracket, state.src[state.pos] !== "!");
  if (end < 0 || state.src[end + 1] !== "(") return undefined;
  let at = end + 2;
  while (/[ \t\n]/.test(state.src[at] ?? "")) at++;
  const found = state.md.helpers.parseLinkDestination(state.src, at, state.posMax);
  if (!found.ok) return undefined;
  const isBracketed = state.src[at] === "<";
  const start = at + (isBracketed ? 1 : 0);
  return { start, text: state.src.slice(start, found.pos - (isBracketed ? 1 : 0)) };
}

function hrefOf(token: Token): string {
  return decodedAddress(String(token.attrGet(token.type === "image" ? "src" : "href") ?? ""));
}

function note(env: Env, key: unknown, found: PlacedAddress): void {
  const all = (env[FOUND] as Map<unknown, PlacedAddress> | undefined) ?? new Map<unknown, PlacedAddress>();
  all.set(key, found);
  env[FOUND] = all;
}
