import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { formulaLength } from "../../../tex/formula-length.ts";
import { ENVIRONMENTS } from "../../document/environment-kinds.ts";
import { decodedAddress } from "../../document/link-uses.ts";
import { attributeOf } from "../../document/token-attribute.ts";
import { metaOf, setMeta } from "../../document/token-meta.ts";
import { plainText } from "../blocks/heading-ids.ts";
import type { EnvironmentMeta } from "./environment-meta.ts";

/**
 * A proof of one paragraph that is no longer than this cannot be folded; others can. Counted are characters of text, and
 * symbols of formulas.
 */
const SHORT_PROOF = 400;

const DEEPEST_HEADING = 6;

/** The mark at the end of a proof, where its author has written one by hand: no second one is added. */
const OWN_MARK = /(?:^|\s)[∎□■]$|^\\(?:blacksquare|square|Box|qed|qedsymbol)$/;

/**
 * Says how each environment is laid out, once all of its words are known: where its label stands, whether it can be
 * folded, what it is about, and where the mark that ends a proof goes. The token with the title becomes
 * `environment_label`; a label within a paragraph is an inline token `environment_name` there, the mark `proof_mark`.
 */
export function installEnvironmentLayout(md: MarkdownIt): void {
  md.core.ruler.push("environment_layout", (state) => {
    const open: { readonly start: number; readonly meta: EnvironmentMeta }[] = [];
    let closed: { readonly meta: EnvironmentMeta; readonly at: number } | undefined;
    // A post's title is the heading above all others.
    let section = 1;
    state.tokens.forEach((token, index) => {
      if (token.type === "heading_open") section = Number(token.tag.slice(1));
      if (token.type === "environment_open") {
        const meta = metaOf<EnvironmentMeta>(token);
        // The statement right before the proof, or the one that it stands in.
        const about = closed?.at === index - 1 ? closed.meta : open.at(-1)?.meta;
        if (about && isAbout(meta, about)) meta.about = about;
        const around = open.map((outer) => outer.meta.level ?? 0);
        if (isHeading(meta)) meta.level = Math.min(Math.max(section, ...around) + 1, DEEPEST_HEADING);
        open.push({ start: index, meta });
      }
      if (token.type === "environment_close") {
        const { start, meta } = open.pop() as (typeof open)[number];
        layOut(state, meta, start, index);
        closed = { meta, at: index };
      }
    });
    findFar(state.tokens);
  });
}

/** Readers who go from heading to heading reach every statement, and whatever else of the text has a name. */
function isHeading({ name }: EnvironmentMeta): boolean {
  const role = name && ENVIRONMENTS[name].role;
  return role === "statement" || role === "text";
}

/** Finds what proofs and solutions are about that say so in their titles: `:::solution of [](#ex-norm)`. */
function findFar(tokens: readonly Token[]): void {
  const metas = tokens.flatMap((token) => (token.type === "environment_open" ? [metaOf<EnvironmentMeta>(token)] : []));
  const byId = new Map(metas.flatMap((meta) => (meta.explicit ? [[meta.id, meta] as const] : [])));
  for (const meta of metas) {
    const hash = meta.title.map((token) => /^#(.+)$/.exec(attributeOf(token, "href") ?? "")?.[1]).find(Boolean);
    const about = hash === undefined ? undefined : byId.get(decodedAddress(hash));
    if (!about || about === meta.about || !isAbout(meta, about)) continue;
    meta.about = about;
    if (meta.name !== "solution") continue;
    meta.isElsewhere = true;
    about.solvedElsewhere = [...(about.solvedElsewhere ?? []), meta];
  }
}

/** A proof is about a statement, a solution about an exercise. */
function isAbout(meta: EnvironmentMeta, other: EnvironmentMeta): boolean {
  if (meta.name === "solution") return other.name === "exercise";
  return meta.name === "proof" && other.name !== undefined && ENVIRONMENTS[other.name].role === "statement";
}

/**
 * @param start index of `environment_open`; the token with the title follows it
 * @param end index of `environment_close`
 */
function layOut(state: StateCore, meta: EnvironmentMeta, start: number, end: number): void {
  const { tokens } = state;
  const title = tokens[start + 1] as Token;
  meta.title = title.children ?? [];
  title.type = "environment_label";
  setMeta(title, meta);
  const role = meta.name && ENVIRONMENTS[meta.name].role;
  const content = tokens.slice(start + 2, end);
  if (role === "solution") meta.foldable = true;
  if (role === "proof") {
    meta.foldable = isLong(content);
    endWithMark(state, meta, content);
  }
  const [first, inline] = content;
  if (meta.name && role !== "aside" && !meta.foldable && first?.type === "paragraph_open" && inline?.children) {
    const name = new state.Token("environment_name", "", 0);
    setMeta(name, meta);
    inline.children.unshift(name);
    meta.label = "in paragraph";
  }
}

function isLong(content: readonly Token[]): boolean {
  const [first, inline] = content;
  if (first?.type !== "paragraph_open" || content.length !== 3) return content.length > 0;
  return seenLength(inline?.children ?? []) > SHORT_PROOF;
}

/** How long tokens look to a reader: of a formula its symbols count, not the names of its commands. */
function seenLength(tokens: readonly Token[]): number {
  const formulas = tokens.filter(({ type }) => type.startsWith("math_"));
  const words = tokens.filter(({ type }) => !type.startsWith("math_"));
  return formulas.reduce((sum, { content }) => sum + formulaLength(content), plainText(words).length);
}

/** Puts the mark at the end of the last paragraph, beside a last formula, or else on a line of its own. */
function endWithMark(state: StateCore, meta: EnvironmentMeta, content: readonly Token[]): void {
  // Behind the last block's closing, lists and quotes may end too.
  const last = content.findLast(
    (token) => !/^(?:paragraph|list_item|bullet_list|ordered_list|blockquote)_close$/.test(token.type),
  );
  if (!last) return;
  if (last.type === "inline" && last.children) {
    const words = last.children.findLast((child) => child.content.trim() !== "");
    if (OWN_MARK.test(words?.content.trim() ?? "")) return;
    last.children.push(new state.Token("proof_mark", "", 0));
  } else if (last.type === "math_block") setMeta(last, { ...last.meta, endsProof: true });
  else meta.markAlone = true;
}
