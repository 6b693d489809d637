import { posix } from "node:path";
import { codeFolderOf } from "../../catalog/read/code-folder.ts";
import { isSourceFile, readSourceFile } from "../../catalog/read/source-file.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { type KnobFrames, knobMark } from "../../core/knob-frames.ts";
import { linkedFile } from "../../core/linked-file.ts";
import { nearestName } from "../../core/nearest-name.ts";
import type { Place } from "../../core/place.ts";
import { isSlug, slugify } from "../../core/slug.ts";
import type { Read, Rule } from "../../incremental/fact-graph.ts";
import type { KnobFigure, KnobUses, KnobValueUse } from "../../markdown/document/knob-use.ts";
import { type DrawnElement, drawnElements } from "../../markdown/render/drawn-elements.ts";
import type { ShownKnobs } from "../../markdown/render/knobs.ts";
import { svgFigure } from "../../markdown/render/svg-figure.ts";
import type { KnobText } from "../../tex/knob-macro.ts";
import { drawnAtDefault } from "../knob/drawn-at-default.ts";
import { readKnob } from "../knob/read-knob.ts";
import type { Services } from "../services.ts";
import { documentPaths } from "./documents.ts";

const KNOB_FILE = /^(posts\/(?:.+\/)?knobs)\/([^/]+)\.json$/;

/** Where the knobs of a post stand. @param post path of its file */
function knobFolder(post: string): string {
  return `${posix.dirname(post)}/knobs`;
}

/** The files of knobs: facts `knob:` with the path (`KnobFrames`), nothing for one that cannot be used, which is told. */
export function knobFilesRule({ root }: Services): Rule {
  return {
    name: "knob-files",
    keys: (read) => knobFiles(read).map(({ path }) => path),
    answer: (path, read) => {
      read(`file:${path}`);
      const name = posix.basename(path, ".json");
      if (!isSlug(name)) {
        const message = `Found the name \`${name}\`; expected lower-case letters, digits and single hyphens, like \`${slugify(name)}\`.`;
        return { diagnostics: [{ file: path, line: 1, column: 1, severity: "error", rule: "slug-valid", message }] };
      }
      const source = readSourceFile(root, path);
      if (!isSourceFile(source)) return { diagnostics: [source] };
      const { frames, diagnostics } = readKnob(source);
      return { facts: frames ? { [`knob:${path}`]: frames } : {}, diagnostics };
    },
  };
}

/** The names of the knobs of each folder: facts `knobs-in:`, so that a new picture elsewhere is no matter of a text's. */
export function knobListsRule(): Rule {
  return {
    name: "knob-lists",
    keys: () => [""],
    answer: (_key, read) => {
      const lists: Record<string, string[]> = {};
      for (const { folder, name } of knobFiles(read)) {
        const key = `knobs-in:${folder}`;
        lists[key] = [...(lists[key] ?? []), name];
      }
      return { facts: lists };
    },
  };
}

function knobFiles(read: Read): { readonly path: string; readonly folder: string; readonly name: string }[] {
  return (read<readonly string[]>("assets") ?? []).flatMap((path) => {
    const [, folder, name] = KNOB_FILE.exec(path) ?? [];
    return folder === undefined || name === undefined || codeFolderOf(path) !== undefined
      ? []
      : [{ path, folder, name }];
  });
}

/** What each text shows of knobs: facts `shown-knobs:` with its path. What it names and is not there is told (`knob-known`, `knob-drawn`). */
export function knobsRule({ root }: Services): Rule {
  return {
    name: "knobs",
    keys: (read) => documentPaths(read).filter((path) => read(`knob-uses:${path}`) !== undefined),
    answer: (path, read) => {
      const uses = read<KnobUses>(`knob-uses:${path}`);
      if (!uses) return {};
      const names = read<readonly string[]>(`knobs-in:${knobFolder(path)}`) ?? [];
      const framesOf = (name: string): KnobFrames | undefined =>
        read<KnobFrames>(`knob:${knobFolder(path)}/${name}.json`);
      const knobs = new Map(
        names.flatMap((name) => {
          const frames = framesOf(name);
          return frames ? [[name, frames] as const] : [];
        }),
      );
      const isBroken = (name: string): boolean => names.includes(name) && !knobs.has(name);
      const diagnostics: Diagnostic[] = [];
      const tell = (
        place: Place,
        rule: Diagnostic["rule"],
        message: string,
        severity: Diagnostic["severity"],
      ): void => {
        diagnostics.push({ ...place, severity, rule, message });
      };
      const turned = new Set<string>();
      const moved = new Map<string, ReadonlySet<string>>();
      const firstUses = new Map<string, Place>();
      for (const figure of uses.figures) {
        const frames = knobs.get(figure.knob);
        if (!frames) {
          if (isBroken(figure.knob)) continue;
          tell(figure.place, "knob-known", unknownKnob(figure.knob, names, path), "error");
          continue;
        }
        if (turned.has(figure.knob)) {
          const message = `A second figure of this post is turned by the knob \`${figure.knob}\`; expected one: they would be one knob in two places.`;
          tell(figure.place, "knob-known", message, "error");
          continue;
        }
        turned.add(figure.knob);
        firstUses.set(figure.knob, figure.place);
        const elements = elementsIn(root, read, path, figure);
        if (elements === "beside the page") {
          const message = `The knob \`${figure.knob}\` turns \`${figure.href}\`, which does not stand within the page; expected an SVG file without a style sheet of its own.`;
          tell(figure.place, "knob-drawn", message, "error");
        }
        if (typeof elements !== "object") continue;
        moved.set(figure.knob, new Set(elements.keys()));
        const others = figuresBeside(read, path, figure.knob).flatMap(([post, other]) => {
          const drawn = elementsIn(root, read, post, other);
          return typeof drawn === "object" ? [...drawn.keys()] : [];
        });
        for (const { severity, message } of drawnAtDefault(figure.knob, frames, figure.href, elements, new Set(others)))
          tell(figure.place, "knob-drawn", message, severity);
      }
      const values: Record<string, KnobText> = {};
      const columns = new Map<string, Set<string>>();
      for (const use of uses.values) {
        const found = findColumn(use, knobs, turned);
        if ("message" in found) {
          // That its columns are unknown follows from what has been told.
          if (!names.some(isBroken)) tell(use.place, "knob-known", found.message, "error");
          continue;
        }
        const { name, column, frames } = found;
        values[use.name] = { mark: knobMark(name, column), text: frames.values[column]?.[frames.default] ?? "" };
        columns.set(name, (columns.get(name) ?? new Set()).add(column));
        if (!firstUses.has(name)) firstUses.set(name, use.place);
      }
      for (const [name, place] of firstUses) {
        const called = knobs.get(name)?.knob;
        const twin = [...firstUses.keys()].find((other) => other !== name && knobs.get(other)?.knob === called);
        if (twin === undefined) continue;
        const message = `The knobs \`${name}\` and \`${twin}\` are both called \`${called}\` in addresses; give one of them another \`knob\`.`;
        tell(place, "knob-known", message, "error");
      }
      const shown = [...knobs].filter(([name]) => turned.has(name) || columns.has(name));
      const facts: ShownKnobs = {
        values,
        frames: Object.fromEntries(
          shown.map(([name, frames]) => [
            name,
            restricted(frames, columns.get(name), turned.has(name), moved.get(name)),
          ]),
        ),
        turned: [...turned],
      };
      return { facts: { [`shown-knobs:${path}`]: facts }, diagnostics };
    },
  };
}

