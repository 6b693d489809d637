import { posix } from "node:path";
import { isSourceFile, readSourceFile } from "../../catalog/read/source-file.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { nearestName } from "../../core/nearest-name.ts";
import type { Place } from "../../core/place.ts";
import type { Read, Rule } from "../../incremental/fact-graph.ts";
import { isRegion, readRegion } from "../../markdown/document/code-regions.ts";
import type { CodeFence } from "../../markdown/document/document.ts";
import type { PostPython, RunBlock } from "../../python/run-block.ts";
import type { Services } from "../services.ts";
import { documentPaths, type StoredCode } from "./documents.ts";

/** A longer file is no code that a reader is shown, in characters. */
const LONGEST_FILE = 1_000_000;

/** What each block of code with options shows, in the order of the text; null for what stands between its fences. */
export type ShownCode = readonly (string | null)[];

/** The code of a block: as it runs, as it is shown, and where its first line stands. */
interface FoundCode {
  readonly code: string;
  readonly shown: string | null;
  readonly from: RunBlock["from"];
}

/**
 * The code of each text that is taken from files, and its Python: facts `shown-code:` and `python:` (`PostPython`) with its path,
 * where it has some. A text with a block whose code is not found has no `python:`.
 */
export function codeRule({ root }: Services): Rule {
  return {
    name: "code",
    keys: (read) => documentPaths(read).filter((path) => read(`code:${path}`) !== undefined),
    answer: (path, read) => {
      const stored = read<StoredCode>(`code:${path}`);
      if (!stored) return {};
      const diagnostics: Diagnostic[] = [];
      const found = stored.fences.map((fence) => codeOf(root, read, path, fence, diagnostics));
      const blocks = stored.fences.flatMap(({ run, place }, index): RunBlock[] => {
        const code = found[index];
        if (!run || !code) return [];
        return [{ number: run.number, code: code.code, from: code.from, place, options: run.options }];
      });
      const runs = stored.fences.filter(({ run }) => run).length;
      const isWhole = blocks.length === runs && blocks.length + stored.values.length > 0;
      const python: PostPython = { blocks: blocks.sort((a, b) => a.number - b.number), values: stored.values };
      const shown: ShownCode = found.map((code) => code?.shown ?? null);
      return {
        facts: {
          ...(shown.some((code) => code !== null) && { [`shown-code:${path}`]: shown }),
          ...(isWhole && { [`python:${path}`]: python }),
        },
        diagnostics,
      };
    },
  };
}

function codeOf(
  root: string,
  read: Read,
  post: string,
  { code, place, file, region }: CodeFence,
  diagnostics: Diagnostic[],
): FoundCode | undefined {
  if (!file) return { code, shown: null, from: { file: post, line: place.line + 1 } };
  const fail = (at: Place, message: string): undefined => {
    diagnostics.push({ ...at, severity: "error", rule: "code-included", message });
  };
  const path = posix.normalize(posix.join(posix.dirname(post), file.path));
  if (file.path.startsWith("/") || !path.startsWith("posts/")) {
    const message = `The file \`${file.path}\` stands outside of \`posts/\`; expected a path from this post's folder, like \`code/kmeans.py\`.`;
    return fail(file.place, message);
  }
  if (read(`asset:${path}`) === undefined) {
    const known = (read<readonly string[]>("assets") ?? []).map((asset) => posix.relative(posix.dirname(post), asset));
    const near = nearestName(file.path, known);
    return fail(
      file.place,
      `There is no file \`${file.path}\`${near === undefined ? "." : `; did you mean \`${near}\`?`}`,
    );
  }
  read(`file:${path}`);
  const source = readSourceFile(root, path);
  if (!isSourceFile(source)) {
    diagnostics.push(source);
    return undefined;
  }
  if (source.text.length > LONGEST_FILE) {
    const message = `The file \`${file.path}\` is ${source.text.length} characters long; expected at most ${LONGEST_FILE}.`;
    return fail(file.place, message);
  }
  const found = readRegion(source.text, region?.name);
  if (isRegion(found)) {
    if (found.shown !== "") return { code: found.code, shown: found.shown, from: { file: path, line: found.line } };
    return fail(
      region?.place ?? file.place,
      `There is no code in ${region ? `the region \`${region.name}\` of ` : ""}\`${file.path}\`.`,
    );
  }
  if (found.kind === "missing") {
    const near = nearestName(region?.name ?? "", found.known);
    const hint = near
      ? `; did you mean \`${near}\`?`
      : `; expected a comment \`region ${region?.name}\` and, behind it, \`endregion\`.`;
    return fail(region?.place ?? file.place, `\`${file.path}\` has no region \`${region?.name}\`${hint}`);
  }
  const line = (source.text.split("\n")[found.line - 1] ?? "").replace(/\r$/, "");
  const column = line.length - line.trimStart().length + 1;
  const at = { file: path, line: found.line, column, length: line.trim().length };
  return fail(
    at,
    found.kind === "doubled"
      ? `The region \`${region?.name}\` begins a second time; names of regions must differ within a file.`
      : `The region \`${region?.name}\` has no end; expected a comment \`endregion\` behind it.`,
  );
}
