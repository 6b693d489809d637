import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Tags,
  visit,
} from "yaml";
import type { Diagnostic } from "../../core/diagnostic.ts";
import type { Place } from "../../core/place.ts";
import type { SourceFile } from "./source-file.ts";

/** One step into a YAML value: a key or an index. */
export type YamlPath = readonly PropertyKey[];

/** A YAML text that can say where each of its parts stands in the file. */
export interface YamlText {
  /** The plain value; `undefined` where the text has errors. */
  readonly value: unknown;
  /** Where the text has errors, its fields that have none; `undefined` where that cannot be told. */
  readonly readable?: unknown;
  readonly diagnostics: readonly Diagnostic[];
  readonly places: YamlPlaces;
}

/** Where the parts of a YAML text stand: plain data, which can be stored. */
export interface YamlPlaces {
  readonly file: string;
  /** By the steps to a part, joined: line, column and length of its value, then those of its key where it has one. */
  readonly parts: Readonly<Record<string, readonly number[]>>;
}

/** Where the value at a path stands, with its length on that line; the nearest parent's place where there is none. */
export function placeAt({ file, parts }: YamlPlaces, path: YamlPath): Place {
  const [line = 1, column = 1, length = 1] = nearestPart(parts, path);
  return { file, line, column, length };
}

/** Where the key at a path stands. */
export function keyPlaceAt({ file, parts }: YamlPlaces, path: YamlPath): Place {
  const part = nearestPart(parts, path);
  const [line = 1, column = 1, length = 1] = part.length > 3 ? part.slice(3) : part;
  return { file, line, column, length };
}

function nearestPart(parts: YamlPlaces["parts"], path: YamlPath): readonly number[] {
  for (let steps = path.length; steps >= 0; steps--) {
    const name = joined(path.slice(0, steps));
    // Whoever has taken them out of a file has given them a prototype.
    if (Object.hasOwn(parts, name)) return parts[name] as readonly number[];
  }
  return [];
}

/** The places of the same text where a field, and what it holds, has another path. */
export function movedPlaces({ file, parts }: YamlPlaces, from: YamlPath, to: YamlPath): YamlPlaces {
  const [old, now] = [joined(from), joined(to)];
  const moved = Object.entries(parts).map(([name, part]) => {
    const isWithin = name === old || name.startsWith(joined([...from, ""]));
    return [isWithin ? now + name.slice(old.length) : name, part] as const;
  });
  return { file, parts: Object.fromEntries(moved) };
}

/**
 * The places of the same text where some of its parts are gone: what stands behind one in a list moves up.
 * @param removed paths as they were before
 */
export function placesWithout({ file, parts }: YamlPlaces, removed: readonly YamlPath[]): YamlPlaces {
  const gone = new Set(removed.map(joined));
  const goneFrom = new Map<string, number[]>();
  for (const path of removed) {
    const [list, index] = [joined(path.slice(0, -1)), path.at(-1)];
    if (typeof index === "number") goneFrom.set(list, [...(goneFrom.get(list) ?? []), index]);
  }
  const left = Object.entries(parts).flatMap(([name, part]) => {
    const steps = name.split(SEPARATOR);
    const ways = steps.map((_, depth) => steps.slice(0, depth + 1).join(SEPARATOR));
    if (ways.some((way) => gone.has(way))) return [];
    const now = steps.map((step, depth) => {
      const before = goneFrom.get(depth === 0 ? "" : (ways[depth - 1] as string));
      return before ? String(Number(step) - before.filter((index) => index < Number(step)).length) : step;
    });
    return [[now.join(SEPARATOR), part] as const];
  });
  return { file, parts: Object.fromEntries(left) };
}

/** A control character stands in no key of an author's. */
const SEPARATOR = "\u0001";

function joined(path: YamlPath): string {
  return path.map(String).join(SEPARATOR);
}

/** Aliases that a document may expand: a few kilobytes must not become gigabytes. */
const MAX_ALIASES = 50;
/** Fields deeper than this have the place of what they stand in; no schema goes as deep. */
const DEEPEST = 16;
/** Deeper than this nobody writes; how deep the parser itself can go depends on what the process has done before. */
const DEEPEST_READ = 100;
const TOO_DEEP = "These fields are nested too deeply to be read.";

/** One half of a character that is written in two, as an escape can name it. */
const HALF_CHARACTER = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** What stands before a key that is a list or a mapping, or at its end. */
const COLLECTION_KEY = /^[ \t]*(?:- +)*\?|[\]}][ \t]*:/m;

