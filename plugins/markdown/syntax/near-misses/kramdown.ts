// {: .class}   {:toc}   {::nomarkdown}   *[HTML]: …   [TOC]   !!! note
import { nearestEnvironment, writeEnvironment } from "./callouts.ts";
import { type InlineMark, type ParagraphMark, quoted } from "./mark.ts";

const CONTENTS = "leave it out: the contents of a post are made for you";

/** Marks of kramdown (kramdown.gettalong.org/syntax.html). */
export const KRAMDOWN_MARKS: readonly InlineMark[] = [
  {
    first: "{",
    pattern: /\{::?([^{}\n]{0,200})\}/y,
    advise: ([, written = ""], { block }) => {
      const text = written.trim();
      if (text === "toc") return { what: "kramdown's mark for a table of contents", instead: CONTENTS };
      // `{:ok, value}` is a tuple of Elixir's.
      if (!/^(?:[.#][A-Za-z]|[A-Za-z][\w-]*=|nomarkdown|comment|options|\/)/.test(text)) return undefined;
      const id = /(?:^|[ \t])#([A-Za-z][\w:.-]*)/.exec(text)?.[1];
      const heading = id && block === "heading_open" ? `write \`{#${id}}\`` : undefined;
      const anchor = id ? `write \`<a id="${id}"></a>\`, or give a heading, figure or table \`{#${id}}\`` : undefined;
      return {
        what: "kramdown's mark for attributes",
        instead:
          heading ??
          anchor ??
          (text.includes("=") ? "leave it out, or write HTML" : "there are no classes here: leave it out"),
      };
    },
  },
];

/** What begins a paragraph in kramdown, in Python-Markdown (python-markdown.github.io/extensions) and in MkDocs. */
export const KRAMDOWN_PARAGRAPHS: readonly ParagraphMark[] = [
  {
    pattern: /^(?:\[TOC\]|\[\[_?TOC_?\]\]|@\[toc\])\s*$/i,
    advise: () => ({ what: "a mark for a table of contents", instead: CONTENTS }),
  },
  {
    pattern: /^\*\[([^\]\n]{1,60})\]:(?=[ \t])/,
    advise: ([, short]) => ({
      what: "kramdown's mark for an abbreviation",
      instead: `write \`<abbr title="…">${quoted(short)}</abbr>\` where it stands`,
    }),
  },
  {
    pattern: /^(?:!!!|\?\?\?\+?)[ \t]+([A-Za-z][\w-]*)/,
    advise: ([, name = ""]) => ({
      what: "MkDocs' mark for a callout",
      instead: writeEnvironment(nearestEnvironment(name) ?? "remark"),
    }),
  },
];
