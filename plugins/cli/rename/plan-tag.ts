import { splitFrontMatter } from "../../catalog/read/front-matter.ts";
import { parseYamlText, placeAt, type YamlText } from "../../catalog/read/yaml-text.ts";
import { nearestName } from "../../core/nearest-name.ts";
import { slugify } from "../../core/slug.ts";
import { yamlScalar } from "../new/yaml-scalar.ts";
import type { BlogFile, BlogFiles } from "./blog-files.ts";
import { Edits, type Plan, refusePlace } from "./plan.ts";
import { RenameError } from "./rename-error.ts";
import { applySplices } from "./splice.ts";

/**
 * Plans how a tag reads otherwise wherever it stands. The page of a tag has no file, so that nothing can lead on from its address.
 * @param from the tag, or its slug
 */
export function planTag(blog: BlogFiles, from: string, to: string): Plan {
  const edits = new Edits();
  const known = new Set<string>();
  if (to.trim() === "" || /\p{Cc}/u.test(to))
    throw new RenameError("Found an empty name for a tag; expected some words.");
  for (const file of blog.files.values()) {
    const tags = file.read.paper?.fields.tags ?? file.read.chapter?.tags ?? file.read.post?.frontMatter.tags ?? [];
    if (tags.length === 0) continue;
    for (const tag of tags) known.add(tag);
    if (!tags.some((tag) => slugify(tag) === slugify(from))) continue;
    const { places } = yamlOf(file);
    tags.forEach((tag, index) => {
      if (slugify(tag) !== slugify(from) || tag === to) return;
      const start = file.source.lines.offsetAt(placeAt(places, ["tags", index]));
      const written = [tag, `'${tag}'`, `"${tag}"`].find((one) => file.source.text.startsWith(one, start));
      if (written === undefined) refusePlace(file, start, tag);
      edits.add(file, { start, end: start + written.length, text: yamlScalar(to) });
    });
  }
  const texts = new Map(
    [...edits.files].map((file) => [file.path, { file, text: applySplices(file.source.text, edits.of(file)) }]),
  );
  if (texts.size === 0) {
    const near = nearestName(from, known);
    throw new RenameError(`Found no tag \`${from}\`${near === undefined ? "." : `; did you mean \`${near}\`?`}`);
  }
  return { moves: [], texts };
}

function yamlOf({ source }: BlogFile): YamlText {
  if (source.path.endsWith(".yaml")) return parseYamlText(source, { decimal: true });
  return splitFrontMatter(source).yaml;
}
