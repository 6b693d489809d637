// {cite}`key`   (label)=   % comment   $$ … $$ (eq-x)   :cite:`key`
import { insteadOfDirective } from "./directives.ts";
import { type InlineMark, type ParagraphMark, quoted } from "./mark.ts";

/** What to write in the place of a role; `text` stands between its backticks. */
const ROLES: ReadonlyMap<string, (text: string) => string> = new Map<string, (text: string) => string>([
  ["abbr", (text) => `write \`<abbr title="…">${text}</abbr>\``],
  ["cite", (text) => `write \`[${keys(text)}]\``],
  ["cite:p", (text) => `write \`[${keys(text)}]\``],
  ["cite:t", (text) => `write \`@${text}\``],
  ["code", (text) => `write the code between backticks, without the role: ${"`` `"}${text}${"` ``"}`],
  ["doc", (text) => `write \`[](${path(text)}.md)\``],
  ["download", (text) => `write \`[${text}](${text})\``],
  ["eq", (text) => `write \`\\eqref{${text}}\``],
  ["footcite", (text) => `write \`[${keys(text)}]\``],
  ["kbd", (text) => `write \`<kbd>${text}</kbd>\``],
  ["math", (text) => `write \`$${text}$\``],
  ["numref", (text) => `write \`[](#${text})\``],
  ["prf:ref", (text) => `write \`[](#${text})\``],
  ["ref", (text) => `write \`[](#${text})\``],
  ["sub", (text) => `write \`<sub>${text}</sub>\``],
  ["sup", (text) => `write \`<sup>${text}</sup>\``],
  ["term", () => "write its name, and a link to where it is explained"],
]);

/** Marks of MyST (mystmd.org/guide/syntax-overview), and of reStructuredText, where it comes from. */
export const MYST_MARKS: readonly InlineMark[] = [
  {
    first: "{",
    pattern: /\{([A-Za-z][\w:+.-]{0,40})\}(`{1,3})([^`\n]{0,200})\2/y,
    advise: ([, name = "", , text]) => ({
      what: `MyST's role \`${name}\``,
      instead: ROLES.get(name)?.(target(text)) ?? "there are no roles here: write the text without it",
    }),
  },
  {
    first: ":",
    pattern: /:([a-z][a-z:]{1,30}):`([^`\n]{1,200})`/y,
    advise: ([, name = "", text], { before }) => {
      const instead = ROLES.get(name)?.(target(text));
      return instead && !/[\w:]/.test(before) ? { what: `reStructuredText's role \`${name}\``, instead } : undefined;
    },
  },
];

/** What begins a paragraph in MyST. */
export const MYST_PARAGRAPHS: readonly ParagraphMark[] = [
  {
    pattern: /^\(([A-Za-z][\w:.-]{0,80})\)=[ \t]*(?:\n|$)/,
    advise: ([, id = ""]) => ({
      what: "MyST's mark for a label",
      instead: `write \`{#${id}}\` behind the heading, figure or table that it names`,
    }),
  },
  {
    pattern: /(?<=^\$\$[^$]{1,4000}\$\$[ \t]{0,8})\((eq[\w:.-]{0,80})\)[ \t]*$/,
    advise: ([, label]) => ({
      what: "MyST's mark for the label of a formula",
      instead: `write \`\\label{${label}}\` within the formula`,
    }),
  },
  {
    pattern: /^%[ \t][^\n]*(?:\n[ \t]*%[^\n]*)*$/,
    advise: () => ({ what: "MyST's mark for a comment", instead: "write `<!-- … -->`, or leave it out" }),
  },
  {
    pattern: /^\+\+\+[ \t]*(?:\n|$)/,
    advise: () => ({
      what: "a mark of MyST's (between cells) or of Hugo's (around TOML)",
      instead: "leave it out: what is known of a post stands at its very beginning, in YAML between `---`",
    }),
  },
  {
    pattern: /^\.\.[ \t]+([a-z][\w:-]{0,40})::/,
    advise: ([, name = ""]) => ({
      what: `reStructuredText's directive \`${name}\``,
      instead: insteadOfDirective(name) ?? "there are no directives here",
    }),
  },
];

/** `text <label>` gives the label. */
function target(text: string | undefined): string {
  return quoted(/<([^<>]*)>[ \t]*$/.exec(text ?? "")?.[1] ?? text);
}

function keys(text: string): string {
  return text === "…"
    ? "@…"
    : text
        .split(/[,;]/)
        .map((key) => `@${key.trim()}`)
        .join("; ");
}

function path(text: string): string {
  return text.replace(/^\//, "").replace(/\.md$/, "");
}