/** Commands of TeX's that begin like an escape of YAML's (`\n` of `\nu`). */
const EATEN_TEX =
  /\\(?:alpha|approx|ast|bar|beta|begin|bf|big[lr]?|binom|bm|boldsymbol|bot|ell|emph|end|epsilon|equiv|eqref|eta|exists|exp|flat|forall|frac|nabla|ne|neg|neq|ni|norm|not|notin|nu|rangle|rceil|ref|rfloor|rho|right|rightarrow|rm|tan|tanh|tau|tbinom|text[a-z]*|tfrac|theta|tilde|times|to|top|triangle|var[a-z]+|vdots|vec|vee|vert)(?![A-Za-z])/g;

/** How a YAML text is read. */
interface YamlOptions {
  /** 0-based offset of the YAML in the file; default: its beginning. */
  readonly start?: number;
  /** Where it ends, exclusive; default: with the file. */
  readonly end?: number;
  /** Whether `0x7E3` and `1e3` are texts: where all fields are ours, nobody writes a number so who means it. Default: no. */
  readonly decimal?: boolean;
}

/**
 * Parses YAML 1.2 (core schema: dates stay texts). Tags that would make something else of a value are `yaml-parses` errors,
 * as all is that is not well-formed.
 * @param file the file that it stands in
 */
export function parseYamlText(
  file: SourceFile,
  { start = 0, end = file.text.length, decimal = false }: YamlOptions = {},
): YamlText {
  const lineCounter = new LineCounter();
  // `yaml` does not know the line break that is a carriage return alone.
  const text = file.text.slice(start, end).replace(/\r(?!\n)/g, "\n");
  const document = parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    resolveKnownTags: false,
    ...(decimal && { customTags: withoutFormats }),
  });
  const mistakes: number[] = [];
  const report = (message: string, pos: readonly [number, number]): Diagnostic => {
    mistakes.push(pos[0]);
    return { ...range(file, start, pos), severity: "error", rule: "yaml-parses", message };
  };
  const tooDeep =
    document.errors.some((error) => error.code === "RESOURCE_EXHAUSTION") ||
    isDeeperThan(document.contents, DEEPEST_READ);
  // One that ran out of stack says nothing else that is worth reading.
  const diagnostics: Diagnostic[] = tooDeep
    ? [report(TOO_DEEP, [0, 1])]
    : document.errors.map(({ code, message, pos }) =>
        report(code === "MULTIPLE_DOCS" ? "A second document begins here; expected one." : sentence(message), pos),
      );
  for (const { code, message, pos } of document.warnings) {
    const tag = text.slice(pos[0], pos[1]).trim();
    const isTag = code === "TAG_RESOLVE_FAILED";
    diagnostics.push(
      report(isTag ? `Found the YAML tag \`${tag}\`; expected the value without it.` : sentence(message), pos),
    );
  }
  const { version } = document.directives?.yaml ?? {};
  if (version !== undefined && version !== "1.2")
    diagnostics.push(report(`Found a directive for YAML ${version}; expected YAML 1.2.`, [0, 1]));
  const half = HALF_CHARACTER.test(text) || /\\u[dD][89a-fA-F]/.test(text) ? halfCharacter(document) : undefined;
  if (half)
    diagnostics.push(report("Found half of a character that is written in two; expected both, or neither.", half));
  for (const place of text.includes('"') && text.search(EATEN_TEX) >= 0 ? eatenTex(document, text) : []) {
    const read = text.slice(place[0], place[0] + 2);
    const command = text.slice(place[0], place[1]);
    diagnostics.push(
      report(
        `Between double quotation marks YAML reads \`${read}\` as one character, so that \`${command}\` is lost; expected single ones around the text, or \`\\${command}\`.`,
        place,
      ),
    );
  }
  const collection = COLLECTION_KEY.test(text) ? collectionKey(document) : undefined;
  if (collection) diagnostics.push(report("Found a list or a mapping as a field's name; expected a word.", collection));
  let value: unknown;
  if (diagnostics.length === 0) {
    try {
      value = document.toJS({ maxAliasCount: MAX_ALIASES });
    } catch (error) {
      if (error instanceof RangeError) diagnostics.push(report(TOO_DEEP, [0, 1]));
      else diagnostics.push(report(sentence((error as Error).message), unresolvedAlias(document) ?? [0, 1]));
    }
  }
  const places: YamlPlaces = { file: file.path, parts: placesOf(document, file, start) };
  if (diagnostics.length === 0 || tooDeep || half) return { value, diagnostics, places };
  return { value: undefined, readable: readableFields(document, mistakes), diagnostics, places };
}

