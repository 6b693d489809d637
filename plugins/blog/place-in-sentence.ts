import type { Prose } from "../catalog/model.ts";
import { placeInScalar } from "../catalog/read/place-in-scalar.ts";
import { isSourceFile, readSourceFile } from "../catalog/read/source-file.ts";
import type { Position } from "../core/line-index.ts";
import type { Place } from "../core/place.ts";
import type { Read } from "../incremental/fact-graph.ts";

/**
 * Where a stretch of a sentence of a YAML file stands in that file. Only a mistake asks for it: the file is read again.
 * @param root of the project
 * @param at position in the sentence, both from 1
 * @param length of the stretch
 */
export function placeInSentence(root: string, read: Read, { text, place }: Prose, at: Position, length: number): Place {
  // What is read is the file as it is now.
  read(`file:${place.file}`);
  const source = readSourceFile(root, place.file);
  if (!isSourceFile(source)) return place;
  const before = text.split("\n").slice(0, at.line - 1);
  const offset = before.reduce((sum, line) => sum + line.length + 1, 0) + at.column - 1;
  return placeInScalar(source, place, text, offset, length);
}
