import { type Document, isMap, isNode, isPair, isScalar, LineCounter, type Node, parseDocument, visit } from "yaml";
import type { Diagnostic } from "../../core/diagnostic.ts";
import type { Place } from "../../core/place.ts";
import type { SourceFile } from "./source-file.ts";

/** One step into a YAML value: a key or an index. */
export type YamlPath = readonly PropertyKey[];

/** A YAML text that can say where each of its parts stands in the file. */
export interface YamlText {
  readonly file: SourceFile;
  /** The plain value; `undefined` where the text has errors. */
  readonly value: unknown;
  readonly diagnostics: readonly Diagnostic[];
  /** Where the value at a path stands, with its length on that line; the nearest parent's place where there is none. */
  place(path: YamlPath): Place;
  /** Where the key at a path stands. */
  keyPlace(path: YamlPath): Place;
}

/** Aliases that a document may expand: a few kilobytes must not become gigabytes. */
const MAX_ALIASES = 50;
const TOO_DEEP = "These fields are nested too deeply to be read.";

/**
 * Parses YAML 1.2 (core schema: dates stay texts).
 * @param file the file that it stands in
 * @param start 0-based offset of the YAML in the file
 * @param end where it ends, exclusive
 */
export function parseYamlText(file: SourceFile, start = 0, end = file.text.length): YamlText {
  const lineCounter = new LineCounter();
  // `yaml` does not know the line break that is a carriage return alone.
  const text = file.text.slice(start, end).replace(/\r(?!\n)/g, "\n");
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const report = (message: string, pos: readonly [number, number]): Diagnostic => ({
    ...range(file, start, pos),
    severity: "error",
    rule: "yaml-parses",
    message,
  });
  const tooDeep = document.errors.some((error) => error.code === "RESOURCE_EXHAUSTION");
  // One that ran out of stack says nothing else that is worth reading.
  const diagnostics: Diagnostic[] = tooDeep
    ? [report(TOO_DEEP, [0, 1])]
    : document.errors.map(({ code, message, pos }) =>
        report(code === "MULTIPLE_DOCS" ? "A second document begins here; expected one." : sentence(message), pos),
      );
  let value: unknown;
  if (diagnostics.length === 0) {
    try {
      value = document.toJS({ maxAliasCount: MAX_ALIASES });
    } catch (error) {
      if (error instanceof RangeError) diagnostics.push(report(TOO_DEEP, [0, 1]));
      else diagnostics.push(report(sentence((error as Error).message), unresolvedAlias(document) ?? [0, 1]));
    }
  }
  const find = (path: YamlPath): { key: Node | undefined; value: Node | undefined } => {
    let key: Node | undefined;
    let node: Node | undefined = isNode(document.contents) ? document.contents : undefined;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
        if (!isPair(pair)) break;
        key = isNode(pair.key) ? pair.key : undefined;
        node = isNode(pair.value) && pair.value.range ? pair.value : key;
      } else {
        const child: unknown =
          node && "get" in node ? (node.get as (k: unknown, keep: boolean) => unknown)(step, true) : undefined;
        if (!isNode(child)) break;
        key = child;
        node = child;
      }
    }
    return { key, value: node };
  };
  const placeOf = (node: Node | undefined): Place => {
    const nodeRange = node?.range;
    return range(file, start, nodeRange ? [nodeRange[0], nodeRange[1]] : [0, 1]);
  };
  return {
    file,
    value,
    diagnostics,
    place: (path) => placeOf(find(path).value),
    keyPlace: (path) => placeOf(find(path).key ?? find(path).value),
  };
}

/** Where the first alias stands that has no anchor before it. */
function unresolvedAlias(document: Document): readonly [number, number] | undefined {
  let found: readonly [number, number] | undefined;
  visit(document, {
    Alias(_key, alias) {
      if (alias.resolve(document) || !alias.range) return undefined;
      found = [alias.range[0], alias.range[1]];
      return visit.BREAK;
    },
  });
  return found;
}

function range(file: SourceFile, start: number, [from, to]: readonly [number, number]): Place {
  const begin = file.lines.positionAt(start + from);
  const rest = file.lines.lineText(begin.line).length - begin.column + 1;
  return { file: file.path, ...begin, length: Math.max(1, Math.min(to - from, rest)) };
}

function sentence(message: string): string {
  const text = message.trim().replace(/\s+/g, " ");
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
