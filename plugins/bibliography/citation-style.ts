import { Parser } from "htmlparser2";
import type { SourceFile } from "../catalog/read/source-file.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { nearestName } from "../core/nearest-name.ts";

const CSL_NAMESPACE = "http://purl.org/net/xbiblio/csl";
/** Elements that a style's texts may call a macro from. */
const CALLERS = new Set(["text", "key"]);

interface Found {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly offset: number;
}

/**
 * Holds a citation style against what is needed of one: CSL (citationstyles.org, 1.0.2), on its own and not a pointer to
 * another style, in the text and not in notes, with a list of references, and every macro that it calls defined.
 * @returns `citation-style-valid` errors
 */
export function checkCitationStyle(source: SourceFile): Diagnostic[] {
  const elements: Found[] = [];
  const unclosed: Found[] = [];
  const open: Found[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const found = { name, attributes, offset: parser.startIndex };
        elements.push(found);
        open.push(found);
      },
      onclosetag(_name, isImplied) {
        const found = open.pop();
        // In XML only `<x/>` is closed by itself.
        if (found && isImplied && !source.text.slice(found.offset, parser.endIndex + 1).endsWith("/>"))
          unclosed.push(found);
      },
    },
    { xmlMode: true },
  );
  parser.end(source.text);

  const report = (found: Found | undefined, message: string): Diagnostic => ({
    file: source.path,
    ...source.lines.positionAt(found?.offset ?? 0),
    length: found ? found.name.length + 1 : 1,
    severity: "error",
    rule: "citation-style-valid",
    message,
  });
  const style = elements[0];
  if (style?.name !== "style" || style.attributes.xmlns !== CSL_NAMESPACE) {
    return [report(style, `This is no CSL style; expected \`<style xmlns="${CSL_NAMESPACE}">\` as the whole.`)];
  }
  if (unclosed[0]) return [report(unclosed[0], `The element \`${unclosed[0].name}\` is not closed.`)];
  const parent = elements.find(({ name, attributes }) => name === "link" && attributes.rel === "independent-parent");
  const citation = elements.find(({ name }) => name === "citation");
  if (parent && !citation) {
    return [report(parent, `This style only points at \`${parent.attributes.href}\`; expected that style's own file.`)];
  }
  const problems: Diagnostic[] = [];
  if (style.attributes.class !== "in-text") {
    problems.push(report(style, `This style is for notes; expected one with \`class="in-text"\`.`));
  }
  for (const name of ["citation", "bibliography"]) {
    if (!elements.some((element) => element.name === name)) {
      problems.push(report(style, `This style has no \`${name}\`; expected one.`));
    }
  }
  const macros = elements.flatMap(({ name, attributes }) =>
    name === "macro" && attributes.name ? [attributes.name] : [],
  );
  for (const element of elements) {
    const called = CALLERS.has(element.name) ? element.attributes.macro : undefined;
    if (called === undefined || macros.includes(called)) continue;
    const near = nearestName(called, macros);
    problems.push(report(element, `Unknown macro \`${called}\`${near ? `; did you mean \`${near}\`?` : "."}`));
  }
  return problems;
}
