// [see @belkin2019, p. 3; -@hastie2022] and @belkin2019 [p. 3]
import type { MarkdownIt, StateInline, Token } from "markdown-it";
import type { Locator } from "../../../bibliography/locator.ts";
import { setMeta } from "../../document/token-meta.ts";
import { citationKeyAt } from "./citation-key.ts";
import { splitLocator } from "./citation-locator.ts";

/** One work in a citation. */
export interface CitedItem {
  readonly key: string;
  readonly locator: Locator | undefined;
  /** Inline tokens; empty where there is none. */
  readonly prefix: readonly Token[];
  readonly suffix: readonly Token[];
  /** True for `-@key`: the text has named the author already. */
  readonly suppressAuthor: boolean;
}

/** What a `citation` token carries. */
export interface CitationMeta {
  readonly items: readonly CitedItem[];
  /** True for `@key` in a sentence, where the author belongs to the sentence: Belkin et al. (2019). */
  readonly inText: boolean;
  /** True where it stands in the text of a link, which can hold no other link. */
  readonly inLink: boolean;
  /** As it was written. */
  readonly source: string;
}

/** An item before its texts are read. */
interface Written {
  readonly key: string;
  readonly locator: Locator | undefined;
  readonly prefix: string;
  readonly suffix: string;
  readonly suppressAuthor: boolean;
}

/**
 * Citations as Pandoc has them (pandoc.org, "Citation syntax"). Makes tokens of type `citation`; their children are the
 * tokens of prefixes and suffixes, so that walkers find links and formulas there.
 */
export function installCitations(md: MarkdownIt): void {
  // Behind links: `[see @a](b.md)` is one.
  md.inline.ruler.after("link", "citations", bracketed);
  md.inline.ruler.after("citations", "citations_in_text", inText);
}

/** `[@a; @b]`: every part has a key, or it is no citation. */
function bracketed(state: StateInline, silent: boolean): boolean {
  const start = state.pos;
  // `silent`: markdown-it looks for the end of a link's text. A citation's brackets count like any others then, so that
  // `[as [@a] says](b.md)` is a link.
  if (silent || state.src.charAt(start) !== "[" || !state.src.includes("@", start)) return false;
  const end = state.md.helpers.parseLinkLabel(state, start, false);
  state.pos = start;
  // A link was one already: what stands in brackets or parentheses behind is text. `[…]{.class}` means something in Pandoc.
  if (end < 0 || hasAttributes(state.src, end + 1)) return false;
  const items = splitItems(state.src.slice(start + 1, end)).map(readItem);
  if (!items.every((item) => item !== undefined)) return false;
  push(state, items, false, state.src.slice(start, end + 1));
  state.pos = end + 1;
  return true;
}

/** `@a` and `@a [p. 3; @b]`. */
function inText(state: StateInline, silent: boolean): boolean {
  const start = state.pos;
  if (state.src.charAt(start) !== "@") return false;
  const found = citationKeyAt(state.src, start);
  if (!found || found.end > state.posMax) return false;
  const items: Written[] = [{ key: found.key, locator: undefined, prefix: "", suffix: "", suppressAuthor: false }];
  let end = found.end;
  const opening = /^[ \n]?\[(?![\^\]@]|-@)/.exec(state.src.slice(end, end + 4))?.[0];
  if (opening) {
    const from = end + opening.length;
    const to = state.md.helpers.parseLinkLabel(state, from - 1, false);
    state.pos = start;
    const [first = "", ...others] = to < 0 ? [] : splitItems(state.src.slice(from, to));
    const rest = others.map(readItem);
    if (to >= 0 && !isLink(state, from, to) && rest.every((item) => item !== undefined)) {
      const { locator, rest: suffix } = splitLocator(first);
      const behind = locator ? suffix.trimEnd() : behindYear(suffix.trim());
      items.splice(0, 1, { key: found.key, locator, prefix: "", suffix: behind, suppressAuthor: false }, ...rest);
      end = to + 1;
    }
  }
  if (!silent) push(state, items, true, state.src.slice(start, end));
  state.pos = end;
  return true;
}

