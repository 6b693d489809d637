import type { Token } from "markdown-it";
import type { ParsedDocument, Target } from "../../markdown/document/document.ts";
import { attributeOf } from "../../markdown/document/token-attribute.ts";
import { metaOf } from "../../markdown/document/token-meta.ts";
import { walkTokens } from "../../markdown/document/walk-tokens.ts";
import { fenceMetaOf } from "../../markdown/syntax/blocks/code-fences.ts";
import type { FigureMeta } from "../../markdown/syntax/blocks/figures.ts";
import type { HeadingMeta } from "../../markdown/syntax/blocks/heading-ids.ts";
import type { CaptionedTableMeta } from "../../markdown/syntax/blocks/table-captions.ts";
import type { EnvironmentMeta } from "../../markdown/syntax/environments/environment-meta.ts";
import { authorHtmlOf, htmlPlaces } from "../../markdown/syntax/html/html-tokens.ts";
import type { BlogFile } from "./blog-files.ts";
import { refusePlace } from "./plan.ts";
import { RenameError } from "./rename-error.ts";
import type { Splice } from "./splice.ts";

/**
 * The change by which a target gets another id where it stands.
 * @param name the new id; of an equation the new label
 * @throws RenameError where the id is made of a number, or its place is not known for sure
 */
export function definitionOf(
  file: BlogFile,
  document: ParsedDocument | undefined,
  target: Target,
  name: string,
): Splice {
  const { source } = file;
  if (!target.lasting)
    throw new RenameError(
      `The id \`${target.id}\` is made from a number; give it one of its own first, as in \`{#${name}}\`.`,
    );
  for (const numbers of document?.equations.values() ?? []) {
    for (const { id, label, place } of numbers) {
      if (id !== target.id) continue;
      const start = source.lines.offsetAt(place);
      const at = source.text.startsWith(label, start) ? start : source.text.indexOf(label, start);
      if (at < 0 || at - start > label.length + 12) refusePlace(file, start, label);
      return { start: at, end: at + label.length, text: name };
    }
  }
  for (const { token, map } of walkTokens(document?.endnoteTokens ?? [])) {
    const splice = inToken(file, token, map, target.id, name);
    if (splice) return splice;
  }
  throw new RenameError(
    `Where the id \`${target.id}\` is given in \`${file.path}\` cannot be told; change it by hand.`,
  );
}

function inToken(
  file: BlogFile,
  token: Token,
  map: readonly [number, number] | null,
  id: string,
  name: string,
): Splice | undefined {
  const { type } = token;
  if (type === "heading_open" && attributeOf(token, "id") === id) {
    return metaOf<HeadingMeta>(token).explicit
      ? inBraces(file, map, id, name, "last")
      : behindHeading(file, token, name);
  }
  if (type === "environment_open" && metaOf<EnvironmentMeta>(token).id === id)
    return inBraces(file, map && [map[0], map[0] + 1], id, name, "first");
  if (type === "figure" && metaOf<FigureMeta>(token).id === id) return inBraces(file, map, id, name, "last");
  if (type === "captioned_table_open" && metaOf<CaptionedTableMeta>(token).id === id)
    return inBraces(file, map && [map[0] - 2, map[1] + 2], id, name, "last");
  if (type === "fence" && fenceMetaOf(token)?.id === id)
    return inBraces(file, map && [map[0], map[0] + 1], id, name, "last");
  if (type !== "html_inline" && type !== "html_block") return undefined;
  const given = authorHtmlOf(token).ids.find((one) => one.id === id);
  const position = given && htmlPlaces(token)(given.offset);
  if (!given || !position || !file.body) return undefined;
  const start = file.source.lines.offsetAt({ ...position, line: position.line + file.body.linesBefore });
  const found = new RegExp(`^(?:id\\s*=\\s*)?["']?(?=${escaped(id)}(?![\\w:.-]))`, "i").exec(
    file.source.text.slice(start),
  );
  if (!found) refusePlace(file, start, id);
  const at = start + found[0].length;
  return { start: at, end: at + id.length, text: name };
}

/** Between braces in some lines of the body, 0-based, the end exclusive. */
function inBraces(
  file: BlogFile,
  map: readonly [number, number] | null,
  id: string,
  name: string,
  which: "first" | "last",
): Splice {
  const { source, body } = file;
  const [from, to] = map ?? [0, 0];
  const before = body?.linesBefore ?? 0;
  const start = source.lines.offsetAt({ line: Math.max(0, from) + before + 1, column: 1 });
  const end = source.lines.offsetAt({ line: to + before + 1, column: 1 });
  const pattern = new RegExp(`\\{[^{}\\n]*?#(?=${escaped(id)}[ \\t}])`, "g");
  const all = [...source.text.slice(start, end).matchAll(pattern)];
  const found = which === "first" ? all[0] : all.at(-1);
  if (!found) refusePlace(file, start, `#${id}`);
  const at = start + found.index + found[0].length;
  return { start: at, end: at + id.length, text: name };
}

/** A heading whose id is made of its words is given one. */
function behindHeading(file: BlogFile, token: Token, name: string): Splice {
  const { source, body } = file;
  const isUnderlined = !token.markup.startsWith("#");
  const [first = 0, end = 1] = token.map ?? [];
  const line = (isUnderlined ? end - 2 : first) + (body?.linesBefore ?? 0) + 1;
  const text = source.lines.lineText(line);
  // Signs may close it, too.
  const closing = isUnderlined ? /[ \t]*$/.exec(text) : /(?:[ \t]+#+)?[ \t]*$/.exec(text);
  const at = source.lines.offsetAt({ line, column: 1 }) + (closing?.index ?? text.length);
  return { start: at, end: at, text: ` {#${name}}` };
}

function escaped(id: string): string {
  return id.replace(/[.:-]/g, "\\$&");
}
