import type { Bridge, BridgeFigure } from "../../catalog/model.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import type { Read, Rule } from "../../incremental/fact-graph.ts";
import { FactBlog } from "../facts/fact-blog.ts";
import { placedAt, placedKeys } from "../facts/sentence-owner.ts";
import { placedPicture } from "../placed-picture.ts";
import { sentenceFact } from "../sentences.ts";
import type { Services } from "../services.ts";
import type { StoredSentence } from "./sentences.ts";

/**
 * The states of the pictures that bridges redraw, as HTML under the names of the sentences that name their files; and what does
 * not hold of them: `bridge-drawn`, beside what is wrong with any picture.
 */
export function bridgeFiguresRule({ root }: Services): Rule {
  return {
    name: "bridge-figure",
    keys: placedKeys,
    answer: (key, read) => {
      const blog = new FactBlog(read);
      const entry = placedAt(blog.catalog, key);
      const facts: Record<string, StoredSentence> = {};
      const diagnostics: Diagnostic[] = [];
      for (const bridge of entry?.buildsOn ?? []) {
        if (!entry || !bridge.figure) continue;
        const found = drawnFrames(root, read, blog, entry, bridge, bridge.figure);
        Object.assign(facts, found.facts);
        diagnostics.push(...found.diagnostics);
      }
      return { facts, diagnostics };
    },
  };
}

function drawnFrames(
  root: string,
  read: Read,
  blog: FactBlog,
  entry: { readonly slug: string; readonly source: { readonly path: string } },
  bridge: Bridge,
  { frames, alt }: BridgeFigure,
): { facts: Record<string, StoredSentence>; diagnostics: Diagnostic[] } {
  const facts: Record<string, StoredSentence> = {};
  const diagnostics: Diagnostic[] = [];
  let first: { readonly path: string; readonly axis: string } | undefined;
  for (const [index, path] of frames.entries()) {
    const prefix = `bridge-${bridge.from}-${entry.slug}-${index + 1}-`;
    const {
      stored,
      file,
      diagnostics: own,
    } = placedPicture(root, read, blog, entry.source.path, { path, alt, prefix });
    facts[sentenceFact(path)] = stored;
    diagnostics.push(...own);
    if (!file || own.some(({ severity }) => severity === "error")) continue;
    const tell = (message: string): void => {
      diagnostics.push({ ...path.place, severity: "error", rule: "bridge-drawn", message });
      facts[sentenceFact(path)] = { page: "", feed: "", plain: alt };
    };
    if (!file.path.toLowerCase().endsWith(".svg")) {
      tell(`The figure \`${file.path}\` is no SVG file; expected a drawing, which can take the page's colours.`);
      continue;
    }
    const axis = viewBoxOf(Buffer.from(file.bytes).toString("utf8"));
    if (axis === undefined) tell(`The figure \`${file.path}\` has no \`viewBox\`; expected one with four numbers.`);
    else if (first && axis !== first.axis) {
      tell(
        `The figure \`${file.path}\` has the \`viewBox\` \`${axis}\`; expected \`${first.axis}\`, that of \`${first.path}\`: a picture is redrawn on one axis.`,
      );
    }
    first ??= axis === undefined ? undefined : { path: file.path, axis };
  }
  return { facts, diagnostics };
}

/** Of a drawing's outermost element: four numbers with blanks between them. */
function viewBoxOf(svg: string): string | undefined {
  const root = /<svg\b(?:"[^"]*"|'[^']*'|[^'">])*>/.exec(svg)?.[0];
  const [, double, single] = /\sviewBox\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(root ?? "") ?? [];
  const numbers = (double ?? single ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return numbers.length === 4 && numbers.every(Number.isFinite) ? numbers.join(" ") : undefined;
}
