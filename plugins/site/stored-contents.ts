import type { GatheredFacts } from "../blog/gathered-post.ts";
import type { SearchTexts } from "../blog/jobs/render-job.ts";
import { OPEN_PAIR, type StoredPair } from "../blog/stored-pair.ts";
import type { StoredText } from "../blog/stored-text.ts";
import type { FactGraph } from "../incremental/fact-graph.ts";
import type { CodeLines } from "./jobs/code-lines.ts";
import type { OwnLayouts } from "./own/renderers.ts";
import type { StoredFace } from "./pictures/draw-picture.ts";
import type { StoredBundle } from "./rules/assets.ts";
import type { OwnIcons, StoredFiles } from "./rules/own-look.ts";
import type { StoredPython } from "./rules/python.ts";

/** All contents in the store that facts speak of: which rule has made them, for which key, and their digests. */
export function* storedContents(
  graph: Pick<FactGraph, "names" | "peek">,
): Generator<readonly [rule: string, key: string, digests: readonly string[]]> {
  for (const name of graph.names("rendered:")) {
    const text = graph.peek<StoredText>(name) as StoredText;
    yield ["render", name.slice("rendered:".length), [text.digest]];
  }
  for (const name of graph.names("searched:")) {
    const { document, words } = graph.peek<SearchTexts>(name) as SearchTexts;
    yield ["search-text", name.slice("searched:".length), [document, words]];
  }
  for (const name of graph.names("gathered:")) {
    const { text } = graph.peek<GatheredFacts["blocks"]>(name) as GatheredFacts["blocks"];
    yield ["gather", name.slice("gathered:".length), [text.digest]];
  }
  for (const name of graph.names("words-of:"))
    yield ["gather", name.slice("words-of:".length), [graph.peek<string>(name) ?? ""]];
  for (const name of graph.names("entry:"))
    yield ["entry", name.slice("entry:".length), [graph.peek<string>(name) ?? ""]];
  for (const name of graph.names("code-text:")) {
    const { lines, plain } = graph.peek<CodeLines>(name) as CodeLines;
    yield ["code-text", name.slice("code-text:".length), [lines, plain]];
  }
  for (const name of graph.names("face:")) {
    const { font, advances } = graph.peek<StoredFace>(name) as StoredFace;
    yield ["face", name.slice("face:".length), [font, advances]];
  }
  for (const name of graph.names("picture:"))
    yield ["picture", name.slice("picture:".length), [graph.peek<string>(name) ?? ""]];
  const pair = graph.peek<StoredPair>(OPEN_PAIR);
  if (pair) yield [OPEN_PAIR, "", [pair.text.digest]];
  const own = graph.peek<OwnLayouts>("own-layouts");
  if (own?.code !== undefined) yield ["own-layouts", "", [own.code]];
  const bundle = graph.peek<StoredBundle>("bundle");
  if (bundle) yield ["bundle", "", bundle.files.map(([, digest]) => digest)];
  const looks = [
    ["own-style", "own-style-files"],
    ["own-fonts", "own-font-files"],
  ] as const;
  for (const [rule, fact] of looks) {
    const files = graph.peek<StoredFiles>(fact);
    if (files) yield [rule, "", files.map(([, digest]) => digest)];
  }
  const icons = graph.peek<OwnIcons>("own-icons");
  if (icons) yield ["own-icons", "", icons.files.map(([, digest]) => digest)];
  const python = graph.peek<StoredPython>("python");
  if (python) yield ["python", "", python.files.map(([, digest]) => digest)];
}