/** True where brackets, which stand from `from` to `to`, are those of a link or of Pandoc's `[…]{.class}`. */
function isLink(state: StateInline, from: number, to: number): boolean {
  const { src, md, env, posMax } = state;
  const behind = src.charAt(to + 1);
  const { references = {} } = env as { readonly references?: Readonly<Record<string, unknown>> };
  const isDefined = (label: string): boolean => Object.hasOwn(references, md.utils.normalizeReference(label));
  if (behind === "(") return isDestination(state, to + 2);
  if (behind === "[") {
    const end = src.indexOf("]", to + 2);
    const label = end < 0 || end >= posMax ? "" : src.slice(to + 2, end);
    if (label.trim() !== "") return isDefined(label);
  }
  return hasAttributes(src, to + 1) || isDefined(src.slice(from, to));
}

/** `(address "title")`, from behind the parenthesis: what makes brackets before it a link (CommonMark 0.31, "Links"). */
function isDestination({ src, md, posMax }: StateInline, from: number): boolean {
  const { parseLinkDestination, parseLinkTitle } = md.helpers;
  const pastSpace = (at: number): number => at + (/^\s*/.exec(src.slice(at, at + 100))?.[0].length ?? 0);
  let at = pastSpace(from);
  const address = parseLinkDestination(src, at, posMax);
  if (address.ok) at = address.pos;
  const title = parseLinkTitle(src, pastSpace(at), posMax);
  if (title.ok && pastSpace(at) > at) at = title.pos;
  return src.charAt(pastSpace(at)) === ")";
}

/** `{.class}`, `{#id}`, `{key=value}`. */
function hasAttributes(text: string, at: number): boolean {
  return /^\{\s*(?:[.#][^\s}]|[\w-]+=)/.test(text.slice(at, at + 100));
}

/** What is no locator stands behind the year and a comma (`1953, Theorem 2`); a word that goes on with it needs none. */
function behindYear(suffix: string): string {
  if (suffix === "" || /^[,;:.]/.test(suffix)) return suffix;
  return /^(?:and|or|in)\b/.test(suffix) ? ` ${suffix}` : `, ${suffix}`;
}

function push(state: StateInline, written: readonly Written[], isInText: boolean, source: string): void {
  const token = state.push("citation", "cite", 0);
  const read = (text: string): Token[] => {
    const tokens: Token[] = [];
    if (text !== "") state.md.inline.parse(text, state.md, state.env, tokens);
    return tokens;
  };
  const items = written.map((item): CitedItem => ({ ...item, prefix: read(item.prefix), suffix: read(item.suffix) }));
  setMeta(token, { items, inText: isInText, inLink: state.linkLevel > 0, source } satisfies CitationMeta);
  // An empty token stands between prefix and suffix: markdown-it would join two texts that follow each other.
  const key = (): Token => new state.Token("citation_key", "", 0);
  token.children = items.flatMap((item) => [...item.prefix, key(), ...item.suffix, key()]);
  // What a heading with a citation is named by.
  token.content = isInText ? (written[0]?.key ?? "") : "";
}

/** `see @doe99, pp. 33-35 and *passim*`; nothing where there is no key. */
function readItem(text: string): Written | undefined {
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const found = citationKeyAt(text, at);
    if (!found) continue;
    const suppressAuthor = text.charAt(at - 1) === "-" && !/\S/.test(text.charAt(at - 2));
    const { locator, rest } = splitLocator(text.slice(found.end));
    const prefix = text.slice(0, suppressAuthor ? at - 1 : at).trim();
    return { key: found.key, locator, prefix, suffix: rest.trimEnd(), suppressAuthor };
  }
  return undefined;
}

/** At semicolons; those in code, formulas, brackets and braces separate nothing. */
function splitItems(text: string): string[] {
  const items: string[] = [];
  let item = "";
  for (const [part] of text.matchAll(/\\[\s\S]|(`+)[^`]+\1|\$[^$]+\$|\{[^{}]*\}|\[[^[\]]*\]|[\s\S]/g)) {
    if (part === ";") {
      items.push(item);
      item = "";
    } else item += part;
  }
  return [...items, item];
}
