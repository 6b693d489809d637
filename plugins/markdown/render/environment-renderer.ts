import type { Env, MarkdownIt, Token } from "markdown-it";
import { DATA } from "../../core/data-attributes.ts";
import { escapeHtml } from "../../core/escape-html.ts";
import { ENVIRONMENTS } from "../document/environment-kinds.ts";
import { metaOf } from "../document/token-meta.ts";
import { plainText } from "../syntax/blocks/heading-ids.ts";
import type { EnvironmentMeta } from "../syntax/environments/environment-meta.ts";
import { contextOf, type Markup } from "./render-context.ts";

/**
 * HTML of environments: a group that is named by its label, or `details` where it can be folded. In plain markup, which has
 * no styles, quotes and bold labels set it apart.
 */
export function installEnvironmentRenderer(md: MarkdownIt): void {
  const { rules } = md.renderer;
  const title = (tokens: readonly Token[], env: Env | undefined): string =>
    md.renderer.renderInline([...tokens], md.options, env ?? {});

  rules.environment_open = (tokens, index, _options, env) => {
    const meta = metaOf<EnvironmentMeta>(tokens[index] as Token);
    if (contextOf(env).markup === "plain") return plainElement(meta, "<");
    if (!meta.name) return "<div>\n";
    const id = escapeHtml(meta.id);
    const { role } = ENVIRONMENTS[meta.name];
    const hinged = meta.explicit && contextOf(env).hinge(meta.id) ? " hinged-block" : "";
    const attributes = `class="env env-${role}${hinged}" ${DATA.environment}="${meta.name}" id="${id}"`;
    if (meta.foldable) return `<details ${attributes}${role === "solution" ? "" : " open"}>\n`;
    return `<div ${attributes} role="${role === "aside" ? "note" : "group"}" aria-labelledby="${id}-label">\n`;
  };
  rules.environment_label = (tokens, index, _options, env) => {
    const meta = metaOf<EnvironmentMeta>(tokens[index] as Token);
    if (meta.label === "in paragraph") return "";
    const { markup } = contextOf(env);
    const label = labelHtml(meta, title(meta.title, env), markup);
    if (label === "") return "";
    // A summary is a button, and screen readers do not reach a link within a button.
    if (markup === "page" && meta.foldable) return `<summary>${label.replace(/<\/?a\b[^>]*>/g, "")}</summary>\n`;
    return markup === "plain" ? `<p>${label}</p>\n` : `<p class="env-line">${label}</p>\n`;
  };
  rules.environment_name = (tokens, index, _options, env) => {
    const meta = metaOf<EnvironmentMeta>(tokens[index] as Token);
    return `${labelHtml(meta, title(meta.title, env), contextOf(env).markup)} `;
  };
  rules.proof_mark = (_tokens, _index, _options, env) => ` ${markHtml(env)}`;
  rules.environment_close = (tokens, index, _options, env) => {
    const meta = metaOf<EnvironmentMeta>(tokens[index] as Token);
    const render = contextOf(env);
    const mark = meta.markAlone
      ? `<p${render.markup === "plain" ? "" : ' class="proof-end"'}>${markHtml(env)}</p>\n`
      : "";
    const corrections = render.corrections(meta.explicit ? meta.id : "");
    const told = render.told?.(meta.id) ?? "";
    if (render.markup === "plain") return `${mark}${corrections}${told}${plainElement(meta, "</")}`;
    const hinge = meta.explicit ? render.hinge(meta.id) : "";
    return `${mark}${turnHtml(meta)}${corrections}${told}${hinge && `${hinge}\n`}</${meta.name && meta.foldable ? "details" : "div"}>\n`;
  };

  const formula = rules.math_block;
  rules.math_block = (tokens, index, options, env, self) => {
    const html = formula?.(tokens, index, options, env, self) ?? "";
    if (!metaOf<{ readonly endsProof?: boolean }>(tokens[index] as Token).endsProof) return html;
    if (contextOf(env).markup === "plain") return `${html}<p>${markHtml(env)}</p>\n`;
    return `<div class="proof-end">${html}${markHtml(env)}</div>\n`;
  };
}

