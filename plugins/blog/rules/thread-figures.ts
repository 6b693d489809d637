import { readFileSync } from "node:fs";
import { join } from "node:path";
import { imageSize } from "image-size";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { escapeHtml } from "../../core/escape-html.ts";
import type { Rule } from "../../incremental/fact-graph.ts";
import { resolveLink } from "../../linking/resolve-link.ts";
import { svgFigure } from "../../markdown/render/svg-figure.ts";
import { FactBlog } from "../facts/fact-blog.ts";
import { placedAt, placedKeys } from "../facts/sentence-owner.ts";
import { sentenceFact } from "../sentences.ts";
import type { Services } from "../services.ts";
import type { StoredSentence } from "./sentences.ts";

/**
 * The pictures that threads have become with each entry, as HTML under the names of the sentences that name their files. A drawing
 * stands in the page as a post's figures do, so that it takes its colours and type.
 */
export function threadFiguresRule({ root }: Services): Rule {
  return {
    name: "thread-figure",
    keys: placedKeys,
    answer: (key, read) => {
      const blog = new FactBlog(read);
      const entry = placedAt(blog.catalog, key);
      const facts: Record<string, StoredSentence> = {};
      const diagnostics: Diagnostic[] = [];
      for (const [thread, { figure }] of entry?.threads ?? []) {
        if (!entry || !figure) continue;
        const { path, alt } = figure;
        const use = { kind: "image" as const, href: path.text, wantsText: false, place: path.place };
        const { target, diagnostic } = resolveLink(blog, entry.source.path, use);
        if (diagnostic) diagnostics.push(diagnostic);
        const none: StoredSentence = { page: "", feed: "", plain: alt };
        facts[sentenceFact(path)] = none;
        if (target?.kind !== "asset") continue;
        read(`file:${target.path}`);
        const bytes = readFileSync(join(root, target.path));
        const isDrawing = target.path.toLowerCase().endsWith(".svg");
        const drawn = isDrawing
          ? svgFigure(bytes.toString("utf8"), `${thread}-${entry.slug}-`, alt)
          : ({ kind: "file" } as const);
        if (drawn.kind === "refused") {
          const message = `The figure \`${target.path}\` is refused: ${drawn.reason}.`;
          diagnostics.push({ ...path.place, severity: "error", rule: "svg-inert", message });
          continue;
        }
        const image = `<img src="${escapeHtml(target.href)}" alt="${escapeHtml(alt)}"${sizeOf(bytes)}>`;
        const feed = image.replace(
          escapeHtml(target.href),
          escapeHtml(new URL(target.href, blog.catalog.site.url).href),
        );
        facts[sentenceFact(path)] = { page: drawn.kind === "inline" ? drawn.html : image, feed, plain: alt };
      }
      return { facts, diagnostics };
    },
  };
}

/** Width and height in CSS pixels, where the format is known. */
function sizeOf(bytes: Uint8Array): string {
  try {
    const { width, height } = imageSize(bytes);
    return ` width="${Math.round(width)}" height="${Math.round(height)}" loading="lazy" decoding="async"`;
  } catch {
    return ' loading="lazy" decoding="async"';
  }
}
