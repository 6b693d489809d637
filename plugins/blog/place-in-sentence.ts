import type { Prose } from "../catalog/model.ts";
import { placeInScalar } from "../catalog/read/place-in-scalar.ts";
import { isSourceFile, readSourceFile } from "../catalog/read/source-file.ts";
import type { Place } from "../core/place.ts";
import type { Read } from "../incremental/fact-graph.ts";

/**
 * Where a stretch of a sentence of a YAML file stands in that file. Only a mistake asks for it: the file is read again.
 * @param root of the project
 * @param offset in the sentence, 0-based
 * @param length of the stretch
 */
export function placeInSentence(
  root: string,
  read: Read,
  { text, place }: Prose,
  offset: number,
  length: number,
): Place {
  // What is read is the file as it is now.
  read(`file:${place.file}`);
  const source = readSourceFile(root, place.file);
  if (!isSourceFile(source)) return place;
  return placeInScalar(source, place, text, offset, length);
}
