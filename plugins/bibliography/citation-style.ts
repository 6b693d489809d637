import { Parser } from "htmlparser2";
import type { SourceFile } from "../catalog/read/source-file.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { nearestName } from "../core/nearest-name.ts";

const CSL_NAMESPACE = "http://purl.org/net/xbiblio/csl";
/** Elements that a style's texts may call a macro from. */
const CALLERS = new Set(["text", "key"]);

/*
 * Sizes that no style has. The longest in the collection of the CSL project have some 150,000 characters, elements 20 deep, and
 * some 10,000 elements when each macro stands where it is called: so citeproc reads them.
 */
const MAX_LENGTH = 2_000_000;
const MAX_DEPTH = 100;
const MAX_ELEMENTS = 200_000;
/** How many macros that are not there are told with the one that may have been meant: each search looks at all. */
const MAX_SUGGESTIONS = 100;

interface Found {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly offset: number;
  /** The macro that it stands in. */
  readonly macro: string | undefined;
}

/**
 * Holds a citation style against what is needed of one: CSL (citationstyles.org, 1.0.2), on its own and not a pointer to
 * another style, in the text and not in notes, with a list of references, every macro that it calls defined, and of a size that
 * a person writes.
 * @returns `citation-style-valid` errors
 */
export function checkCitationStyle(source: SourceFile): Diagnostic[] {
  const elements: Found[] = [];
  const unclosed: Found[] = [];
  const open: Found[] = [];
  let tooDeep: Found | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const macro = name === "macro" ? attributes.name : open.at(-1)?.macro;
        const found = { name, attributes, offset: parser.startIndex, macro };
        elements.push(found);
        open.push(found);
        if (open.length > MAX_DEPTH) tooDeep ??= found;
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

  const report = (found: Found | undefined, message: string): Diagnostic => ({
    file: source.path,
    ...source.lines.positionAt(found?.offset ?? 0),
    length: found ? found.name.length + 1 : 1,
    severity: "error",
    rule: "citation-style-valid",
    message,
  });
  if (source.text.length > MAX_LENGTH) {
    const message = `This style has ${source.text.length} characters; expected ${MAX_LENGTH} at most.`;
    return [report(undefined, message)];
  }
  parser.end(source.text);
  const style = elements[0];
  if (style?.name !== "style" || style.attributes.xmlns !== CSL_NAMESPACE) {
    return [report(style, `This is no CSL style; expected \`<style xmlns="${CSL_NAMESPACE}">\` as the whole.`)];
  }
  if (unclosed[0]) return [report(unclosed[0], `The element \`${unclosed[0].name}\` is not closed.`)];
  if (tooDeep) return [report(tooDeep, `Elements are nested more than ${MAX_DEPTH} deep here; expected fewer.`)];
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
  const macros = new Set(
    elements.flatMap(({ name, attributes }) => (name === "macro" && attributes.name ? [attributes.name] : [])),
  );
  let suggestions = 0;
  for (const element of elements) {
    const called = calledBy(element);
    if (called === undefined || macros.has(called)) continue;
    const near = suggestions++ < MAX_SUGGESTIONS ? nearestName(called, macros) : undefined;
    problems.push(report(element, `Unknown macro \`${called}\`${near ? `; did you mean \`${near}\`?` : "."}`));
  }
  const endless = checkExpansion(elements);
  if (endless) problems.push(report(endless.element, endless.message));
  return problems;
}

function calledBy({ name, attributes }: Found): string | undefined {
  return CALLERS.has(name) ? attributes.macro : undefined;
}

/** Looks at what a style becomes when each macro stands where it is called: one that calls itself never ends. */
function checkExpansion(elements: readonly Found[]): { element: Found; message: string } | undefined {
  const parts = new Map<string | undefined, Found[]>();
  for (const element of elements) {
    const known = parts.get(element.macro);
    if (known) known.push(element);
    else parts.set(element.macro, [element]);
  }
  const sizes = new Map<string | undefined, number>();
  const open = new Set<string | undefined>();
  let problem: { element: Found; message: string } | undefined;
  const sizeOf = (macro: string | undefined): number => {
    const known = sizes.get(macro);
    if (known !== undefined) return known;
    open.add(macro);
    let size = 0;
    for (const element of parts.get(macro) ?? []) {
      size++;
      const called = calledBy(element);
      if (called === undefined || problem) continue;
      if (open.has(called))
        problem = { element, message: `The macro \`${called}\` calls itself; expected one that ends.` };
      else if (open.size > MAX_DEPTH) {
        problem = { element, message: `Macros call each other more than ${MAX_DEPTH} deep here; expected fewer.` };
      } else size += sizeOf(called);
      if (size > MAX_ELEMENTS) {
        problem ??= {
          element,
          message: `With its macros this style has more than ${MAX_ELEMENTS} elements; expected fewer.`,
        };
      }
    }
    open.delete(macro);
    sizes.set(macro, size);
    return size;
  };
  for (const macro of parts.keys()) if (!problem) sizeOf(macro);
  return problem;
}
