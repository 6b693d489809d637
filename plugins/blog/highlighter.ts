import { type BundledLanguage, bundledLanguages, createHighlighterCore } from "shiki";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import type { CodeBlock } from "../markdown/document/document.ts";

/** Code as highlighted HTML, or nothing where its language is unknown. */
export type Highlight = (code: string, language: string) => string | undefined;

/** Highlighted code from before, by language and code: highlighting is a pure function of both. */
export type HighlightCache = Map<string, string>;

/**
 * Highlights all code of a blog. Grammars are loaded for what the cache does not hold, and let go again.
 * @param blocks those in unknown languages are left plain
 */
export async function highlightCode(blocks: readonly CodeBlock[], cache: HighlightCache): Promise<Highlight> {
  const wanted = blocks.filter((block) => block.language in bundledLanguages && !cache.has(key(block)));
  if (wanted.length > 0) {
    const highlighter = await createHighlighterCore({
      langs: [...new Set(wanted.map(({ language }) => bundledLanguages[language as BundledLanguage]))],
      themes: [
        import("shiki/themes/github-light-high-contrast.mjs"),
        import("shiki/themes/github-dark-high-contrast.mjs"),
      ],
      engine: createJavaScriptRegexEngine({ forgiving: true }),
    });
    for (const block of wanted) cache.set(key(block), toHtml(highlighter, block));
    highlighter.dispose();
  }
  return (code, language) => cache.get(key({ code, language }));
}

function key({ code, language }: CodeBlock): string {
  return `${language}\n${code}`;
}

function toHtml(highlighter: Awaited<ReturnType<typeof createHighlighterCore>>, { code, language }: CodeBlock): string {
  return highlighter.codeToHtml(code, {
    lang: language,
    themes: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    // Colours go into custom properties, so that the theme is the style sheet's to choose.
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
}