/** Of a knob what one text has of it: the columns that it shows, and what moves in its drawing. */
function restricted(
  frames: KnobFrames,
  columns: ReadonlySet<string> | undefined,
  isTurned: boolean,
  moved: ReadonlySet<string> | undefined,
): KnobFrames {
  const { says, ...rest } = frames;
  // The slider itself shows the column that is called as the knob is.
  const isShown = (name: string): boolean => columns?.has(name) === true || (isTurned && name === frames.knob);
  return {
    ...rest,
    values: Object.fromEntries(Object.entries(frames.values).filter(([name]) => isShown(name))),
    ...(isTurned && says && { says }),
    marks: Object.fromEntries(Object.entries(frames.marks).filter(([id]) => moved?.has(id))),
  };
}

/** The knob that a value is of. */
function findColumn(
  { name: written }: KnobValueUse,
  knobs: ReadonlyMap<string, KnobFrames>,
  turned: ReadonlySet<string>,
): { readonly name: string; readonly column: string; readonly frames: KnobFrames } | { readonly message: string } {
  const dot = written.indexOf(".");
  const column = dot < 0 ? written : written.slice(dot + 1);
  const having = [...knobs].filter(
    ([name, frames]) => (dot < 0 || name === written.slice(0, dot)) && Object.hasOwn(frames.values, column),
  );
  const here = having.filter(([name]) => turned.has(name));
  const [found, other] = having.length > 1 && here.length === 1 ? here : having;
  if (found && other) {
    const message = `The knobs \`${found[0]}\` and \`${other[0]}\` both have a column \`${column}\`; expected \`${found[0]}.${column}\` or \`${other[0]}.${column}\`.`;
    return { message };
  }
  if (found) return { name: found[0], column, frames: found[1] };
  const known = [...knobs].flatMap(([name, { values }]) =>
    Object.keys(values).flatMap((one) => (dot < 0 ? [one] : [`${name}.${one}`])),
  );
  if (known.length === 0) return { message: "No knob stands beside this post; expected one in `knobs/<name>.json`." };
  const near = nearestName(written, known);
  const hint =
    near === undefined
      ? `expected one of ${[...new Set(known)].map((one) => `\`${one}\``).join(", ")}.`
      : `did you mean \`${near}\`?`;
  return { message: `No knob beside this post has a column \`${written}\`; ${hint}` };
}

function unknownKnob(name: string, names: readonly string[], post: string): string {
  const near = nearestName(name, names);
  const hint =
    near === undefined ? `expected the file \`${knobFolder(post)}/${name}.json\`.` : `did you mean \`${near}\`?`;
  return `There is no knob \`${name}\` beside this post; ${hint}`;
}

/** The figures that a knob turns in the other texts of the same folder: those of the other panel. */
function figuresBeside(read: Read, post: string, knob: string): (readonly [post: string, figure: KnobFigure])[] {
  return documentPaths(read)
    .filter((path) => path !== post && posix.dirname(path) === posix.dirname(post))
    .flatMap((path) =>
      (read<KnobUses>(`knob-uses:${path}`)?.figures ?? [])
        .filter((figure) => figure.knob === knob)
        .map((figure) => [path, figure] as const),
    );
}

/** What a figure's drawing consists of; nothing of an image that is nowhere, which is told where links are resolved. */
function elementsIn(
  root: string,
  read: Read,
  post: string,
  { href }: KnobFigure,
): ReadonlyMap<string, DrawnElement> | "beside the page" | undefined {
  const path = linkedFile(post, href);
  if (read(`asset:${path}`) === undefined) return undefined;
  read(`file:${path}`);
  const source = /\.svg$/i.test(path) ? readSourceFile(root, path) : undefined;
  if (!source || !isSourceFile(source) || svgFigure(source.text, "", "").kind !== "inline") return "beside the page";
  return drawnElements(source.text);
}
