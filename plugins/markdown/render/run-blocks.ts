import type { RendererRule, Token } from "markdown-it";
import { DATA } from "../../core/data-attributes.ts";
import { escapeHtml } from "../../core/escape-html.ts";
import type { CodeFenceMeta } from "../syntax/blocks/code-fences.ts";
import { referenceMarks } from "./reference-marks.ts";
import { referenceWords } from "./reference-words.ts";
import { contextOf, type RenderContext } from "./render-context.ts";
import { outputsHtml } from "./run-outputs.ts";

/** What a rule is given beside its tokens. */
type RuleRest = Parameters<RendererRule> extends [unknown, unknown, ...infer Rest] ? Rest : never;

/**
 * A block of Python that runs: its code, the equation that it implements, and what it has shown.
 * @param code as HTML, a whole `pre`
 */
export function runBlockHtml(
  token: Token,
  { options, run, id, number, caption }: CodeFenceMeta,
  code: string,
  [markdownOptions, env, self]: RuleRest,
): string {
  const render = contextOf(env);
  const isPlain = render.markup === "plain";
  const target = render.target(token);
  const equation = target?.kind === "internal" ? target : undefined;
  const captionId = caption.length > 0 ? `${id}-caption` : undefined;
  const outputs = options.hideOutput ? [] : (render.python?.outputs(token) ?? []);
  const here = `#${encodeURIComponent(id)}`;
  const folded = isPlain ? "<details>" : '<details class="run-code">';
  const hinge = isPlain ? "" : render.hinge(id);
  const attributes = [
    `class="run${hinge && " hinged-block"}"`,
    `id="${escapeHtml(id)}"`,
    `${DATA.run}="${run}"`,
    ...(equation ? [`${DATA.implements}="${escapeHtml(equation.id)}"`] : []),
  ];
  const parts = [
    isPlain ? "<figure>\n" : `<figure ${attributes.join(" ")}>\n`,
    options.hideCode ? `${folded}<summary>Code</summary>\n${code}</details>\n` : code,
    equation ? implementsLine(equation, render) : "",
    outputsHtml(outputs, {
      run,
      alt: options.alt,
      captionId,
      markup: render.markup,
      href: render.absolute?.(here) ?? here,
    }),
    captionHtml(number, captionId, isPlain, self.renderInline([...caption], markdownOptions, env)),
    render.corrections(id),
    hinge,
    "</figure>\n",
  ];
  return parts.join("");
}

function captionHtml(number: string | undefined, id: string | undefined, isPlain: boolean, words: string): string {
  if (number === undefined) return "";
  if (isPlain) return `<figcaption><strong>Figure ${number}.</strong>${words && ` ${words}`}</figcaption>\n`;
  const anchor = id === undefined ? "" : ` id="${escapeHtml(id)}"`;
  return `<figcaption${anchor}><span class="caption-name">Figure ${number}.</span>${words && ` ${words}`}</figcaption>\n`;
}

function implementsLine(
  target: Parameters<typeof referenceMarks>[0],
  render: Pick<RenderContext, "markup" | "tag">,
): string {
  // "(3)" in the same post, "Equation 3 (deep dive)" from the other panel.
  const label = referenceWords(target, "label", render);
  const words = label.startsWith("Equation ") ? `equation ${label.slice("Equation ".length)}` : `equation ${label}`;
  const isPage = render.markup === "page";
  const marks = isPage ? referenceMarks(target).map((mark) => ` ${mark}`) : [];
  const link = `<a href="${escapeHtml(target.href)}"${marks.join("")}>${words}</a>`;
  return isPage ? `<p class="run-implements">Implements ${link}</p>\n` : `<p>Implements ${link}</p>\n`;
}
