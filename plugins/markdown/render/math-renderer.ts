import type { Env, MarkdownIt, RendererRule, Token } from "markdown-it";
import { DATA } from "../../core/data-attributes.ts";
import { escapeHtml } from "../../core/escape-html.ts";
import { CompactCache } from "../../tex/compact/compact-cache.ts";
import { breakDisplay, breakInline } from "../../tex/formula-breaks.ts";
import { formulaLength } from "../../tex/formula-length.ts";
import { isMultline } from "../../tex/macros/environments.ts";

/** A formula that has been set. */
export interface RenderedFormula {
  readonly html: string;
  /** Of an inline formula: its TeX with its symbols spelled out, to see how long it looks. Default: its TeX. */
  readonly spelledOut?: string;
  /** Why it could not be set; its source is shown then, with the message. */
  readonly error?: { readonly message: string };
  /** True for places that know no classes, such as feeds: the HTML stands alone, without an element of ours around it. */
  readonly bare?: boolean;
  /** Of its labelled lines. */
  readonly ids?: readonly string[];
  /** HTML that follows it: the link to its other half. */
  readonly after?: string;
}

/** Sets the formula of a token, whose `content` is the TeX and whose `type` says whether it is display. */
export type SetFormula = (token: Token, env: Env | undefined) => RenderedFormula;

/** How many symbols a formula may have and still be kept on one line. */
const SHORT = 12;

/**
 * HTML for `math_inline`, `math_display` and `math_block`: one element `[data-tex]` that bears its source.
 * @param setFormula asked once a formula, in the order of the text
 */
export function installMathRenderer(md: MarkdownIt, setFormula: SetFormula): void {
  const compact = new CompactCache();
  const rule = (
    element: (token: Token, formula: RenderedFormula) => string,
    failed: (html: string) => string,
  ): RendererRule => {
    return (tokens, index, _options, env) => {
      const token = tokens[index] as Token;
      const formula = setFormula(token, env);
      if (formula.error) return failed(errorElement(token.content, formula.error.message));
      // A formula that only defines macros leaves no empty box.
      if (formula.html === "") return formula.after ?? "";
      return formula.bare ? formula.html + (formula.after ?? "") : element(token, formula);
    };
  };
  md.renderer.rules.math_inline = rule(
    ({ content }, { html, spelledOut = content }) => {
      if (isShortFormula(spelledOut)) return mathElement("span", "math", content, compact.of(html));
      const broken = breakInline(html);
      // Without scripts nobody measures it: where the page is narrow, it scrolls by itself.
      return mathElement("span", broken.isWide ? "math math-long" : "math", content, compact.of(broken.html));
    },
    (html) => html,
  );
  md.renderer.rules.math_display = rule(
    ({ content }, formula) => displayElement("span", content, formula, compact),
    (html) => html,
  );
  md.renderer.rules.math_block = rule(
    ({ content }, formula) => `${displayElement("div", content, formula, compact)}\n`,
    (html) => `<p>${html}</p>\n`,
  );
}

/**
 * True for a formula that should not be broken at the end of a line: it has at most 12 symbols. That is about 8 em at most,
 * less than a third of a narrow screen.
 */
export function isShortFormula(tex: string): boolean {
  return formulaLength(tex) <= SHORT;
}

/** A formula with several labelled lines has an id for each: all of them lead to the whole of it. */
function displayElement(
  name: "span" | "div",
  tex: string,
  { html, ids = [], after = "" }: RenderedFormula,
  compact: CompactCache,
): string {
  const [first, ...others] = ids.map((id) => ` id="${escapeHtml(id)}"`);
  const anchors = others.map((id) => `<span${id}></span>`).join("");
  const classes = displayClasses(tex) + (first ? " math-numbered" : "");
  const element = mathElement(name, classes, tex, anchors + compact.of(breakDisplay(html)), first);
  return after === "" ? element : `<${name} class="hinged-block">${element}${after}</${name}>`;
}

function mathElement(name: "span" | "div", classes: string, tex: string, html: string, id = ""): string {
  return `<${name} class="${classes}"${id} ${DATA.tex}="${escapeHtml(tex)}">${html}</${name}>`;
}

/** A `multline` has its first line to the left and its last to the right: the style sheet does that. */
function displayClasses(tex: string): string {
  return isMultline(tex) ? "math math-display math-multline" : "math math-display";
}

function errorElement(tex: string, message: string): string {
  const explanation = `<span class="tex-error-message">${escapeHtml(message)}</span>`;
  return `<code class="tex-error" ${DATA.tex}="${escapeHtml(tex)}">${escapeHtml(tex)} ${explanation}</code>`;
}
