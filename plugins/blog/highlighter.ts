import type { HighlighterCore } from "shiki";
import type { CodeBlock } from "../markdown/document/document.ts";

/** Code as highlighted HTML, or nothing where its language is unknown. */
export type Highlight = (code: string, language: string) => string | undefined;

/** A longer line of code stays plain, in characters: some grammars take the square of it. */
const LONGEST_LINE = 2000;

/** A longer block of code stays plain, in characters: some grammars take a second for so many. */
const LONGEST_CODE = 50_000;

/** How much highlighted code is held in memory, in characters of HTML: that of a few long chapters. */
const MOST_KEPT = 2_000_000;

/**
 * Highlights code. Grammars are loaded as they are needed, and kept, and so is what was highlighted last: most edits of a
 * text leave its code as it was.
 */
export class Highlighter {
  #core: Promise<HighlighterCore> | undefined;
  /** By language and code, in the order in which they were highlighted. */
  readonly #kept = new Map<string, string>();
  #size = 0;

  /** @param blocks all that will be asked for; those in unknown languages are left plain */
  async prepare(blocks: readonly CodeBlock[]): Promise<Highlight> {
    if (blocks.length === 0) return () => undefined;
    // A large library, which a text without code does without.
    const { bundledLanguages, createHighlighterCore } = await import("shiki");
    const isKnown = (language: string): language is keyof typeof bundledLanguages =>
      Object.hasOwn(bundledLanguages, language);
    const languages = [...new Set(blocks.map(({ language }) => language))].filter(isKnown);
    if (languages.length === 0) return () => undefined;
    const { createJavaScriptRegexEngine } = await import("shiki/engine/javascript");
    this.#core ??= createHighlighterCore({
      langs: [],
      themes: [
        import("shiki/themes/github-light-high-contrast.mjs"),
        import("shiki/themes/github-dark-high-contrast.mjs"),
      ],
      engine: createJavaScriptRegexEngine({ forgiving: true }),
    });
    const core = await this.#core;
    const loaded = new Set(core.getLoadedLanguages());
    const missing = languages.filter((language) => !loaded.has(language));
    if (missing.length > 0) await core.loadLanguage(...missing.map((language) => bundledLanguages[language]));
    return (code, language) =>
      isKnown(language) && code.length <= LONGEST_CODE
        ? this.#once(`${language}\n${code}`, () => toHtml(core, code, language))
        : undefined;
  }

  #once(key: string, highlight: () => string): string {
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const html = highlight();
    this.#kept.set(key, html);
    this.#size += html.length;
    for (const [oldest, { length }] of this.#kept) {
      if (this.#size <= MOST_KEPT) break;
      this.#kept.delete(oldest);
      this.#size -= length;
    }
    return html;
  }
}

function toHtml(core: HighlighterCore, code: string, language: string): string {
  return core.codeToHtml(code, {
    lang: language,
    themes: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    // Colours go into custom properties, so that the theme is the style sheet's to choose.
    defaultColor: false,
    // The same code looks the same on a busy machine: what bounds the work is its length, and not a clock.
    tokenizeTimeLimit: 0,
    tokenizeMaxLineLength: LONGEST_LINE,
    transformers: [
      {
        pre(node) {
          node.properties.class = "code";
          node.properties.tabindex = "0";
          delete node.properties.style;
        },
      },
    ],
  });
}