/** The fields that hold no mistake: one belongs to the field that begins last before it. */
function readableFields(document: Document, mistakes: readonly number[]): unknown {
  if (!isMap(document.contents)) return undefined;
  const fields = document.contents.items.flatMap(({ key, value }) =>
    isScalar(key) && key.range ? [{ name: String(key.value), from: key.range[0], value }] : [],
  );
  const wrong = new Set(mistakes.map((mistake) => fields.findLast(({ from }) => from <= mistake)));
  try {
    return Object.fromEntries(
      fields.flatMap((field) =>
        wrong.has(field) || !isNode(field.value)
          ? []
          : [[field.name, field.value.toJS(document, { maxAliasCount: MAX_ALIASES })]],
      ),
    );
  } catch {
    // An alias leads to nothing, or to too much.
    return undefined;
  }
}

/** The places of all parts; those of the first of two equal keys, which are an error anyway. */
function placesOf(document: Document, file: SourceFile, start: number): YamlPlaces["parts"] {
  const parts: Record<string, readonly number[]> = Object.create(null) as Record<string, readonly number[]>;
  const numbers = (node: Node): number[] => {
    const at = range(file, start, node.range ? [node.range[0], node.range[1]] : [0, 1]);
    return [at.line, at.column, at.length];
  };
  const collect = (node: Node, path: readonly string[], key: Node | undefined): void => {
    const name = path.join(SEPARATOR);
    if (parts[name] || path.length > DEEPEST) return;
    parts[name] = key ? [...numbers(node), ...numbers(key)] : numbers(node);
    if (isMap(node)) {
      for (const pair of node.items) {
        if (!isScalar(pair.key)) continue;
        const value = isNode(pair.value) && pair.value.range ? pair.value : pair.key;
        collect(value, [...path, String(pair.key.value)], pair.key);
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => {
        if (isNode(item)) collect(item, [...path, String(index)], item);
      });
    }
  };
  if (isNode(document.contents)) collect(document.contents, [], undefined);
  else {
    const { line, column, length } = range(file, start, [0, 1]);
    parts[""] = [line, column, length];
  }
  return parts;
}

/** Whether lists and mappings stand in each other more than so many times: counted level by level, so that no depth is too much. */
function isDeeperThan(contents: unknown, most: number): boolean {
  let level: readonly unknown[] = [contents];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true;
    level = level.flatMap((node) => {
      if (isMap(node)) return node.items.flatMap(({ key, value }) => [key, value]).filter(isCollection);
      return isSeq(node)
        ? node.items.flatMap((item) => (isPair(item) ? [item.key, item.value] : [item])).filter(isCollection)
        : [];
    });
  }
  return false;
}

/** Without the ways of writing a number that are none of a person's. */
function withoutFormats(tags: Tags): Tags {
  return tags.filter((tag) => typeof tag === "string" || tag.format === undefined);
}

/** Where the first text stands that holds half of a character. */
function halfCharacter(document: Document): readonly [number, number] | undefined {
  let found: readonly [number, number] | undefined;
  visit(document, {
    Scalar(_key, { value, range }) {
      if (typeof value !== "string" || !range || !HALF_CHARACTER.test(value)) return undefined;
      found = [range[0], range[1]];
      return visit.BREAK;
    },
  });
  return found;
}

/** Where commands of TeX's stand in texts between double quotation marks, with one backslash alone. */
function eatenTex(document: Document, text: string): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  visit(document, {
    Scalar(_key, { type, range }) {
      if (type !== "QUOTE_DOUBLE" || !range) return;
      const source = text.slice(range[0], range[1]);
      for (const { 0: command, index } of source.matchAll(EATEN_TEX)) {
        const before = /\\*$/.exec(source.slice(0, index))?.[0].length ?? 0;
        // Of two backslashes the second is the text's own.
        if (before % 2 === 0) found.push([range[0] + index, range[0] + index + command.length]);
      }
    },
  });
  return found;
}

/** Where the first key stands that is a list or a mapping. */
function collectionKey(document: Document): readonly [number, number] | undefined {
  let found: readonly [number, number] | undefined;
  visit(document, {
    Pair(_key, { key }) {
      if (!isCollection(key) || !key.range) return undefined;
      found = [key.range[0], key.range[1]];
      return visit.BREAK;
    },
  });
  return found;
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
  const rest = file.lines.lineLength(begin.line) - begin.column + 1;
  return { file: file.path, ...begin, length: Math.max(1, Math.min(to - from, rest)) };
}

function sentence(message: string): string {
  const text = message.trim().replace(/\s+/g, " ");
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