/** In plain markup a quote sets an environment apart: every feed reader indents quotes. */
function plainElement({ name }: EnvironmentMeta, bracket: "<" | "</"): string {
  const role = name && ENVIRONMENTS[name].role;
  return `${bracket}${role === "statement" || role === "aside" ? "blockquote" : "div"}>\n`;
}

/** `Theorem 2 (Double descent).`, `Proof of Theorem 2.` The full stop is left out where no text follows on the line, and in asides. */
function labelHtml(meta: EnvironmentMeta, title: string, markup: Markup): string {
  if (!meta.name) return title;
  const { role } = ENVIRONMENTS[meta.name];
  const name = labelOf(meta);
  // A proof can say in its title what it proves, a solution what it solves.
  const saysWhatOf = role === "proof" || role === "solution";
  const isBare = (saysWhatOf && /^(?:of|for|to|that)\b/.test(plainText(meta.title))) || isInParentheses(meta, title);
  const reads = isBare ? ` ${title}` : ` (${title})`;
  const about = title === "" && markup === "page" && meta.about ? aboutHtml(meta.about) : "";
  const stop = meta.label === "in paragraph" || (markup === "plain" && role !== "aside") ? "." : "";
  if (markup === "plain") return `<strong>${name}${title === "" ? "" : reads}${stop}</strong>`;
  const titleHtml = title === "" ? "" : `<span class="env-title">${reads}</span>`;
  // A `summary` names its `details` by itself.
  const id = meta.foldable ? "" : ` id="${escapeHtml(meta.id)}-label"`;
  // A heading within a paragraph: how it looks is no matter of what it is.
  const heading = meta.level === undefined ? "" : ` role="heading" aria-level="${meta.level}"`;
  return `<span class="env-label"${id}${heading}><span class="env-name">${name}</span>${about}${titleHtml}${stop}</span>`;
}

/** The way from an exercise to a solution that stands elsewhere, and back. */
function turnHtml(meta: EnvironmentMeta): string {
  const { about, solvedElsewhere: solutions = [] } = meta;
  const link = ({ id }: EnvironmentMeta, text: string): string =>
    `<a href="#${encodeURIComponent(id)}">${escapeHtml(text)}</a>`;
  const links = [
    ...solutions.map((solution, index) =>
      link(solution, solutions.length > 1 ? `${labelOf(solution)} ${index + 1}` : labelOf(solution)),
    ),
    ...(meta.isElsewhere && about ? [link(about, `Back to ${labelOf(about)}`)] : []),
  ];
  return links.length === 0 ? "" : `<p class="env-turn">${links.join(" ")}</p>\n`;
}

/** `Exercise 2`, `Solution`. */
function labelOf({ name, number }: EnvironmentMeta): string {
  const label = name ? ENVIRONMENTS[name].label : "";
  return number === undefined ? label : `${label} ${number}`;
}

/** A citation brings its own: `Theorem 1 (Doob 1953).` */
function isInParentheses({ title }: EnvironmentMeta, html: string): boolean {
  return title.length === 1 && title[0]?.type === "citation" && html.startsWith("(") && html.endsWith(")");
}

/** For screen readers, which may jump from one fold to the next: which statement this proof or solution belongs to. */
function aboutHtml(about: EnvironmentMeta): string {
  if (!about.name || about.number === undefined) return "";
  return `<span class="visually-hidden"> of ${ENVIRONMENTS[about.name].label} ${about.number}</span>`;
}

function markHtml(env: Env | undefined): string {
  return contextOf(env).markup === "plain"
    ? "∎"
    : '<span class="proof-mark" role="img" aria-label="End of proof">∎</span>';
}
