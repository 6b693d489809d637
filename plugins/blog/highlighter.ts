import { type BundledLanguage, bundledLanguages, createHighlighterCore } from "shiki";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";

/** Code as highlighted HTML, or nothing where its language is unknown. */
export type Highlight = (code: string, language: string) => string | undefined;

/** Highlighted code from before, by language and code: highlighting is a pure function of both. */
export type HighlightCache = Map<string, string>;

/**
 * Loads the grammars that a blog uses.
 * @param languages names as they stand after code fences; unknown ones are left plain
 */
export async function createHighlighter(languages: Iterable<string>, cache: HighlightCache): Promise<Highlight> {
  const known = [...new Set(languages)].filter((name): name is BundledLanguage => name in bundledLanguages);
  if (known.length === 0) return () => undefined;
  const highlighter = await createHighlighterCore({
    langs: known.map((name) => bundledLanguages[name]),
    themes: [
      import("shiki/themes/github-light-high-contrast.mjs"),
      import("shiki/themes/github-dark-high-contrast.mjs"),
    ],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  return (code, language) => {
    if (!known.includes(language as BundledLanguage)) return undefined;
    const key = `${language}\n${code}`;
    const before = cache.get(key);
    if (before !== undefined) return before;
    // Colours go into custom properties, so that the theme is the style sheet's to choose.
    const html = highlighter.codeToHtml(code, {
      lang: language,
      themes: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
      defaultColor: false,
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
    cache.set(key, html);
    return html;
  };
}
